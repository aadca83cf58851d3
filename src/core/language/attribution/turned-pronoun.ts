import { pronounGender } from "../lexicon/person-pronouns.ts";
import { heHash, sheHash } from "./people.ts";
import type { Reading } from "./reading.ts";

/** How many sentences back the other pronoun may stand. */
const farthest = 2;

/**
 * "He confirmed it on Monday. “We are ready,” she said." Where nobody is near whom "she" could mean, one of the two is wrong,
 * and it may well be the first: the token of the other pronoun that opens a sentence shortly before, in its paragraph or the one above.
 */
export function turnedPronoun(reading: Reading, token: number): number | undefined {
  const { starts, sentence, paragraph, word, quote, tokens } = reading;
  const own = sentence[token] ?? 0;
  const other = pronounGender(tokens[token]?.form.lower ?? "") === "he" ? sheHash : heHash;
  for (let s = own; s >= Math.max(0, own - farthest); s--) {
    if ((paragraph[own] ?? 0) - (paragraph[s] ?? 0) > 1) break;
    const first = starts[s] ?? 0;
    if (first < token && word[first] === other && (quote[first] ?? 0) === 0) return first;
  }
  return undefined;
}
