/** So many characters are shown on either side. */
const shown = 36;

/** What stands before and behind a stretch of a text, as far as it is shown: cut between words, and marked where it is cut. */
export function wordsAround(
  text: string,
  from: number,
  to: number,
): { readonly before: string; readonly after: string } {
  const [start, end] = [Math.max(0, from - shown), Math.min(text.length, to + shown)];
  const before = text.slice(start, from);
  const after = text.slice(to, end);
  return {
    before: start === 0 ? before : `…${before.replace(/^\S*\s+(?=\S)/u, "")}`,
    after: end === text.length ? after : `${after.replace(/(?<=\S)\s+\S*$/u, "")}…`,
  };
}
