import type { LineMarks } from "./line-marks.ts";
import { anyMark } from "./line-marks.ts";
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

/** How far before the prose a title is looked for. */
const reach = 150;

/** Lines before the prose that could be its title, the likeliest first: of a title's length, no label, words in common with the prose. */
export function rankTitles({ shapes, core, kinship, repeats }: TextShape, marks: Int32Array): readonly number[] {
  const [first] = core;
  const until = first < 0 ? Math.min(shapes.length, 12) : first + 1;
  const scored: { index: number; score: number }[] = [];
  for (let index = Math.max(0, until - reach); index < until; index += 1) {
    const shape = shapes[index];
    if (shape === undefined || shape.words < 3 || shape.words > 30 || shape.text.length > 200) continue;
    if (((marks[index] ?? 0) & unlikeTitle) !== 0) continue;
    const score =
      (kinship.count[index] ?? 0) * (0.4 + (kinship.shared[index] ?? 0)) +
      (shape.stops ? -1.5 : 0) +
      Math.min(shape.words, 10) * 0.15 +
      (repeats.same[index] === 1 ? 0.7 : 0) -
      Math.min(until - index, 60) * 0.02;
    scored.push({ index, score });
  }
  return scored.sort((a, b) => b.score - a.score).map(({ index }) => index);
}
