import type { Quantity, Token } from "./facts.ts";
import { isOnePerson } from "./lexicon/one-person.ts";
import { casualtyWords, measureUnits, moneyWords, peopleNouns, timeUnits } from "./lexicon/units.ts";
import { isArticle, readNumber } from "./read-number.ts";

const currency = /^[$£€¥₹₽₩₺₪฿₦]$/u;
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/iu;
/** "more than", "at least", "some" … belong to the quantity. */
const leads = new Set(
  "about around over under nearly almost roughly some approximately exactly only just least most than".split(" "),
);

/** Numbers that the copy states, in digits or words, with what they count. In order, never overlapping. */
export function readQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (first === undefined || !first.form.beginsNumber) continue;
    // "a", "an": nearly always an article, unless "dozen" or "hundred" stands behind.
    if (first.form.lower.length <= 2 && isArticle(first.form.lower, tokens[i + 1]?.form.lower)) continue;
    const words: string[] = [];
    for (let k = i; k < i + 8 && k < tokens.length; k++) words.push(tokens[k]?.form.lower ?? "");
    const number = readNumber(words);
    if (number === undefined) continue;
    const last = i + number.words - 1;
    if (isDate(tokens, i, last, number.value, number.tail) || isPronoun(tokens, i, last)) {
      i = last;
      continue;
    }
    const quantity = classify(tokens, i, last, number.value, number.tail);
    if (quantity !== undefined) {
      found.push(quantity);
      while (i + 1 < tokens.length && (tokens[i + 1]?.from ?? Infinity) < quantity.to) i += 1;
    }
  }
  return found;
}

/** "April 12", "12 April", "in 2016", "1990s": the reader of dates has those. */
function isDate(tokens: readonly Token[], first: number, last: number, value: number, tail: string): boolean {
  if (first !== last || !/^\d/u.test(tokens[first]?.text ?? "")) return false;
  const before = tokens[first - 1]?.text ?? "";
  const after = tokens[last + 1]?.text ?? "";
  if (tail === "s" && value >= 1000) return true;
  if (
    value >= 1 &&
    value <= 31 &&
    /^(?:st|nd|rd|th)?$/u.test(tail) &&
    (months.test(before) || (months.test(after) && !/^(?:may|march)$/u.test(after)))
  )
    return true;
  if (tail !== "" || value < 1500 || value > 2100 || /[.,]/u.test(tokens[first]?.text ?? "")) return false;
  if (months.test(before) || /^(?:in|since|of|by|until|from|during|after|before|late|early|mid)$/iu.test(before))
    return !isUnit(after);
  // "from 2000 to 2013"
  if (/^(?:to|through|and)$/iu.test(before) && /^(?:1[5-9]|20)\d\d$/u.test(tokens[first - 2]?.text ?? ""))
    return !isUnit(after);
  return before === "," && months.test(tokens[first - 3]?.text ?? "");
}

const isUnit = (word: string): boolean => {
  const lower = word.toLowerCase();
  return (
    peopleNouns.has(lower) || measureUnits.has(lower) || moneyWords.has(lower) || lower === "percent" || lower === "%"
  );
};

/** "one" as a pronoun: "one of the men", "no one", "this one". "Second" and "quarter" never come here. */
function isPronoun(tokens: readonly Token[], first: number, last: number): boolean {
  const word = tokens[first]?.form.lower ?? "";
  if (first !== last || word !== "one") return false;
  const before = tokens[first - 1]?.form.lower ?? "";
  const after = tokens[last + 1];
  return (
    /^(?:no|the|this|that|which|each|every|any|another|some|only|number|day|every)$/u.test(before) ||
    after === undefined ||
    after.pos !== "NOUN"
  );
}

interface Unit {
  readonly kind: Quantity["kind"];
  readonly unit?: string;
  /** Last token that belongs to it. */
  readonly last: number;
  readonly first?: number;
}

