import type { TokenAttribution } from "../attribution/assemble.ts";
import type { Reading } from "../attribution/reading.ts";
import type { Speaker } from "../attribution/resolve-speakers.ts";
import type { Facts, TextSpan } from "../facts.ts";
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

const outlet = /\b(?:Reuters|AP|AFP|Associated Press|BBC|CNN|NBC|ABC|CBS|NPR|Fox News|Bloomberg|[A-Z]\w+ (?:Times|Post|Journal|Herald|Tribune|News|Gazette|Guardian|Observer|Mail|Telegraph|Standard|Chronicle)|The (?:Guardian|Sun|Independent|Economist)|newspaper|news agency|magazine|broadcaster|TASS|Interfax|Xinhua|Al Jazeera|TMZ|Politico)\b/u;

/** Marks that a sentence bears, for scoring: each reason with its weight. */
export interface Marks {
  readonly vague: { readonly weight: number; readonly reason: string; readonly at: TextSpan } | undefined;
  readonly signs: readonly { readonly reason: string; readonly weight: number; readonly at: TextSpan }[];
  readonly publicRecord: boolean;
  readonly noAssertion: boolean;
}

/** One claim a sentence, in order; sentences that assert nothing are left out. */
export function scoreClaims(facts: Facts, reading: Reading, found: readonly TokenAttribution[], speakers: readonly Speaker[], statuses: readonly SentenceStatus[]): readonly SentenceClaim[] {
  const claims: SentenceClaim[] = [];
  statuses.forEach((status, sentence) => {
    const claim = claimOf(facts, reading, found, speakers, statuses, status, sentence);
    if (claim !== undefined) claims.push(claim);
  });
  return claims;
}

function claimOf(facts: Facts, reading: Reading, found: readonly TokenAttribution[], speakers: readonly Speaker[], statuses: readonly SentenceStatus[], status: SentenceStatus, sentence: number): SentenceClaim | undefined {
  const span = facts.sentences[sentence];
  if (span === undefined) return undefined;
  const marks = readMarks(facts, reading, status, sentence, span, status.how === "partly");
  if (marks.noAssertion) return undefined;
  const speaker = speakers[status.attribution];
  const attributed = status.how === "covered" || status.how === "carried";
  const named = namedNearby(facts, reading, found, speakers, sentence);
  if (marks.vague !== undefined && !(named && marks.vague.weight < 0.8)) {
    return { sentence, span, status: "vague", score: marks.vague.weight, reasons: [marks.vague.reason], attribution: status.attribution };
  }
  const reasons = [...new Set(marks.signs.map(({ reason }) => reason))];
  let score = 1 - marks.signs.reduce((left, { weight }) => left * (1 - weight), 1);
  if (marks.publicRecord) score *= 0.6;
  if (attributed) return { sentence, span, status: speaker?.dangling === true ? "dangling" : "attributed", score: speaker?.dangling === true ? Math.max(score, 0.7) : score, reasons, attribution: status.attribution };
  if (status.how === "partly") score *= 0.75;
  return { sentence, span, status: "unattributed", score, reasons, attribution: -1 };
}

/** Whether the two sentences behind (or this one) credit somebody with a name. */
function namedNearby(facts: Facts, reading: Reading, found: readonly TokenAttribution[], speakers: readonly Speaker[], sentence: number): boolean {
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

export function readMarks(facts: Facts, reading: Reading, status: SentenceStatus, sentence: number, span: TextSpan, onlyUncovered: boolean): Marks {
  let text = facts.text.slice(span.from, span.to);
  const whole = text;
  if (onlyUncovered) {
    const first = reading.starts[sentence] ?? 0;
    const letters = [...text].length === text.length ? text.split("") : Array.from({ length: text.length }, (_, i) => text[i] ?? "");
    status.covered.forEach((is, i) => {
      const token = reading.tokens[first + i];
      if (is === 1 && token !== undefined) letters.fill("_", token.from - span.from, token.to - span.from);
    });
    text = letters.join("");
  }
  const at = (match: RegExpExecArray): TextSpan => ({ from: span.from + match.index, to: span.from + match.index + match[0].length });
  let vague: Marks["vague"];
  for (const { pattern, weight, reason } of vagueSigns) {
    const match = pattern.exec(status.how === "covered" ? unquoted(whole) : unquoted(text));
    if (match !== null && (vague === undefined || vague.weight < weight)) vague = { weight, reason, at: at(match) };
  }
  const signs: { reason: string; weight: number; at: TextSpan }[] = [];
  for (const { pattern, weight, reason } of reasonSigns) {
    const match = pattern.exec(text);
    if (match !== null) signs.push({ reason, weight, at: at(match) });
  }
  for (const { kind, from, to } of facts.quantities) {
    if (from < span.from || to > span.to || text.slice(from - span.from, to - span.from).includes("_")) continue;
    if (kind === "casualty") signs.push({ reason: "casualty figure", weight: tollSign, at: { from, to } });
    if (kind === "money") signs.push({ reason: "money", weight: moneySign, at: { from, to } });
  }
  return { vague, signs, publicRecord: publicRecord.test(whole), noAssertion: noAssertion.test(whole) };
}

/** The same length, with what stands in double quotation marks blotted out. */
const unquoted = (text: string): string => text.replace(/[“"][^”"]*[”"]?/gu, (quoted) => "_".repeat(quoted.length));
