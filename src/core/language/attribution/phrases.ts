import {
  as,
  asides,
  comma,
  enders,
  it,
  nominalParts,
  hyphen,
  quoting,
  that,
  timeWords,
  to,
  who,
} from "./grammar-words.ts";
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  type Reading,
  SCONJ,
  VERB,
} from "./reading.ts";

export interface Place {
  readonly first: number;
  readonly end: number;
}

export function fill(label: Uint8Array, { first, end }: Place, value: number): void {
  for (let i = first; i < end; i++) if (label[i] === 0) label[i] = value;
}

/** Without marks and blanks at its edges, quotation marks kept. */
export function trim(reading: Reading, { first, end }: Place): Place {
  let a = first;
  let b = end;
  const loose = (i: number): boolean =>
    reading.part[i] === PUNCT && (reading.quote[i] ?? 0) === 0 && !/^[([]$/u.test(reading.tokens[i]?.text ?? "");
  while (a < b && loose(a)) a += 1;
  while (b > a && (loose(b - 1) || reading.tokens[b - 1]?.text === "(")) b -= 1;
  return { first: a, end: b };
}

export function quotedShare(reading: Reading, { first, end }: Place): number {
  let inside = 0;
  for (let i = first; i < end; i++) if ((reading.quote[i] ?? 0) > 0) inside += 1;
  return inside / Math.max(1, end - first);
}

export function quotedPart(reading: Reading, { first, end }: Place): Place {
  let a = first;
  let b = end;
  while (a < end && (reading.quote[a] ?? 0) === 0) a += 1;
  while (b > a && (reading.quote[b - 1] ?? 0) === 0) b -= 1;
  return { first: a, end: b };
}

export const words = (reading: Reading, { first, end }: Place): number => {
  let count = 0;
  for (let i = first; i < end; i++) if (reading.part[i] !== PUNCT) count += 1;
  return count;
};

export const hasQuote = (reading: Reading, { first, end }: Place): boolean => {
  for (let i = first; i < end; i++) if ((reading.quote[i] ?? 0) > 0) return true;
  return false;
};

export const hasVerb = (reading: Reading, { first, end }: Place): boolean => {
  for (let i = first; i < end; i++) if (reading.part[i] === VERB || reading.part[i] === AUX) return true;
  return false;
};

/** The noun phrase that begins at a token. */
export function nounPhrase(reading: Reading, first: number, end: number): Place {
  let k = first;
  while (k < end) {
    const part = reading.part[k];
    // "told Reuters the quay": an article behind a name begins another.
    if (k > first && (part === DET || part === PRON) && reading.part[k - 1] === PROPN) break;
    if (
      nominalParts.has(part ?? 0) ||
      (part === PART && /^['’]s?$/u.test(reading.tokens[k]?.text ?? "")) ||
      (part === ADP &&
        k > first &&
        nominalParts.has(reading.part[k + 1] ?? 0) &&
        (reading.tokens[k]?.text ?? "") === "of")
    )
      k += 1;
    else break;
  }
  return { first, end: k };
}

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
    return inner === undefined ? undefined : { first: inner.first, end: k, head: inner.head };
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

/** "quoted as saying", "cited as telling". */
export const isQuotedAs = (reading: Reading, i: number): boolean =>
  reading.word[i + 1] === as &&
  quoting.has(reading.base[i] ?? 0) &&
  (reading.tokens[i + 2]?.text ?? "").endsWith("ing");

/** "It was reported that": nobody is meant. `i`: the passive verb. */
export const isExpletive = (reading: Reading, { first }: Place, i: number): boolean =>
  reading.word[first] === it && !isQuotedAs(reading, i - 2);

/** "the workers’ union". */
const isGenitive = ({ tokens, part }: Reading, k: number): boolean =>
  /^['’]$/u.test(tokens[k]?.text ?? "") &&
  (part[k - 1] === NOUN || part[k - 1] === PROPN) &&
  (tokens[k - 1]?.text ?? "").endsWith("s") &&
  (part[k + 1] === NOUN || part[k + 1] === PROPN || part[k + 1] === ADJ);

/** First token of the verb group of a verb: "has also", "did not", "is". */
export function groupStart(reading: Reading, i: number, first: number): number {
  let k = i;
  // "was quoted as saying" is one.
  if (isQuotedAs(reading, k - 2)) k -= 2;
  while (
    k > first &&
    (reading.part[k - 1] === AUX ||
      (reading.part[k - 1] === ADV && (reading.quote[k - 1] ?? 0) === 0) ||
      (reading.part[k - 1] === PART && !/^['’]s?$/u.test(reading.tokens[k - 1]?.text ?? "")))
  )
    k -= 1;
  return k;
}

/** The noun phrase behind an inverted tag, with its apposition: "said Jo Roe, the mayor". */
export function longPhrase(reading: Reading, first: number, end: number): Place | undefined {
  const phrase = nounPhrase(reading, first, end);
  if (phrase.end === phrase.first) return undefined;
  let k = phrase.end;
  for (; k < end; k++) {
    if (enders.has(reading.word[k] ?? 0) || reading.quote[k] === 2) break;
    if (reading.word[k] === comma && !nominalParts.has(reading.part[k + 1] ?? 0)) break;
    if (asides.has(reading.word[k] ?? 0) && reading.part[k - 1] !== PUNCT) break;
    if (timeWords.has(reading.word[k] ?? 0)) break;
    if (reading.part[k] === ADP && timeWords.has(reading.word[k + 1] ?? 0)) break;
  }
  return { first, end: k };
}
