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
  let longer = 0;
  let capitals = 0;
  words.forEach((word, index) => {
    if (index === 0 || word.length < 4) return;
    longer += 1;
    const first = opening.has(word.charAt(0)) ? word.charAt(1) : word.charAt(0);
    if (first !== first.toLowerCase()) capitals += 1;
  });
  const plain = key.split(" ");
  let small = 0;
  for (const word of plain) if (word.length <= longestSmall && smallWordSet.has(word)) small += 1;
  const smallWords = small / plain.length;
  // Only the end is looked at: a pattern that is bound to the end alone is tried at every letter before it.
  const stops = /[.!?…]["'”’)\]]{0,3}$/u.test(text.slice(-4));
  return {
    text,
    key,
    words,
    smallWords,
    capitals: longer === 0 ? 0 : capitals / longer,
    allCapitals: !/\p{Ll}{2}/u.test(text) && /\p{Lu}{2}/u.test(text),
    stops,
    prose: text.length >= 80 && smallWords >= 0.2 && (stops || /[:,;"”]$/u.test(text.slice(-1)) || text.length >= 240),
  };
}

const opening = new Set(['"', "'", "“", "‘", "("]);

/** A text reduced to its letters and figures in lower case, for comparing. */
export const keyOf = (text: string): string =>
  isAscii.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z\d]+/g, " ")
        .trim()
    : text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
const isAscii = /^[ -~]*$/u;

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
  "a about after against all also an and any are as at be because been before being between but by can could did do does during for from had has have he her him his how i if in into is it its just like may me might more most my no not of off on one only or other our out over said say says she should so some such than that the their them then there these they this those through to too under until up upon us was we were what when where which while who whom whose why will with would you your s t re ll ve".split(
    " ",
  ),
);
const longestSmall = Math.max(...[...smallWordSet].map((word) => word.length));
