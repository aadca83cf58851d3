import { DET, NOUN, PRON, type Reading } from "./reading.ts";
import { type Gender, hePronouns, manly, pronounGender, womanly } from "./people.ts";

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
  const ends = new Map<number, { first: number; last: number }>();
  quotation.forEach((q, i) => {
    if (q >= 0) ends.set(q, { first: ends.get(q)?.first ?? i, last: i });
  });
  return (i) => {
    const { first, last } = ends.get(quotation[i] ?? -1) ?? { first: i, last: i };
    return last - first < phrase && !/^[.,?!]/u.test(tokens[last - 1]?.text ?? "");
  };
}

/** Words for people that stand for several. */
const groups = new Set(
  "people police public staff crew crews team couple family families crowd media personnel troops folk audience youth men women children".split(
    " ",
  ),
);

/** Ends of words for one who does something, as far as few other words end so. */
const agent =
  /(?:ist|yst|ician|voter|owner|worker|teacher|student|player|driver|writer|leader|lawyer|officer|manager|director|customer|resident|witness|survivor|founder|author|actor|doctor|senator|governor|professor|investor|donor|visitor|neighbou?r|suspect|victim)$/u;

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
    const { lower } = token.form;
    if (part[i] === PRON || part[i] === DET) {
      if (hePronouns.has(lower)) sign[i] = bits(pronounGender(lower));
      else if (lower === "who" || lower === "i") sign[i] = he | she;
    } else if (part[i] === NOUN) {
      // "customer support", "a minority group": a word that only says of what kind the next is.
      const single = token.lemma === lower && !groups.has(lower) && part[i + 1] !== NOUN;
      const before = sign[i];
      if (womanly.test(lower)) sign[i] = she;
      else if (manly.test(lower)) sign[i] = he;
      else if (single && (lexical[i] === 40 || lexical[i] === 41 || agent.test(lower))) sign[i] = he | she;
      if (sign[i] !== before) noun[i] = sign[i] ?? 0;
    }
  }
  const [all, nouns] = [sums(sign), sums(noun)];
  const between = (seen: Sums, first: number, end: number, gender: "he" | "she"): boolean =>
    (seen[gender][end] ?? 0) > (seen[gender][first] ?? 0);
  return {
    within: (first, end, gender) => between(all, first, end, gender),
    described: (first, end, gender) => between(nouns, first, end, gender),
  };
}

type Sums = Readonly<Record<"he" | "she", Uint32Array>>;

/** How many signs there are up to each token. */
function sums(sign: Uint8Array): Sums {
  const seen = { he: new Uint32Array(sign.length + 1), she: new Uint32Array(sign.length + 1) };
  for (let i = 0; i < sign.length; i++) {
    seen.he[i + 1] = (seen.he[i] ?? 0) + ((sign[i] ?? 0) & he);
    seen.she[i + 1] = (seen.she[i] ?? 0) + (((sign[i] ?? 0) & she) >> 1);
  }
  return seen;
}
