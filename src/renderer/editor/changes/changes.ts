import type { Node } from "@tiptap/pm/model";
import { type BlockChange, compareBlocks } from "../../../core/compare/compare-blocks.ts";
import { type Difference, wordDifferences } from "../../../core/compare/word-diff.ts";
import type { BaselineBlock } from "../../../ipc/contract.ts";
import { bodyBlockAt, bodyStart } from "../places.ts";
import { richOf, type Textblock, textblocksOf, textOf } from "../textblocks.ts";

/** One change of the story against its baseline, with its place in the document. */
export interface PlacedChange {
  /** Tells it from the others of the same comparison. */
  readonly key: string;
  readonly kind: "words" | "added" | "removed";
  /** The block stands elsewhere in the other version too. */
  readonly moved: boolean;
  /** What came in; empty, and the place, where something only went. */
  readonly from: number;
  readonly to: number;
  readonly removed: string;
  readonly added: string;
  /** What words that stayed look like now, where nothing else changed: "bold", "no longer linked to …". */
  readonly looks?: string;
  /** The blocks of the baseline that it is about; of a block that came in, itself. */
  readonly blocks: readonly BaselineBlock[];
  /** The one block as it is now, for a change of words. */
  readonly now?: BaselineBlock;
  /** In which words of the one block, for a change of words. */
  readonly difference?: Difference;
  /** The textblock is still there: words go in and out of it, it does not go itself. */
  readonly inPlace: boolean;
  /** The block of the baseline that comes before it. */
  readonly after: string | undefined;
}

/** The textblocks with words, as changes are shown against them. */
export const baselineOf = (doc: Node): readonly BaselineBlock[] => filled(doc).map(asBaseline);

const filled = (doc: Node): readonly Textblock[] => textblocksOf(doc).filter(({ node }) => textOf(node).trim() !== "");
const asBaseline = ({ id, kind, node }: Textblock): BaselineBlock => ({ id, kind, ...richOf(node) });

/** The block of the body that a textblock is or belongs to. */
const topOf = (id: string): string => id.split("/")[0] ?? id;

const known = new WeakMap<
  Node,
  { readonly baseline: readonly BaselineBlock[]; readonly changes: readonly PlacedChange[] }
>();

/** All changes of a document against a baseline, in reading order. */
export function changesOf(doc: Node, baseline: readonly BaselineBlock[]): readonly PlacedChange[] {
  const before = known.get(doc);
  if (before?.baseline === baseline) return before.changes;
  const changes = placeAll(doc, baseline);
  known.set(doc, { baseline, changes });
  return changes;
}

/** Differences by the two texts: typing changes one block, and the others were compared before. */
const remembered = new Map<string, readonly Difference[]>();

function differ(before: string, after: string): readonly Difference[] {
  const key = `${before}\u0000${after}`;
  let found = remembered.get(key);
  if (found === undefined) {
    if (remembered.size > 4_000) remembered.clear();
    found = wordDifferences(before, after);
    remembered.set(key, found);
  }
  return found;
}

function placeAll(doc: Node, baseline: readonly BaselineBlock[]): readonly PlacedChange[] {
  const blocks = filled(doc);
  const places = new Map(blocks.map((block) => [block.id as string, block]));
  const everywhere = new Map(textblocksOf(doc).map((block) => [block.id as string, block]));
  const tops = {
    before: new Set(baseline.map(({ id }) => topOf(id))),
    now: new Set(blocks.map(({ id }) => topOf(id))),
  };
  const changes: PlacedChange[] = [];
  let cursor = bodyStart(doc);
  let after: string | undefined;
  for (const change of compareBlocks(baseline, blocks.map(asBaseline), differ)) {
    if (change.type === "removed") addRemoved(changes, change, everywhere, tops.now, cursor, after);
    else {
      const block = places.get(change.after.id);
      if (block === undefined) throw new Error(`a compared block is not in the document: “${change.after.id}”`);
      const top = bodyBlockAt(doc, block.start);
      if (change.type === "kept") changes.push(...wordChanges(change, block, after));
      else addAdded(changes, change, block, tops.before.has(topOf(block.id)) ? undefined : top, after);
      if (top !== undefined) cursor = top.pos + top.node.nodeSize;
    }
    if (change.type !== "added") after = change.before.id;
  }
  return changes;
}

