// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { AllSelection, TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wiredeskUs } from "../../core/stylebook/books/wiredesk-us.ts";
import { aStory } from "../testing/a-story.ts";
import { acrossFields } from "./across-fields.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { storyKeys } from "./schema/keys.ts";
import { storySchema } from "./schema/story-schema.ts";
import { setTypesetting, typesetting } from "./typesetting.ts";
import { undoHistory } from "./undo-history.ts";

let editor: Editor;
const fields = (): readonly string[] => editor.state.doc.children.map(({ textContent }) => textContent);
const kinds = (): readonly string[] => editor.state.doc.children.map(({ type }) => type.name);
const selected = (): string => {
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to, "|");
};
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
const press = (key: string, init: KeyboardEventInit = {}): boolean =>
  editor.view.someProp("handleKeyDown", (handle) =>
    handle(editor.view, new KeyboardEvent("keydown", { key, ...init })),
  ) === true;
const cut = (): void => {
  const event = new ClipboardEvent("cut", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
};
const selectAll = (): boolean => press("a", { ctrlKey: true });

function type(keys: string): void {
  for (const sign of keys) {
    const { from, to } = editor.state.selection;
    const insert = () => editor.state.tr.insertText(sign, from, to);
    if (editor.view.someProp("handleTextInput", (handle) => handle(editor.view, from, to, sign, insert)) !== true)
      editor.view.dispatch(insert());
  }
}

beforeEach(() => {
  editor = new Editor({
    element: document.createElement("div"),
    enableInputRules: false,
    extensions: [...storySchema, undoHistory, typesetting, acrossFields, storyKeys],
  });
  const story = aStory({ headline: { text: "Ferry aground" }, byline: "Ada Marsh" });
  const doc = storyToDoc(story, editor.schema);
  const tr = editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content);
  editor.view.dispatch(setTypesetting(tr, wiredeskUs.typesetting).setMeta("addToHistory", false));
});
afterEach(() => editor.destroy());

describe("Ctrl+A", () => {
  test("takes the field first, then the story", () => {
    select(3);
    selectAll();
    expect(selected()).toBe("Ferry aground");
    type("Lawyer");
    expect(fields()[0]).toBe("Lawyer");
    expect(fields().at(-1)).not.toBe("");
    selectAll();
    selectAll();
    expect(editor.state.selection).toBeInstanceOf(AllSelection);
  });

  test("takes the body before the story", () => {
    const { doc } = editor.state;
    select(doc.content.size - 3);
    selectAll();
    const { $from, $to } = editor.state.selection;
    expect([$from.node(1).type.name, $to.node(1).type.name]).toEqual(["body", "body"]);
    expect(selected().replaceAll("|", "")).toBe(doc.lastChild?.textContent);
    selectAll();
    expect(editor.state.selection).toBeInstanceOf(AllSelection);
  });
});

describe("what is selected across fields", () => {
  test("is typed over by letters that stay together, and the fields stay", () => {
    select(3);
    const before = kinds();
    const was = fields();
    selectAll();
    selectAll();
    type("Lawyer");
    expect(fields()).toEqual(["Lawyer", "", "", "", ""]);
    expect(kinds()).toEqual(before);
    editor.state.doc.check();
    undo(editor.state, editor.view.dispatch);
    expect(fields()).toEqual(was);
  });

  test.each(["Backspace", "Delete", "Enter", "x", '"', "Ctrl+X"])(
    "is cut at both ends by %s, and nothing is poured over",
    (key) => {
      const before = kinds();
      const body = editor.state.doc.lastChild?.textContent ?? "";
      const inBody = editor.state.doc.content.size - 5;
      const left = editor.state.doc.textBetween(inBody, editor.state.doc.content.size);
      select(at("aground"), inBody);
      if (key === "Ctrl+X") cut();
      else if (key.length > 1) expect(press(key)).toBe(true);
      else type(key);
      expect(kinds()).toEqual(before);
      editor.state.doc.check();
      expect(fields()[0]).toMatch(/^Ferry [x“]?$/u);
      expect(fields().slice(1, 4)).toEqual(["", "", ""]);
      expect(fields()[4]).toBe(left);
      expect(body.endsWith(left)).toBe(true);
      expect(editor.state.selection.$from.node(1).type.name).toBe("headline");
      // A sign that was set goes back to what was typed first.
      for (let undone = key === '"' ? 0 : 1; undone < 2; undone += 1) undo(editor.state, editor.view.dispatch);
      expect(editor.state.doc.lastChild?.textContent).toBe(body);
    },
  );
});
