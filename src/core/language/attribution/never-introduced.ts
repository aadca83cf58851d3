import { hashWord } from "./hash.ts";
import { firstPlaceIn, type NamePlace } from "./name-places.ts";
import type { Reading } from "./reading.ts";

/** How many sentences behind a pronoun the bare surname may follow. */
const farthest = 4;

/**
 * Whether shortly behind a sentence somebody acts by surname alone who was never introduced: "He backed the tunnel. … Roe
 * said". Where such a sentence opens with "he", the name and rank that the reader needs were lost there.
 */
export function neverIntroduced(reading: Reading, places: readonly NamePlace[], from: number): boolean {
  for (let n = firstPlaceIn(places, from + 1); n < places.length; n++) {
    const place = places[n];
    if (place === undefined || place.sentence > from + farthest) return false;
    const { name, key, sentence, subject, first } = place;
    if (first === n && subject && !name.text.includes(" ") && firstOf(reading, key) === sentence) return true;
  }
  return false;
}

/** The sentence in which a word stands first. */
function firstOf({ tokens, word, sentence }: Reading, lower: string): number | undefined {
  const hash = hashWord(lower);
  for (let i = word.indexOf(hash); i >= 0; i = word.indexOf(hash, i + 1))
    if (tokens[i]?.form.lower === lower) return sentence[i];
  return undefined;
}
