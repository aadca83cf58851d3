import { BEFORE, BEHIND, labelCount as K } from "./labels.ts";

// The labels are five, and what is done for each is written out: loops over them take three times as long, and this is done
// for every word of a story.

/** What the chances of a chain are worked out from; five numbers a token in `sums`, `own` and `ahead`. */
interface Chain {
  readonly joint: Uint8Array;
  /** Factors: joint × label before × label. */
  readonly step: Float64Array;
  /** What speaks for each label by itself, as a factor, and together with all that stands before. */
  readonly own: Float64Array;
  readonly ahead: Float64Array;
}

/**
 * Goes over the tokens `[first, end)` from the left. `now`: the chances of the labels at the token before, and in the end at
 * the last; rounded, so that what a far part did leaves no trace in the last place.
 */
export function lookAhead(
  { joint, step, own, ahead }: Chain,
  sums: Float64Array,
  now: Float64Array,
  first: number,
  end: number,
): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = now;
  for (let i = first; i < end; i++) {
    const at = i * K;
    const top = highest(sums, at);
    let va = (own[at] = exp((sums[at] ?? 0) - top));
    let vb = (own[at + 1] = exp((sums[at + 1] ?? 0) - top));
    let vc = (own[at + 2] = exp((sums[at + 2] ?? 0) - top));
    let vd = (own[at + 3] = exp((sums[at + 3] ?? 0) - top));
    let ve = (own[at + 4] = exp((sums[at + 4] ?? 0) - top));
    if (i > 0) {
      const from = (joint[i] ?? 0) * K * K;
      va *= fromAll(step, from, a, b, c, d, e);
      vb *= fromAll(step, from + 1, a, b, c, d, e);
      vc *= fromAll(step, from + 2, a, b, c, d, e);
      vd *= fromAll(step, from + 3, a, b, c, d, e);
      ve *= fromAll(step, from + 4, a, b, c, d, e);
    }
    const total = va + vb + vc + vd + ve;
    ahead[at] = a = va / total;
    ahead[at + 1] = b = vb / total;
    ahead[at + 2] = c = vc / total;
    ahead[at + 3] = d = vd / total;
    ahead[at + 4] = e = ve / total;
  }
  keepRounded(now, a, b, c, d, e);
}

/** Goes back over the tokens and puts into `chance` how likely each is content; `now` as seen from behind. */
export function lookBehind(
  { joint, step, own, ahead }: Chain,
  chance: Float64Array,
  now: Float64Array,
  first: number,
  end: number,
): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = now;
  for (let i = end - 1; i >= first; i--) {
    const at = i * K;
    const said = (ahead[at + BEFORE] ?? 0) * d;
    const follows = (ahead[at + BEHIND] ?? 0) * e;
    const total = (ahead[at] ?? 0) * a + (ahead[at + 1] ?? 0) * b + (ahead[at + 2] ?? 0) * c + said + follows;
    chance[i] = (said + follows) / total;
    const from = (joint[i] ?? 0) * K * K;
    const va = toAll(step, from, own, at, a, b, c, d, e);
    const vb = toAll(step, from + K, own, at, a, b, c, d, e);
    const vc = toAll(step, from + K * 2, own, at, a, b, c, d, e);
    const vd = toAll(step, from + K * 3, own, at, a, b, c, d, e);
    const ve = toAll(step, from + K * 4, own, at, a, b, c, d, e);
    const all = va + vb + vc + vd + ve;
    a = va / all;
    b = vb / all;
    c = vc / all;
    d = vd / all;
    e = ve / all;
  }
  keepRounded(now, a, b, c, d, e);
}

/** Walks the best path over the tokens `[first, end)`: puts into `back` from which label each label comes. */
export function walkPath(
  { joint, transitions, back }: { joint: Uint8Array; transitions: Float64Array; back: Uint8Array },
  sums: Float64Array,
  now: Float64Array,
  first: number,
  end: number,
): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = first === 0 ? sums : now;
  for (let i = Math.max(1, first); i < end; i++) {
    const at = i * K;
    const from = (joint[i] ?? 0) * K * K;
    const va = comeFrom(transitions, from, back, at, a, b, c, d, e) + (sums[at] ?? 0);
    const vb = comeFrom(transitions, from + 1, back, at + 1, a, b, c, d, e) + (sums[at + 1] ?? 0);
    const vc = comeFrom(transitions, from + 2, back, at + 2, a, b, c, d, e) + (sums[at + 2] ?? 0);
    const vd = comeFrom(transitions, from + 3, back, at + 3, a, b, c, d, e) + (sums[at + 3] ?? 0);
    const ve = comeFrom(transitions, from + 4, back, at + 4, a, b, c, d, e) + (sums[at + 4] ?? 0);
    a = va;
    b = vb;
    c = vc;
    d = vd;
    e = ve;
  }
  // Only what lies between the labels counts.
  const top = Math.max(a, b, c, d, e);
  keepRounded(now, a - top, b - top, c - top, d - top, e - top);
}

/** The best way to a label, whose number goes into `back`. */
function comeFrom(
  transitions: Float64Array,
  from: number,
  back: Uint8Array,
  at: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): number {
  let best = a + (transitions[from] ?? 0);
  let which = 0;
  const byB = b + (transitions[from + K] ?? 0);
  if (byB > best) {
    best = byB;
    which = 1;
  }
  const byC = c + (transitions[from + K * 2] ?? 0);
  if (byC > best) {
    best = byC;
    which = 2;
  }
  const byD = d + (transitions[from + K * 3] ?? 0);
  if (byD > best) {
    best = byD;
    which = 3;
  }
  const byE = e + (transitions[from + K * 4] ?? 0);
  if (byE > best) {
    best = byE;
    which = 4;
  }
  back[at] = which;
  return best;
}

const fromAll = (step: Float64Array, from: number, a: number, b: number, c: number, d: number, e: number): number =>
  a * (step[from] ?? 0) +
  b * (step[from + K] ?? 0) +
  c * (step[from + K * 2] ?? 0) +
  d * (step[from + K * 3] ?? 0) +
  e * (step[from + K * 4] ?? 0);

const toAll = (
  step: Float64Array,
  from: number,
  own: Float64Array,
  at: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): number =>
  (step[from] ?? 0) * (own[at] ?? 0) * a +
  (step[from + 1] ?? 0) * (own[at + 1] ?? 0) * b +
  (step[from + 2] ?? 0) * (own[at + 2] ?? 0) * c +
  (step[from + 3] ?? 0) * (own[at + 3] ?? 0) * d +
  (step[from + 4] ?? 0) * (own[at + 4] ?? 0) * e;

const highest = (sums: Float64Array, at: number): number =>
  Math.max(sums[at] ?? 0, sums[at + 1] ?? 0, sums[at + 2] ?? 0, sums[at + 3] ?? 0, sums[at + 4] ?? 0);

function keepRounded(now: Float64Array, a: number, b: number, c: number, d: number, e: number): void {
  now[0] = Math.fround(a);
  now[1] = Math.fround(b);
  now[2] = Math.fround(c);
  now[3] = Math.fround(d);
  now[4] = Math.fround(e);
}

/** Powers asked for lately: sums of weights are whole numbers of small steps, so the same come again and again. */
const room = 1 << 11;
const asked = new Float64Array(room).fill(1);
const powers = new Float64Array(room).fill(Math.E);

function exp(power: number): number {
  const place = (power * -256) & (room - 1);
  if (asked[place] === power) return powers[place] ?? 0;
  asked[place] = power;
  return (powers[place] = Math.exp(power));
}
