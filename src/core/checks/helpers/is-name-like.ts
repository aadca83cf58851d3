/**
 * A word with a capital that does not open a sentence: part of a name, and so not to be spelt as the house spells
 * common words. Copy in capitals alone has no such words.
 */
export function isNameLike(text: string, from: number, word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const before = text.slice(0, from).replace(/[\s"“”'‘’(]+$/, "");
  const opensSentence = before === "" || /[.!?:…–—]$/.test(before);
  const after = text.slice(from + word.length);
  return !opensSentence || /^\s+\p{Lu}\p{Ll}/u.test(after);
}
