import { states } from "./states.ts";
import type { TextShape } from "./text-shape.ts";
import { sharedWords } from "./word-rows.ts";

/**
 * Nobody writes the same sentence twice on end: two that stand together, or with one short line between, are a picture's
 * caption and its alternative text.
 */
export function favourTwins(emissions: Float64Array, { shapes, rows }: TextShape): void {
  shapes.forEach((shape, index) => {
    // Headlines are printed twice too: what is short must be a sentence.
    if (shape.words < 8 || (shape.words < 20 && !/\.["”’)]?$/u.test(shape.text.slice(-2)))) return;
    for (const step of [1, 2]) {
      const other = shapes[index + step];
      const between = step === 1 ? undefined : shapes[index + 1];
      if (other === undefined || other.words < 8 || (between?.words ?? 0) > 12) continue;
      if (!firstWordIsSame(shape.text, other.text) || sharedWords(rows, index, index + step, 0.85) < 0.85) continue;
      for (const line of [index, index + step])
        states.forEach(({ role }, state) => {
          if (role === "caption")
            emissions[line * states.length + state] = (emissions[line * states.length + state] ?? 0) + twinBonus;
        });
    }
  });
}
const twinBonus = 9;
const firstWordIsSame = (one: string, other: string): boolean => other.startsWith(one.slice(0, one.indexOf(" ") + 1));
