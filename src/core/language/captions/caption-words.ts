import { matchesOf } from "../matches-of.ts";
import { americanSpellings } from "../../stylebook/spelling-pairs.ts";
import { months, numberWords, stateNames, stopWords, weekdays } from "./caption-lexicon.ts";
import { fold } from "./fold.ts";
import { sameSense } from "./same-sense.ts";
import { stem } from "./stem.ts";

/** What part a word plays in a caption: what it would mean if the other caption had another in its place. */
export type WordKind = "function" | "number" | "weekday" | "month" | "day" | "year" | "name" | "word";

/** One word of a caption, made ready to be compared. */
export interface CaptionWord {
  /** Folded: case, accents, inflection, British spelling, dotted abbreviations, figures, words of one sense. */
  readonly key: string;
  /** The same before words of one sense were made one. */
  readonly form: string;
  readonly kind: WordKind;
  /** How much of the caption's sense hangs on it. */
  readonly weight: number;
  /** Which sentence of the caption it stands in, from 0. */
  readonly sentence: number;
  /** It may open a sentence or a name: written with a capital. */
  readonly capital: boolean;
}

/** The words of a caption that has no credit or label any more. */
export function captionWords(caption: string): readonly CaptionWord[] {
  const raw = matchesOf(pattern, fold(caption)).map(([text]) => text);
  const words: CaptionWord[] = [];
  let sentence = 0;
  let opensSentence = true;
  raw.forEach((text, at) => {
    if (/^[.!?]$/u.test(text)) {
      if (!opensSentence && endsSentence(raw[at - 1], raw[at + 1])) {
        sentence += 1;
        opensSentence = true;
      }
      return;
    }
    for (const { key, kind, form = key } of readWord(text, raw[at - 1], raw[at + 1], opensSentence))
      words.push({ key, form, kind, weight: weights[kind], sentence, capital: /^[\p{Lu}\p{N}]/u.test(text) });
    opensSentence = false;
  });
  return words;
}

/** A word, a figure with its separators, or a stop. Hyphens part words: "8-to-10", "35,000-person". */
const pattern = /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*|\p{L}+(?:'\p{L}+)*|%|[.!?]/gu;

/** A stop after an abbreviation or before a small letter ends nothing. */
const endsSentence = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined &&
  (before.length > 3 || /\p{N}|\p{Ll}{3}/u.test(before)) &&
  after !== undefined &&
  !/^\p{Ll}/u.test(after) &&
  !abbreviations.has(before.toLowerCase());

const abbreviations = new Set(
  "mr mrs ms dr st sen rep gov gen lt sgt col capt prof rev jr sr no vs jan feb mar apr jun jul aug sep sept oct nov dec minn penn calif mass conn wash tenn ariz fla".split(
    " ",
  ),
);

type ReadWord = Pick<CaptionWord, "key" | "kind"> & { readonly form?: string };

function readWord(
  text: string,
  before: string | undefined,
  after: string | undefined,
  opens: boolean,
): readonly ReadWord[] {
  if (text === "%") return [{ key: "percent", kind: "word" }];
  if (/^\p{N}/u.test(text)) return [readFigure(text, before, after)];
  const plain = text.replaceAll(".", "").replace(/'s?$/u, "").replaceAll("'", "").toLowerCase();
  if (plain === "") return [];
  const number = lookUp(numberWords, plain);
  if (number !== undefined) return [{ key: number, kind: "number" }];
  const isCapital = /^\p{Lu}/u.test(text);
  const weekday = isCapital ? lookUp(weekdays, plain) : undefined;
  if (weekday !== undefined) return [{ key: weekday, kind: "weekday" }];
  const month = isCapital ? lookUp(months, plain) : undefined;
  if (month !== undefined) return [{ key: month, kind: "month" }];
  const state = isCapital ? lookUp(stateNames, plain) : undefined;
  if (state !== undefined) return state.split(" ").map((key) => ({ key: stem(key), kind: "name" }));
  if (stopWords.has(plain)) return [{ key: plain, kind: "function" }];
  const isName = isCapital && (!opens || (after !== undefined && /^\p{Lu}\p{L}/u.test(after)));
  const key = stem(lookUp(americanSpellings, plain) ?? plain);
  return [isName ? { key, kind: "name" } : { key: sameSense(key), form: key, kind: "word" }];
}

const lookUp = (table: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

function readFigure(text: string, before: string | undefined, after: string | undefined): ReadWord {
  const key = text.replaceAll(",", "").replace(/[.:]$/u, "");
  const isByMonth = [before, after].some(
    (word) => word !== undefined && lookUp(months, word.toLowerCase()) !== undefined,
  );
  if (isByMonth && Number(key) >= 1 && Number(key) <= 31) return { key, kind: "day" };
  return { key, kind: /^(?:19|20)\d\d$/u.test(text) ? "year" : "number" };
}

const weights: Readonly<Record<WordKind, number>> = {
  function: 0.15,
  number: 1.2,
  weekday: 0.5,
  month: 0.5,
  day: 0.5,
  year: 0.5,
  name: 1.3,
  word: 1,
};
