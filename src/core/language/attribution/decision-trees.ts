/** Trees as they are stored: four numbers a node, `feature, threshold, node if not above, node if above`; a leaf is `-1, value, 0, 0`. */
export interface StoredTrees {
  readonly start: number;
  /** The first node of each tree. */
  readonly roots: readonly number[];
  readonly nodes: readonly number[];
}

/** Trees laid out for use: each list has a place a node, so that what is asked of a node stands close together. */
export interface DecisionTrees {
  readonly start: number;
  readonly roots: Int32Array;
  /** Which number of a row is asked for; below 0 at a leaf. */
  readonly features: Int16Array;
  /** What it is compared with; at a leaf what that says. */
  readonly values: Float64Array;
  /** Where it goes on if not above, and if above: two places a node. */
  readonly next: Int32Array;
}

/** Makes stored trees ready to be asked. */
export function openTrees({ start, roots, nodes }: StoredTrees): DecisionTrees {
  const count = nodes.length / 4;
  const features = new Int16Array(count);
  const values = new Float64Array(count);
  const next = new Int32Array(count * 2);
  for (let n = 0; n < count; n++) {
    features[n] = nodes[n * 4] ?? -1;
    values[n] = nodes[n * 4 + 1] ?? 0;
    next[n * 2] = nodes[n * 4 + 2] ?? 0;
    next[n * 2 + 1] = nodes[n * 4 + 3] ?? 0;
  }
  return { start, roots: Int32Array.from(roots), features, values, next };
}

/** What all trees together say of the numbers in `row`. */
export function sumOfTrees({ start, roots, features, values, next }: DecisionTrees, row: Float64Array): number {
  let sum = start;
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t] ?? 0;
    let feature = features[at] ?? -1;
    while (feature >= 0) {
      at = next[at * 2 + ((row[feature] ?? 0) <= (values[at] ?? 0) ? 0 : 1)] ?? 0;
      feature = features[at] ?? -1;
    }
    sum += values[at] ?? 0;
  }
  return sum;
}
