/**
 * Boosted trees for two classes as one list of numbers, as src/core/language/attribution/decision-trees.ts reads them: what
 * speaks for the second class, less what speaks for the first.
 */
export function packTrees({ start, trees }) {
  const nodes = [];
  const roots = [];
  trees.forEach((list, kind) => {
    const sign = kind === 0 ? -1 : 1;
    for (const tree of list) {
      const first = nodes.length / 4;
      roots.push(first);
      for (const node of tree) {
        if (node.length === 1) nodes.push(-1, Number((sign * node[0]).toFixed(4)), 0, 0);
        else nodes.push(node[0], Number(node[1].toFixed(4)), first + node[2], first + node[3]);
      }
    }
  });
  return { start: Number((start[1] - start[0]).toFixed(4)), roots, nodes };
}
