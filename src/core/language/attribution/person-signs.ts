import { DET, NOUN, PRON, type Reading } from "./reading.ts";
import type { NamePlace } from "./name-places.ts";
import type { Gender } from "./people.ts";

const he = 1;
const she = 2;
const bits = (gender: Gender): number => (gender === "he" ? he : gender === "she" ? she : he | she);

/** Where in a text somebody stands whom "he" or "she" could mean: by name, by a word for a person, by such a pronoun, as one who is being quoted. */
export interface PersonSigns {
  /** Whether there is such a one in the tokens `[first, end)`. */
  within(first: number, end: number, gender: "he" | "she"): boolean;
  /** The same of words for one person alone: "his wife", "the analyst". */
  described(first: number, end: number, gender: "he" | "she"): boolean;
}

/** A quotation of so many words and marks is a name or a word set off, and nobody's speech. */
const phrase = 5;

/** Whether the quotation around a token is a name or a word set off: a few words that no comma or stop ends. */
function isTitle({ tokens, quotation }: Reading, i: number): boolean {
  const own = quotation[i] ?? -1;
  let first = i;
  let last = i;
  if (own >= 0) {
    while (first > 0 && last - first < phrase && quotation[first - 1] === own) first -= 1;
    while (last - first < phrase && quotation[last + 1] === own) last += 1;
  }
  return last - first < phrase && !/^[.,?!]/u.test(tokens[last - 1]?.text ?? "");
}

/** What a word outside quotation marks says of a person by itself; `named`: what a name says that begins with it. */
function signOf({ tokens, part, lexical }: Reading, i: number, named: number): number {
  const token = tokens[i];
  if (token === undefined) return named;
  const { lower, lemma, person, pronoun } = token.form;
  if (part[i] === PRON || part[i] === DET) {
    if (pronoun !== "") return bits(pronoun);
    return lower === "who" || lower === "i" ? he | she : named;
  }
  if (part[i] !== NOUN) return named;
  if (person === "she") return she;
  if (person === "he") return he;
  // "customer support", "a minority group": a word that only says of what kind the next is.
  const alone = person !== "group" && lemma === lower && part[i + 1] !== NOUN;
  return alone && (lexical[i] === 40 || lexical[i] === 41 || person === "agent") ? he | she : named;
}

/** Looks for signs of persons where somebody asks. `places`: the names that may be a person's. */
export function personSigns(
  reading: Reading,
  places: readonly NamePlace[],
  genders: ReadonlyMap<string, Gender>,
): PersonSigns {
  const { part, quote } = reading;
  /** Whether a test holds of any word, told what a name says that begins with it. */
  const some = (first: number, end: number, test: (i: number, named: number) => boolean): boolean => {
    let n = firstPlaceFrom(places, first);
    for (let i = first; i < end; i++) {
      let named = 0;
      for (; places[n]?.token === i; n++) named |= bits(genders.get(places[n]?.key ?? "") ?? "");
      if (test(i, named)) return true;
    }
    return false;
  };
  return {
    within(first, end, gender) {
      const bit = bits(gender);
      return some(first, end, (i, named) => {
        // Whoever is being quoted is present; who is in the name of a page or a word set off is not.
        if ((quote[i] ?? 0) > 0) return !isTitle(reading, i);
        return (signOf(reading, i, named) & bit) !== 0;
      });
    },
    described(first, end, gender) {
      const bit = bits(gender);
      return some(first, end, (i, named) => {
        if ((quote[i] ?? 0) > 0 || part[i] !== NOUN) return false;
        const sign = signOf(reading, i, named);
        return sign !== named && (sign & bit) !== 0;
      });
    },
  };
}

/** The number of the first place at a token or behind it. */
function firstPlaceFrom(places: readonly NamePlace[], token: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.token ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
