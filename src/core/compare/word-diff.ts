/** A stretch of the old text that gave way to a stretch of the new; one of the two may be empty. Offsets are UTF-16 units. */
export interface Difference {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Texts that have less in common than this many edits can tell are shown as one for the other. */
const mostEdits = 600;

/** Where two texts differ, word by word, in order. What stands between two differences is the same in both. */
export function wordDifferences(before: string, after: string): readonly Difference[] {
  if (before === after) return [];
  const [old, made] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < old.length && head < made.length && old[head] === made[head]) head += 1;
  let tail = 0;
  const rest = Math.min(old.length, made.length) - head;
  while (tail < rest && old.at(-1 - tail) === made.at(-1 - tail)) tail += 1;
  const runs = commonRuns(old.slice(head, old.length - tail), made.slice(head, made.length - tail));
  const starts = { old: startsOf(old), made: startsOf(made) };
  const differences: Difference[] = [];
  let [i, j] = [head, head];
  const add = (toOld: number, toMade: number): void => {
    if (i < toOld || j < toMade)
      differences.push({
        oldFrom: starts.old[i] ?? 0,
        oldTo: starts.old[toOld] ?? before.length,
        newFrom: starts.made[j] ?? 0,
        newTo: starts.made[toMade] ?? after.length,
      });
  };
  for (const { x, y, length } of runs) {
    add(head + x, head + y);
    [i, j] = [head + x + length, head + y + length];
  }
  add(old.length - tail, made.length - tail);
  return joined(differences, before);
}

/** Words with the apostrophes and hyphens inside them, runs of spaces, and every other character by itself. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’\-.,][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

function startsOf(tokens: readonly string[]): readonly number[] {
  let at = 0;
  return [...tokens.map((token) => (at += token.length) - token.length), at];
}

interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/**
 * What two lists have in common, as runs in order: Myers' greedy algorithm, "An O(ND) difference algorithm and its
 * variations" (1986). None where they differ in more than `mostEdits`.
 */
function commonRuns(old: readonly string[], made: readonly string[]): readonly Run[] {
  const [n, m] = [old.length, made.length];
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(n + m, mostEdits); edits += 1) {
    trace.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      let x = stepFrom(furthest, k, edits);
      while (x < n && x - k < m && old[x] === made[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= n && x - k >= m) return walkBack(trace, n, m);
    }
  }
  return [];
}

/** Down from the diagonal above or right from the one below, whichever is further. */
function stepFrom(furthest: ReadonlyMap<number, number>, k: number, edits: number): number {
  const [below, above] = [furthest.get(k - 1) ?? -1, furthest.get(k + 1) ?? -1];
  return k === -edits || (k !== edits && below < above) ? above : below + 1;
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], n: number, m: number): readonly Run[] {
  const runs: Run[] = [];
  let [x, y] = [n, m];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const k = x - y;
    const start = edits === 0 ? 0 : stepFrom(furthest, k, edits);
    if (x > start) runs.unshift({ x: start, y: start - k, length: x - start });
    if (edits === 0) break;
    const down =
      start === (furthest.get(k + 1) ?? -1) && (k === -edits || (k !== edits && (furthest.get(k - 1) ?? -1) < start));
    [x, y] = down ? [start, start - k - 1] : [start - 1, start - k];
  }
  return runs;
}

/** Two differences with nothing but a space or a stop between them read as one. */
function joined(differences: readonly Difference[], before: string): readonly Difference[] {
  const all: Difference[] = [];
  for (const next of differences) {
    const last = all.at(-1);
    const between = last === undefined ? "" : before.slice(last.oldTo, next.oldFrom);
    // A line break stays apart: joined, a change would run over lines that are the same.
    if (last !== undefined && /^[^\p{L}\p{M}\p{N}\n]{0,2}$/u.test(between))
      all.splice(-1, 1, { ...next, oldFrom: last.oldFrom, newFrom: last.newFrom });
    else all.push(next);
  }
  return all;
}

/** How much of the words two texts share, from 0 to 1, wherever they stand. */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordCounts(a), wordCounts(b)];
  let shared = 0;
  let total = 0;
  for (const [word, count] of first) {
    shared += Math.min(count, second.get(word) ?? 0);
    total += count;
  }
  for (const count of second.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}

function wordCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
