import { FeatureIndex } from "./feature-index.mjs";

/** Always the same numbers from the same seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/**
 * Logistic regression by AdaGrad over `{ story, ids, truth }`, on features that at least five stories have. `share`: what
 * each of so many features counts. `late`: the rounds whose weights are averaged, the last one alone if 1.
 */
export function trainLogistic(
  examples,
  { epochs = 5, rate = 0.15, shrink = 1e-3, leastStories = 5, bits = 23, share = () => 1, late = 1 } = {},
) {
  const index = new FeatureIndex(bits);
  for (const { story, ids } of examples) for (const id of ids) index.see(id, story);
  index.keep(leastStories);
  const weights = new Float32Array(index.size);
  const squares = new Float32Array(index.size).fill(0.1);
  const sums = new Float64Array(index.size + 1);
  let bias = 0;
  const rows = examples.map(({ ids, truth }) => ({
    truth,
    value: share(ids.length),
    on: Int32Array.from([...ids].map((id) => index.get(id)).filter((n) => n >= 0)),
  }));
  const random = seeded(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { on, truth, value } of shuffle(rows, random)) {
      let sum = 0;
      for (const n of on) sum += weights[n];
      const error = 1 / (1 + Math.exp(-bias - sum * value)) - truth;
      for (const n of on) {
        const slope = error * value + shrink * weights[n];
        squares[n] += slope * slope;
        weights[n] -= (rate * slope) / Math.sqrt(squares[n]);
      }
      bias -= 0.01 * error;
    }
    if (epoch < epochs - late) continue;
    for (let n = 0; n < weights.length; n++) sums[n] += weights[n] / late;
    sums[weights.length] += bias / late;
  }
  weights.set(sums.subarray(0, weights.length));
  bias = sums[weights.length];
  const chance = (ids) => {
    let sum = 0;
    for (const id of ids) {
      const n = index.get(id);
      if (n >= 0) sum += weights[n];
    }
    return 1 / (1 + Math.exp(-bias - sum * share(ids.length)));
  };
  return { index, weights, bias, chance };
}
