import { cueLemma, isDoubtfulForm } from "./lexicon/is-doubtful-form.ts";
import { hashWord } from "./attribution/hash.ts";
import { lexicalClassOf } from "./lexical-class.ts";
import { cueShares } from "./lexicon/cue-shares.ts";
import { cueVerbs } from "./lexicon/cue-verbs.ts";
import { personNoun, type PersonNoun } from "./lexicon/person-nouns.ts";
import { hePronouns, pronounGender } from "./lexicon/person-pronouns.ts";
import { mayBegin } from "./read-number.ts";

/** Parts of speech by number, as the readers of attribution count them. */
export const parts = "X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB SPACE".split(" ");
const partNumber = new Map(parts.map((name, i) => [name, i]));

/** A word as one part of speech: all that hangs on the word alone, worked out once for all its places. */
export interface WordForm {
  readonly text: string;
  readonly pos: string;
  /** Base form, lower case. */
  readonly lemma: string;
  readonly lower: string;
  /** Hash of the word in lower case, and of its base form. */
  readonly word: number;
  readonly base: number;
  /** Part of speech by number. */
  readonly part: number;
  /** 0 lower case, 1 Capital, 2 CAPITALS, 3 digits, 4 mark, 5 other. */
  readonly shape: number;
  /** Lexical class, see `lexicalClassOf`. */
  readonly lexical: number;
  /** In small letters, without the stop of an abbreviation. */
  readonly plain: string;
  /** May be a word of a name: a capital, and no pronoun, article or day. */
  readonly nameWord: boolean;
  /** May be the first word of a number. */
  readonly beginsNumber: boolean;
  /** May be a verb or a piece of a name, see `isDoubtfulForm`. */
  readonly doubtful: boolean;
  /** How often it is the heart of a cue: as counted, else by its class in the lexicon. */
  readonly credits: number;
  /** Whom it stands for as a pronoun for one person: a man, a woman, or none. */
  readonly pronoun: "he" | "she" | "";
  /** What it says of a person as a noun. */
  readonly person: PersonNoun;
}

const notNames = new Set(
  "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ok tv am pm god internet web christmas easter covid english french german spanish russian chinese american british european".split(
    " ",
  ),
);

const capital = /^\p{Lu}/u;
const capitals = /^\p{Lu}{2,}$/u;
const lowerCase = /^\p{Ll}/u;
const digit = /^\p{N}/u;
const letterless = /^[^\p{L}\p{N}]+$/u;

const shapeOf = (word: string): number =>
  lowerCase.test(word)
    ? 0
    : capitals.test(word)
      ? 2
      : capital.test(word)
        ? 1
        : digit.test(word)
          ? 3
          : letterless.test(word)
            ? 4
            : 5;

/** How often a verb is the heart of a cue. */
const creditsOf = (lemma: string): number => cueShares.get(lemma) ?? (cueVerbs.get(lemma)?.weight ?? 0) * 0.75;

/** Makes the form of a word; dear, so it is kept by whoever asks. */
export function makeWordForm(text: string, pos: string, lemma: string): WordForm {
  const lower = text.toLowerCase();
  const plain = lower.replace(/\.$/u, "");
  const doubtful = isDoubtfulForm(text, lemma, pos);
  return {
    text,
    pos,
    lemma,
    lower,
    word: hashWord(lower),
    base: hashWord(lemma),
    part: partNumber.get(pos) ?? 0,
    shape: shapeOf(text),
    lexical: lexicalClassOf(lemma, pos, lower),
    plain,
    nameWord: capital.test(text) && pos !== "PRON" && pos !== "DET" && !notNames.has(plain),
    beginsNumber: mayBegin(text),
    doubtful,
    credits:
      pos === "VERB" || pos === "NOUN" || doubtful ? creditsOf(pos === "ADJ" ? cueLemma(lemma, text) : lemma) : 0,
    pronoun: hePronouns.has(lower) ? pronounGender(lower) : "",
    person: personNoun(lower),
  };
}