function wordChanges(
  { before, after: now, differences, looks }: Extract<BlockChange, { type: "kept" }>,
  { start }: Textblock,
  after: string | undefined,
): readonly PlacedChange[] {
  const placed = (difference: Difference, what: Pick<PlacedChange, "key" | "removed" | "looks">): PlacedChange => ({
    ...what,
    kind: "words",
    moved: false,
    from: start + difference.newFrom,
    to: start + difference.newTo,
    added: now.text.slice(difference.newFrom, difference.newTo),
    blocks: [before],
    now,
    difference,
    inPlace: true,
    after,
  });
  return [
    ...differences
      .flatMap((difference) => atNotes(difference, now))
      .map((difference) =>
        placed(difference, {
          key: `words ${now.id} ${difference.oldFrom} ${difference.newFrom}`,
          removed: before.text.slice(difference.oldFrom, difference.oldTo),
        }),
      ),
    ...looks.map((difference) =>
      placed(difference, {
        key: `looks ${now.id} ${difference.oldFrom} ${difference.newFrom} ${difference.looks}`,
        removed: "",
        looks: difference.looks,
      }),
    ),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Words that came in with a note among them are several changes: a note is not the copy beside it. */
function atNotes(difference: Difference, { marks = [] }: BaselineBlock): readonly Difference[] {
  const { oldFrom, oldTo, newFrom, newTo } = difference;
  if (oldFrom !== oldTo) return [difference];
  const ends = marks.flatMap((mark) => (mark.type === "note" ? [mark.from, mark.to] : []));
  const cuts = [...new Set(ends)].filter((at) => at > newFrom && at < newTo).toSorted((a, b) => a - b);
  return [newFrom, ...cuts].map((from, nth) => ({ oldFrom, oldTo, newFrom: from, newTo: cuts[nth] ?? newTo }));
}

/** The parts of one picture, list or table that came in together are one change. */
function addAdded(
  changes: PlacedChange[],
  { after: block, moved }: Extract<BlockChange, { type: "added" }>,
  { start, node }: Textblock,
  whole: { readonly pos: number; readonly node: Node } | undefined,
  after: string | undefined,
): void {
  const last = changes.at(-1);
  if (whole !== undefined && last?.kind === "added" && last.from === whole.pos) {
    changes[changes.length - 1] = {
      ...last,
      added: `${last.added}\n${block.text}`,
      blocks: [...last.blocks, block],
    };
    return;
  }
  changes.push({
    key: `added ${block.id}`,
    kind: "added",
    moved,
    from: whole?.pos ?? start,
    to: whole === undefined ? start + node.content.size : whole.pos + whole.node.nodeSize,
    removed: "",
    added: block.text,
    blocks: [block],
    inPlace: whole === undefined,
    after,
  });
}

function addRemoved(
  changes: PlacedChange[],
  { before, moved }: Extract<BlockChange, { type: "removed" }>,
  everywhere: ReadonlyMap<string, Textblock>,
  topsNow: ReadonlySet<string>,
  cursor: number,
  after: string | undefined,
): void {
  const empty = moved ? undefined : everywhere.get(before.id);
  const last = changes.at(-1);
  const gone = !topsNow.has(topOf(before.id));
  if (gone && empty === undefined && last?.kind === "removed" && topOf(last.blocks[0]?.id ?? "") === topOf(before.id)) {
    changes[changes.length - 1] = {
      ...last,
      removed: `${last.removed}\n${before.text}`,
      blocks: [...last.blocks, before],
    };
    return;
  }
  const place = empty?.start ?? cursor;
  changes.push({
    key: `removed ${before.id}`,
    kind: "removed",
    moved,
    from: place,
    to: place,
    removed: before.text,
    added: "",
    blocks: [before],
    inPlace: empty !== undefined,
    after,
  });
}
