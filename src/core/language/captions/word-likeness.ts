import type { CaptionWord } from "./caption-words.ts";

/** Two words that are one, or one and its misprint. Figures and days are never misprints: another is another fact. */
export function alike(one: CaptionWord, other: CaptionWord): boolean {
  if (one.key === other.key) return true;
  if (!isSpelt(one) || !isSpelt(other)) return false;
  return isMisprint(one.form, other.form);
}

const isSpelt = ({ kind }: CaptionWord): boolean => kind === "name" || kind === "word";

/** One letter off in a word of five to eight, two in a longer one, the first letter being right. */
export function isMisprint(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || one[0] !== other[0] || Math.abs(one.length - other.length) > 2) return false;
  return distance(one, other) <= (shorter >= 9 ? 2 : 1);
}

/** Letters to change, put in or leave out; two that changed places count one. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
