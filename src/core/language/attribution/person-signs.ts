import { DET, NOUN, PRON, type Reading } from "./reading.ts";
import type { Gender } from "./people.ts";

const he = 1;
const she = 2;
const bits = (gender: Gender): number => (gender === "he" ? he : gender === "she" ? she : he | she);

/** A person who stands somewhere: at which token, and a man or a woman where that is known. */
export interface PersonPlace {
  readonly token: number;
  readonly gender: Gender;
}

/** Where in a text somebody stands whom "he" or "she" could mean: by name, by a word for a person, by such a pronoun, as one who is being quoted. */
export interface PersonSigns {
  /** Whether there is such a one in the tokens `[first, end)`. */
  within(first: number, end: number, gender: "he" | "she"): boolean;
  /** The same of words for one person alone: "his wife", "the analyst". */
  described(first: number, end: number, gender: "he" | "she"): boolean;
}

/** Whether the quotation around a token is a name or a word set off: a few words that no comma or stop ends. */
function titles({ tokens, quotation }: Reading): (i: number) => boolean {
  const ends = new Map<number, { readonly first: number; last: number }>();
  for (let i = 0; i < quotation.length; i++) {
    const q = quotation[i] ?? -1;
    if (q < 0) continue;
    const end = ends.get(q);
    if (end === undefined) ends.set(q, { first: i, last: i });
    else end.last = i;
  }
  return (i) => {
    const { first, last } = ends.get(quotation[i] ?? -1) ?? { first: i, last: i };
    return last - first < phrase && !/^[.,?!]/u.test(tokens[last - 1]?.text ?? "");
  };
}

/** A quotation of so many words and marks is a name or a word set off, and nobody's speech. */
const phrase = 5;

/** Reads a text for signs of persons. `named`: the names that may be a person's. */
export function personSigns(reading: Reading, named: readonly PersonPlace[]): PersonSigns {
  const { tokens, part, lexical, quote } = reading;
  const sign = new Uint8Array(tokens.length);
  const noun = new Uint8Array(tokens.length);
  const isTitle = titles(reading);
  for (const { token, gender } of named)
    if ((quote[token] ?? 0) === 0 || !isTitle(token)) sign[token] = (sign[token] ?? 0) | bits(gender);
  for (let i = 0; i < tokens.length; i++) {
    if ((quote[i] ?? 0) > 0) {
      // Whoever is being quoted is present; who is in the name of a page or a word set off is not.
      if (!isTitle(i)) sign[i] = he | she;
      continue;
    }
    const token = tokens[i];
    if (token === undefined) continue;
    const { lower, lemma, person, pronoun } = token.form;
    if (part[i] === PRON || part[i] === DET) {
      if (pronoun !== "") sign[i] = bits(pronoun);
      else if (lower === "who" || lower === "i") sign[i] = he | she;
    } else if (part[i] === NOUN) {
      const before = sign[i];
      if (person === "she") sign[i] = she;
      else if (person === "he") sign[i] = he;
      // "customer support", "a minority group": a word that only says of what kind the next is.
      else if (person !== "group" && lemma === lower && part[i + 1] !== NOUN)
        if (lexical[i] === 40 || lexical[i] === 41 || person === "agent") sign[i] = he | she;
      if (sign[i] !== before) noun[i] = sign[i] ?? 0;
    }
  }
  const within = (seen: Uint8Array, first: number, end: number, gender: "he" | "she"): boolean => {
    const bit = gender === "he" ? he : she;
    for (let i = first; i < end; i++) if (((seen[i] ?? 0) & bit) !== 0) return true;
    return false;
  };
  return {
    within: (first, end, gender) => within(sign, first, end, gender),
    described: (first, end, gender) => within(noun, first, end, gender),
  };
}
