// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aStory, paragraph } from "../../testing/a-story.ts";
import { docToStory } from "../convert/doc-to-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { storySchema } from "../schema/story-schema.ts";
import { cleanPaste } from "./clean-paste.ts";
import { pasteLimits } from "./scan-html.ts";

let editor: Editor;
let large: readonly string[] = [];

beforeEach(() => {
  large = [];
  editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [...storySchema, cleanPaste((_text, kind) => (large = [...large, kind]))],
  });
  const doc = storyToDoc(aStory({ body: [paragraph(1, "One."), paragraph(2, "Two.")] }), editor.schema);
  const tr = editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content);
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, tr.doc.content.size - 2)));
});

afterEach(() => editor.destroy());

function transfer(kinds: Readonly<Record<string, string>>): DataTransfer {
  const data = new DataTransfer();
  for (const [kind, text] of Object.entries(kinds)) data.setData(kind, text);
  return data;
}

const paste = (kinds: Readonly<Record<string, string>>): boolean =>
  !editor.view.dom.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: transfer(kinds), bubbles: true, cancelable: true }),
  );

const body = (): readonly string[] =>
  docToStory(editor.state.doc).body.map((block) =>
    "text" in block && typeof block.text === "object" ? `${block.kind}: ${block.text.text}` : block.kind,
  );

test("markup that says more than its text is taken as what a story can hold", () => {
  const html = `<meta charset="utf-8"><p style="color:red"> Three <b>four</b><span>\u00a0</span>five.</p><h2 onclick="x()">Head</h2><p>Six.</p>`;
  expect(paste({ "text/html": html, "text/plain": "Three four five.\n\nHead\n\nSix." })).toBe(true);
  expect(body()).toEqual(["paragraph: One.", "paragraph: Two.Three four five.", "crosshead: Head", "paragraph: Six."]);
});

test("much of it is put in a turn later, whole and in its place", async () => {
  const html = Array.from({ length: 900 }, (_one, n) => `<p>Line <b>${n}</b> of it.</p>`).join("");
  expect(html.length).toBeGreaterThan(pasteLimits.atOnce);
  expect(paste({ "text/html": html, "text/plain": "Line 0 of it." })).toBe(true);
  expect(body()).toHaveLength(2);
  await vi.waitFor(() => expect(body()).toHaveLength(901));
  expect(body().at(-1)).toBe("paragraph: Line 899 of it.");
});

test("what is too large takes the way of a file, and nothing of it is built", () => {
  const html = `<p>${"x".repeat(pasteLimits.inPlace)}</p>`;
  expect(paste({ "text/html": html, "text/plain": "x" })).toBe(true);
  expect(large).toEqual(["html"]);
  const drop = new Event("drop", { bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(Object.assign(drop, { dataTransfer: transfer({ "text/html": html }) }));
  expect(drop.defaultPrevented).toBe(true);
  expect(large).toEqual(["html", "html"]);
  expect(body()).toHaveLength(2);
});

test("markup that says nothing more gives way to its text", () => {
  expect(paste({ "text/html": "<span>Three.</span>", "text/plain": " Three." })).toBe(true);
  expect(body()).toEqual(["paragraph: One.", "paragraph: Two. Three."]);
});
