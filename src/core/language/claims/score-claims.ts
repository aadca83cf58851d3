import type { TokenAttribution } from "../attribution/assemble.ts";
import type { Reading } from "../attribution/reading.ts";
import type { Speaker } from "../attribution/resolve-speakers.ts";
import type { Facts, TextSpan } from "../facts.ts";
import { creditStrength } from "./credit-strength.ts";
import { moneySign, noAssertion, publicRecord, reasonSigns, tollSign } from "./reasons.ts";
import type { SentenceStatus } from "./sentence-status.ts";
import { vagueSigns } from "./vague.ts";

/** What one sentence asserts and how much it needs a source. */
export interface SentenceClaim {
  readonly sentence: number;
  readonly span: TextSpan;
  readonly status: "attributed" | "unattributed" | "dangling" | "vague";
  readonly score: number;
  readonly reasons: readonly string[];
  /** The attribution that covers it, -1 if none. */
  readonly attribution: number;
}

const outlet =
  /\b(?:Reuters|AP|AFP|Associated Press|BBC|CNN|NBC|ABC|CBS|NPR|Fox News|Bloomberg|[A-Z]\w+ (?:Times|Post|Journal|Herald|Tribune|News|Gazette|Guardian|Observer|Mail|Telegraph|Standard|Chronicle)|The (?:Guardian|Sun|Independent|Economist)|newspaper|news agency|magazine|broadcaster|TASS|Interfax|Xinhua|Al Jazeera|TMZ|Politico)\b/u;

/** Marks that a sentence bears, for scoring: each reason with its weight. */
export interface Marks {
  readonly vague:
    | { readonly weight: number; readonly reason: string; readonly unlessNamed: boolean; readonly at: TextSpan }
    | undefined;
  readonly signs: readonly { readonly reason: string; readonly weight: number; readonly at: TextSpan }[];
  readonly publicRecord: boolean;
  readonly noAssertion: boolean;
}

/** What the scorer looks at besides the sentence. */
export interface ClaimContext {
  readonly facts: Facts;
  readonly reading: Reading;
  readonly found: readonly TokenAttribution[];
  readonly speakers: readonly Speaker[];
  readonly statuses: readonly SentenceStatus[];
}

/** One claim a sentence, in order; sentences that assert nothing are left out. */
export function scoreClaims(context: ClaimContext): readonly SentenceClaim[] {
  const strength = context.found.map((one) => creditStrength(context.reading, one));
  const claims: SentenceClaim[] = [];
  context.statuses.forEach((status, sentence) => {
    const claim = claimOf(context, strength, status, sentence);
    if (claim !== undefined) claims.push(claim);
  });
  return claims;
}

/** The weights add up to 0.42 where a desk would just begin to ask; that is made 0.5, the place where findings begin. */
const deskScale = (score: number): number =>
  score < 0.42 ? score * (0.5 / 0.42) : Math.min(0.99, 0.5 + ((score - 0.42) * 0.5) / 0.58);

/** What is left to ask where a source is carried over from the sentence before. */
const carriedLeaves = 0.5;
const enough = 0.6;

function claimOf(
  context: ClaimContext,
  strength: readonly number[],
  status: SentenceStatus,
  sentence: number,
): SentenceClaim | undefined {
  const { facts, reading, found, speakers, statuses } = context;
  const span = facts.sentences[sentence];
  if (span === undefined) return undefined;
  const marks = readMarks(facts, reading, status, sentence, span, status.how === "partly");
  if (marks.noAssertion) return undefined;
  const own = status.how === "covered" || status.how === "partly";
  const credit = status.attribution < 0 ? 0 : (strength[status.attribution] ?? 0);
  const made = (kind: SentenceClaim["status"], score: number, reasons: readonly string[]): SentenceClaim => ({
    sentence,
    span,
    status: kind,
    score: deskScale(score),
    reasons,
    attribution: status.attribution,
  });
  const source = found[status.attribution]?.source[0];
  const vague = marks.vague;
  if (vague !== undefined && !(vague.unlessNamed && namedNearby(context, sentence))) {
    // "…, which critics say …": the crowd is itself the source. Else a good source in the sentence makes up for "allegedly".
    const itself =
      source !== undefined &&
      (reading.tokens[source.first]?.from ?? 0) < vague.at.to &&
      (reading.tokens[source.end - 1]?.to ?? 0) > vague.at.from;
    const inContent = (found[status.attribution]?.content ?? []).some(
      (run) =>
        (reading.tokens[run.first]?.from ?? 0) <= vague.at.from &&
        vague.at.to <= (reading.tokens[run.end - 1]?.to ?? 0),
    );
    const saved = status.how === "covered" && credit >= enough && !itself && source !== undefined && inContent;
    if (!saved) return made("vague", vague.weight * (status.how === "carried" ? 0.75 : 1), [vague.reason]);
  }
  const speaker = speakers[status.attribution];
  const reasons = [...new Set(marks.signs.map(({ reason }) => reason))];
  let score = 1 - marks.signs.reduce((left, { weight }) => left * (1 - weight), 1);
  if (marks.publicRecord) score *= 0.65;
  if (own && speaker?.dangling === true && source !== undefined && reading.sentence[source.first] === sentence)
    return made("dangling", Math.max(score, 0.7), ["nobody near whom the pronoun could mean", ...reasons]);
  if (status.how === "covered" && credit >= enough) return made("attributed", score, reasons);
  if (status.how === "covered") return made("unattributed", score * (1 - credit), reasons);
  if (status.how === "carried" && credit >= enough) {
    const quoted = isQuoted(reading, sentence);
    return quoted ? made("attributed", score, reasons) : made("unattributed", score * carriedLeaves, reasons);
  }
  if (status.how === "partly") score *= 0.8;
  // A lead whose claim is credited in the next two sentences is how news is written.
  const lead =
    (reading.paragraph[sentence] ?? 0) === 0 && [1, 2].some((n) => statuses[sentence + n]?.how === "covered");
  return made("unattributed", lead ? score * 0.7 : score, reasons);
}

