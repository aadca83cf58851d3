import { endLine, type FeatureRows, newFeatureRows } from "./feature-rows.ts";
import { type LineShape, shapeOf } from "./line-shape.ts";
import { addOwnFeatures } from "./own-features.ts";
import { newStemRows, type StemRows } from "./stem-rows.ts";
import { newWordRows, type WordRows } from "./word-rows.ts";

/** What was read of lines one by one, before any was compared with another. */
export interface ReadLines {
  readonly shapes: LineShape[];
  /** The words of their keys. */
  readonly rows: WordRows;
  readonly stems: StemRows;
  /** What is true of each by itself. */
  readonly own: FeatureRows;
}

/** Room for so many lines, none read yet. */
export const newReadLines = (lines: number): ReadLines => ({
  shapes: [],
  rows: newWordRows(),
  stems: newStemRows(),
  own: newFeatureRows(lines),
});

/** Reads the next line, all there is to read of it: its letters are at hand but once. */
export function readLine({ shapes, rows, stems, own }: ReadLines, text: string): void {
  const shape = shapeOf(text, rows, stems);
  addOwnFeatures(own, shape);
  endLine(own, shapes.length);
  shapes.push(shape);
}

/** Reads lines. */
export function readLines(texts: readonly string[]): ReadLines {
  const read = newReadLines(texts.length);
  for (const text of texts) readLine(read, text);
  return read;
}
