import { likeness } from "./word-diff.ts";

/** Words that were read out of a source, and where if that is known. */
export interface WantedWords {
  readonly id: string;
  readonly text: string;
  /** The lines in which they stood, from 1. */
  readonly lines?: readonly [first: number, last: number] | undefined;
}

/** A stretch of the source, in UTF-16 units. */
export interface FoundWords {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Places at which a text may begin are tried by its rarest words; more than so many are not looked at. */
const mostTried = 24;
/** So much of a text must be found for its place to be believed; of one or two words all. */
const believed = 0.6;

/**
 * Where in a source texts stand that were read from it: marks, entities and line ends between and inside their words do
 * not matter. In order of the source; a text whose place cannot be made out is left out, and so is one inside another's.
 */
export function findInSource(source: string, wanted: readonly WantedWords[]): readonly FoundWords[] {
  const tokens = tokensOf(source);
  const places = new Map<string, number[]>();
  tokens.forEach(({ word }, n) => {
    const others = places.get(word);
    if (others === undefined) places.set(word, [n]);
    else others.push(n);
  });
  const lines = lineStarts(source);
  const barred = insideAddresses(source, tokens);
  const found: FoundWords[] = [];
  let after = 0;
  for (const { id, text, lines: known } of wanted) {
    const [start, end] =
      known === undefined ? [0, source.length] : [lines[known[0] - 1] ?? 0, lines[known[1]] ?? source.length];
    const match = bestMatch(tokensOf(text), tokens, places, start, end, after, holdsAddress(text) ? none : barred);
    if (match !== undefined) {
      const [first, last] = [tokens[match.first], tokens[match.last]];
      found.push({ id, ...withSigns(source, first?.from ?? 0, last?.to ?? 0) });
      after = match.last + 1;
    } else if (known !== undefined && likeness(source.slice(start, end), text) > 0)
      found.push({ id, from: start, to: start + source.slice(start, end).trimEnd().length });
  }
  return withoutOverlap(found);
}

const none: ReadonlySet<number> = new Set();
const holdsAddress = (run: string): boolean => run.includes("@") || run.includes("://");

/** Words of the copy neither begin nor end inside the address of a person or a page: which tokens those are. */
function insideAddresses(source: string, tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let n = 0;
  for (const { 0: run, index } of source.matchAll(/[^\s<>()"']+/gu)) {
    if (!holdsAddress(run)) continue;
    while ((tokens[n]?.from ?? Infinity) < index) n += 1;
    for (; (tokens[n]?.to ?? Infinity) <= index + run.length; n += 1) inside.add(n);
  }
  return inside;
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (const { 0: end, index } of source.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length);
  return starts;
}

interface Match {
  readonly first: number;
  readonly last: number;
  readonly share: number;
}

function bestMatch(
  words: readonly Token[],
  tokens: readonly Token[],
  places: ReadonlyMap<string, readonly number[]>,
  start: number,
  end: number,
  after: number,
  barred: ReadonlySet<number>,
): Match | undefined {
  const inside = (n: number): boolean => {
    const token = tokens[n];
    return token !== undefined && !barred.has(n) && token.from >= start && token.to <= end;
  };
  const rare = words
    .map(({ word }, k) => ({ k, at: places.get(word) ?? [] }))
    .filter(({ at }) => at.length > 0)
    .sort((a, b) => a.at.length - b.at.length)
    .slice(0, 4);
  const tries = rare
    .flatMap(({ k, at }) => at.filter(inside).map((n) => Math.max(n - k, 0)))
    // Texts mostly follow each other as they were read.
    .sort((a, b) => Math.abs(a - after) + (a < after ? 1_000 : 0) - (Math.abs(b - after) + (b < after ? 1_000 : 0)))
    .slice(0, mostTried);
  let best: Match | undefined;
  for (const from of new Set(tries)) {
    const match = align(words, tokens, from);
    if (match !== undefined && inside(match.first) && inside(match.last) && match.share > (best?.share ?? 0))
      best = match;
  }
  const needed = words.length < 3 ? 1 : believed;
  return best !== undefined && best.share >= needed ? best : undefined;
}

/** Goes along both; words of the source between those of the text (names of elements, entities) are passed over. */
function align(words: readonly Token[], tokens: readonly Token[], start: number): Match | undefined {
  let [i, j, matched, first, last] = [0, Math.max(start - 2, 0), 0, -1, -1];
  while (i < words.length && j < tokens.length) {
    const ahead = lookAhead(words[i]?.word, tokens, j, first < 0 ? 6 : 4);
    if (ahead >= 0) {
      j = ahead;
      if (first < 0) first = j;
      last = j;
      matched += 1;
      j += 1;
    }
    i += 1;
  }
  return first < 0 ? undefined : { first, last, share: matched / words.length };
}

function lookAhead(word: string | undefined, tokens: readonly Token[], from: number, within: number): number {
  for (let n = from; n < Math.min(from + within, tokens.length); n += 1) if (tokens[n]?.word === word) return n;
  return -1;
}

/** With the quotation marks and stops that stand at either end. */
function withSigns(source: string, first: number, last: number): { readonly from: number; readonly to: number } {
  let [from, to] = [first, last];
  while (from > 0 && first - from < 3 && /[“‘"'«(]/u.test(source.charAt(from - 1))) from -= 1;
  while (to < source.length && to - last < 4 && /[.,;:!?…”’"'»)]/u.test(source.charAt(to))) to += 1;
  return { from, to };
}

function withoutOverlap(found: readonly FoundWords[]): readonly FoundWords[] {
  const kept: FoundWords[] = [];
  for (const next of found.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (next.from >= (kept.at(-1)?.to ?? 0)) kept.push(next);
  return kept;
}
