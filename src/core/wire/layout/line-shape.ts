/** What can be seen of a line by itself, counted once and used by all features. */
export interface LineShape {
  readonly text: string;
  /** Letters and figures only, lower case, single spaces: for comparing lines. */
  readonly key: string;
  readonly words: readonly string[];
  /** Share of words that are small words of running English ("the", "of", "was"). */
  readonly smallWords: number;
  /** Share of the longer words (4 letters and more) after the first that begin with a capital. */
  readonly capitals: number;
  readonly allCapitals: boolean;
  /** Ends as a sentence ends, closing quotation mark or bracket included. */
  readonly stops: boolean;
  /** Long, stopped and full of small words: running prose. */
  readonly prose: boolean;
}

/** Measures one line. */
export function shapeOf(text: string): LineShape {
  const key = keyOf(text);
  const words = text.split(" ");
  const longer = words.slice(1).filter((word) => /\p{L}{4}/u.test(word));
  const capitals = longer.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word)).length;
  const small = words.filter((word) =>
    smallWordSet.has(word.toLowerCase().replace(/^["“‘(]|[,.;:!?"”’)]+$/gu, "")),
  ).length;
  const stops = /[.!?…]["'”’)\]]{0,3}$/u.test(text);
  const smallWords = words.length === 0 ? 0 : small / words.length;
  return {
    text,
    key,
    words,
    smallWords,
    capitals: longer.length === 0 ? 0 : capitals / longer.length,
    allCapitals: /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text),
    stops,
    prose: text.length >= 80 && smallWords >= 0.2 && (stops || /[:,;"”]$/u.test(text) || text.length >= 240),
  };
}

/** A text reduced to its letters and figures in lower case, for comparing. */
export const keyOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Share of words that two lines have in common, of the longer one's: 1 where they are the same but for order. */
export function sharedWords(one: LineShape, other: LineShape): number {
  const left = new Map<string, number>();
  const words = one.key.split(" ");
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  const others = other.key.split(" ");
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return common / Math.max(words.length, others.length);
}

const smallWordSet = new Set(
  "a about after against all also an and any are as at be because been before being between but by can could did do does during for from had has have he her him his how i if in into is it its just like may me might more most my no not of off on one only or other our out over said say says she should so some such than that the their them then there these they this those through to too under until up upon us was we were what when where which while who whom whose why will with would you your it's he's she's that's there's they're we're don't didn't isn't wasn't i'm".split(
    " ",
  ),
);