function isQuoted(reading: Reading, sentence: number): boolean {
  let words = 0;
  let quoted = 0;
  for (let i = reading.starts[sentence] ?? 0; i < (reading.starts[sentence + 1] ?? 0); i++) {
    if (reading.shape[i] === 4) continue;
    words += 1;
    if ((reading.quote[i] ?? 0) > 0) quoted += 1;
  }
  return quoted * 2 >= words;
}

/** Whether the two sentences behind (or this one) credit somebody with a name. */
function namedNearby({ facts, reading, found, speakers }: ClaimContext, sentence: number): boolean {
  const here = facts.sentences[sentence];
  const next = facts.sentences[sentence + 1];
  if (here !== undefined && outlet.test(facts.text.slice(here.from, next?.to ?? here.to))) return true;
  return found.some(({ source }, index) => {
    const run = source[0];
    if (run === undefined || speakers[index]?.kind !== "name") return false;
    const at = reading.sentence[run.first] ?? 0;
    return at > sentence && at <= sentence + 2;
  });
}

export function readMarks(
  facts: Facts,
  reading: Reading,
  status: SentenceStatus,
  sentence: number,
  span: TextSpan,
  onlyUncovered: boolean,
): Marks {
  let text = facts.text.slice(span.from, span.to);
  const whole = text;
  if (onlyUncovered) {
    const first = reading.starts[sentence] ?? 0;
    const letters =
      [...text].length === text.length ? text.split("") : Array.from({ length: text.length }, (_, i) => text[i] ?? "");
    status.covered.forEach((is, i) => {
      const token = reading.tokens[first + i];
      if (is === 1 && token !== undefined) letters.fill("_", token.from - span.from, token.to - span.from);
    });
    text = letters.join("");
  }
  const at = (match: RegExpExecArray): TextSpan => ({
    from: span.from + match.index,
    to: span.from + match.index + match[0].length,
  });
  let vague: Marks["vague"];
  for (const { pattern, weight, reason, unlessNamed } of vagueSigns) {
    const match = pattern.exec(status.how === "covered" ? unquoted(whole) : unquoted(text));
    if (match !== null && (vague === undefined || vague.weight < weight))
      vague = { weight, reason, unlessNamed, at: at(match) };
  }
  const signs: { reason: string; weight: number; at: TextSpan }[] = [];
  for (const { pattern, weight, reason } of reasonSigns) {
    const match = pattern.exec(text);
    if (match !== null) signs.push({ reason, weight, at: at(match) });
  }
  for (const { kind, value, from, to } of facts.quantities) {
    if (from < span.from || to > span.to || text.slice(from - span.from, to - span.from).includes("_")) continue;
    if (kind === "casualty")
      signs.push({ reason: "casualty figure", weight: value >= 3 ? tollSign : tollSign * 0.6, at: { from, to } });
    if (kind === "money") signs.push({ reason: "money", weight: moneySign, at: { from, to } });
  }
  return { vague, signs, publicRecord: publicRecord.test(whole), noAssertion: noAssertion.test(whole) };
}

/** The same length, with what stands in double quotation marks blotted out. */
const unquoted = (text: string): string => text.replace(/[“"][^”"]*[”"]?/gu, (quoted) => "_".repeat(quoted.length));
