import { addSteps, copyLine, endLine, type FeatureRows, newFeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";
import { type LineMarks, marksOf } from "./line-marks.ts";
import { lookOf } from "./line-look.ts";
import { addLookFeatures, lookNumber } from "./look-features.ts";
import { placesOf } from "./place-features.ts";
import { addRepeatFeatures } from "./repeat-features.ts";
import { subheadMates } from "./subhead-mates.ts";
import type { TextShape } from "./text-shape.ts";
import { addHeard, toldOf } from "./told-features.ts";

/** What is true of each line: by itself, by its neighbours, by its place in the whole text. */
export function lineFeatures(shape: TextShape): FeatureRows {
  const { shapes, own } = shape;
  const count = shapes.length;
  const marks = Int32Array.from(shapes, (_, index): LineMarks => marksOf(own, index));
  const looks = Uint8Array.from(shapes, (line, index) => lookNumber(lookOf(line, marks[index] ?? 0)));
  const alone = newFeatureRows(count);
  const addPlace = placesOf(shape, marks);
  shapes.forEach((_, index) => {
    copyLine(alone, own, index);
    addRepeatFeatures(alone, shape, index);
    addPlace(alone, index);
    endLine(alone, index);
  });
  const told = toldOf(alone, count);
  const mates = subheadMates(looks, shape.core);
  const all = newFeatureRows(count, 96);
  shapes.forEach((_, index) => {
    copyLine(all, alone, index);
    addLookFeatures(all, looks, index);
    addSteps(all, features.mates, mates[index] ?? 0);
    addHeard(all, told, index, count);
    endLine(all, index);
  });
  return all;
}
