import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { BodyBlock, Story } from "../../../core/story/story.ts";
import { joinTexts, sliceText } from "../../../core/story/text.ts";
import type { BaselineBlock } from "../../../ipc/contract.ts";
import { bodyIds, bodyOf } from "../convert/body-ids.ts";
import { inlineFrom } from "../convert/rich-text.ts";
import { blockNode, typeOf } from "../convert/story-to-doc.ts";
import { placesOf } from "../places.ts";
import { removeBlock } from "../set-aside.ts";
import { textOf } from "../textblocks.ts";
import type { PlacedChange } from "./changes.ts";

/** The baseline with one change taken into it. */
export function accepted(
  baseline: readonly BaselineBlock[],
  change: PlacedChange,
  changes: readonly PlacedChange[],
): readonly BaselineBlock[] {
  if (change.kind === "words") return baseline.map((block) => withWords(block, change));
  if (change.moved && change.kind === "removed") {
    const other = counterpart(change, changes);
    if (other !== undefined) return accepted(baseline, other, changes);
  }
  const ids = new Set(change.blocks.map(({ id }) => id));
  const rest = baseline.filter(({ id }) => !ids.has(id));
  if (change.kind === "removed") return rest;
  const at = rest.findIndex(({ id }) => id === change.after) + 1;
  return [...rest.slice(0, at), ...change.blocks, ...rest.slice(at)];
}

function withWords(block: BaselineBlock, { blocks, difference, now }: PlacedChange): BaselineBlock {
  if (block.id !== blocks[0]?.id || difference === undefined || now === undefined) return block;
  const { oldFrom, oldTo, newFrom, newTo } = difference;
  const { id, kind } = block;
  return {
    id,
    kind,
    ...joinTexts([sliceText(block, 0, oldFrom), sliceText(now, newFrom, newTo), sliceText(block, oldTo)]),
  };
}

/** The other end of a move. */
const counterpart = (change: PlacedChange, changes: readonly PlacedChange[]): PlacedChange | undefined =>
  changes.find(({ kind, moved, blocks }) => moved && kind !== change.kind && blocks[0]?.id === change.blocks[0]?.id);

/**
 * Gives every block of the body the name that it goes by, so that a baseline which names it finds it again. Nothing to
 * undo: the words are the same.
 */
export function nameBlocks(state: EditorState): Transaction | undefined {
  const ids = bodyIds(state.doc);
  const { tr } = state;
  bodyOf(state.doc).forEach((node, offset, nth) => {
    const pos = state.doc.content.size - bodyOf(state.doc).nodeSize + 1 + offset;
    if (node.attrs["id"] !== ids[nth]) tr.setNodeAttribute(pos, "id", ids[nth]);
  });
  return tr.docChanged ? tr.setMeta("addToHistory", false) : undefined;
}

/**
 * Puts back what some changes changed, as one undo step. `received` gives back pictures and tables whole, with what is
 * not text. What cannot be put back by itself is left, and nothing is returned if that is all.
 */
export function putBack(
  state: EditorState,
  wanted: readonly PlacedChange[],
  all: readonly PlacedChange[],
  received: Story | undefined,
): Transaction | undefined {
  const tr = state.tr;
  const chosen = new Set(wanted);
  for (const change of wanted) {
    const other = change.moved ? counterpart(change, all) : undefined;
    if (other !== undefined) chosen.add(other);
  }
  // From the end: places before a change stay what they are.
  for (const change of all.toReversed()) {
    if (!chosen.has(change)) continue;
    if (change.kind === "words") tr.replaceWith(change.from, change.to, wordsBefore(change, state.schema));
    else if (change.kind === "added") takeOut(tr, change);
    else bringBack(tr, state, change, received);
  }
  return tr.docChanged ? tr.scrollIntoView() : undefined;
}

/** The words that a change took the place of, as they were marked. */
function wordsBefore({ blocks: [block], difference }: PlacedChange, schema: Schema): Fragment {
  if (block === undefined || difference === undefined) throw new Error("a change of words without its block");
  return inlineFrom(sliceText(block, difference.oldFrom, difference.oldTo), schema);
}

function takeOut(tr: Transaction, { from, to, inPlace }: PlacedChange): void {
  const node = tr.doc.nodeAt(from);
  if (inPlace) tr.delete(from, to);
  else if (node !== null) removeBlock(tr, node, from);
}

function bringBack(tr: Transaction, state: EditorState, change: PlacedChange, received: Story | undefined): void {
  const { schema } = state;
  const [first] = change.blocks;
  if (first === undefined) return;
  if (change.inPlace) return void tr.insert(change.from, inlineFrom(first, schema));
  const [top = "", part] = first.id.split("/");
  const list = part === undefined ? undefined : placesOf(state.doc).get(top);
  if (list?.node.type.name === "list") {
    const nth = Math.min(Number(part), list.node.childCount);
    const pos = list.node.children.slice(0, nth).reduce((at, item) => at + item.nodeSize, list.pos + 1);
    tr.insert(pos, typeOf(schema, "listItem").create(null, inlineFrom(first, schema)));
    return;
  }
  // A cell of a table that still stands: rows cannot be made up from one of their cells.
  if (list !== undefined) return;
  const moved = change.moved ? placesOf(state.doc).get(top)?.node : undefined;
  tr.insert(change.from, moved ?? nodesFrom(change.blocks, received, schema));
}

/** The block as it was received if its words are those, else one of its kind with the words that it had. */
function nodesFrom(blocks: readonly BaselineBlock[], received: Story | undefined, schema: Schema): Fragment {
  const [top = ""] = blocks[0]?.id.split("/") ?? [];
  const source: BodyBlock | undefined = received?.body.find(({ id }) => id === top);
  const node = source === undefined ? undefined : blockNode(source, schema);
  if (node !== undefined && sameWords(node, blocks))
    return Fragment.from(node.isTextblock ? node.copy(inlineFrom(blocks[0], schema)) : node);
  if (blocks.some(({ kind }) => kind === "caption" || kind === "credit" || kind === "alt")) {
    const partOf = (name: string): Node =>
      typeOf(schema, name).create(
        null,
        inlineFrom(
          blocks.find(({ kind }) => kind === name),
          schema,
        ),
      );
    const attributes = node?.type.name === "figure" ? node.attrs : { id: top };
    return Fragment.from(typeOf(schema, "figure").create(attributes, ["caption", "credit", "alt"].map(partOf)));
  }
  if (blocks.every(({ kind }) => kind === "list-item")) {
    const items = blocks.map((block) => typeOf(schema, "listItem").create(null, inlineFrom(block, schema)));
    return Fragment.from(typeOf(schema, "list").create({ id: top }, items));
  }
  return Fragment.fromArray(
    blocks.map(({ id, kind, ...rich }) =>
      typeOf(schema, kind === "crosshead" || kind === "quote" ? kind : "paragraph").create(
        { id: id.includes("/") ? null : id },
        inlineFrom(rich, schema),
      ),
    ),
  );
}

function sameWords(node: Node, blocks: readonly BaselineBlock[]): boolean {
  const texts: string[] = [];
  if (node.isTextblock) texts.push(textOf(node));
  else
    node.descendants((child) => {
      if (child.isTextblock && textOf(child).trim() !== "") texts.push(textOf(child));
      return !child.isTextblock;
    });
  return texts.join("\n") === blocks.map(({ text }) => text).join("\n");
}
