import { type FeatureId, type Steps, stepsReached } from "./feature-names.ts";

/** Features of many lines in one row of numbers, line after line. */
export interface FeatureRows {
  ids: Uint16Array;
  /** How many features by now. */
  count: number;
  /** Where in the row those of each line begin, and where those of the last end. */
  readonly starts: Int32Array;
}

/** Rows for so many lines, without a feature; room is made as it is needed. */
export const newFeatureRows = (lines: number, aLine = 48): FeatureRows => ({
  ids: new Uint16Array(Math.max(lines, 8) * aLine),
  count: 0,
  starts: new Int32Array(lines + 1),
});

/** Adds a feature to the line that is being read. */
export function addFeature(rows: FeatureRows, id: FeatureId): void {
  if (rows.count === rows.ids.length) grow(rows);
  rows.ids[rows.count] = id;
  rows.count += 1;
}

/** Adds all features of a line of other rows. */
export function copyLine(rows: FeatureRows, from: FeatureRows, line: number): void {
  const begin = from.starts[line] ?? 0;
  const end = from.starts[line + 1] ?? 0;
  while (rows.count + end - begin > rows.ids.length) grow(rows);
  const { ids } = rows;
  let { count } = rows;
  for (let at = begin; at < end; at += 1) {
    ids[count] = from.ids[at] ?? 0;
    count += 1;
  }
  rows.count = count;
}

function grow(rows: FeatureRows): void {
  const longer = new Uint16Array(rows.ids.length * 2);
  longer.set(rows.ids);
  rows.ids = longer;
}

/** Adds a feature for each threshold that the number reaches. */
export function addSteps(rows: FeatureRows, steps: Steps, value: number): void {
  const reached = stepsReached(steps, value);
  for (let step = 0; step < reached; step += 1) addFeature(rows, steps.first + step);
}

/** The features that come are those of the line after this one. */
export function endLine(rows: FeatureRows, line: number): void {
  rows.starts[line + 1] = rows.count;
}
