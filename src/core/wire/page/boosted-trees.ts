/** A learned judge of lines: for each class a start and a sum of small decision trees over named features. */
export interface BoostedTrees {
  /** Names of features, one space between. */
  readonly features: string;
  readonly start: readonly number[];
  /** By class: trees, one space between, written as `f<t[yes,no]`, `f` a feature's index, a bare number where a branch ends. */
  readonly trees: readonly string[];
}

/** A judge ready for work: from a row of numbers to the chance of each class. */
export type Judge = (row: Float64Array) => readonly number[];

/**
 * The trees of one class, node after node: the place of a feature in the row, or -1 where a branch ends; the threshold, or
 * the value there; the node for "no". The node for "yes" is the next one.
 */
interface Forest {
  readonly roots: readonly number[];
  readonly feature: Int16Array;
  readonly number: Float64Array;
  readonly no: Uint16Array;
}

/** Prepares a model for rows whose numbers have these names. */
export function judgeOf({ features, start, trees }: BoostedTrees, names: readonly string[]): Judge {
  const places = features.split(" ").map((name) => names.indexOf(name));
  if (places.includes(-1)) throw new Error("the model asks for a feature that is not measured");
  const forests = trees.map((list) => plantForest(list, places));
  return (row) => {
    const scores = forests.map((forest, index) => sumOf(forest, row, start[index] ?? 0));
    const most = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - most));
    const sum = odds.reduce((a, b) => a + b, 0);
    return odds.map((odd) => odd / sum);
  };
}

function sumOf({ roots, feature, number, no }: Forest, row: Float64Array, start: number): number {
  let sum = start;
  for (const root of roots) {
    let node = root;
    for (let at = feature[node] ?? -1; at >= 0; at = feature[node] ?? -1)
      node = (row[at] ?? 0) <= (number[node] ?? 0) ? node + 1 : (no[node] ?? 0);
    sum += number[node] ?? 0;
  }
  return sum;
}

function plantForest(list: string, places: readonly number[]): Forest {
  const roots: number[] = [];
  const feature: number[] = [];
  const number: number[] = [];
  const no: number[] = [];
  for (const text of list.split(" ")) {
    let at = 0;
    const read = (): number => {
      const from = at;
      while (at < text.length && !"<[],".includes(text[at] ?? "")) at += 1;
      return Number(text.slice(from, at));
    };
    const plant = (): number => {
      const node = feature.length;
      const value = read();
      const isBranch = text[at] === "<";
      feature.push(isBranch ? (places[value] ?? -1) : -1);
      no.push(0);
      if (!isBranch) {
        number.push(value);
        return node;
      }
      at += 1;
      number.push(read());
      at += 1;
      plant();
      at += 1;
      no[node] = plant();
      at += 1;
      return node;
    };
    roots.push(plant());
  }
  return { roots, feature: Int16Array.from(feature), number: Float64Array.from(number), no: Uint16Array.from(no) };
}
