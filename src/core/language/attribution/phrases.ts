import { asides, comma, enders, nominalParts, timeWords } from "./grammar-words.ts";
import { ADP, AUX, DET, NOUN, PART, PRON, PROPN, PUNCT, VERB, type Reading } from "./reading.ts";

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
    // "told Reuters the quay": an article behind a name or a noun begins another.
    if (k > first && (part === DET || part === PRON) && isNamed(reading.part[k - 1])) break;
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

const isNamed = (part: number | undefined): boolean => part === PROPN || part === NOUN;
