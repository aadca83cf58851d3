import { firstRun, noRuns, type TokenAttribution } from "../attribution/assemble.ts";
import type { Reading } from "../attribution/reading.ts";
import type { Speaker } from "../attribution/resolve-speakers.ts";
import type { Facts, TextSpan } from "../facts.ts";
import { creditStrength } from "./credit-strength.ts";
import { type Marks, readMarks, type Sign, type VagueMark } from "./read-marks.ts";
import type { SentenceStatus } from "./sentence-status.ts";

/** What one sentence asserts and how much it needs a source. */
export interface SentenceClaim {
  readonly sentence: number;
  readonly span: TextSpan;
  readonly status: "attributed" | "unattributed" | "dangling" | "vague";
  readonly score: number;
  readonly reasons: readonly string[];
  /** The words that gave the reasons. */
  readonly signs: readonly Sign[];
  /** The attribution that covers it or is carried over, -1 if none. */
  readonly attribution: number;
}

/** What the scorer looks at besides the sentence. */
export interface ClaimContext {
  readonly facts: Facts;
  readonly reading: Reading;
  readonly found: readonly TokenAttribution[];
  readonly speakers: readonly Speaker[];
  readonly statuses: readonly SentenceStatus[];
  /** Quotations without a speaker. */
  readonly orphans: readonly TextSpan[];
}

/** One claim a sentence, in order; in a story, sentences that assert nothing (questions, service lines) are left out. */
export function scoreClaims(context: ClaimContext, all = false): readonly SentenceClaim[] {
  const strength: number[] = [];
  for (const one of context.found) strength.push(creditStrength(context.reading, one));
  const marks = inMarketStory(readMarks(context.facts, context.reading, context.statuses));
  const claims: SentenceClaim[] = [];
  context.statuses.forEach((status, sentence) => {
    const claim = claimOf(context, strength, marks[sentence], status, sentence, all);
    if (claim !== undefined) claims.push(claim);
  });
  return claims;
}

/** A report on a market says once what it is of; after that "Vik Oil dropped 1.15 percent" is a price as well. */
function inMarketStory(marks: readonly Marks[]): readonly Marks[] {
  const priced = marks.filter(({ onRecord }) => onRecord === "market").length;
  if (priced < fewPriced || priced < marks.length * pricedShare) return marks;
  return marks.map((one) =>
    one.onRecord === undefined && one.signs.length > 0 && one.signs.every(({ reason }) => measured.has(reason))
      ? { ...one, onRecord: "market" }
      : one,
  );
}
const fewPriced = 4;
const pricedShare = 0.35;
const measured: ReadonlySet<string> = new Set(["statistic", "money", "superlative"]);

/** The weights add up to 0.42 where a desk would just begin to ask; that is made 0.5, the place where findings begin. */
const begins = 0.42;
const deskScale = (weight: number): number =>
  weight < begins ? weight * (0.5 / begins) : Math.min(0.99, 0.5 + ((weight - begins) * 0.5) / (1 - begins));

/** An attribution this strong answers "says who?". */
const enough = 0.6;
/** How much is left to ask: where only part of a sentence is credited; in the open, on record. */
const left = { partly: 0.8, public: 0.65, market: 0.45, lead: 0.7, carriedVague: 0.62 } as const;
const danglingWeight = 0.7;
/** A quotation without a speaker is reported as a fault of its own; as a claim it stays below the mark. */
const orphanWeight = 0.4;

function claimOf(
  context: ClaimContext,
  strength: readonly number[],
  marks: Marks | undefined,
  status: SentenceStatus,
  sentence: number,
  all: boolean,
): SentenceClaim | undefined {
  const { facts, reading, found, speakers } = context;
  const span = facts.sentences[sentence];
  if (span === undefined || marks === undefined || (marks.noAssertion && !all)) return undefined;
  const { attribution, how } = status;
  const at = { sentence, span, attribution };
  const orphan = orphanIn(context.orphans, span);
  if (orphan !== undefined) {
    const { from, to } = orphan;
    const reason = "a quotation without a speaker";
    return claim(at, "dangling", orphanWeight, [{ reason, weight: orphanWeight, from, to }]);
  }
  const own = how === "covered" || how === "partly";
  const by = attribution < 0 ? undefined : found[attribution];
  const credit = attribution < 0 ? 0 : (strength[attribution] ?? 0);
  const { vague, signs } = marks;
  if (vague !== undefined && isVague(context, vague, sentence, own && credit >= enough ? by : undefined)) {
    const rest = how === "carried" ? Math.max(left.carriedVague, status.left) : 1;
    return claim(at, "vague", vague.weight * rest, [vague]);
  }
  const weight = weightOf(marks);
  if (own && by !== undefined && speakers[attribution]?.dangling === true) {
    const source = firstRun(by.source);
    if (source !== undefined && reading.sentence[source.first] === sentence) {
      const from = reading.from[source.first] ?? span.from;
      const to = reading.to[source.end - 1] ?? from;
      const reason = "nobody near whom the pronoun could mean";
      const sign = { reason, weight: danglingWeight, from, to };
      return claim(at, "dangling", Math.max(weight, danglingWeight), [sign, ...signs]);
    }
  }
  if (how === "covered")
    return credit >= enough
      ? claim(at, "attributed", weight, signs)
      : claim(at, "unattributed", weight * (1 - credit), signs);
  if (how === "carried" && credit >= enough)
    return claim(at, status.left === 0 ? "attributed" : "unattributed", weight * (status.left || 1), signs);
  const credited = (how === "partly" ? left.partly : 1) * (isLead(context, sentence) ? left.lead : 1);
  return claim(at, "unattributed", weight * credited, signs);
}

