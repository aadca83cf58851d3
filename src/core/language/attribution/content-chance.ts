import { BEFORE, BEHIND, labelCount as K } from "./labels.ts";

/**
 * How likely each token is content, over all ways to label the text (forward and backward along the chain). `sums`: what
 * speaks for each label of each token; `transitions`: joint × label before × label.
 */
export function contentChance(sums: Float64Array, joint: Uint8Array, transitions: Float64Array): Float64Array {
  const count = joint.length;
  const own = new Float64Array(count * K);
  for (let i = 0; i < count; i++) {
    let top = -Infinity;
    for (let l = 0; l < K; l++) top = Math.max(top, sums[i * K + l] ?? 0);
    for (let l = 0; l < K; l++) own[i * K + l] = Math.exp((sums[i * K + l] ?? 0) - top);
  }
  const step = transitions.map(Math.exp);
  const ahead = new Float64Array(count * K);
  for (let i = 0; i < count; i++) {
    const from = (joint[i] ?? 0) * K * K;
    let total = 0;
    for (let l = 0; l < K; l++) {
      let value = i === 0 ? 1 : 0;
      if (i > 0) for (let m = 0; m < K; m++) value += (ahead[(i - 1) * K + m] ?? 0) * (step[from + m * K + l] ?? 0);
      total += ahead[i * K + l] = value * (own[i * K + l] ?? 0);
    }
    for (let l = 0; l < K; l++) ahead[i * K + l] = (ahead[i * K + l] ?? 0) / total;
  }
  const chance = new Float64Array(count);
  let behind = new Float64Array(K).fill(1);
  let before = new Float64Array(K);
  for (let i = count - 1; i >= 0; i--) {
    let total = 0;
    for (let l = 0; l < K; l++) total += (ahead[i * K + l] ?? 0) * (behind[l] ?? 0);
    const content = (ahead[i * K + BEFORE] ?? 0) * (behind[BEFORE] ?? 0);
    chance[i] = (content + (ahead[i * K + BEHIND] ?? 0) * (behind[BEHIND] ?? 0)) / total;
    const from = (joint[i] ?? 0) * K * K;
    let all = 0;
    for (let m = 0; m < K; m++) {
      let value = 0;
      for (let l = 0; l < K; l++) value += (step[from + m * K + l] ?? 0) * (own[i * K + l] ?? 0) * (behind[l] ?? 0);
      all += before[m] = value;
    }
    for (let m = 0; m < K; m++) before[m] = (before[m] ?? 0) / all;
    [behind, before] = [before, behind];
  }
  return chance;
}
