import { BEFORE, BEHIND, labelCount as K } from "./labels.ts";
import { type Inputs, type Part, rememberedBy, wholeOr } from "./parts.ts";

/** What is known of a part from the tokens before it, and then from those behind it. */
interface Ahead {
  readonly own: Float64Array;
  readonly ahead: Float64Array;
  readonly out: Float64Array;
}
interface Behind {
  readonly chance: Float64Array;
  readonly out: Float64Array;
}

const rememberedAhead = rememberedBy<Ahead>();
const rememberedBehind = rememberedBy<Behind>();

/**
 * How likely each token is content, over all ways to label the text (forward and backward along the chain). `sums`: what
 * speaks for each label of each token; `transitions`: joint × label before × label. Parts are remembered by themselves.
 */
export function contentChance(
  sums: Float64Array,
  joint: Uint8Array,
  transitions: Float64Array,
  parts: readonly Part[] = [],
): Float64Array {
  const step = transitions.map(Math.exp);
  const [recallAhead, recallBehind] = [rememberedAhead(transitions), rememberedBehind(transitions)];
  let now: Float64Array = new Float64Array(K);
  const stretches = wholeOr(parts, joint.length).map(({ first, end, part }) => {
    const before = now;
    const make = (): Ahead => lookAhead(sums, joint, step, before, first, end);
    const inputs = (): Inputs => ({
      sums: sums.subarray(first * K, end * K),
      edges: [first === 0 ? 1 : 0, ...before],
    });
    const made = part === undefined ? make() : recallAhead(part, inputs, make);
    now = made.out;
    return { first, end, part, inputs, made };
  });
  const chance = new Float64Array(joint.length);
  let behind: Float64Array = new Float64Array(K).fill(1);
  for (const { first, end, part, inputs, made } of stretches.reverse()) {
    const after = behind;
    const make = (): Behind => lookBehind(made, joint, step, after, first, end);
    const { chance: own, out } =
      part === undefined ? make() : recallBehind(part, () => withEdges(inputs(), after), make);
    chance.set(own, first);
    behind = out;
  }
  return chance;
}

const withEdges = (inputs: Inputs, more: Float64Array): Inputs => ({
  ...inputs,
  edges: [...(inputs.edges ?? []), ...more],
});

function lookAhead(
  sums: Float64Array,
  joint: Uint8Array,
  step: Float64Array,
  before: Float64Array,
  first: number,
  end: number,
): Ahead {
  const own = new Float64Array((end - first) * K);
  const ahead = new Float64Array(own.length);
  // The chances at the token before stand at `last` of `now`.
  let now = before;
  let last = 0;
  for (let i = first; i < end; i++) {
    const at = (i - first) * K;
    let top = -Infinity;
    for (let l = 0; l < K; l++) top = Math.max(top, sums[i * K + l] ?? 0);
    for (let l = 0; l < K; l++) own[at + l] = Math.exp((sums[i * K + l] ?? 0) - top);
    const from = (joint[i] ?? 0) * K * K;
    let total = 0;
    for (let l = 0; l < K; l++) {
      let value = i === 0 ? 1 : 0;
      if (i > 0) for (let m = 0; m < K; m++) value += (now[last + m] ?? 0) * (step[from + m * K + l] ?? 0);
      total += ahead[at + l] = value * (own[at + l] ?? 0);
    }
    for (let l = 0; l < K; l++) ahead[at + l] = (ahead[at + l] ?? 0) / total;
    now = ahead;
    last = at;
  }
  return { own, ahead, out: now.slice(last, last + K).map(Math.fround) };
}

function lookBehind(
  { own, ahead }: Ahead,
  joint: Uint8Array,
  step: Float64Array,
  after: Float64Array,
  first: number,
  end: number,
): Behind {
  const chance = new Float64Array(end - first);
  let behind: Float64Array = after.slice();
  let before: Float64Array = new Float64Array(K);
  for (let i = end - 1; i >= first; i--) {
    const at = (i - first) * K;
    let total = 0;
    for (let l = 0; l < K; l++) total += (ahead[at + l] ?? 0) * (behind[l] ?? 0);
    const content = (ahead[at + BEFORE] ?? 0) * (behind[BEFORE] ?? 0);
    chance[i - first] = (content + (ahead[at + BEHIND] ?? 0) * (behind[BEHIND] ?? 0)) / total;
    const from = (joint[i] ?? 0) * K * K;
    let all = 0;
    for (let m = 0; m < K; m++) {
      let value = 0;
      for (let l = 0; l < K; l++) value += (step[from + m * K + l] ?? 0) * (own[at + l] ?? 0) * (behind[l] ?? 0);
      all += before[m] = value;
    }
    for (let m = 0; m < K; m++) before[m] = (before[m] ?? 0) / all;
    [behind, before] = [before, behind];
  }
  return { chance, out: behind.map(Math.fround) };
}
