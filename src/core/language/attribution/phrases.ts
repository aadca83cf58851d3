import { asides, comma, enders, nominalParts, that, timeWords } from "./grammar-words.ts";
import { ADP, ADV, AUX, CCONJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, type Reading, VERB } from "./reading.ts";

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
    const inner = phraseBefore(reading, open - 1, first);
    return inner === undefined ? undefined : { first: inner.first, end: k, head: inner.head };
  }
  if (k >= first && reading.tokens[k]?.text === ")") {
    while (k > first && reading.tokens[k]?.text !== "(") k -= 1;
    k -= 1;
  }
  const phrase = phraseBefore(reading, k, first);
  return phrase === undefined ? undefined : { first: phrase.first, end: group, head: phrase.head };
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

/** First token of the verb group of a verb: "has also", "did not", "is". */
export function groupStart(reading: Reading, i: number, first: number): number {
  let k = i;
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
