import { closeHistory, history, undo } from "@tiptap/pm/history";
import { EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { blockId, type BodyBlock } from "../../core/story/story.ts";
import { aStory, paragraph, picture, schema } from "../testing/a-story.ts";
import { docToStory } from "./convert/doc-to-story.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { moveBlock } from "./move-block.ts";
import { addColumn, addRow, cellAt, removeColumn, removeRow, toggleHeader } from "./table.ts";

const table = (...rows: readonly string[]): BodyBlock => ({
  kind: "table",
  id: blockId("b1"),
  header: false,
  rows: rows.map((row) => row.split("|").map((text) => ({ text }))),
});

/** A state with the caret behind the first occurrence of these words. */
function at(words: string, ...body: readonly BodyBlock[]): EditorState {
  const doc = storyToDoc(aStory({ body }), schema);
  let pos = 0;
  doc.descendants((node, start, parent) => {
    const found = node.isText && pos === 0 && parent?.type.name !== "headline" ? (node.text ?? "").indexOf(words) : -1;
    if (found >= 0) pos = start + found + words.length;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, pos), plugins: [history()] });
}

const written = (state: EditorState): readonly string[] =>
  docToStory(state.doc).body.flatMap((block) => {
    if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text).join("|"));
    return block.kind === "figure"
      ? `[${block.figure.caption?.text ?? ""}]`
      : "text" in block && typeof block.text === "object"
        ? block.text.text
        : "";
  });

function after(state: EditorState, command: (state: EditorState) => Transaction | undefined): EditorState {
  const tr = command(state);
  if (tr === undefined) throw new Error("the command did nothing");
  // As the editor takes what a command makes.
  const next = state.apply(closeHistory(tr));
  next.doc.check();
  return next;
}

describe("a table", () => {
  const state = at("c", table("a|b", "c|d", "e|f"));

  test("rows are added above and below, and the caret goes into them", () => {
    const below = after(state, (given) => addRow(given, "below"));
    expect(written(below)).toEqual(["a|b", "c|d", "|", "e|f"]);
    expect(cellAt(below)).toMatchObject({ row: 2, column: 0 });
    const above = after(state, (given) => addRow(given, "above"));
    expect(written(above)).toEqual(["a|b", "|", "c|d", "e|f"]);
    expect(cellAt(above)).toMatchObject({ row: 1, column: 0 });
  });

  test("columns are added before and after, to rows of any length", () => {
    expect(written(after(state, (given) => addColumn(given, "after")))).toEqual(["a||b", "c||d", "e||f"]);
    expect(written(after(state, (given) => addColumn(given, "before")))).toEqual(["|a|b", "|c|d", "|e|f"]);
    const ragged = at("y", table("x", "w|y"));
    expect(written(after(ragged, (given) => addColumn(given, "after")))).toEqual(["x|", "w|y|"]);
  });

  test("rows and columns are taken out; with the last one goes the table; one undo brings it back", () => {
    expect(written(after(state, removeRow))).toEqual(["a|b", "e|f"]);
    const narrower = after(state, removeColumn);
    expect(written(narrower)).toEqual(["b", "d", "f"]);
    const gone = after(narrower, removeColumn);
    expect(written(gone)).toEqual([]);
    let back = gone;
    undo(back, (tr) => (back = back.apply(tr)));
    expect(written(back)).toEqual(["b", "d", "f"]);
    expect(written(after(at("a", table("a|b")), removeRow))).toEqual([]);
  });

  test("its first row becomes the heads", () => {
    expect(docToStory(after(state, toggleHeader).doc).body[0]).toMatchObject({ header: true });
  });

  test("outside of one nothing is done", () => {
    const outside = at("One", paragraph(1, "One"));
    for (const command of [removeRow, removeColumn, toggleHeader]) expect(command(outside)).toBeUndefined();
  });
});

describe("a block is moved", () => {
  const body = [paragraph(1, "One"), picture(2, "Two"), paragraph(3, "Three")];

  test("up and down, with the caret in it, in one undo step", () => {
    let state = after(at("On", ...body), (given) => moveBlock(given, 1));
    expect(written(state)).toEqual(["[Two]", "One", "Three"]);
    expect(state.selection.$head.parent.textContent.slice(0, state.selection.$head.parentOffset)).toBe("On");
    state = after(state, (given) => moveBlock(given, 1));
    expect(written(state)).toEqual(["[Two]", "Three", "One"]);
    expect(moveBlock(state, 1)).toBeUndefined();
    undo(state, (tr) => (state = state.apply(tr)));
    expect(written(state)).toEqual(["[Two]", "One", "Three"]);
    expect(docToStory(state.doc).body.map(({ id }) => id)).toEqual(["b2", "b1", "b3"]);
  });

  test("a picture with all that belongs to it, from its caption or as a whole", () => {
    const inCaption = at("Two", ...body);
    expect(written(after(inCaption, (given) => moveBlock(given, -1)))).toEqual(["[Two]", "One", "Three"]);
    const pos = inCaption.selection.$head.before(2);
    const whole = inCaption.apply(inCaption.tr.setSelection(NodeSelection.create(inCaption.doc, pos)));
    const moved = after(whole, (given) => moveBlock(given, 1));
    expect(written(moved)).toEqual(["One", "Three", "[Two]"]);
    expect(moved.selection).toBeInstanceOf(NodeSelection);
  });
});
