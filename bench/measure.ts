/** One run of something measured. Returns anything, so that no engine can leave the work out. */
export type Work = () => unknown;

export interface Pair {
  readonly name: string;
  /** What Wiredesk does. */
  readonly ours: Work;
  /** A floor or a peer doing the same, in the same process. */
  readonly theirs: Work;
  readonly theirName: string;
  /** What the ratio must reach: "ours at most n× theirs" or "at least n× faster". */
  readonly goal: { readonly atMost: number } | { readonly timesFaster: number };
  readonly rounds?: number;
  /** Runs of each in a round: enough that a round takes milliseconds. */
  readonly ourRuns?: number;
  readonly theirRuns?: number;
  /** Milliseconds of processor time that each runs before anything is counted; without it one round. Only what was compiled to the end is warm. */
  readonly warmFor?: number;
}

/** Milliseconds of one run: processor time of the whole process, and wall clock. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

export interface Row {
  readonly name: string;
  readonly ours: Cost;
  readonly theirs: Cost;
  readonly theirName: string;
  /** Median of the rounds' own ratios ours / theirs, by processor time. */
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
}

/** A measurement against a goal that is no ratio: so many milliseconds where a person waits. */
export interface Figure {
  readonly text: string;
  readonly met: boolean;
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

async function cost(work: Work, runs: number): Promise<Cost> {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  for (let run = 0; run < runs; run++) await work();
  const used = process.cpuUsage(cpu);
  return { cpu: (used.user + used.system) / 1000 / runs, wall: (performance.now() - wall) / runs };
}

/** Runs the work for so long, and a round of it at least, so that the engine compiles what it will. */
async function warm(work: Work, runs: number, milliseconds: number): Promise<void> {
  let used = 0;
  do used += (await cost(work, runs)).cpu * runs;
  while (used < milliseconds);
}

/**
 * Runs the two in turn, ours first in every other round, and compares round by round: on a shared machine the speed
 * drifts, and only the ratio within a round means anything.
 */
export async function measurePair(pair: Pair): Promise<Row> {
  const { ours, theirs, rounds = 15, ourRuns = 1, theirRuns = 1, warmFor = 0 } = pair;
  await warm(ours, ourRuns, warmFor);
  await warm(theirs, theirRuns, warmFor);
  const our: Cost[] = [];
  const their: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      our.push(await cost(ours, ourRuns));
      their.push(await cost(theirs, theirRuns));
    } else {
      their.push(await cost(theirs, theirRuns));
      our.push(await cost(ours, ourRuns));
    }
  }
  const ratio = median(our.map(({ cpu }, round) => cpu / (their[round]?.cpu ?? Number.NaN)));
  const middle = (costs: readonly Cost[]): Cost => ({
    cpu: median(costs.map(({ cpu }) => cpu)),
    wall: median(costs.map(({ wall }) => wall)),
  });
  const { goal } = pair;
  return {
    name: pair.name,
    ours: middle(our),
    theirs: middle(their),
    theirName: pair.theirName,
    ratio,
    goal: "atMost" in goal ? `≤ ${goal.atMost}×` : `≥ ${goal.timesFaster}× faster`,
    met: "atMost" in goal ? ratio <= goal.atMost : ratio <= 1 / goal.timesFaster,
  };
}

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);

/** A figure as a line for people. */
export const figureText = ({ text, met }: Figure): string => `${met ? "met " : "MISS"} ${text}`;

/** The row as a line for people. */
export const rowText = ({ name, ours, theirs, theirName, ratio, goal, met }: Row): string =>
  `${met ? "met " : "MISS"} ${name}: ${number(ours.cpu)} ms CPU (${number(ours.wall)} wall) against ${number(theirs.cpu)} (${number(theirs.wall)}) of ${theirName}; ` +
  `${ratio <= 1 ? `${number(1 / ratio)}× faster` : `${number(ratio)}×`}, goal ${goal}`;
