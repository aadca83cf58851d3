import { expect, it } from "vitest";
import { readFacts } from "../read-facts.ts";
import { pathFinder } from "./best-path.ts";
import { decideSentences } from "./decide-sentences.ts";
import { joints } from "./label-tokens.ts";
import { BEFORE, labelCount as K } from "./labels.ts";
import { layOut } from "./lay-out.ts";

/** Numbers that look like chance and are always the same. */
function numbers(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 4 - 2;
  });
}

const reading = layOut(readFacts("It rains. Jo says so now. It is late."));
const joint = joints(reading);
const [from = 0, end = 0] = reading.starts.subarray(1, 3);

/** The best labels of the middle sentence that go with a verdict, by going through all. */
function byHand(sums: Float64Array, transitions: Float64Array, label: Uint8Array, enough: boolean): readonly number[] {
  let best: readonly number[] = [];
  let most = -Infinity;
  for (let way = 0; way < K ** (end - from); way++) {
    const labels = Array.from({ length: end - from }, (_, k) => Math.floor(way / K ** k) % K);
    const words = labels.filter((_, k) => reading.shape[from + k] !== 4);
    if (words.filter((l) => l >= BEFORE).length * 2 >= words.length !== enough) continue;
    const all = [...label.subarray(0, from), ...labels, ...label.subarray(end)];
    let sum = 0;
    for (let i = from; i <= end; i++) {
      if (i < end) sum += sums[i * K + (all[i] ?? 0)] ?? 0;
      sum += transitions[(joint[i] ?? 0) * K * K + (all[i - 1] ?? 0) * K + (all[i] ?? 0)] ?? 0;
    }
    if (sum > most) [most, best] = [sum, labels];
  }
  return best;
}

it("labels a sentence as well as can be with what is known of the whole of it", () => {
  for (const seed of [1, 2, 3, 4]) {
    const sums = numbers(joint.length * K, seed);
    const transitions = numbers(6 * K * K, seed + 10);
    const path = pathFinder()(sums, joint, transitions, []);
    for (const said of [2, -2]) {
      const label = path.slice();
      decideSentences(reading, Float64Array.of(0, said, 0), sums, joint, transitions, label);
      expect([...label.subarray(from, end)]).toEqual(byHand(sums, transitions, path, said > 0));
      expect([...label.subarray(0, from), ...label.subarray(end)]).toEqual([
        ...path.subarray(0, from),
        ...path.subarray(end),
      ]);
    }
  }
});

it("leaves a sentence alone where little speaks for either", () => {
  const sums = numbers(joint.length * K, 1);
  const transitions = numbers(6 * K * K, 11);
  const path = pathFinder()(sums, joint, transitions, []);
  const label = path.slice();
  decideSentences(reading, Float64Array.of(0.1, -0.1, 0.1), sums, joint, transitions, label);
  expect(label).toEqual(path);
});