function classify(
  tokens: readonly Token[],
  first: number,
  last: number,
  value: number,
  tail: string,
): Quantity | undefined {
  const unit =
    ageOf(tokens, first, last, tail) ??
    moneyOf(tokens, first, last) ??
    percentOf(tokens, last, tail) ??
    tailUnit(last, tail) ??
    nounOf(tokens, first, last);
  if (unit === undefined) return undefined;
  let from = unit.first ?? first;
  while (from > 0 && leads.has(tokens[from - 1]?.form.lower ?? "")) from -= 1;
  if (/^(?:more|less|fewer|at)$/iu.test(tokens[from - 1]?.text ?? "") && from < first) from -= 1;
  if (tokens[from - 1]?.text === "to" && /^up$/iu.test(tokens[from - 2]?.text ?? "")) from -= 2;
  return {
    from: tokens[from]?.from ?? 0,
    to: tokens[unit.last]?.to ?? 0,
    value,
    kind: unit.kind,
    ...(unit.unit === undefined ? {} : { unit: unit.unit }),
  };
}

const isNoun = /^(?:NOUN|ADJ|PROPN|NUM)$/u;

function ageOf(tokens: readonly Token[], first: number, last: number, tail: string): Unit | undefined {
  if (/^-years?-olds?$/u.test(tail)) return { kind: "age", unit: "year", last };
  const after = tokens.slice(last + 1, last + 4).map(({ form }) => form.lower);
  if (/^years?$/u.test(after[0] ?? "") && (after[1] === "old" || (after[1] === "of" && after[2] === "age")))
    return { kind: "age", unit: "year", last: last + (after[1] === "of" ? 3 : 2) };
  const before = tokens[first - 1];
  if (before?.form.lower === "aged") return { kind: "age", unit: "year", last };
  // "died at the age of 35", "died at 35."
  const ahead = tokens[first - 2]?.form.lower ?? "";
  if (before?.form.lower === "of" && /^ages?$/u.test(ahead)) return { kind: "age", unit: "year", last };
  if (
    before?.form.lower === "at" &&
    /^(?:die[sd]?|dead)$/u.test(ahead) &&
    /^(?:[.,;]|after|on|in|from)?$/u.test(after[0] ?? "")
  )
    return { kind: "age", unit: "year", last };
  // "a driver of 41 was hurt"
  const one = tokens[first - 2];
  const isAge =
    before?.text === "of" &&
    one !== undefined &&
    isOnePerson(one.form.lower) &&
    !isNoun.test(tokens[last + 1]?.pos ?? "");
  if (isAge && /^\d{1,3}$/u.test(tokens[first]?.text ?? "") && !/^(?:mother|father|leader)$/u.test(one.form.lower))
    return { kind: "age", unit: "year", last };
  // "Jane Roe, 47, of …"
  const name = tokens[first - 2];
  const plain = /^\d{1,3}$/u.test(tokens[first]?.text ?? "") && first === last && Number(tokens[first]?.text) <= 115;
  if (plain && before?.text === "," && name?.pos === "PROPN" && (after[0] === "," || after[0] === "."))
    return { kind: "age", unit: "year", last };
  return undefined;
}

function moneyOf(tokens: readonly Token[], first: number, last: number): Unit | undefined {
  const mark = tokens[first - 1];
  if (mark !== undefined && currency.test(mark.text) && mark.to === tokens[first]?.from) {
    const letters = tokens[first - 2];
    const withLetters = letters !== undefined && letters.to === mark.from && /^(?:US|A|C|NZ|HK|S)$/u.test(letters.text);
    return { kind: "money", unit: mark.text, last, first: withLetters ? first - 2 : first - 1 };
  }
  const after = tokens[last + 1]?.form.lower ?? "";
  if (!moneyWords.has(after)) return undefined;
  // "200 pounds" may be a weight: money only where nothing says so.
  if (/^(?:second|p|real|won)$/u.test(after) && tokens[last + 1]?.pos === "VERB") return undefined;
  return { kind: "money", unit: after, last: last + 1 };
}

