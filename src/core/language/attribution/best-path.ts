import { walkPath } from "./chain-steps.ts";
import { labelCount as K } from "./labels.ts";
import { chainEdges, type Part, rememberedBy, wholeOr } from "./parts.ts";

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
  /** What was added to the sums of the parts since they were remembered, by sentence. */
  leans?: Float64Array,
) => Uint8Array;

/** Room for one text after the other. */
let back = new Uint8Array(0);

/** A finder of paths that remembers the parts of the texts it has been through. */
export function pathFinder(): FindPath {
  const remembered = rememberedBy<Stretch>();
  return (sums, joint, transitions, parts, leans) => {
    const recall = remembered(transitions);
    const count = joint.length;
    if (back.length < count * K) back = new Uint8Array(count * K * 2);
    const chain = { joint, transitions, back };
    const now = new Float64Array(K);
    for (const { first, end, part } of wholeOr(parts, count)) {
      const make = (): void => walkPath(chain, sums, now, first, end);
      if (part?.again !== true || part.sums === undefined) {
        make();
        continue;
      }
      const edges = chainEdges(first, now);
      if (leans !== undefined) for (let s = part.opens; s < part.closes; s++) edges.push(leans[s] ?? 0);
      const made = recall(part, { same: part.sums, edges }, () => {
        make();
        return { back: back.slice(first * K, end * K), out: now.slice() };
      });
      back.set(made.back, first * K);
      now.set(made.out);
    }
    let l = 0;
    for (let m = 1; m < K; m++) if ((now[m] ?? 0) > (now[l] ?? 0)) l = m;
    const label = new Uint8Array(count);
    for (let i = count - 1; i >= 0; i--) {
      label[i] = l;
      l = back[i * K + l] ?? 0;
    }
    return label;
  };
}
