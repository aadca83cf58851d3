import type { BlockKind } from "../story/blocks.ts";
import type { RichText } from "../story/text.ts";
import { type LookDifference, lookDifferences } from "./look-differences.ts";
import { type Difference, likeness, wordDifferences } from "./word-diff.ts";

/** A textblock of one of two versions. */
export interface ComparedBlock extends RichText {
  readonly id: string;
  readonly kind: BlockKind;
}

/** What became of one textblock. */
export type BlockChange =
  | {
      readonly type: "kept";
      readonly before: ComparedBlock;
      readonly after: ComparedBlock;
      /** None where it is the same. */
      readonly differences: readonly Difference[];
      /** Where the same words look otherwise. */
      readonly looks: readonly LookDifference[];
    }
  /** `moved`: the same block stands elsewhere in the other version. */
  | { readonly type: "added"; readonly after: ComparedBlock; readonly moved: boolean }
  | { readonly type: "removed"; readonly before: ComparedBlock; readonly moved: boolean };

/** Finds the differences of two texts; a caller who compares again and again brings one that remembers. */
export type Differ = (before: string, after: string) => readonly Difference[];

/** Blocks are taken for the same in a rewritten stretch when they share so much of their words. */
const likeEnough = 0.5;
/** A name that was given by the way is believed only so far. */
const notUnlike = 0.3;

/**
 * Two versions side by side in reading order: blocks pair by their names where these stand in the same order, in the
 * stretches between by their words; the rest was removed or added.
 */
export function compareBlocks(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[],
  differ: Differ = wordDifferences,
): readonly BlockChange[] {
  const places = new Map(before.map(({ id }, n) => [id, n]));
  const partners = after.map((block) => {
    const n = places.get(block.id);
    const partner = n === undefined ? undefined : before[n];
    return n !== undefined && partner !== undefined && isSame(partner, block) ? n : -1;
  });
  const anchors = longestRising(partners);
  /** Names that mean the same block in both. */
  const paired = new Set(after.filter((_, n) => (partners[n] ?? -1) >= 0).map(({ id }) => id));
  const changes: BlockChange[] = [];
  let [i, j] = [0, 0];
  for (const end of [...anchors, after.length]) {
    const stop = end < after.length ? (partners[end] ?? before.length) : before.length;
    changes.push(...stretch(before.slice(i, stop), after.slice(j, end), differ, paired));
    const [one, other] = [before[stop], after[end]];
    if (one !== undefined && other !== undefined) changes.push(kept(one, other, differ));
    [i, j] = [stop + 1, end + 1];
  }
  return changes;
}

/** Names that the reader gave last; those of blocks made in the editor ("n1") are counted anew each time. */
const isSame = (before: ComparedBlock, after: ComparedBlock): boolean =>
  !/^n\d/u.test(before.id) || before.text === after.text || likeness(before.text, after.text) >= notUnlike;

function kept(before: ComparedBlock, after: ComparedBlock, differ: Differ): BlockChange {
  const differences = before.text === after.text ? [] : differ(before.text, after.text);
  return { type: "kept", before, after, differences, looks: lookDifferences(before, after, differences) };
}

/** Between two anchors: pairs of like words in order, what was removed before what was added. */
function stretch(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[],
  differ: Differ,
  paired: ReadonlySet<string>,
): readonly BlockChange[] {
  const changes: BlockChange[] = [];
  let next = 0;
  for (const block of after) {
    const mayPair = (other: ComparedBlock): boolean =>
      other.kind === block.kind && !paired.has(other.id) && likeness(other.text, block.text) >= likeEnough;
    const found = paired.has(block.id) ? -1 : before.findIndex((other, n) => n >= next && mayPair(other));
    const partner = before[found];
    for (const gone of before.slice(next, partner === undefined ? next : found)) changes.push(removed(gone, paired));
    if (partner === undefined) changes.push({ type: "added", after: block, moved: paired.has(block.id) });
    else {
      changes.push(kept(partner, block, differ));
      next = found + 1;
    }
  }
  const rest = before.slice(next).map((gone) => removed(gone, paired));
  // What went stands before what came in its place.
  const firstAdded = changes.findLastIndex(({ type }) => type !== "added") + 1;
  return [...changes.slice(0, firstAdded), ...rest, ...changes.slice(firstAdded)];
}

const removed = (before: ComparedBlock, paired: ReadonlySet<string>): BlockChange => ({
  type: "removed",
  before,
  moved: paired.has(before.id),
});

/** Places in the list of the longest series of rising numbers; −1 is none. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((value, place) => {
    if (value < 0) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  });
  const series: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) series.unshift(place);
  return series;
}
