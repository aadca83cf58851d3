/** A learned judge of lines: for each class a start and a sum of small decision trees over named features. */
export interface BoostedTrees {
  /** Names of features, one space between. */
  readonly features: string;
  readonly start: readonly number[];
  /** By class: trees, one space between, written as `f<t[yes,no]`, `f` a feature's index, a bare number where a branch ends. */
  readonly trees: readonly string[];
}

interface Node {
  readonly feature: number;
  readonly threshold: number;
  readonly value: number;
  readonly yes: Node | undefined;
  readonly no: Node | undefined;
}

/** A judge ready for work: from numbers by feature name to the chance of each class. */
export type Judge = (features: Readonly<Record<string, number>>) => readonly number[];

/** Prepares a model. */
export function judgeOf({ features, start, trees }: BoostedTrees): Judge {
  const forests = trees.map((list) => list.split(" ").map(parseTree));
  const names = features.split(" ");
  const row = new Float64Array(names.length);
  return (named) => {
    names.forEach((name, index) => (row[index] = named[name] ?? 0));
    const scores = forests.map((forest, index) =>
      forest.reduce((sum, tree) => sum + valueAt(tree, row), start[index] ?? 0),
    );
    const most = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - most));
    const sum = odds.reduce((a, b) => a + b, 0);
    return odds.map((odd) => odd / sum);
  };
}

function valueAt(tree: Node, row: Float64Array): number {
  let node = tree;
  while (node.yes !== undefined && node.no !== undefined)
    node = (row[node.feature] ?? 0) <= node.threshold ? node.yes : node.no;
  return node.value;
}

function parseTree(text: string): Node {
  let at = 0;
  const number = (): number => {
    const from = at;
    while (at < text.length && !"<[],".includes(text[at] ?? "")) at += 1;
    return Number(text.slice(from, at));
  };
  const node = (): Node => {
    const value = number();
    if (text[at] !== "<") return { feature: 0, threshold: 0, value, yes: undefined, no: undefined };
    at += 1;
    const threshold = number();
    at += 1;
    const yes = node();
    at += 1;
    const no = node();
    at += 1;
    return { feature: value, threshold, value: 0, yes, no };
  };
  return node();
}
