import type { Reading } from "../attribution/reading.ts";
import type { Facts, TextSpan } from "../facts.ts";
import { moneySign, noAssertion, publicRecord, reasonSigns, tollSign } from "./reasons.ts";
import type { SentenceStatus } from "./sentence-status.ts";
import { vagueSigns } from "./vague.ts";

/** A reason to ask "says who?", and the words that gave it. */
export interface Sign extends TextSpan {
  readonly reason: string;
  readonly weight: number;
}

/** A credit to nobody who could be found. */
export interface VagueMark extends Sign {
  readonly unlessNamed: boolean;
}

/** What stands in a sentence that speaks for asking, or against. */
export interface Marks {
  readonly vague: VagueMark | undefined;
  readonly signs: readonly Sign[];
  readonly publicRecord: boolean;
  readonly noAssertion: boolean;
}

/** Reads the marks of a sentence; where an attribution takes part of it, reasons are looked for in the rest. */
export function readMarks(facts: Facts, reading: Reading, status: SentenceStatus, sentence: number): Marks {
  const span = facts.sentences[sentence] ?? { from: 0, to: 0 };
  const whole = facts.text.slice(span.from, span.to);
  const rest = status.how === "partly" ? uncovered(whole, span.from, reading, status, sentence) : whole;
  const place = (match: RegExpExecArray): TextSpan => ({
    from: span.from + match.index,
    to: span.from + match.index + match[0].trimEnd().length,
  });
  const plain = unquoted(whole);
  let vague: VagueMark | undefined;
  for (const { pattern, weight, reason, unlessNamed } of vagueSigns) {
    const match = vague !== undefined && vague.weight >= weight ? null : pattern.exec(plain);
    if (match !== null) vague = { weight, reason, unlessNamed, ...place(match) };
  }
  const signs: Sign[] = [];
  for (const { pattern, weight, reason } of reasonSigns) {
    const match = pattern.exec(rest);
    if (match !== null) signs.push({ reason, weight, ...place(match) });
  }
  for (const { kind, value, from, to } of facts.quantities) {
    if (from < span.from || to > span.to || rest.charAt(from - span.from) === "_") continue;
    if (kind === "casualty")
      signs.push({ reason: "casualty figure", weight: value >= 3 ? tollSign : tollSign * 0.6, from, to });
    if (kind === "money") signs.push({ reason: "money", weight: moneySign, from, to });
  }
  return { vague, signs, publicRecord: publicRecord.test(whole), noAssertion: noAssertion.test(whole) };
}

/** The sentence with the words of its attribution blotted out, at the same length. */
function uncovered(
  text: string,
  from: number,
  reading: Reading,
  { covered }: SentenceStatus,
  sentence: number,
): string {
  const first = reading.starts[sentence] ?? 0;
  const letters = Array.from({ length: text.length }, (_, i) => text.charAt(i));
  covered.forEach((is, i) => {
    const token = reading.tokens[first + i];
    if (is === 1 && token !== undefined) letters.fill("_", token.from - from, token.to - from);
  });
  return letters.join("");
}

/** The same with what stands in double quotation marks blotted out. */
const unquoted = (text: string): string => text.replace(/[“"][^”"]*[”"]?/gu, (quoted) => "_".repeat(quoted.length));
