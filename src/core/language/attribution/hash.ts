/** FNV-1a over UTF-16 units: a word as one 32-bit number. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Two numbers as one. */
export const mix = (a: number, b: number): number => mixInto(salt(a), b);

/** The first of two numbers made ready for `mixInto`, where many others are mixed with it. */
export const salt = (a: number): number => Math.imul(a, 0x9e3779b1);

/** A number and one that was made ready by `salt` as one. */
export function mixInto(salted: number, b: number): number {
  let hash = salted ^ Math.imul((b + 0x7f4a7c15) | 0, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
