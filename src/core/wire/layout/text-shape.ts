import { findKinship, type Kinship } from "./find-kinship.ts";
import { findRepeats, type Repeats } from "./find-repeats.ts";
import type { FeatureRows } from "./feature-rows.ts";
import type { LineShape } from "./line-shape.ts";
import { readLines, type ReadLines } from "./read-lines.ts";
import type { SourceLine } from "./source-lines.ts";
import type { WordRows } from "./word-rows.ts";

/** What only the whole text shows: where its prose runs, what its lines repeat, and which words its story is made of. */
export interface TextShape {
  readonly lines: readonly SourceLine[];
  readonly shapes: readonly LineShape[];
  /** The words of their keys. */
  readonly rows: WordRows;
  /** What is true of each line by itself. */
  readonly own: FeatureRows;
  /** The run of lines that holds the story's prose, `[first, last]`; both −1 where there is none. */
  readonly core: readonly [first: number, last: number];
  readonly repeats: Repeats;
  readonly kinship: Kinship;
}

/** Measures a whole text. `read`: its lines, where somebody has read them. */
export function textShape(
  lines: readonly SourceLine[],
  { shapes, rows, stems, own }: ReadLines = readLines(lines.map(({ text }) => text)),
): TextShape {
  const core = findCore(shapes);
  const [repeats, kinship] = [findRepeats(shapes, rows), findKinship(shapes, stems, core)];
  return { lines, shapes, rows, own, core, repeats, kinship };
}

/** The run with the most prose in it: prose counts for its length, what stands between costs a little (best sum of a run). */
function findCore(shapes: readonly LineShape[]): readonly [number, number] {
  let best = 0;
  let core: readonly [number, number] = [-1, -1];
  let sum = 0;
  let start = 0;
  shapes.forEach((shape, index) => {
    const worth = shape.prose
      ? Math.min(shape.text.length, 300) / 100
      : shape.stops && shape.text.length > 30
        ? 0
        : -0.6;
    if (sum <= 0) [sum, start] = [0, index];
    sum += worth;
    if (sum > best) [best, core] = [sum, [start, index]];
  });
  return core;
}
