/** Whether two texts say the same but for case, punctuation and spaces. Blank texts never do. */
export const sameWords = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && wordsKey(a) !== "" && wordsKey(a) === wordsKey(b);

/** A text with nothing but its words. */
export const wordsKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
