/** A text as its words alone: lower case, no punctuation, one space between. */
export const wordKey = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How much two keys have in common, 0 … 1: shared words over the longer one's, each counted as often as it stands there. */
export function similarity(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  if (a === "" || b === "" || Math.max(a.length, b.length) > 8 * Math.min(a.length, b.length)) return 0;
  const left = a.split(" ");
  const right = b.split(" ");
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    counts.set(word, count - 1);
  }
  return shared / Math.max(left.length, right.length);
}
