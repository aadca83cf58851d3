/** Trees as they are stored: four numbers a node, `feature, threshold, node if not above, node if above`; a leaf is `-1, value, 0, 0`. */
export interface StoredTrees {
  readonly start: number;
  /** The first node of each tree. */
  readonly roots: readonly number[];
  readonly nodes: readonly number[];
}

/** Trees laid out for use: all that is asked of a node stands in one place of sixteen bytes. */
export interface DecisionTrees {
  readonly start: number;
  /** How many there are; the first nodes of all stand before the other nodes. */
  readonly count: number;
  /** Two a node: what its number is compared with, at a leaf what that says; the other as whole numbers in `asks`. */
  readonly values: Float64Array;
  /**
   * The same memory, four a node: the third is the number of a row that is asked for, below 0 at a leaf; the fourth the node
   * where it goes on if that is not above, beside which stands the one if it is.
   */
  readonly asks: Int32Array;
}

/** Makes stored trees ready to be asked; the two that a node goes on to are put side by side. */
export function openTrees({ start, roots, nodes }: StoredTrees): DecisionTrees {
  const values = new Float64Array((nodes.length / 4) * 2);
  const asks = new Int32Array(values.buffer);
  let room = roots.length;
  const lay = (stored: number, at: number): void => {
    const feature = nodes[stored * 4] ?? -1;
    values[at * 2] = nodes[stored * 4 + 1] ?? 0;
    asks[at * 4 + 2] = feature;
    if (feature < 0) return;
    const pair = room;
    room += 2;
    asks[at * 4 + 3] = pair;
    lay(nodes[stored * 4 + 2] ?? 0, pair);
    lay(nodes[stored * 4 + 3] ?? 0, pair + 1);
  };
  roots.forEach((root, tree) => lay(root, tree));
  return { start, count: roots.length, values, asks };
}

/** What all trees together say of the numbers in `row`. */
export function sumOfTrees({ start, count, values, asks }: DecisionTrees, row: Float64Array): number {
  let sum = start;
  for (let tree = 0; tree < count; tree++) {
    let at = tree;
    let feature = asks[at * 4 + 2] ?? -1;
    while (feature >= 0) {
      at = (asks[at * 4 + 3] ?? 0) + ((row[feature] ?? 0) <= (values[at * 2] ?? 0) ? 0 : 1);
      feature = asks[at * 4 + 2] ?? -1;
    }
    sum += values[at * 2] ?? 0;
  }
  return sum;
}
