// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SetAside } from "../../../core/story/provenance.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { now, see, side } from "../../testing/use-window.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry ran aground off Northport on Sunday.
`;
const aside = (n: number, text: string, sure = 0.9): SetAside => ({
  id: `s${n}`,
  role: "furniture",
  text,
  why: "it is of the page",
  sure,
  from: {},
});

let opened: OpenedWindow;
beforeEach(async () => {
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
  await see(() => expect(opened.fake.sent).toContain("window:ready"));
  opened.run("file:open");
  await see(() => expect(opened.session.openId).toBeDefined());
});
afterEach(() => opened.stop());

test("what reads like copy stands first among what was taken out, and furniture is small", async () => {
  const { editor } = opened.session;
  const lines = [
    aside(1, "Share on X"),
    aside(2, "The harbour office closed the north quay to all traffic late on Sunday.", 0.8),
    aside(3, "Most read"),
  ];
  now(() => editor.dispatch(editor.state.tr.setDocAttribute("setAside", lines)));
  opened.run("view:set-aside");
  const taken = (): HTMLElement[] => [
    ...side().querySelectorAll<HTMLElement>('[aria-label^="Reads like copy"] li, [aria-label="Taken out"] li'),
  ];
  await see(() => expect(taken()).toHaveLength(3));
  const rows = taken();
  expect(rows[0]?.textContent).toContain("The harbour office closed");
  expect(rows.map((row) => row.hasAttribute("data-small"))).toEqual([false, true, true]);
  expect(side().querySelector('[aria-label="Reads like copy: look at it"]')?.children).toHaveLength(1);
  expect(side().querySelector('[aria-label="Taken out"]')?.children).toHaveLength(2);
});

test("a key on a line makes it another, the line that moves up is in hand, and one undo takes it back", async () => {
  const { editor } = opened.session;
  const lines = [aside(1, "Ferries do not float on rock"), aside(2, "Share on X"), aside(3, "Most read")];
  now(() => editor.dispatch(editor.state.tr.setDocAttribute("setAside", lines)));
  opened.run("view:set-aside");
  const rows = (): HTMLElement[] => [...side().querySelectorAll<HTMLElement>('[aria-label="Taken out"] [data-row]')];
  await see(() => expect(rows()).toHaveLength(3));
  const before = editor.state.doc;
  const press = (key: string): void =>
    now(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  rows()[0]?.focus();
  press("d");
  await see(() => expect(rows()).toHaveLength(2));
  expect(document.activeElement?.textContent).toContain("Share on X");
  expect(editor.state.doc.textContent).toContain("Ferries do not float on rock");
  press("ArrowDown");
  press("s");
  await see(() => expect(rows()).toHaveLength(1));
  expect(document.activeElement?.textContent).toContain("Share on X");
  press("p");
  await see(() => expect(rows()).toHaveLength(0));
  expect(document.activeElement).not.toBe(document.body);
  for (let n = 0; n < 3; n += 1) opened.run("edit:undo");
  expect(editor.state.doc.eq(before)).toBe(true);
});
