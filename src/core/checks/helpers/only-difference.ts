import { matchesOf } from "../../language/matches-of.ts";
/** Where two texts part, if they part in one place only. Offsets into each. */
export interface OnlyDifference {
  readonly a: { readonly from: number; readonly to: number; readonly text: string };
  readonly b: { readonly from: number; readonly to: number; readonly text: string };
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const wordsOf = (text: string): readonly Word[] =>
  matchesOf(/\S+/gu, text).map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

/** The words that differ between two texts which begin and end alike; nothing if more than `limit` words do. */
export function onlyDifference(a: string, b: string, limit = 6): OnlyDifference | undefined {
  const one = wordsOf(a);
  const other = wordsOf(b);
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head]?.text === other[head]?.text) head++;
  let tail = 0;
  while (tail < shorter - head && one[one.length - 1 - tail]?.text === other[other.length - 1 - tail]?.text) tail++;
  const side = (text: string, words: readonly Word[]): OnlyDifference["a"] | undefined => {
    const middle = words.slice(head, words.length - tail);
    const from = middle[0]?.from;
    const to = middle.at(-1)?.to;
    if (middle.length > limit || from === undefined || to === undefined) return undefined;
    const end = from + text.slice(from, to).replace(/[,.;:]+$/, "").length;
    return { from, to: end, text: text.slice(from, end) };
  };
  const [left, right] = [side(a, one), side(b, other)];
  return left === undefined || right === undefined ? undefined : { a: left, b: right };
}
