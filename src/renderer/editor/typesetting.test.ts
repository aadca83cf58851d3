// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wiredeskUs } from "../../core/stylebook/books/wiredesk-us.ts";
import { aStory } from "../testing/a-story.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { storySchema } from "./schema/story-schema.ts";
import { setTypesetting, typesetting } from "./typesetting.ts";
import { undoHistory } from "./undo-history.ts";

let editor: Editor;

beforeEach(() => {
  editor = new Editor({
    element: document.createElement("div"),
    enableInputRules: false,
    extensions: [...storySchema, undoHistory, typesetting],
  });
  const doc = storyToDoc(aStory({ headline: { text: "Ferry" } }), editor.schema);
  const tr = editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content);
  editor.view.dispatch(setTypesetting(tr.setSelection(TextSelection.create(tr.doc, 6)), wiredeskUs.typesetting));
});

afterEach(() => editor.destroy());

const headline = (): string => editor.state.doc.firstChild?.textContent ?? "";

function type(keys: string): void {
  for (const sign of keys) {
    const { from, to } = editor.state.selection;
    const insert = () => editor.state.tr.insertText(sign, from, to);
    if (editor.view.someProp("handleTextInput", (handle) => handle(editor.view, from, to, sign, insert)) !== true)
      editor.view.dispatch(insert());
  }
}

const press = (name: string): boolean =>
  editor.view.someProp("handleKeyDown", (handle) =>
    handle(editor.view, new KeyboardEvent("keydown", { key: name })),
  ) === true;

test("signs are set as they are typed", () => {
  type(` "so" she's--late`);
  expect(headline()).toBe("Ferry “so” she’s—late");
});

test("one Backspace brings back what was typed, the next one erases", () => {
  type(" --");
  expect(headline()).toBe("Ferry —");
  expect(press("Backspace")).toBe(true);
  expect(headline()).toBe("Ferry --");
  expect(press("Backspace")).toBe(false);
});

test("one undo brings back what was typed, and leaves what was typed before", () => {
  type(` "x`);
  expect(headline()).toBe("Ferry “x");
  undo(editor.state, editor.view.dispatch);
  expect(headline()).toBe("Ferry “");
  undo(editor.state, editor.view.dispatch);
  expect(headline()).toBe('Ferry "');
});

test("after the caret has moved Backspace is Backspace", () => {
  type(` "`);
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 2)));
  expect(press("Backspace")).toBe(false);
});

test("not while an input method composes", () => {
  Object.defineProperty(editor.view, "composing", { value: true });
  type(` "`);
  expect(headline()).toBe('Ferry "');
});
