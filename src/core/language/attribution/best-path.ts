import { labelCount as K } from "./labels.ts";
import { type Part, rememberedBy, wholeOr } from "./parts.ts";

/** What one part of a text does to the path: from which label each label comes, and how good each is at its end. */
interface Stretch {
  readonly back: Uint8Array;
  readonly out: Float64Array;
}

/** The best labels for all tokens of a text together. `transitions`: joint × label before × label. */
type FindPath = (
  sums: Float64Array,
  joint: Uint8Array,
  transitions: Float64Array,
  parts: readonly Part[],
) => Uint8Array;

/** A finder of paths that remembers the parts of the texts it has been through. */
export function pathFinder(): FindPath {
  const remembered = rememberedBy<Stretch>();
  return (sums, joint, transitions, parts) => {
    const recall = remembered(transitions);
    const label = new Uint8Array(joint.length);
    let now: Float64Array = new Float64Array(K);
    const stretches = wholeOr(parts, joint.length).map(({ first, end, part }) => {
      const make = (): Stretch => walk(sums, joint, transitions, now, first, end);
      const made =
        part === undefined
          ? make()
          : recall(
              part,
              () => ({ sums: sums.subarray(first * K, end * K), edges: [first === 0 ? 1 : 0, ...now] }),
              make,
            );
      now = made.out;
      return { first, end, back: made.back };
    });
    let l = 0;
    for (let m = 1; m < K; m++) if ((now[m] ?? 0) > (now[l] ?? 0)) l = m;
    for (const { first, end, back } of stretches.reverse())
      for (let i = end - 1; i >= first; i--) {
        label[i] = l;
        l = back[(i - first) * K + l] ?? 0;
      }
    return label;
  };
}

function walk(
  sums: Float64Array,
  joint: Uint8Array,
  transitions: Float64Array,
  before: Float64Array,
  first: number,
  end: number,
): Stretch {
  const back = new Uint8Array((end - first) * K);
  let now: Float64Array = first === 0 ? sums.slice(0, K) : before.slice();
  let next: Float64Array = new Float64Array(K);
  for (let i = Math.max(1, first); i < end; i++) {
    const from = (joint[i] ?? 0) * K * K;
    for (let l = 0; l < K; l++) {
      let best = -Infinity;
      let which = 0;
      for (let m = 0; m < K; m++) {
        const value = (now[m] ?? 0) + (transitions[from + m * K + l] ?? 0);
        if (value > best) {
          best = value;
          which = m;
        }
      }
      next[l] = best + (sums[i * K + l] ?? 0);
      back[(i - first) * K + l] = which;
    }
    [now, next] = [next, now];
  }
  return { back, out: levelled(now) };
}

/** Only what lies between the labels counts; rounded, so that what a far part did leaves no trace in the last place. */
function levelled(now: Float64Array): Float64Array {
  const top = Math.max(...now);
  return now.map((value) => Math.fround(value - top));
}
