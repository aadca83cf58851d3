// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { windowStore } from "../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../testing/open-window.ts";
import { now, see } from "../testing/use-window.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry ran aground off Northport on Sunday.
`;
let opened: OpenedWindow;

beforeEach(async () => {
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
  await see(() => expect(opened.fake.sent).toContain("window:ready"));
  opened.run("file:open");
  await see(() => expect(opened.session.openId).toBeDefined());
});
afterEach(() => opened.stop());

test.each(["a", "A"])("Ctrl+Shift+%s opens what was set aside, from the text too, whatever Caps Lock does", (key) => {
  const { editor } = opened.session;
  const before = editor.state.selection.toJSON();
  const held = { key, code: "KeyA", ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
  const event = new KeyboardEvent("keydown", held);
  now(() => void editor.element.dispatchEvent(event));
  expect(windowStore.getState().tab).toBe("set-aside");
  expect(event.defaultPrevented).toBe(true);
  expect(editor.state.selection.toJSON()).toEqual(before);
});
