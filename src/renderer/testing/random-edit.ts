import type { Node } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { joinBackward, splitBlock } from "@tiptap/pm/commands";
import { canSplit } from "@tiptap/pm/transform";

/** A generator of numbers from a seed, so that a failing run can be repeated. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const typed = ["a", "the the ", "teh ", "é", "😀", " ", "\u00A0", "x".repeat(9)];

/** One thing that a person does to a text, by number: the same number does the same to the same state. */
export function randomEdit(state: EditorState, choice: number): EditorState {
  const next = numbersFrom(choice);
  const tr = edits[next(edits.length)]?.(state, next);
  return tr === undefined || !tr.docChanged ? state : state.apply(tr);
}

type Edit = (state: EditorState, next: (below: number) => number) => Transaction | undefined;

const edits: readonly Edit[] = [
  function type(state, next) {
    return state.tr.insertText(typed[next(typed.length)] ?? "b", placeIn(state, next));
  },
  function erase(state, next) {
    const [from, to] = stretch(state, next, 6);
    return state.tr.delete(from, to);
  },
  function eraseAcross(state, next) {
    const [from, to] = stretch(state, next, state.doc.content.size);
    return state.tr.setSelection(TextSelection.create(state.doc, from, to)).deleteSelection();
  },
  function split(state, next) {
    const at = placeIn(state, next);
    return canSplit(state.doc, at) ? state.tr.split(at) : undefined;
  },
  function enter(state, next) {
    let made: Transaction | undefined;
    splitBlock(caretAt(state, placeIn(state, next)), (tr) => (made = tr));
    return made;
  },
  function join(state, next) {
    const $at = state.doc.resolve(placeIn(state, next));
    let made: Transaction | undefined;
    joinBackward(caretAt(state, $at.start()), (tr) => (made = tr));
    return made;
  },
  function embolden(state, next) {
    const [from, to] = stretch(state, next, 12);
    const mark = state.schema.mark(["bold", "italic", "note"][next(3)] ?? "bold");
    return next(3) === 0 ? state.tr.removeMark(from, to, mark) : state.tr.addMark(from, to, mark);
  },
  function breakLine(state, next) {
    const at = placeIn(state, next);
    return state.tr.replaceWith(at, at, state.schema.node("hardBreak"));
  },
  function toggleDecorative(state, next) {
    const [node, pos] = blockIn(state, next);
    return node.type.name === "figure"
      ? state.tr.setNodeAttribute(pos, "decorative", node.attrs["decorative"] !== true)
      : undefined;
  },
  function duplicate(state, next) {
    const [node, pos] = blockIn(state, next);
    return state.tr.insert(pos, node);
  },
  function move(state, next) {
    const [from, to] = stretch(state, next, 60);
    const slice = state.doc.slice(from, to);
    const tr = state.tr.delete(from, to);
    const at = caretNear(tr.doc, next(tr.doc.content.size + 1));
    return tr.replace(at, at, slice);
  },
];

/** A place where a caret can stand. */
export function placeIn(state: EditorState, next: (below: number) => number): number {
  return caretNear(state.doc, next(state.doc.content.size + 1));
}

/** The nearest place for a caret; the headline's start if only a whole block could be selected there. */
function caretNear(doc: Node, pos: number): number {
  const near = Selection.near(doc.resolve(Math.min(pos, doc.content.size)));
  return near instanceof TextSelection ? near.from : 1;
}

function stretch(state: EditorState, next: (below: number) => number, length: number): readonly [number, number] {
  const from = placeIn(state, next);
  const to = caretNear(state.doc, from + next(length + 1));
  return [Math.min(from, to), Math.max(from, to)];
}

const caretAt = (state: EditorState, pos: number): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, caretNear(state.doc, pos))));

function blockIn(state: EditorState, next: (below: number) => number): readonly [Node, number] {
  const body = state.doc.lastChild;
  const start = state.doc.content.size - (body?.nodeSize ?? 0) + 1;
  const nth = next(body?.childCount ?? 1);
  let pos = start;
  for (let n = 0; n < nth; n++) pos += body?.child(n).nodeSize ?? 0;
  const node = body?.child(nth);
  if (node === undefined) throw new Error("a body without blocks");
  return [node, pos];
}
