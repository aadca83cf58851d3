import { expect, it } from "vitest";
import { contentChance } from "./content-chance.ts";
import { BEFORE, BEHIND, labelCount as K } from "./labels.ts";

/** Numbers that look like chance and are always the same. */
function numbers(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 4 - 2;
  });
}

/** The same by going through every way to label the text. */
function byHand(sums: Float64Array, joint: Uint8Array, transitions: Float64Array): readonly number[] {
  const content = Array.from(joint, () => 0);
  let all = 0;
  for (let way = 0; way < K ** joint.length; way++) {
    const labels = Array.from(joint, (_, i) => Math.floor(way / K ** i) % K);
    let sum = 0;
    labels.forEach((label, i) => {
      sum += sums[i * K + label] ?? 0;
      if (i > 0) sum += transitions[(joint[i] ?? 0) * K * K + (labels[i - 1] ?? 0) * K + label] ?? 0;
    });
    const weight = Math.exp(sum);
    all += weight;
    labels.forEach((label, i) => {
      if (label === BEFORE || label === BEHIND) content[i] = (content[i] ?? 0) + weight;
    });
  }
  return content.map((weight) => weight / all);
}

it("is the share of all ways to label the text in which a token is content", () => {
  const joint = Uint8Array.from([1, 0, 0, 3, 0]);
  const sums = numbers(joint.length * K, 7);
  const transitions = numbers(6 * K * K, 11);
  const { content: chance } = contentChance(sums, joint, transitions);
  byHand(sums, joint, transitions).forEach((expected, i) => expect(chance[i]).toBeCloseTo(expected, 10));
});

it("stays a chance where one label outweighs all others by far", () => {
  const joint = new Uint8Array(400);
  const sums = new Float64Array(joint.length * K);
  for (let i = 0; i < joint.length; i++) sums[i * K + (i % 2 === 0 ? BEHIND : 0)] = 900;
  const { content: chance } = contentChance(sums, joint, new Float64Array(6 * K * K));
  expect(Array.from(chance.slice(0, 4))).toEqual([1, 0, 1, 0]);
});
