import { comma, hyphen, nominalParts, that, to, who } from "./grammar-words.ts";
import type { Place } from "./phrases.ts";
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  VERB,
  type Reading,
} from "./reading.ts";

/** Lexical classes from here on are persons, titles and bodies. */
const personal = 40;

export interface Subject extends Place {
  /** The apposition between subject and verb is part of the source. */
  readonly head: number;
}

/** The subject left of a verb group: noun phrase, with an apposition between commas; undefined where a clause begins first. */
export function subjectBefore(reading: Reading, group: number, first: number): Subject | undefined {
  let k = group - 1;
  if (k >= first && reading.word[k] === comma) {
    // "Jo Roe, the mayor of Ostend, said": back to the comma that opens the apposition.
    let open = k - 1;
    while (open > first && reading.word[open] !== comma && (reading.quote[open] ?? 0) === 0) open -= 1;
    if (open <= first || reading.word[open] !== comma || k - open > 25) return undefined;
    let inner = phraseBefore(reading, open - 1, first);
    // "Jo Roe, 43, who keeps the inn, said": over the age to the name.
    if (inner !== undefined && inner.end - inner.first === 1 && reading.part[inner.first] === NUM)
      inner = reading.word[inner.first - 1] === comma ? phraseBefore(reading, inner.first - 2, first) : undefined;
    if (inner !== undefined && reading.word[inner.first - 1] === comma) {
      // "One witness, Jo Roe, 29, said": what they are stands before the name.
      const whole = phraseBefore(reading, inner.first - 2, first);
      if (whole?.first === first && (reading.lexical[whole.head] ?? 0) >= personal) inner = whole;
    }
    return inner === undefined ? undefined : { first: inner.first, end: k, head: inner.head };
  }
  if (k > first && isDash(reading, k)) {
    // "The mayor — who took office in May — told": over what the dashes set apart.
    let open = k - 1;
    while (open > first && k - open <= longestAside && !isDash(reading, open)) open -= 1;
    const named = isDash(reading, open) ? phraseBefore(reading, open - 1, first) : undefined;
    return named === undefined ? undefined : { first: named.first, end: open, head: named.head };
  }
  if (k >= first && reading.tokens[k]?.text === ")") {
    while (k > first && reading.tokens[k]?.text !== "(") k -= 1;
    k -= 1;
  }
  const whole = withWho(reading, group, first);
  if (whole !== undefined) return whole;
  const phrase = phraseBefore(reading, k, first);
  if (phrase === undefined) return undefined;
  const { first: from, head } = toldOf(reading, phrase, first) ?? phrase;
  return { first: from, end: group, head };
}

/** The most tokens that two dashes set apart. */
const longestAside = 25;

const isDash = ({ tokens, quote }: Reading, k: number): boolean =>
  (quote[k] ?? 0) === 0 && /^(?:[–—]|--)$/u.test(tokens[k]?.text ?? "");

/** The most tokens of "who asked not to be named". */
const longestClause = 12;

/** "Two officials who asked not to be named said": the persons with their clause. */
export function withWho(reading: Reading, group: number, first: number): Subject | undefined {
  let verbs = 0;
  for (let k = group - 1; k > first && group - k <= longestClause; k--) {
    if (reading.word[k] === who) {
      const phrase = verbs === 0 ? undefined : phraseBefore(reading, k - 1, first);
      return phrase === undefined ? undefined : { first: phrase.first, end: group, head: phrase.head };
    }
    const part = reading.part[k] ?? 0;
    if (part === VERB || part === AUX) {
      // The clause has one finite verb: "who know the mayor said" is another matter.
      if (reading.part[k - 1] !== AUX && reading.part[k - 1] !== PART && reading.word[k - 1] !== to) verbs += 1;
      if (verbs > 1) return undefined;
    } else if (part === SCONJ || part === CCONJ || (part === PUNCT && reading.word[k] !== hyphen)) return undefined;
    if ((reading.quote[k] ?? 0) > 0) return undefined;
  }
  return undefined;
}

/** "A study published on Tuesday": the noun to which what stands before the verb belongs. */
function toldOf(reading: Reading, { first: place }: Subject, first: number): Subject | undefined {
  let k = place - 1;
  if (k <= first || reading.part[k] !== ADP) return undefined;
  if (reading.part[k - 1] === ADV) k -= 1;
  const participle = reading.part[k - 1] === VERB && /(?:ed|en|n|t)$/u.test(reading.tokens[k - 1]?.text ?? "");
  if (!participle || (reading.part[k - 2] !== NOUN && reading.part[k - 2] !== PROPN)) return undefined;
  return phraseBefore(reading, k - 2, first);
}

/** The noun phrase that ends at a token, with the place of its head. */
export function phraseBefore(reading: Reading, last: number, first: number): Subject | undefined {
  let k = last;
  let head = -1;
  while (k >= first) {
    const part = reading.part[k] ?? 0;
    const word = reading.tokens[k]?.text ?? "";
    if ((reading.quote[k] ?? 0) > 0) break;
    if (
      nominalParts.has(part) ||
      (part === PART && /^['’]s?$/u.test(word)) ||
      isGenitive(reading, k) ||
      word === "-" ||
      word === "&" ||
      word === "(" ||
      word === ")"
    ) {
      if (head < 0 && (part === NOUN || part === PROPN || part === PRON || part === NUM)) head = k;
      if (part === PRON && k < last && reading.word[k] !== that) {
        k -= 1;
        break;
      }
    } else if (
      part === ADP &&
      head >= 0 &&
      (word === "of" ||
        word === "for" ||
        word === "in" ||
        word === "at" ||
        word === "from" ||
        word === "with" ||
        word === "on") &&
      k > first &&
      nominalParts.has(reading.part[k - 1] ?? 0)
    ) {
      // "officials in Moscow", "head of the bank".
    } else if (
      part === CCONJ &&
      word === "and" &&
      head >= 0 &&
      reading.part[k - 1] === PROPN &&
      reading.part[k + 1] === PROPN
    ) {
      // "Roe and Doe said".
    } else break;
    k -= 1;
  }
  if (head < 0) return undefined;
  let from = k + 1;
  while (from <= last && (reading.part[from] === ADP || reading.part[from] === CCONJ || reading.part[from] === PUNCT))
    from += 1;
  // "On Monday the mayor said": the day is not part of him.
  return from > head ? undefined : { first: from, end: last + 1, head };
}

/** "the workers’ union". */
const isGenitive = ({ tokens, part }: Reading, k: number): boolean =>
  /^['’]$/u.test(tokens[k]?.text ?? "") &&
  (part[k - 1] === NOUN || part[k - 1] === PROPN) &&
  (tokens[k - 1]?.text ?? "").endsWith("s") &&
  (part[k + 1] === NOUN || part[k + 1] === PROPN || part[k + 1] === ADJ);
