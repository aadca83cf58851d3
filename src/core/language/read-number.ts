import { bigNumbers, smallNumbers } from "./lexicon/number-words.ts";

/** A number at the head of a list of words. */
export interface ReadNumber {
  readonly value: number;
  /** How many words it takes. */
  readonly words: number;
  /** What hangs on its last word: "bn" is taken into the value; "-year-old", "km", "th" are left here. */
  readonly tail: string;
}

/** Whether a word could be the first of a number: nearly all words are not. */
export function mayBegin(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (word.length > 18) return false;
  const lower = word.toLowerCase();
  return starters.has(lower) || (lower.includes("-") && starters.has(lower.slice(0, lower.indexOf("-"))));
}

const starters: ReadonlySet<string> = new Set([
  "a",
  "an",
  ...smallNumbers.keys(),
  ..."hundreds thousands millions billions trillions dozens hundred thousand million billion dozen".split(" "),
]);

/** Whether "a" or "an" is no "one": no word stands behind it that counts. */
export const isArticle = (word: string, next = ""): boolean =>
  (word === "a" || word === "an") && !(bigNumbers.has(next) && next.length > 3);

const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/u;

/** Reads "1.2bn", "12,000", "twenty-five", "one hundred and fifty thousand", "a dozen" at the head of some words. */
export function readNumber(words: readonly string[]): ReadNumber | undefined {
  const first = (words[0] ?? "").toLowerCase();
  const written = digits.exec(first);
  if (written !== null) return readDigits(written, words);
  return readWords(words.map((word) => word.toLowerCase()));
}

function readDigits(written: RegExpExecArray, words: readonly string[]): ReadNumber | undefined {
  const tail = written[3] ?? "";
  // "10:30", "3/4", "2016-17" are no quantities.
  if (/^[:/.]|^-\d/u.test(tail)) return undefined;
  const number = Number((written[1] ?? "").replaceAll(",", "") + (written[2] ?? ""));
  const factor = bigNumbers.get(tail.replace(/^-/u, ""));
  if (factor !== undefined) return { value: times(number, factor), words: 1, tail: "" };
  let value = number;
  let taken = 1;
  if (tail === "") {
    for (let next = bigNumbers.get((words[taken] ?? "").toLowerCase()); next !== undefined;) {
      if ((words[taken] ?? "").length < 2) break;
      value = times(value, next);
      taken += 1;
      next = bigNumbers.get((words[taken] ?? "").toLowerCase());
    }
  }
  return { value, words: taken, tail };
}

/** 1.2 × 1e9 without the dust of binary fractions. */
const times = (number: number, factor: number): number => Number((number * factor).toPrecision(15));

function readWords(words: readonly string[]): ReadNumber | undefined {
  let total = 0;
  let group = 0;
  let taken = 0;
  let tail = "";
  for (let i = 0; i < words.length && tail === ""; i++) {
    const word = words[i] ?? "";
    const small = smallOf(word);
    const big = bigNumbers.get(word.replace(/s$/u, ""));
    if (small !== undefined && (group === 0 || canAdd(group, small.value))) {
      group += small.value;
      tail = small.tail;
    } else if (big !== undefined && word.length > 3 && (taken > 0 || isCounted(words, i))) {
      if (big === 100 || big === 12) group = (group === 0 ? 1 : group) * big;
      else {
        total += (group === 0 ? 1 : group) * big;
        group = 0;
      }
    } else if (
      i === 0 &&
      (word === "a" || word === "an") &&
      bigNumbers.has(words[1] ?? "") &&
      (words[1] ?? "").length > 3
    ) {
      continue;
    } else if (
      word === "and" &&
      taken > 0 &&
      (total > 0 || group >= 100) &&
      smallOf(words[i + 1] ?? "") !== undefined
    ) {
      continue;
    } else break;
    taken = i + 1;
  }
  return taken === 0 ? undefined : { value: total + group, words: taken, tail };
}

/** "hundreds of people" counts; "a hundred" is led by its article. */
const isCounted = (words: readonly string[], i: number): boolean =>
  /^(?:hundred|thousand|million|billion|trillion|dozen)s$/u.test(words[i] ?? "") || i === 1;

const canAdd = (group: number, small: number): boolean =>
  (group % 100 === 0 && small < 100) || (group % 100 >= 20 && group % 10 === 0 && small < 10 && small > 0);

/** "three", "twenty-five", "three-year-old" (tail "-year-old"). */
function smallOf(word: string): { readonly value: number; readonly tail: string } | undefined {
  const parts = word.split("-");
  const first = smallNumbers.get(parts[0] ?? "");
  if (first === undefined) return undefined;
  const second = parts.length > 1 && first >= 20 ? smallNumbers.get(parts[1] ?? "") : undefined;
  const used = second === undefined || second > 9 ? 1 : 2;
  const rest = parts.slice(used);
  return { value: first + (used === 2 ? (second ?? 0) : 0), tail: rest.length === 0 ? "" : `-${rest.join("-")}` };
}
