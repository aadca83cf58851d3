import { as, it, quoting } from "./grammar-words.ts";
import type { Place } from "./phrases.ts";
import { ADV, AUX, PART, type Reading } from "./reading.ts";

/** "quoted as saying", "cited as telling". */
export const isQuotedAs = (reading: Reading, i: number): boolean =>
  reading.word[i + 1] === as &&
  quoting.has(reading.base[i] ?? 0) &&
  (reading.tokens[i + 2]?.text ?? "").endsWith("ing");

/** "It was reported that": nobody is meant. `i`: the passive verb. */
export const isExpletive = (reading: Reading, { first }: Place, i: number): boolean =>
  reading.word[first] === it && !isQuotedAs(reading, i - 2);

/** First token of the verb group of a verb: "has also", "did not", "is". */
export function groupStart(reading: Reading, i: number, first: number): number {
  let k = i;
  // "was quoted as saying" is one.
  if (isQuotedAs(reading, k - 2)) k -= 2;
  while (
    k > first &&
    (reading.part[k - 1] === AUX ||
      (reading.part[k - 1] === ADV && (reading.quote[k - 1] ?? 0) === 0) ||
      (reading.part[k - 1] === PART && !/^['’]s?$/u.test(reading.tokens[k - 1]?.text ?? "")))
  )
    k -= 1;
  return k;
}
