/** Replace `[from, to)` of the old text by `insert`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The least that must be touched to make one text of another, word by word, so that bold and links over what stays the same
 * survive. Changes stand in order and do not touch each other.
 */
export function minimalChanges(before: string, after: string): readonly Change[] {
  const [old, made] = [wordsOf(before), wordsOf(after)];
  const common = commonWords(old, made);
  const changes: Change[] = [];
  let [i, j, from] = [0, 0, 0];
  for (const [p, q] of [...common, [old.length, made.length] as const]) {
    const removed = old.slice(i, p).join("");
    const insert = made.slice(j, q).join("");
    if (removed !== "" || insert !== "") changes.push(trimmed(from, removed, insert));
    from += removed.length + (old[p] ?? "").length;
    [i, j] = [p + 1, q + 1];
  }
  return changes;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];

/** Longest common subsequence, as pairs of places. Texts of a fix are short; long ones are changed as a whole. */
function commonWords(old: readonly string[], made: readonly string[]): readonly (readonly [number, number])[] {
  if (old.length * made.length > 40_000) return [];
  const width = made.length + 1;
  const length = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = made.length - 1; j >= 0; j--)
      length[i * width + j] = old[i] === made[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < old.length && j < made.length;)
    if (old[i] === made[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return pairs;
}

/** Letters that begin and end both words stay, and no pair of surrogates is cut. */
function trimmed(from: number, removed: string, insert: string): Change {
  const [old, made] = [Array.from(removed), Array.from(insert)];
  let head = 0;
  while (head < old.length && head < made.length && old[head] === made[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < made.length - head && old.at(-1 - tail) === made.at(-1 - tail)) tail += 1;
  const start = old.slice(0, head).join("").length;
  return {
    from: from + start,
    to: from + removed.length - old.slice(old.length - tail).join("").length,
    insert: made.slice(head, made.length - tail).join(""),
  };
}
