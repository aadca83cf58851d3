import { addFeature, addSteps, type FeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";
import type { TextShape } from "./text-shape.ts";
import { opensAlike } from "./word-rows.ts";

/** Adds what the rest of the text says of a line: whether it is repeated, and whether it shares the words of the prose. */
export function addRepeatFeatures(rows: FeatureRows, shape: TextShape, index: number): void {
  const { repeats, kinship } = shape;
  const { same, near, opens, within, holds } = repeats;
  // Chromium copies a picture's alternative text after its credit: caption, credit, caption again.
  if (near[index - 1] === 2 && near[index + 1] === 2) addFeature(rows, features.betweenSame);
  addSteps(rows, features.same, same[index] ?? 0);
  const distance = near[index] ?? 0;
  if (distance > 0) addSteps(rows, features.near, 8 - Math.min(distance, 8));
  if (isTwin(shape, index, 1)) addFeature(rows, features.twinAfter);
  if (isTwin(shape, index, -1)) addFeature(rows, features.twinBefore);
  if ((same[index - 1] ?? 0) > 1) addFeature(rows, features.afterRepeated);
  if (opens[index] === 1) addFeature(rows, features.opensOther);
  if (within[index] === 1) addFeature(rows, features.withinOther);
  if (holds[index] === 1) addFeature(rows, features.holdsOther);
  addSteps(rows, features.kin, kinship.shared[index] ?? 0);
  addSteps(rows, features.kinCount, kinship.count[index] ?? 0);
  addSteps(rows, features.kinNames, kinship.names[index] ?? 0);
}

/** So many letters a line has at least that is compared with its neighbours. */
const leastLetters = 12;

/** Whether one of the three lines this way begins with this one, or this one with it. */
function isTwin({ shapes, rows }: TextShape, index: number, way: 1 | -1): boolean {
  const one = shapes[index];
  if (one === undefined || one.openingNumber === 0) return false;
  for (let step = 1; step <= 3; step += 1) {
    const other = shapes[index + step * way];
    if (other === undefined || other.openingNumber !== one.openingNumber) continue;
    if (!opensAlike(rows, index, index + step * way)) continue;
    const [key, otherKey] = [one.key(), other.key()];
    if (key.length < leastLetters || otherKey.length < leastLetters) continue;
    if (key.startsWith(otherKey) || otherKey.startsWith(key)) return true;
  }
  return false;
}
