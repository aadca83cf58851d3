import { type LineLook } from "./line-look.ts";
import { lookNumber } from "./look-features.ts";

const ofSubheads = new Set((["title", "word", "question", "name"] satisfies LineLook[]).map(lookNumber));
const prose = lookNumber("prose");

/** For a short line alone between two paragraphs: how many others stand like it among the prose, as subheads do. */
export function subheadMates(looks: Uint8Array, [first, last]: readonly [number, number]): Int32Array {
  const mates = new Int32Array(looks.length);
  let all = 0;
  for (let index = first + 1; index < last; index += 1)
    if (ofSubheads.has(looks[index] ?? 0) && looks[index - 1] === prose && looks[index + 1] === prose) {
      mates[index] = 1;
      all += 1;
    }
  return mates.map((mate) => mate * all);
}
