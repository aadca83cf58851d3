const smallWords =
  "a about after against all also an and any are as at be because been before being between but by can could did do does during for from had has have he her him his how i if in into is it its just like may me might more most my no not of off on one only or other our out over said say says she should so some such than that the their them then there these they this those through to too under until up upon us was we were what when where which while who whom whose why will with would you your s t re ll ve".split(
    " ",
  );
const smallWordSet: ReadonlySet<string> = new Set(smallWords);

/** Whether a word in lower case is a small word of running English. */
export const isSmallWord = (word: string): boolean => smallWordSet.has(word);

/**
 * A word of letters in one number, five bits a letter, for telling small words without cutting them out. Six letters fit;
 * of the few longer small words the seventh is told apart by the second number.
 */
const packed = new Map(smallWords.map((word) => [packOf(word, 0, word.length), word] as const));
/** Most words are none of them: one look at a small table tells. */
const filter = 1 << 12;
const mayBePacked = new Uint8Array(filter);
for (const pack of packed.keys()) mayBePacked[pack & (filter - 1)] = 1;
const longest = Math.max(...smallWords.map((word) => word.length));

/** Whether the plain letters from `from` to `to` are a small word, whatever their case. */
export function hasSmallWord(text: string, from: number, to: number): boolean {
  if (to - from > longest) return false;
  const pack = packOf(text, from, to);
  if (mayBePacked[pack & (filter - 1)] === 0) return false;
  const word = packed.get(pack);
  if (word === undefined || word.length !== to - from) return false;
  return to - from <= 6 || text.slice(from, to).toLowerCase() === word;
}

function packOf(text: string, from: number, to: number): number {
  let pack = 0;
  for (let at = from; at < to && at < from + 6; at += 1) {
    const code = text.charCodeAt(at);
    // A figure is no letter of a small word.
    if (code < 65) return 0;
    pack = (pack << 5) | (code & 31);
  }
  return pack;
}
