/** Trees as they are stored: four numbers a node, `feature, threshold, node if not above, node if above`; a leaf is `-1, value, 0, 0`. */
export interface StoredTrees {
  readonly start: number;
  /** The first node of each tree. */
  readonly roots: readonly number[];
  readonly nodes: readonly number[];
}

/** Trees laid out for use. */
export interface DecisionTrees {
  readonly start: number;
  readonly roots: Int32Array;
  readonly nodes: Float64Array;
}

/** Makes stored trees ready to be asked. */
export const openTrees = ({ start, roots, nodes }: StoredTrees): DecisionTrees => ({
  start,
  roots: Int32Array.from(roots),
  nodes: Float64Array.from(nodes),
});

/** What all trees together say of the numbers in `row`. */
export function sumOfTrees({ start, roots, nodes }: DecisionTrees, row: Float64Array): number {
  let sum = start;
  for (let t = 0; t < roots.length; t++) {
    let at = (roots[t] ?? 0) * 4;
    let feature = nodes[at] ?? -1;
    while (feature >= 0) {
      at = (nodes[at + ((row[feature] ?? 0) <= (nodes[at + 1] ?? 0) ? 2 : 3)] ?? 0) * 4;
      feature = nodes[at] ?? -1;
    }
    sum += nodes[at + 1] ?? 0;
  }
  return sum;
}
