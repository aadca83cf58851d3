import { hashes } from "./features.ts";
import type { Reading } from "./reading.ts";

/** Before a colon these name what follows, and nobody who says it. */
const furniture = new Set(
  "correction corrections clarification retraction erratum update updated note caption photo video breaking exclusive advisory".split(
    " ",
  ),
);
/** What a colon stands behind is at most so many words and marks: "Editor's note:". */
const brief = 5;
const outlets = new Set("editor editors publisher newsroom".split(" "));

/** The colon of "Correction: He was 41", "Editor’s note: …", where the outlet speaks for itself; -1 for all else. */
export function furnitureColon({ word, tokens }: Reading, first: number, end: number): number {
  const colon = word.subarray(first, Math.min(end, first + brief)).indexOf(hashes.colon);
  if (colon < 1 || !furniture.has(tokens[first + colon - 1]?.form.lower ?? "")) return -1;
  const opens = (tokens[first]?.form.lower ?? "").replace(/['’]s?$/u, "");
  return colon === 1 || outlets.has(opens) ? first + colon : -1;
}
