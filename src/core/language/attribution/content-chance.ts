import { lookAhead, lookBehind } from "./chain-steps.ts";
import type { Chances } from "./half-chance.ts";
import { reused } from "../reused.ts";
import { labelCount as K } from "./labels.ts";
import { addChainEdges, type Inputs, type Part, partMemory, wholeOr } from "./parts.ts";

/** What is known of a part from the tokens before it, and then from those behind it; `out` goes to the next part. */
interface Ahead {
  readonly own: Float64Array;
  readonly ahead: Float64Array;
  readonly out: Float64Array;
}
interface Behind {
  readonly chance: Float64Array;
  readonly out: Float64Array;
  /** See `Part`: hangs on nothing but the two. */
  readonly halves: Float64Array;
}

const aheadMemory = partMemory<Ahead>();
const behindMemory = partMemory<Behind>();

/** Room for one text after the other: what is worked out here is done with when its sentences are weighed. */
let own = new Float64Array(0);
let ahead = new Float64Array(0);

const room = reused((count) => new Float64Array(count));

/** The transitions asked for last, as factors. */
let steps: { readonly of: Float64Array; readonly step: Float64Array } | undefined;

/**
 * How likely each token is content, over all ways to label the text (forward and backward along the chain). `sums`: what
 * speaks for each label of each token; `transitions`: joint × label before × label. Parts are remembered by themselves. Only
 * `content` may be kept, and that of a text of one piece alone: the rest is gone with the next text.
 */
export function contentChance(
  sums: Float64Array,
  joint: Uint8Array,
  transitions: Float64Array,
  parts: readonly Part[] = [],
): Chances {
  const count = joint.length;
  if (own.length < count * K) {
    own = new Float64Array(count * K * 2);
    ahead = new Float64Array(count * K * 2);
  }
  if (steps?.of !== transitions) steps = { of: transitions, step: transitions.map(Math.exp) };
  const chain = { joint, step: steps.step, own, ahead };
  const inputs: Inputs = { weights: transitions };
  const stretches = wholeOr(parts, count);
  const now = new Float64Array(K);
  const ways: Ahead[] = [];
  for (const part of stretches) {
    const { first, end } = part;
    if (!part.again || part.sums === undefined) {
      lookAhead(chain, sums, now, first, end);
      continue;
    }
    addChainEdges(first, now, aheadMemory.edges());
    inputs.same = part.sums;
    let made = aheadMemory.find(part, inputs);
    if (made === undefined) {
      lookAhead(chain, sums, now, first, end);
      made = { own: own.slice(first * K, end * K), ahead: ahead.slice(first * K, end * K), out: now.slice() };
      aheadMemory.keep(part, inputs, made);
    }
    ways.push(made);
    now.set(made.out);
  }
  const chance = parts.length === 0 ? new Float64Array(count) : room(count);
  now.fill(1);
  for (let n = stretches.length - 1; n >= 0; n--) {
    const part = stretches[n];
    if (part === undefined) break;
    const { first, end } = part;
    if (!part.again || part.sums === undefined) {
      lookBehind(chain, chance, now, first, end);
      continue;
    }
    const way = ways.pop();
    addChainEdges(first, now, behindMemory.edges());
    inputs.same = way;
    let made = behindMemory.find(part, inputs);
    if (made === undefined) {
      // What was remembered is put to its place only where it is looked at.
      own.set(way?.own ?? [], first * K);
      ahead.set(way?.ahead ?? [], first * K);
      lookBehind(chain, chance, now, first, end);
      const halves = new Float64Array(part.closes - part.opens).fill(-1);
      made = { chance: chance.slice(first, end), out: now.slice(), halves };
      behindMemory.keep(part, inputs, made);
    }
    part.halves = made.halves;
    part.ahead = way?.ahead;
    chance.set(made.chance, first);
    now.set(made.out);
  }
  return { content: chance, ahead, step: chain.step };
}
