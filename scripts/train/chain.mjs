import { FeatureIndex } from "./feature-index.mjs";
import { seeded, shuffle } from "./logistic.mjs";

/**
 * A linear-chain conditional random field, trained by AdaGrad and averaged over its later rounds. A text is
 * `{ count, ids, offsets, joint, label, skip }`: the features of token i are ids[offsets[i] … offsets[i + 1]). `drop` of the features are left out each time.
 */
export function trainChain(
  texts,
  {
    labels: K,
    joints,
    epochs = 8,
    warmUp = 3,
    rate = 0.1,
    shrink = 1e-4,
    drop = 0.5,
    leastStories = 5,
    bits = 25,
    report = () => {},
  },
) {
  const index = new FeatureIndex(bits);
  texts.forEach(({ ids }, story) => ids.forEach((id) => index.see(id, story)));
  index.keep(leastStories);
  for (const text of texts) numberFeatures(text, index);
  const weights = new Float32Array(index.size * K);
  const transitions = new Float32Array(joints * K * K);
  const squares = new Float32Array(weights.length).fill(0.5);
  const transitionSquares = new Float32Array(transitions.length).fill(0.5);
  const sum = {
    weights: new Float64Array(weights.length),
    transitions: new Float64Array(transitions.length),
    rounds: 0,
  };
  const random = seeded(3);
  const order = texts.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - epoch / (epochs + 1));
    for (const i of shuffle(order, random))
      learnText(thinned(texts[i], drop, random), {
        K,
        joints,
        weights,
        transitions,
        squares,
        transitionSquares,
        step,
        shrink,
      });
    if (epoch < Math.min(warmUp, epochs - 1)) continue;
    sum.rounds++;
    for (let i = 0; i < weights.length; i++) sum.weights[i] += weights[i];
    for (let i = 0; i < transitions.length; i++) sum.transitions[i] += transitions[i];
    report(epoch);
  }
  return {
    index,
    weights: sum.weights.map((w) => w / sum.rounds),
    transitions: sum.transitions.map((w) => w / sum.rounds),
  };
}

function numberFeatures(text, index) {
  const numbers = new Int32Array(text.ids.length);
  const starts = new Int32Array(text.count + 1);
  let at = 0;
  for (let i = 0; i < text.count; i++) {
    for (let k = text.offsets[i]; k < text.offsets[i + 1]; k++) {
      const n = index.get(text.ids[k]);
      if (n >= 0) numbers[at++] = n;
    }
    starts[i + 1] = at;
  }
  text.numbers = numbers.slice(0, at);
  text.starts = starts;
}

/** A text with a share of its features left out, others each time: so that none leans on another always being there. */
function thinned(text, drop, random) {
  const numbers = new Int32Array(text.numbers.length);
  const starts = new Int32Array(text.count + 1);
  let at = 0;
  for (let i = 0; i < text.count; i++) {
    for (let k = text.starts[i]; k < text.starts[i + 1]; k++) if (random() >= drop) numbers[at++] = text.numbers[k];
    starts[i + 1] = at;
  }
  return { ...text, numbers, starts };
}

function learnText(text, { K, joints, weights, transitions, squares, transitionSquares, step, shrink }) {
  const { count, numbers, starts, joint, label, skip } = text;
  if (count === 0) return;
  const own = new Float64Array(count * K);
  for (let i = 0; i < count; i++) {
    for (let k = starts[i]; k < starts[i + 1]; k++)
      for (let l = 0; l < K; l++) own[i * K + l] += weights[numbers[k] * K + l];
    let top = -Infinity;
    for (let l = 0; l < K; l++) top = Math.max(top, own[i * K + l]);
    for (let l = 0; l < K; l++) own[i * K + l] = Math.exp(own[i * K + l] - top);
  }
  const step_ = transitions.map(Math.exp);
  const ahead = new Float64Array(count * K);
  const behind = new Float64Array(count * K);
  for (let i = 0; i < count; i++) {
    const c = joint[i] * K * K;
    let total = 0;
    for (let l = 0; l < K; l++) {
      let value = i === 0 ? 1 : 0;
      if (i > 0) for (let m = 0; m < K; m++) value += ahead[(i - 1) * K + m] * step_[c + m * K + l];
      total += ahead[i * K + l] = value * own[i * K + l];
    }
    for (let l = 0; l < K; l++) ahead[i * K + l] /= total;
  }
  for (let l = 0; l < K; l++) behind[(count - 1) * K + l] = 1;
  for (let i = count - 2; i >= 0; i--) {
    const c = joint[i + 1] * K * K;
    let total = 0;
    for (let m = 0; m < K; m++) {
      let value = 0;
      for (let l = 0; l < K; l++) value += step_[c + m * K + l] * own[(i + 1) * K + l] * behind[(i + 1) * K + l];
      total += behind[i * K + m] = value;
    }
    for (let m = 0; m < K; m++) behind[i * K + m] /= total;
  }
  const slopes = new Float64Array(joints * K * K);
  const error = new Float64Array(K);
  const pair = new Float64Array(K * K);
  for (let i = 0; i < count; i++) {
    if (skip[i]) continue;
    let total = 0;
    for (let l = 0; l < K; l++) total += error[l] = ahead[i * K + l] * behind[i * K + l];
    for (let l = 0; l < K; l++) error[l] /= total;
    error[label[i]] -= 1;
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      for (let l = 0; l < K; l++) {
        if (error[l] > -1e-4 && error[l] < 1e-4) continue;
        const at = numbers[k] * K + l;
        const slope = error[l] + shrink * weights[at];
        squares[at] += slope * slope;
        weights[at] -= (step * slope) / Math.sqrt(squares[at]);
      }
    }
    if (i === 0 || skip[i - 1]) continue;
    const c = joint[i] * K * K;
    total = 0;
    for (let m = 0; m < K; m++)
      for (let l = 0; l < K; l++)
        total += pair[m * K + l] = ahead[(i - 1) * K + m] * step_[c + m * K + l] * own[i * K + l] * behind[i * K + l];
    for (let x = 0; x < K * K; x++) slopes[c + x] += pair[x] / total;
    slopes[c + label[i - 1] * K + label[i]] -= 1;
  }
  for (let x = 0; x < slopes.length; x++) {
    if (slopes[x] === 0) continue;
    const slope = slopes[x] + shrink * transitions[x];
    transitionSquares[x] += slope * slope;
    transitions[x] -= (step * slope) / Math.sqrt(transitionSquares[x]);
  }
}
