import type { Name } from "../facts.ts";
import { hashWord } from "./hash.ts";
import type { Reading } from "./reading.ts";

/** A person's name where it stands. */
interface Place {
  readonly name: Name;
  readonly sentence: number;
  /** Whether it stands where the one who acts stands. */
  readonly subject: boolean;
  /** Surname in lower case. */
  readonly key: string;
}

/** How many sentences behind a pronoun the bare surname may follow. */
const farthest = 4;

/**
 * Sentences shortly behind which somebody acts by surname alone who was never introduced: "He backed the tunnel. … Roe
 * said". Where such a sentence opens with "he", the name and rank that the reader needs were lost there.
 */
export function neverIntroduced(
  { tokens, word, sentence: sentenceOf }: Reading,
  places: readonly Place[],
): (sentence: number) => boolean {
  /** The sentence in which a word stands first. */
  const firstOf = (lower: string): number | undefined => {
    const hash = hashWord(lower);
    for (let i = word.indexOf(hash); i >= 0; i = word.indexOf(hash, i + 1))
      if (tokens[i]?.form.lower === lower) return sentenceOf[i];
    return undefined;
  };
  const met = new Set<string>();
  const bare: Place[] = [];
  for (const place of places) {
    const { name, key, sentence, subject } = place;
    if (!met.has(key) && subject && !name.text.includes(" ") && firstOf(key) === sentence) bare.push(place);
    met.add(key);
  }
  return (from) => bare.some(({ sentence }) => sentence > from && sentence <= from + farthest);
}