function percentOf(tokens: readonly Token[], last: number, tail: string): Unit | undefined {
  const after = tokens[last + 1]?.form.lower ?? "";
  if (tail === "%" || tail === "pc") return { kind: "percent", unit: "%", last };
  if (after === "%" || after === "percent" || after === "pc" || after === "percentage") {
    const points = after === "percentage" && /^points?$/u.test(tokens[last + 2]?.text ?? "");
    return { kind: "percent", unit: "%", last: last + (points ? 2 : 1) };
  }
  if (after === "per" && tokens[last + 2]?.form.lower === "cent") return { kind: "percent", unit: "%", last: last + 2 };
  return undefined;
}

/** "20km", "3rd" (no quantity), "30-minute", "50-strong". */
function tailUnit(last: number, tail: string): Unit | undefined {
  if (tail === "") return undefined;
  const word = tail.replace(/^-/u, "").split("-")[0] ?? "";
  if (/^(?:st|nd|rd|th|s)$/u.test(word)) return undefined;
  if (measureUnits.has(word) || measureUnits.has(`${word}s`)) return { kind: "measure", unit: word, last };
  if (timeUnits.has(word)) return { kind: "time", unit: word, last };
  if (moneyWords.has(word)) return { kind: "money", unit: word, last };
  return { kind: "count", unit: word, last };
}

/** The noun that is counted: up to four words on, over adjectives and "of the". */
function nounOf(tokens: readonly Token[], first: number, last: number): Unit | undefined {
  const tail = tokens[last]?.text ?? "";
  if (/^\d[\d.,]*(?:st|nd|rd|th)$/u.test(tail)) return undefined;
  let head: Token | undefined;
  let at = last;
  for (let k = last + 1; k <= last + 5; k++) {
    const token = tokens[k];
    if (token === undefined || (token.pos === "PUNCT" && token.text !== "-")) break;
    const lower = token.form.lower;
    if (measureUnits.has(lower) && k === last + 1) return { kind: "measure", unit: lower, last: k };
    if (timeUnits.has(lower)) return { kind: "time", unit: lower, last: k };
    if (peopleNouns.has(lower) || casualtyWords.has(lower)) {
      head = token;
      at = k;
      break;
    }
    if (token.pos === "NOUN" || token.pos === "PROPN") {
      head = token;
      at = k;
      const next = tokens[k + 1];
      if (next === undefined || (next.pos !== "NOUN" && next.pos !== "PROPN")) break;
    } else if (
      !/^(?:ADJ|DET|NUM)$/u.test(token.pos) &&
      lower !== "of" &&
      lower !== "more" &&
      lower !== "other" &&
      lower !== "others"
    )
      break;
  }
  const lower = head?.form.lower;
  const toll = isToll(tokens, first, at);
  const person = lower !== undefined && peopleNouns.has(lower);
  if (toll && (person || head === undefined || casualtyWords.has(lower ?? "")))
    return { kind: "casualty", ...(lower === undefined ? {} : { unit: lower }), last: at };
  if (person) return { kind: "people", unit: lower, last: at };
  return { kind: "count", ...(lower === undefined ? {} : { unit: lower }), last: head === undefined ? last : at };
}

/** Killing or wounding before the figure ("killed at least 12 people") or behind it ("12 people were killed"), in its own clause. */
function isToll(tokens: readonly Token[], first: number, head: number): boolean {
  for (let k = first - 1; k >= Math.max(0, first - 6); k--) {
    const token = tokens[k];
    if (token === undefined || /^[.;:!?]$/u.test(token.text)) break;
    if (casualtyWords.has(token.form.lower) && token.form.lower !== "missing") return true;
    if (token.pos === "VERB" && !leads.has(token.form.lower)) break;
  }
  for (let k = first; k <= Math.min(tokens.length - 1, head + 6); k++) {
    const token = tokens[k];
    if (token === undefined || /^[.;:!?]$/u.test(token.text)) break;
    if (casualtyWords.has(token.form.lower)) return true;
    if (token.pos === "VERB" && token.lemma !== "be") break;
  }
  return false;
}
