import { anyMark, type LineMarks } from "./line-marks.ts";
import type { TextShape } from "./text-shape.ts";

const unlikeTitle: LineMarks = anyMark(
  "onlyDate",
  "mostlyDate",
  "bylineSure",
  "social",
  "account",
  "control",
  "counter",
  "section",
  "endsCreditSure",
  "creditSure",
  "saysPublished",
);
/** Words of a page's own lines: titles have them now and then. */
const ofPage: LineMarks = anyMark(
  "command",
  "comments",
  "related",
  "cutLine",
  "crumbs",
  "you",
  "advert",
  "legal",
  "tags",
  "contact",
  "seen",
);
const speaks: LineMarks = anyMark("you");
const meta: LineMarks = anyMark("bylineSure", "onlyDate", "bylineDate", "saysPublished");

/** A line that could be the title, and how much it looks like it. */
export interface RankedTitle {
  readonly index: number;
  readonly score: number;
}

/** How far before the prose a title is looked for, and how near two lines compete. */
const [reach, near] = [150, 5];
/** So many lines below a title its byline or date stands. */
const [nextToMeta, nearMeta] = [2, 6];

/**
 * Lines before the prose that could be its title, the likeliest first: of a title's length, no label, no sentence with its
 * stop, words in common with the prose, a byline or date soon after it. The weights are those by which most sites' headlines
 * come first, rounded; a dek shares more words with the prose than the title over it, so what stands under a candidate yields.
 */
export function rankTitles({ shapes, core, kinship }: TextShape, marks: Int32Array): readonly RankedTitle[] {
  const [first] = core;
  const until = first < 0 ? Math.min(shapes.length, 12) : first + 1;
  const scored: RankedTitle[] = [];
  let strong = -Infinity;
  for (let index = Math.max(0, until - reach); index < until; index += 1) {
    const shape = shapes[index];
    const has = marks[index] ?? 0;
    if (shape === undefined || shape.words < 3 || shape.words > 30 || shape.text.length > 200) continue;
    if ((has & unlikeTitle) !== 0) continue;
    const kin = kinship.count[index] ?? 0;
    const share = Math.min(kin, 6) / 6;
    const isSentence = /\.["”’)]?$/u.test(shape.text.slice(-2));
    const toMeta = linesToMeta(marks, index);
    const score =
      share * (1.6 + 0.8 * (kinship.shared[index] ?? 0)) +
      (2.3 * Math.min(kin, 3)) / 3 +
      0.9 * (kinship.names[index] ?? 0) +
      0.3 * shape.capitals +
      (isSentence ? (shape.sentences ? -5 : -2.5) : shape.stops ? 1.5 : 0) +
      (shape.words < 5 || shape.words > 16 ? -1.6 : 0) +
      (toMeta <= nextToMeta ? 0.7 : 0) +
      (toMeta <= nearMeta ? 1.5 : 0) +
      (isOfPage(has, shape.text) ? -1 : 0) +
      (index - strong <= near ? -0.9 : 0) -
      (0.6 * Math.min(until - index, 60)) / 60;
    scored.push({ index, score });
    if (kin >= 2) strong = index;
  }
  return scored.sort((a, b) => b.score - a.score);
}

/** Who is quoted may say "I" and "you". */
const isOfPage = (has: LineMarks, text: string): boolean =>
  (has & ofPage) !== 0 && ((has & ofPage & ~speaks) !== 0 || !/["“‘]|(?<!\p{L})'/u.test(text));

/** Lines from here to the next byline or date; more than matters where none is near. */
function linesToMeta(marks: Int32Array, index: number): number {
  for (let step = 1; step <= nearMeta; step += 1) if (((marks[index + step] ?? 0) & meta) !== 0) return step;
  return Infinity;
}
