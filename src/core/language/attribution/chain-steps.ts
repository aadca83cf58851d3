import { BEFORE, BEHIND, labelCount as K } from "./labels.ts";

// The labels are five, and the ways to each are written out: a loop over them takes three times as long, and this is done for
// every word of a story. What stands in a helper is called at one place, so that it is compiled into its caller.

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
  let a = now[0] ?? 0;
  let b = now[1] ?? 0;
  let c = now[2] ?? 0;
  let d = now[3] ?? 0;
  let e = now[4] ?? 0;
  for (let i = first; i < end; i++) {
    const at = i * K;
    const top = highest(sums, at);
    const from = (joint[i] ?? 0) * K * K;
    let total = 0;
    for (let l = 0; l < K; l++) {
      const by = exp((sums[at + l] ?? 0) - top);
      own[at + l] = by;
      const value = i === 0 ? by : fromAll(step, from + l, a, b, c, d, e) * by;
      ahead[at + l] = value;
      total += value;
    }
    a = (ahead[at] ?? 0) / total;
    b = (ahead[at + 1] ?? 0) / total;
    c = (ahead[at + 2] ?? 0) / total;
    d = (ahead[at + 3] ?? 0) / total;
    e = (ahead[at + 4] ?? 0) / total;
    ahead[at] = a;
    ahead[at + 1] = b;
    ahead[at + 2] = c;
    ahead[at + 3] = d;
    ahead[at + 4] = e;
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
  let a = now[0] ?? 0;
  let b = now[1] ?? 0;
  let c = now[2] ?? 0;
  let d = now[3] ?? 0;
  let e = now[4] ?? 0;
  for (let i = end - 1; i >= first; i--) {
    const at = i * K;
    const said = (ahead[at + BEFORE] ?? 0) * d;
    const follows = (ahead[at + BEHIND] ?? 0) * e;
    const total = (ahead[at] ?? 0) * a + (ahead[at + 1] ?? 0) * b + (ahead[at + 2] ?? 0) * c + said + follows;
    chance[i] = (said + follows) / total;
    const from = (joint[i] ?? 0) * K * K;
    let all = 0;
    for (let l = 0; l < K; l++) {
      const value = toAll(step, from + l * K, own, at, a, b, c, d, e);
      next[l] = value;
      all += value;
    }
    a = (next[0] ?? 0) / all;
    b = (next[1] ?? 0) / all;
    c = (next[2] ?? 0) / all;
    d = (next[3] ?? 0) / all;
    e = (next[4] ?? 0) / all;
  }
  keepRounded(now, a, b, c, d, e);
}

/** One number a label, of one token after the other. */
const next = new Float64Array(K);

/** Walks the best path over the tokens `[first, end)`: puts into `back` from which label each label comes. */
export function walkPath(
  { joint, transitions, back }: { joint: Uint8Array; transitions: Float64Array; back: Uint8Array },
  sums: Float64Array,
  now: Float64Array,
  first: number,
  end: number,
): void {
  const begin = first === 0 ? sums : now;
  let a = begin[0] ?? 0;
  let b = begin[1] ?? 0;
  let c = begin[2] ?? 0;
  let d = begin[3] ?? 0;
  let e = begin[4] ?? 0;
  for (let i = Math.max(1, first); i < end; i++) {
    const at = i * K;
    const from = (joint[i] ?? 0) * K * K;
    for (let l = 0; l < K; l++)
      next[l] = comeFrom(transitions, from + l, back, at + l, a, b, c, d, e) + (sums[at + l] ?? 0);
    a = next[0] ?? 0;
    b = next[1] ?? 0;
    c = next[2] ?? 0;
    d = next[3] ?? 0;
    e = next[4] ?? 0;
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
