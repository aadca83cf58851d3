/** A feature by its number: what is computed with. Weights are written under names, which do not change with the order. */
export type FeatureId = number;

const names: string[] = [];
const ids = new Map<string, FeatureId>();

/** The number of a feature, the same each time. */
export function feature(name: string): FeatureId {
  const known = ids.get(name);
  if (known !== undefined) return known;
  const id = names.length;
  names.push(name);
  ids.set(name, id);
  return id;
}

/** The number of a feature that has one. */
export const knownFeature = (name: string): FeatureId | undefined => ids.get(name);

/** The name under which a feature's weights are written. */
export function featureName(id: FeatureId): string {
  const name = names[id];
  if (name === undefined) throw new Error(`no feature has the number ${id}`);
  return name;
}

/** How many features have a number by now. */
export const featureCount = (): number => names.length;

/** Features that say above which thresholds a number is. Linear weights on them make any staircase. */
export interface Steps {
  readonly thresholds: readonly number[];
  /** The feature of the lowest threshold; the others follow it. */
  readonly first: FeatureId;
}

/** Thresholds of one number, rising. */
export function steps(name: string, thresholds: readonly number[]): Steps {
  const [first = 0] = thresholds.map((threshold) => feature(`${name}>=${threshold}`));
  return { thresholds, first };
}

/** How many of the thresholds a number reaches. */
export function stepsReached({ thresholds }: Steps, value: number): number {
  let count = 0;
  while (count < thresholds.length && value >= (thresholds[count] ?? Infinity)) count += 1;
  return count;
}
