import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Provenance, SetAside } from "../../core/story/provenance.ts";
import { type BlockId, blockId } from "../../core/story/story.ts";
import { bodyIds, bodyOf, isStandIn } from "./convert/body-ids.ts";
import { inlineFrom } from "./convert/rich-text.ts";
import { attributesOf } from "./convert/story-attributes.ts";
import { typeOf } from "./convert/story-to-doc.ts";
import { bodyStart, placesOf } from "./places.ts";
import { addAside, nameBefore, placeFor, removeBlock, wordsOf } from "./set-aside.ts";

/** What a line that was read as something else can be made by hand. */
export const lineTurns = [
  "headline",
  "dek",
  "byline",
  "dateline",
  "caption",
  "credit",
  "paragraph",
  "crosshead",
  "set-aside",
] as const;
export type LineTurn = (typeof lineTurns)[number];

const fieldTurns: ReadonlySet<string> = new Set(["headline", "dek", "byline", "dateline"]);

/** A line of the story that the reader was not sure of. */
export interface DoubtfulLine {
  /** The field or block. */
  readonly target: BlockId;
  readonly text: string;
  /** What it was taken for. */
  readonly as: LineTurn | "figure" | "list" | "table" | "quote" | "embed";
  readonly source: Provenance;
}

/** Below this a label was hardly more than a guess. */
const doubtBelow = 0.6;

/** Fields and blocks that are still there and were hardly more than guessed, in the order of the story. */
export function doubtfulLines(doc: Node): readonly DoubtfulLine[] {
  const doubts = attributesOf(doc).provenance.filter(({ sure }) => sure < doubtBelow);
  if (doubts.length === 0) return [];
  const places = placesOf(doc);
  return doubts
    .flatMap((source) => {
      const place = places.get(source.target);
      const text = place === undefined ? "" : wordsOf(place.node).trim();
      if (place === undefined || text === "") return [];
      return [
        {
          pos: place.pos,
          line: { target: source.target, text, as: place.node.type.name as DoubtfulLine["as"], source },
        },
      ];
    })
    .toSorted((a, b) => a.pos - b.pos)
    .map(({ line }) => line);
}

/** Makes what was set aside a line of the story. One undo step. */
export function turnAside(state: EditorState, id: string, turn: LineTurn): Transaction | undefined {
  const { setAside } = attributesOf(state.doc);
  const aside = setAside.find((one) => one.id === id);
  if (aside === undefined || turn === "set-aside") return undefined;
  const tr = state.tr;
  const pos = isStandIn(bodyOf(state.doc)) ? bodyStart(state.doc) : placeFor(state.doc, aside);
  tr.setDocAttribute(
    "setAside",
    setAside.filter((one) => one !== aside),
  );
  return put(tr, { text: aside.text, from: aside.from }, turn, pos).scrollIntoView();
}

/** Makes a field or block of the story another: a paragraph the byline, the dek a paragraph. One undo step. */
export function turnBlock(state: EditorState, target: string, turn: LineTurn): Transaction | undefined {
  const place = placesOf(state.doc).get(target);
  if (place === undefined || place.node.type.name === turn) return undefined;
  const text = wordsOf(place.node).trim();
  // A picture has its caption and credit inside: they are typed there.
  if (text === "" || (place.node.type.name === "figure" && (turn === "caption" || turn === "credit"))) return undefined;
  const { provenance } = attributesOf(state.doc);
  const from = provenance.find((one) => one.target === target)?.from ?? {};
  const tr = state.tr;
  const index = bodyIds(state.doc).indexOf(blockId(target));
  if (index < 0) {
    // A field: emptied, its words go to the head of the body or into another field.
    tr.delete(place.pos + 1, place.pos + 1 + place.node.content.size);
    return put(tr, { text, from }, turn, bodyStart(tr.doc)).scrollIntoView();
  }
  if (turn === "set-aside") {
    const after = nameBefore(tr, state.doc, index);
    addAside(tr, { text, why: "Set aside by hand", from, ...(after === undefined ? {} : { after }) }, undefined);
    return removeBlock(tr, place.node, place.pos);
  }
  const before = tr.steps.length;
  put(tr, { text, from }, turn, place.pos);
  const at = tr.mapping.slice(before).map(place.pos, 1);
  const moved = tr.doc.nodeAt(at);
  if (moved === null) throw new Error("the block that was turned is gone");
  return removeBlock(tr, moved, at).scrollIntoView();
}

interface Words {
  readonly text: string;
  readonly from: SetAside["from"];
}

function put(tr: Transaction, words: Words, turn: LineTurn, pos: number): Transaction {
  if (turn === "set-aside") {
    addAside(tr, { text: words.text, why: "Set aside by hand", from: words.from }, undefined);
    return tr;
  }
  if (fieldTurns.has(turn)) return putInField(tr, words, turn);
  const { schema } = tr.doc.type;
  if (turn === "caption" || turn === "credit") {
    const free = freePart(tr.doc, turn, pos);
    if (free !== undefined) return tr.insert(free, inlineFrom(oneLine(words.text), schema));
    const parts = (["caption", "credit", "alt"] as const).map((part) =>
      typeOf(schema, part).create(null, part === turn ? inlineFrom(oneLine(words.text), schema) : null),
    );
    return insertBlocks(tr, [typeOf(schema, "figure").create(null, parts)], pos);
  }
  const blocks = words.text
    .split(/\n{2,}/u)
    .filter((part) => part.trim() !== "")
    .map((part) => typeOf(schema, turn).create(null, inlineFrom(part, schema)));
  return insertBlocks(tr, blocks, pos);
}

function insertBlocks(tr: Transaction, blocks: readonly Node[], pos: number): Transaction {
  const end = isStandIn(bodyOf(tr.doc)) ? pos + 2 : pos;
  tr.replaceWith(pos, end, blocks);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1)));
}

/** The words become the field; those that were in it are set aside, not lost. */
function putInField(tr: Transaction, { text, from }: Words, field: string): Transaction {
  const place = placesOf(tr.doc).get(field);
  if (place === undefined) throw new Error(`a story has a ${field}`);
  const old = wordsOf(place.node);
  if (old.trim() !== "")
    addAside(
      tr,
      { text: old, role: field as SetAside["role"], why: `Another line was made the ${field} by hand` },
      blockId(field),
    );
  tr.replaceWith(place.pos + 1, place.pos + 1 + place.node.content.size, inlineFrom(oneLine(text), tr.doc.type.schema));
  const { provenance } = attributesOf(tr.doc);
  tr.setDocAttribute("provenance", [
    ...provenance.filter(({ target }) => target !== field),
    { target: blockId(field), from, rule: `made the ${field} by hand`, sure: 1 },
  ]);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(place.pos + 1)));
}

/** The empty caption or credit of the picture just before a place, else of the one just after it. */
function freePart(doc: Node, part: "caption" | "credit", pos: number): number | undefined {
  const $pos = doc.resolve(pos);
  const near = [
    { node: $pos.nodeBefore, at: pos - ($pos.nodeBefore?.nodeSize ?? 0) },
    { node: $pos.nodeAfter, at: pos },
  ];
  for (const { node, at } of near) {
    if (node?.type.name !== "figure") continue;
    let found: number | undefined;
    node.forEach((child, offset) => {
      if (child.type.name === part && child.content.size === 0) found = at + 1 + offset + 1;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, " ");
