import { distances, steps, toldNames } from "./feature-names.ts";
import { lookFeatures, lookOf } from "./line-look.ts";
import { ownFeatures } from "./own-features.ts";
import { placeFeatures, repeatFeatures, subheadMates } from "./place-features.ts";
import type { TextShape } from "./text-shape.ts";

const mateSteps = steps("mates", [1, 2, 4]);

/** The names of what is true of each line: by itself, by its neighbours, by its place in the whole text. */
export function lineFeatures(shape: TextShape): readonly (readonly string[])[] {
  const own = shape.shapes.map((line) => ownFeatures(line));
  const places = placeFeatures(shape, own);
  const looks = shape.shapes.map((line, index) => lookOf(line, own[index] ?? []));
  const mates = subheadMates(looks, shape.core);
  const alone = own.map((features, index) => features.concat(repeatFeatures(shape, index), places[index] ?? []));
  const told = alone.map((features) => {
    const heard: (readonly string[])[] = [];
    for (const feature of features) {
      const names = toldNames(feature);
      if (names !== undefined) heard.push(names);
    }
    return heard;
  });
  return alone.map((features, index) => {
    const all = features.concat(lookFeatures(looks, index), mateSteps(mates[index] ?? 0));
    distances.forEach((distance, place) => {
      const near = told[index + Number(distance)];
      if (near === undefined) all.push(`${distance}:none`);
      else for (const names of near) all.push(names[place] ?? "");
    });
    return all;
  });
}
