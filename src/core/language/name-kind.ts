import type { Name, Token } from "./facts.ts";
import { bodyEndings, knownBodies } from "./lexicon/bodies.ts";
import { firstNames } from "./lexicon/first-names.ts";
import { nameParticles } from "./lexicon/name-particles.ts";
import { countries, otherPlaces, seats } from "./lexicon/places.ts";

const capital = /^\p{Lu}/u;

/** A token as it is looked up: in small letters, without the stop of an abbreviation. */
export const plain = (token: Token | undefined): string => token?.form.plain ?? "";

/** What kind of name some words are. `people`: the last words of the names of people that stand before. */
export function kindOf(
  words: readonly Token[],
  lower: string,
  titled: boolean,
  people: ReadonlySet<string>,
): Name["kind"] {
  const first = plain(words[0]);
  const last = plain(words.at(-1));
  if (countries.has(lower) || seats.has(lower) || otherPlaces.has(lower)) return people.has(lower) ? "person" : "place";
  // "Michael Bloomberg", and "Bloomberg" after him.
  const surname = knownBodies.has(last) && !knownBodies.has(lower) && words.length === 2 && firstNames.has(first);
  if (surname || (words.length === 1 && people.has(last))) return "person";
  if (knownBodies.has(lower) || knownBodies.has(last) || bodyEndings.has(last)) return "body";
  if (
    words.some(({ text }) => text === "of" || text === "for" || text === "&") &&
    words.some((token) => bodyEndings.has(plain(token)))
  )
    return "body";
  if (titled && words.length <= 4) return "person";
  if (people.has(last) && words.length <= 3) return "person";
  const shaped =
    words.length >= 2 && words.length <= 5 && words.every(({ text }) => capital.test(text) || nameParticles.has(text));
  if (shaped && (firstNames.has(first) || /^\p{Lu}\.$/u.test(words[1]?.text ?? ""))) return "person";
  if (/^\p{Lu}{2,6}$/u.test(words[0]?.text ?? "") && words.length === 1) return "body";
  return "other";
}
