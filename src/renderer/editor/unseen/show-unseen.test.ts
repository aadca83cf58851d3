// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

let opened: OpenedWindow;
beforeEach(() => {
  opened = openWindow([{ name: "ferry.txt", text: "Ferry aground\n\nThe file invoice\u202Efdp.exe was sent.\n" }]);
});
afterEach(() => opened.stop());

const shown = (): readonly string[] =>
  [...opened.session.editor.element.querySelectorAll<HTMLElement>(".unseen")].map(({ title }) => title);

test("an override in a story is shown, by name, and one that is typed as well; the copy keeps its letters", async () => {
  opened.run("file:open");
  const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000 });
  await see(() => expect(opened.session.openId).toBe("story-1"));
  const { editor } = opened.session;
  const before = shown().length;
  editor.dispatch(editor.state.tr.insertText("\u202Ex\u200B", 1));
  await see(() => expect(shown().slice(0, 2)).toEqual(["right-to-left override", "zero-width space"]));
  expect(shown().length).toBe(before + 2);
  expect(opened.session.story()?.headline?.text).toContain("\u202Ex\u200B");
});