function claim(
  { sentence, span, attribution }: Pick<SentenceClaim, "sentence" | "span" | "attribution">,
  status: SentenceClaim["status"],
  weight: number,
  signs: readonly Sign[],
): SentenceClaim {
  return { sentence, span, status, score: deskScale(weight), reasons: reasonsOf(signs), signs, attribution };
}

/** How much the signs of a sentence ask together, less where all could see it. */
function weightOf({ signs, onRecord }: Marks): number {
  let rest = 1;
  for (const sign of signs) rest *= 1 - sign.weight;
  return (1 - rest) * (onRecord === undefined ? 1 : left[onRecord]);
}

/** A lead whose claim is credited in the next two sentences is how news is written. */
const isLead = ({ reading, statuses }: ClaimContext, sentence: number): boolean =>
  reading.paragraph[sentence] === 0 &&
  ((sentence + 1 < statuses.length && statuses[sentence + 1]?.how === "covered") ||
    (sentence + 2 < statuses.length && statuses[sentence + 2]?.how === "covered"));

function orphanIn(orphans: readonly TextSpan[], span: TextSpan): TextSpan | undefined {
  for (const orphan of orphans) if (orphan.from < span.to && span.from < orphan.to) return orphan;
  return undefined;
}

const noReasons: readonly string[] = [];

/** Each reason once, in the order of the signs. */
function reasonsOf(signs: readonly Sign[]): readonly string[] {
  if (signs.length === 0) return noReasons;
  // With one place: a list that grows has room for many.
  const reasons = [signs[0]?.reason ?? ""];
  for (const { reason } of signs) if (!reasons.includes(reason)) reasons.push(reason);
  return reasons;
}

/**
 * Whether a vague credit stands: not where somebody with a name is credited nearby, nor where a good source of the sentence
 * itself says "allegedly". `by`: the attribution of the sentence if it is a good one.
 */
function isVague(context: ClaimContext, vague: VagueMark, sentence: number, by: TokenAttribution | undefined): boolean {
  if (vague.unlessNamed && namedNearby(context, sentence)) return false;
  if (by === undefined || by.source.every(({ first }) => context.reading.sentence[first] !== sentence)) return true;
  const { from, to } = context.reading;
  // "The loggers claimed that …, and X allegedly told them …": whoever claims it stands at the head.
  const head = firstRun(by.source);
  if (
    head !== undefined &&
    (to[head.end - 1] ?? Infinity) <= vague.from &&
    by.cue.some(({ end }) => (to[end - 1] ?? Infinity) <= vague.from)
  )
    return false;
  return !by.content.some(({ first, end }) => (from[first] ?? 0) <= vague.from && vague.to <= (to[end - 1] ?? 0));
}

const outlet =
  /\b(?:Reuters|AP|AFP|Associated Press|BBC|CNN|NBC|ABC|CBS|NPR|Fox News|Bloomberg|[A-Z]\w+ (?:Times|Post|Journal|Herald|Tribune|News|Gazette|Guardian|Observer|Mail|Telegraph|Standard|Chronicle)|The (?:Guardian|Sun|Independent|Economist)|newspaper|news agency|magazine|broadcaster|TASS|Interfax|Xinhua|Al Jazeera|TMZ|Politico)\b/u;

/** Whether an outlet is named here or in the next sentence, or one of the two sentences behind credits somebody with a name. */
function namedNearby({ facts, reading, found, speakers }: ClaimContext, sentence: number): boolean {
  const here = facts.sentences[sentence];
  const next = facts.sentences[sentence + 1];
  if (here !== undefined && outlet.test(facts.text.slice(here.from, next?.to ?? here.to))) return true;
  for (let index = 0; index < found.length; index++) {
    const run = speakers[index]?.kind === "name" ? firstRun(found[index]?.source ?? noRuns) : undefined;
    const at = run === undefined ? 0 : (reading.sentence[run.first] ?? 0);
    if (at > sentence && at <= sentence + 2) return true;
  }
  return false;
}
