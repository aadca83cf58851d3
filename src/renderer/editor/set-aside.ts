import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { SetAside } from "../../core/story/provenance.ts";
import type { BlockId } from "../../core/story/story.ts";
import { attributesOf } from "./convert/story-attributes.ts";
import { typeOf } from "./convert/story-to-doc.ts";
import { bodyIds, bodyOf, isStandIn } from "./convert/body-ids.ts";
import { inlineFrom } from "./convert/rich-text.ts";
import { bodyBlockAt, bodyStart, placesOf } from "./places.ts";
import { textOf } from "./textblocks.ts";

type Why = Pick<SetAside, "why"> & Partial<Pick<SetAside, "role">>;

/** Takes the block at `pos` out of the story and keeps its words among what was set aside. One undo step. */
export function setBlockAside(state: EditorState, pos: number, why: Why): Transaction | undefined {
  const block = bodyBlockAt(state.doc, pos);
  if (block === undefined) return undefined;
  const text = wordsOf(block.node);
  if (text.trim() === "") return undefined;
  const tr = state.tr;
  const after = nameBefore(tr, state.doc, block.index);
  addAside(tr, { text, ...why, ...(after === undefined ? {} : { after }) }, bodyIds(state.doc)[block.index]);
  return removeBlock(tr, block.node, block.pos);
}

/** Adds to the list, under a number that was not used before. `was`: the id of the block whose words they are. */
export function addAside(
  tr: Transaction,
  aside: Pick<SetAside, "text" | "why"> & Partial<SetAside>,
  was: BlockId | undefined,
): void {
  const { setAside, provenance } = attributesOf(tr.doc);
  const used = setAside.map(({ id }) => Number(id.slice(1))).filter((n) => !Number.isNaN(n));
  const entry: SetAside = {
    role: "other",
    sure: 1,
    from: provenance.find(({ target }) => target === was)?.from ?? {},
    ...aside,
    id: `s${Math.max(0, ...used) + 1}`,
  };
  tr.setDocAttribute("setAside", [...setAside, entry]);
}

/** The id of the block before one, for putting that one back. A block that was made here gets its name for good. */
export function nameBefore(tr: Transaction, doc: Node, index: number): BlockId | undefined {
  const id = bodyIds(doc)[index - 1];
  const before = bodyOf(doc).maybeChild(index - 1);
  if (id === undefined || before === null) return undefined;
  if (before.attrs["id"] !== id) tr.setNodeAttribute(tr.mapping.map(blockStart(doc, index - 1)), "id", id);
  return id;
}

/** A body is never without a block: the last one leaves an empty paragraph. */
export function removeBlock(tr: Transaction, node: Node, pos: number): Transaction {
  return bodyOf(tr.doc).childCount === 1
    ? tr.replaceWith(pos, pos + node.nodeSize, typeOf(node.type.schema, "paragraph").create())
    : tr.delete(pos, pos + node.nodeSize);
}

/** All words of a block; parts stand on lines of their own. */
export const wordsOf = (node: Node): string => {
  if (node.isTextblock) return textOf(node);
  const parts: string[] = [];
  node.descendants((child) => {
    if (child.isTextblock && child.content.size > 0) parts.push(textOf(child));
    return !child.isTextblock;
  });
  return parts.join("\n");
};

/** Puts back what was set aside: into its field if that is empty, else where it stood. One undo step. */
export const restoreAside = (state: EditorState, id: string): Transaction | undefined =>
  putBack(state.tr, id)?.scrollIntoView();

/** The same as part of a greater step; nothing if there is no such line any more. */
export function putBack(tr: Transaction, id: string): Transaction | undefined {
  const { doc } = tr;
  const { setAside } = attributesOf(doc);
  const aside = setAside.find((one) => one.id === id);
  if (aside === undefined) return undefined;
  const inField = fieldFor(doc, aside);
  if (inField === undefined) {
    const standIn = isStandIn(bodyOf(doc));
    const pos = standIn ? bodyStart(doc) : placeFor(doc, aside);
    const blocks = blocksFrom(doc, aside);
    tr.replaceWith(pos, standIn ? pos + 2 : pos, blocks).setSelection(TextSelection.near(tr.doc.resolve(pos + 1)));
  } else {
    tr.insert(inField, inlineFrom(aside.text, doc.type.schema));
    tr.setSelection(TextSelection.near(tr.doc.resolve(inField)));
  }
  return tr.setDocAttribute(
    "setAside",
    setAside.filter((one) => one !== aside),
  );
}

/** Where the words of an empty field go; nothing if the aside is no field or the field has words. */
function fieldFor(doc: Node, { role, after }: SetAside): number | undefined {
  const places = placesOf(doc);
  const field =
    role === "headline" || role === "dek" || role === "byline" || role === "dateline"
      ? places.get(role)
      : role === "credit"
        ? places.get(`${after ?? ""}/credit`)
        : undefined;
  return field?.node.content.size === 0 ? field.pos + 1 : undefined;
}

/** After the block that it followed; if that is gone, after the last one before it that is still there. */
export function placeFor(doc: Node, { after }: SetAside): number {
  const ids = bodyIds(doc);
  let index = after === undefined ? 0 : ids.indexOf(after) + 1;
  if (after !== undefined && index === 0) {
    const wanted = numberOf(after);
    index = ids.findLastIndex((id) => id.startsWith("b") && numberOf(id) < wanted) + 1;
  }
  return blockStart(doc, index);
}

/** Position in front of the nth block of the body. */
const blockStart = (doc: Node, nth: number): number =>
  bodyOf(doc)
    .children.slice(0, nth)
    .reduce((pos, block) => pos + block.nodeSize, bodyStart(doc));

const numberOf = (id: string): number => Number(id.slice(1));

/** As what it stood in the wire: a caption comes back as a picture's caption, and so is checked as one. */
function blocksFrom(doc: Node, aside: SetAside): readonly Node[] {
  const { role, text } = aside;
  const { schema } = doc.type;
  if (role === "caption" || role === "duplicate-caption")
    return [
      typeOf(schema, "figure").create(null, [
        typeOf(schema, "caption").create(null, inlineFrom(text, schema)),
        typeOf(schema, "credit").create(),
        typeOf(schema, "alt").create(),
      ]),
    ];
  const type = typeOf(schema, role === "subhead" ? "crosshead" : "paragraph");
  const id = nameOf(doc, aside);
  return text
    .split(/\n{2,}/u)
    .filter((part) => part.trim() !== "")
    .map((part, nth) => type.create(nth === 0 ? { id } : null, inlineFrom(part, schema)));
}

/** The name that the block had when it was set aside, so that where it came from is known again. */
function nameOf(doc: Node, { from }: SetAside): string | null {
  const place = JSON.stringify(from);
  if (place === "{}") return null;
  const there = new Set<string>(bodyIds(doc));
  const { provenance } = attributesOf(doc);
  const known = provenance.find(
    ({ target, from: read }) => /^b\d+$/u.test(target) && !there.has(target) && JSON.stringify(read) === place,
  );
  return known?.target ?? null;
}
