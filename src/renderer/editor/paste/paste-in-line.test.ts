// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { blockId } from "../../../core/story/story.ts";
import { aStory, paragraph } from "../../testing/a-story.ts";
import { acrossFields } from "../across-fields.ts";
import { docToStory } from "../convert/doc-to-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { storySchema } from "../schema/story-schema.ts";
import { undoHistory } from "../undo-history.ts";
import { cleanPaste } from "./clean-paste.ts";

let editor: Editor;

beforeEach(() => {
  editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [...storySchema, undoHistory, acrossFields, cleanPaste(() => undefined)],
  });
  const picture = { src: "media:a.jpg", caption: { text: "The pier at noon." }, credit: "Ada Marsh" };
  const story = aStory({
    headline: { text: "Ferry aground" },
    body: [
      paragraph(1, "One."),
      { kind: "figure", id: blockId("b2"), figure: picture },
      { kind: "table", id: blockId("b3"), header: false, rows: [[{ text: "Year" }, { text: "Cost" }]] },
      paragraph(4, "Two."),
    ],
  });
  const doc = storyToDoc(story, editor.schema);
  const tr = editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content);
  editor.view.dispatch(tr.setMeta("addToHistory", false));
});

afterEach(() => editor.destroy());

const at = (words: string): number => {
  let found = -1;
  editor.state.doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (index >= 0 && found < 0) found = pos + index;
  });
  return found;
};

const select = (from: number, to = from): void =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));

function paste(kinds: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer();
  for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
  editor.view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

const story = () => docToStory(editor.state.doc);
const kinds = (): readonly string[] => story().body.map(({ kind }) => kind);
const picture = () => story().body.find((block) => block.kind === "figure")?.figure;
const whole = ["paragraph", "figure", "table", "paragraph"];

describe("paragraphs pasted into one line", () => {
  test.each([
    ["text", { "text/plain": " It is old.\nIt is wet.\n\nIt is ours.\n" }],
    [
      "markup",
      { "text/html": "<p> It is <b>old</b>.</p><ul><li>It is<br>wet.</li></ul><p>It is ours.</p>", "text/plain": "x" },
    ],
  ])("stay in the caption, and the picture stays whole (%s)", (_kind, clipboard) => {
    const end = at("noon.") + "noon.".length;
    select(end);
    paste(clipboard);
    expect(kinds()).toEqual(whole);
    expect(picture()?.caption?.text.replace(/noon\.\s?/u, "noon. ")).toBe(
      "The pier at noon. It is old. It is wet. It is ours.",
    );
    expect(picture()).toMatchObject({ src: "media:a.jpg", credit: "Ada Marsh" });
    editor.state.doc.check();
    undo(editor.state, editor.view.dispatch);
    expect(picture()?.caption?.text).toBe("The pier at noon.");
  });

  test("are parted by a space in the headline, over what was selected", () => {
    select(at("Ferry"), at("aground"));
    paste({ "text/html": "<h2>Boat <i>runs</i></h2><p>quite</p>", "text/plain": "x" });
    expect(story().headline?.text).toBe("Boat runs quiteaground");
    expect(kinds()).toEqual(whole);
  });

  test("stay in a cell of a table, and in a credit without their marks", () => {
    select(at("Cost") + 4);
    paste({ "text/plain": "one\n\ntwo" });
    select(at("Ada Marsh"), at("Ada Marsh") + "Ada Marsh".length);
    paste({ "text/html": "<p><b>Eva</b></p><p>Lind</p>", "text/plain": "x" });
    expect(kinds()).toEqual(whole);
    expect(story().body[2]).toMatchObject({ rows: [[{ text: "Year" }, { text: "Costone two" }]] });
    expect(picture()?.credit).toBe("Eva Lind");
  });

  test("a table goes below, whole, and the words beside it into the line", () => {
    select(at("noon."));
    paste({ "text/html": "<p>Late</p><table><tr><td>1</td><td>2</td></tr></table><p>again</p>", "text/plain": "x" });
    expect(kinds()).toEqual(["paragraph", "figure", "table", "table", "paragraph"]);
    expect(picture()?.caption?.text).toBe("The pier at Late againnoon.");
    editor.state.doc.check();
  });

  test("over a selection that reaches across fields: one undo brings all back", () => {
    const before = editor.state.doc;
    select(at("aground"), at("Two."));
    paste({ "text/plain": "late" });
    expect(story().headline?.text).toBe("Ferry late");
    undo(editor.state, editor.view.dispatch);
    expect(editor.state.doc.eq(before)).toBe(true);
  });
});
