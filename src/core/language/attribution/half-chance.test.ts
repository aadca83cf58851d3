import { expect, it } from "vitest";
import { contentChance } from "./content-chance.ts";
import { halfChance } from "./half-chance.ts";
import { BEFORE, labelCount as K } from "./labels.ts";

/** Numbers that look like chance and are always the same. */
function numbers(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 2 - 1;
  });
}

/** The same of the last sentence of a text, by going through every way to label it. */
function byHand(sums: Float64Array, joint: Uint8Array, transitions: Float64Array, shape: Uint8Array, from: number) {
  let all = 0;
  let enough = 0;
  for (let way = 0; way < K ** joint.length; way++) {
    const labels = Array.from(joint, (_, i) => Math.floor(way / K ** i) % K);
    let sum = 0;
    labels.forEach((label, i) => {
      sum += sums[i * K + label] ?? 0;
      if (i > 0) sum += transitions[(joint[i] ?? 0) * K * K + (labels[i - 1] ?? 0) * K + label] ?? 0;
    });
    const words = labels.filter((_, i) => i >= from && shape[i] !== 4);
    all += Math.exp(sum);
    if (words.filter((label) => label >= BEFORE).length * 2 >= words.length) enough += Math.exp(sum);
  }
  return enough / all;
}

it("is the share of all ways to label a text in which half of a sentence’s words are content", () => {
  for (const [seed, shape] of [
    [7, [1, 0, 1, 1, 4]],
    [9, [0, 4, 0, 0, 0]],
    [23, [0, 0, 0, 4, 0]],
  ] as const) {
    const joint = Uint8Array.from([1, 3, 0, 0, 0]);
    const sums = numbers(joint.length * K, seed);
    const transitions = numbers(6 * K * K, seed + 4);
    const shapes = Uint8Array.from(shape);
    const half = halfChance(contentChance(sums, joint, transitions), shapes, 1, joint.length);
    expect(half).toBeCloseTo(byHand(sums, joint, transitions, shapes, 1), 10);
  }
});

it("is nothing where there is no word", () => {
  const sums = numbers(2 * K, 3);
  const joint = Uint8Array.from([1, 0]);
  expect(halfChance(contentChance(sums, joint, numbers(6 * K * K, 5)), Uint8Array.from([4, 4]), 0, 2)).toBe(0);
});
