import type { Mark, RichText } from "../story/text.ts";
import type { Difference } from "./word-diff.ts";

/** The same words in both texts, looking otherwise. */
export interface LookDifference extends Difference {
  /** "bold", "no longer italic, linked to https://example.com/". */
  readonly looks: string;
}

/** Where words that two texts share are bold, italic, a link or a note in one of them alone. `differences`: where the words differ. */
export function lookDifferences(
  before: RichText,
  after: RichText,
  differences: readonly Difference[],
): readonly LookDifference[] {
  const [old, made] = [before.marks ?? [], after.marks ?? []];
  if (old.length === 0 && made.length === 0) return [];
  const found: LookDifference[] = [];
  let [oldFrom, newFrom] = [0, 0];
  for (const { oldFrom: oldEnd, oldTo, newTo } of [...differences, atEnd(before, after)]) {
    const length = oldEnd - oldFrom;
    for (const [from, to] of pieces(length, [
      ...old.flatMap((mark) => [mark.from - oldFrom, mark.to - oldFrom]),
      ...made.flatMap((mark) => [mark.from - newFrom, mark.to - newFrom]),
    ])) {
      const looks = changeOf(looksAt(old, oldFrom + from), looksAt(made, newFrom + from));
      const last = found.at(-1);
      if (looks === "") continue;
      const next = {
        oldFrom: oldFrom + from,
        oldTo: oldFrom + to,
        newFrom: newFrom + from,
        newTo: newFrom + to,
        looks,
      };
      if (last?.looks === looks && last.newTo === next.newFrom && last.oldTo === next.oldFrom)
        found[found.length - 1] = { ...last, oldTo: next.oldTo, newTo: next.newTo };
      else found.push(next);
    }
    [oldFrom, newFrom] = [oldTo, newTo];
  }
  return found;
}

const atEnd = ({ text }: RichText, { text: made }: RichText): Difference => ({
  oldFrom: text.length,
  oldTo: text.length,
  newFrom: made.length,
  newTo: made.length,
});

/** A stretch of so many characters, cut at these places. */
function pieces(length: number, cuts: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const places = [...new Set([0, ...cuts.filter((cut) => cut > 0 && cut < length), length])].sort((a, b) => a - b);
  return places.slice(1).map((to, n) => [places[n] ?? 0, to]);
}

/** What the character at a place looks like, in words. */
const looksAt = (marks: readonly Mark[], at: number): ReadonlySet<string> =>
  new Set(marks.filter(({ from, to }) => from <= at && at < to).map(wordFor));

const wordFor = (mark: Mark): string => {
  if (mark.type === "link") return `linked to ${mark.href}`;
  return mark.type === "note" ? "a note" : mark.type;
};

const changeOf = (before: ReadonlySet<string>, after: ReadonlySet<string>): string =>
  [
    ...[...before].filter((look) => !after.has(look)).map((look) => `no longer ${look}`),
    ...[...after].filter((look) => !before.has(look)),
  ].join(", ");
