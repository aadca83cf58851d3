import type { Block, Span } from "../story/blocks.ts";

/** Words of a story that a person has checked: "CQ" on a desk. They hold until the words change. */
export interface CheckedWords {
  readonly id: string;
  /** `cq`: these words are right as they stand. `claim`: what the sentence says was verified, whoever is credited with it. */
  readonly kind: "cq" | "claim";
  readonly quote: string;
  /** What stands before and after in the same block: tells two places with the same words apart. */
  readonly before: string;
  readonly after: string;
  /** Who checked them. */
  readonly by: string;
  /** Against what; of a claim: why it holds. */
  readonly against: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Checked words that still stand in the story, and where. */
export interface PlacedWords {
  readonly words: CheckedWords;
  readonly span: Span;
}

/** So much of what stands around the words is kept to know them again. */
const around = 32;
/** Words so long are known by themselves. */
const unmistakable = 25;
/** So much of one side must be the same around shorter words. */
const enough = 12;

/** What stands around a stretch of a text. */
export const surroundings = (text: string, from: number, to: number): Pick<CheckedWords, "before" | "after"> => ({
  before: text.slice(Math.max(0, from - around), from),
  after: text.slice(to, to + around),
});

/**
 * Where checked words stand now. They are looked for by what they say and what stands around them: one side of it must be as it was,
 * so the same words elsewhere do not take their place. They survive what is edited elsewhere, and are back when a change of theirs is
 * undone. Those that are no longer there are left out.
 */
export function placeChecked(blocks: readonly Block[], checked: readonly CheckedWords[]): readonly PlacedWords[] {
  if (checked.length === 0) return [];
  return checked.flatMap((words): readonly PlacedWords[] => {
    let best: { readonly span: Span; readonly likeness: number } | undefined;
    for (const { id, text } of blocks)
      for (const from of placesIn(text, words.quote)) {
        const to = from + words.quote.length;
        const likeness = likenessAt(text, from, to, words);
        if (likeness > (best?.likeness ?? -1)) best = { span: { block: id, from, to }, likeness };
      }
    return best !== undefined && (words.quote.length >= unmistakable || best.likeness >= enough)
      ? [{ words, span: best.span }]
      : [];
  });
}

/** Where words stand in a text as whole words: "84" is not in "184". */
function placesIn(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  if (quote === "") return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (isCut(text, at) || isCut(text, end)) continue;
    places.push(at);
  }
  return places;
}

const inWord = /[\p{L}\p{M}\p{N}]/u;

/** A word goes on over this place, or a figure over its point. */
function isCut(text: string, at: number): boolean {
  const [left, right] = [text[at - 1] ?? "", text[at] ?? ""];
  if (inWord.test(left) && inWord.test(right)) return true;
  const [further, beyond] = [text[at - 2] ?? "", text[at + 1] ?? ""];
  return (
    (/\d/u.test(left) && /[.,]/u.test(right) && /\d/u.test(beyond)) ||
    (/\d/u.test(further) && /[.,]/u.test(left) && /\d/u.test(right))
  );
}

/** How many characters of unchanged sides there are; both sides unchanged are enough, however short. */
function likenessAt(text: string, from: number, to: number, { before, after }: CheckedWords): number {
  const now = surroundings(text, from, to);
  const [left, right] = [before === now.before, after === now.after];
  if (left && right) return 3 * around;
  return left ? weight(before) : right ? weight(after) : 0;
}

/** The edge of a block tells a little too. */
const weight = (side: string): number => side.length + (side.length < around ? 4 : 0);

/** The same checked words with what stands around them now, so that they are found again after the next edit. */
export function withSurroundings(
  blocks: readonly Block[],
  checked: readonly CheckedWords[],
  placed: readonly PlacedWords[],
): readonly CheckedWords[] {
  const now = new Map(placed.map(({ words, span }) => [words, span]));
  let same = true;
  const next = checked.map((words) => {
    const span = now.get(words);
    const text = blocks.find(({ id }) => id === span?.block)?.text;
    if (span === undefined || text === undefined) return words;
    const { before, after } = surroundings(text, span.from, span.to);
    if (before === words.before && after === words.after) return words;
    same = false;
    return { ...words, before, after };
  });
  return same ? checked : next;
}
