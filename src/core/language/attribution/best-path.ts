import { walkPath } from "./chain-steps.ts";
import { reused } from "../reused.ts";
import { labelCount as K } from "./labels.ts";
import { addChainEdges, addEdge, type Inputs, type Part, partMemory, wholeOr } from "./parts.ts";

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
  const memory = partMemory<Stretch>();
  const room = reused((count) => new Uint8Array(count));
  return (sums, joint, transitions, parts, leans) => {
    const inputs: Inputs = { weights: transitions };
    const count = joint.length;
    if (back.length < count * K) back = new Uint8Array(count * K * 2);
    const chain = { joint, transitions, back };
    const now = new Float64Array(K);
    for (const part of wholeOr(parts, count)) {
      const { first, end } = part;
      if (!part.again || part.sums === undefined) {
        walkPath(chain, sums, now, first, end);
        continue;
      }
      const edges = memory.edges();
      addChainEdges(first, now, edges);
      if (leans !== undefined) for (let s = part.opens; s < part.closes; s++) addEdge(edges, leans[s] ?? 0);
      inputs.same = part.sums;
      const known = memory.find(part, inputs);
      if (known === undefined) {
        walkPath(chain, sums, now, first, end);
        memory.keep(part, inputs, { back: back.slice(first * K, end * K), out: now.slice() });
        continue;
      }
      back.set(known.back, first * K);
      now.set(known.out);
    }
    let l = 0;
    for (let m = 1; m < K; m++) if ((now[m] ?? 0) > (now[l] ?? 0)) l = m;
    const label = parts.length === 0 ? new Uint8Array(count) : room(count);
    for (let i = count - 1; i >= 0; i--) {
      label[i] = l;
      l = back[i * K + l] ?? 0;
    }
    return label;
  };
}
