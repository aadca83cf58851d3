// @vitest-environment happy-dom
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const ferry = `Ferry aground

A ferry ran aground (ask Ada) on Sunday.

Nobody was hurt.
`;

let opened: OpenedWindow;
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000 });
/** Where the words stand, in the last text that holds them. */
const place = (words: string): { readonly from: number; readonly to: number } => {
  let from = -1;
  opened.session.editor.state.doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.lastIndexOf(words) : -1;
    if (at >= 0) from = pos + 1 + at;
  });
  if (from < 0) throw new Error(`“${words}” is not in the story`);
  return { from, to: from + words.length };
};
const select = (from: number, to = from): void => {
  const { editor } = opened.session;
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
};
const body = (): unknown => opened.session.story()?.body.map((block) => ("text" in block ? block.text : block));

/** A clipboard event on the text, with what is on the clipboard. */
function clip(type: "copy" | "cut" | "paste", held = new Map<string, string>()): ReadonlyMap<string, string> {
  const clipboardData = {
    types: [...held.keys()],
    files: [],
    getData: (kind: string) => held.get(kind) ?? "",
    setData: (kind: string, data: string) => void held.set(kind, data),
    clearData: () => held.clear(),
  };
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData });
  opened.session.editor.element.dispatchEvent(event);
  return held;
}

beforeEach(async () => {
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
  opened.run("file:open");
  await see(() => expect(opened.session.openId).toBe("story-1"));
  const { editor } = opened.session;
  const { from, to } = place(" (ask Ada)");
  const note = editor.state.schema.marks["note"];
  if (note === undefined) throw new Error("the story has no notes");
  editor.dispatch(editor.state.tr.addMark(from, to, note.create()));
});
afterEach(() => opened.stop());

test("what is copied or cut by hand has no note in it, neither as HTML nor as text", () => {
  select(place("A ferry").from, place("Nobody was hurt.").to);
  const held = clip("copy");
  expect(held.get("text/plain")).toBe("A ferry ran aground on Sunday.\n\nNobody was hurt.");
  expect(held.get("text/html")).toContain("ran aground on Sunday.");
  expect(held.get("text/html")).not.toMatch(/Ada|data-note/u);
  expect(clip("cut").get("text/html")).not.toMatch(/Ada|data-note/u);
});

test("pasted into the same story it has its note again, into another one it has none", async () => {
  const before = body();
  select(place("ran aground").from, place("on Sunday").to);
  const held = clip("cut");
  expect(JSON.stringify(body())).not.toContain("Ada");
  clip("paste", new Map(held));
  expect(body()).toEqual(before);
  const other = new TextEncoder().encode("Another\n\nIt is another story.\n");
  await opened.fake.request("import:bytes", "other.txt", other);
  await opened.session.open("story-2");
  select(place("It is").from);
  clip("paste", new Map(held));
  expect(JSON.stringify(body())).toContain("ran aground on SundayIt is another story.");
  expect(JSON.stringify(body())).not.toMatch(/Ada|note/u);
});
