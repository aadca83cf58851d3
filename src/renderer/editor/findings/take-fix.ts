import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Edit, Fix } from "../../../core/checks/finding.ts";
import { bodyIds } from "../convert/body-ids.ts";
import { inlineFrom } from "../convert/rich-text.ts";
import { bodyBlockAt, positionOf } from "../places.ts";
import { addAside, nameBefore, putBack, removeBlock, wordsOf } from "../set-aside.ts";
import { textOf } from "../textblocks.ts";
import { holds, type PlacedFinding } from "./marks.ts";
import { minimalChanges } from "./minimal-change.ts";

/** A finding with the correction that is taken of it. */
export interface Taken {
  readonly placed: PlacedFinding;
  readonly fix: Fix;
}

/**
 * Makes a correction: all its edits or none, as one undo step, each the least change that will do. Nothing if the words are no
 * longer those that were checked; they are being checked again then.
 */
export const takeFix = (state: EditorState, placed: PlacedFinding, fix: Fix): Transaction | undefined =>
  takeFixes(state, [{ placed, fix }])?.scrollIntoView();

/** Several at once, as one undo step. One whose words are gone is left out; nothing if that leaves none. */
export function takeFixes(state: EditorState, all: readonly Taken[]): Transaction | undefined {
  const tr = state.tr;
  for (const { placed, fix } of all) {
    if (!holds(placed, state.doc)) continue;
    const targets = fix.edits.map((edit) => targetOf(state, placed, edit));
    if (targets.includes(undefined)) continue;
    fix.edits.forEach((edit, n) => {
      const target = targets[n];
      if (target !== undefined) applyEdit(tr, state, edit, target);
    });
  }
  return tr.docChanged ? tr.setMeta(isCorrection, true) : undefined;
}

/** Marks a change of the story as a correction that was taken: the first of a run has a version kept. */
export const isCorrection = "correction";

/** Whether a correction only changes the finding's own words: then many like it can be taken at once. */
export const isMechanical = ({ mark: { finding } }: Pick<PlacedFinding, "mark">): boolean =>
  finding.fixes.length === 1 &&
  finding.fixes.every(
    ({ edits, suggestion }) =>
      suggestion !== true &&
      edits.every(
        ({ type, span }) =>
          type === "replace" &&
          span.block === finding.span.block &&
          span.from >= finding.span.from &&
          span.to <= finding.span.to,
      ),
  );

/** What an edit is about, in positions of the document as it stands. */
interface Target {
  readonly from: number;
  readonly to: number;
}

function targetOf(state: EditorState, placed: PlacedFinding, edit: Edit): Target | undefined {
  const { from, to, mark } = placed;
  const { span } = mark.finding;
  const own = edit.span.block === span.block;
  const node = mark.asked(edit.span.block);
  const pos = node === undefined ? undefined : positionOf(state.doc, node, own ? from : 0);
  if (node !== undefined && pos !== undefined)
    return edit.type === "replace"
      ? { from: pos + 1 + edit.span.from, to: pos + 1 + edit.span.to }
      : { from: pos, to: pos + node.nodeSize };
  if (!own || mark.whole) return undefined;
  // The block was edited since, but not here: the mark knows where its own words are.
  if (edit.type === "replace")
    return edit.span.from >= span.from && edit.span.to <= span.to
      ? { from: from + edit.span.from - span.from, to: to + edit.span.to - span.to }
      : undefined;
  const $from = state.doc.resolve(from);
  return { from: $from.before(), to: $from.after() };
}

function applyEdit(tr: Transaction, state: EditorState, edit: Edit, target: Target): void {
  const from = tr.mapping.map(target.from, 1);
  const to = tr.mapping.map(target.to, -1);
  switch (edit.type) {
    case "replace":
      return replaceWords(tr, from, Math.max(from, to), edit.insert);
    case "fill":
      tr.replaceWith(from + 1, to - 1, inlineFrom(edit.insert, state.schema));
      return;
    case "put-back":
      putBack(tr, edit.aside);
      return;
    case "remove-block":
      return takeOut(tr, from, to);
    case "set-aside": {
      const block = bodyBlockAt(state.doc, target.from);
      const node = state.doc.nodeAt(target.from);
      if (block === undefined || node === null) return;
      const after = nameBefore(tr, state.doc, block.index);
      const { why, role = "other" } = edit;
      addAside(
        tr,
        { text: wordsOf(node), why, role, ...(after === undefined ? {} : { after }) },
        bodyIds(state.doc)[block.index],
      );
      return takeOut(tr, from, to);
    }
  }
}

function replaceWords(tr: Transaction, from: number, to: number, insert: string): void {
  const $from = tr.doc.resolve(from);
  const before = textOf($from.parent).slice($from.parentOffset, $from.parentOffset + to - from);
  for (const change of minimalChanges(before, insert).toReversed())
    tr.insertText(change.insert, from + change.from, from + change.to);
}

/** A block of the body goes; a part of one (a caption, a cell, the last item of a list) is emptied. */
function takeOut(tr: Transaction, from: number, to: number): void {
  const $from = tr.doc.resolve(from);
  const node = $from.nodeAfter;
  if (node === null) return;
  if ($from.parent.type.name === "body") removeBlock(tr, node, from);
  else if ($from.parent.type.name === "list" && $from.parent.childCount > 1) tr.delete(from, to);
  else tr.delete(from + 1, to - 1);
}
