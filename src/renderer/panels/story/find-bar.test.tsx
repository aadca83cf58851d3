// @vitest-environment happy-dom
import { Selection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { button, click, now, said, see } from "../../testing/use-window.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - The ferry was towed. Another ferry came.

Nobody on the Ferry was hurt.
`;

/** The page's highlights, as a browser has them. */
class FakeHighlight extends Set<Range> {
  priority = 0;
}
const highlights = new Map<string, FakeHighlight>();
const lit = (name: "search-match" | "search-current"): readonly string[] =>
  [...(highlights.get(name) ?? [])].map((range) => range.toString());

let opened: OpenedWindow;
const field = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[aria-label="Find"]');
  if (found === null) throw new Error("find is not open");
  return found;
};
const type = (words: string): void =>
  now(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field(), words);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
const press = (key: string): void =>
  now(() => void field().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
const bar = (): string => document.querySelector('[role="search"]')?.textContent ?? "";

beforeEach(async () => {
  vi.stubGlobal("CSS", { highlights, escape: (text: string) => text });
  vi.stubGlobal("Highlight", FakeHighlight);
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
  opened.run("file:open");
  await see(() => expect(opened.session.openId).toBe("story-1"));
  opened.run("edit:find");
  await see(() => expect(field()).toBeDefined());
});
afterEach(() => {
  opened.stop();
  vi.unstubAllGlobals();
  highlights.clear();
});

describe("find", { timeout: 60_000 }, () => {
  test("lights every place, the one in hand apart, and says how many there are", async () => {
    type("ferry");
    await see(() => expect(lit("search-match")).toEqual(["Ferry", "ferry", "ferry", "Ferry"]));
    expect(bar()).toContain("4 places");
    press("Enter");
    expect(said()).toMatch(/^\d of 4, /u);
    await see(() => expect(lit("search-current")).toHaveLength(1));
    expect(lit("search-match")).toHaveLength(3);
    type("zebra");
    await see(() => expect(bar()).toContain("Not in this story"));
    expect(lit("search-match")).toEqual([]);
  });

  test("follows its ways of looking, which say what they are and whether they are on", async () => {
    type("ferry");
    await see(() => expect(lit("search-match")).toHaveLength(4));
    click(button("Match case"));
    await see(() => expect(lit("search-match")).toEqual(["ferry", "ferry"]));
    expect(button("Match case").getAttribute("aria-pressed")).toBe("true");
    click(button("Match case"));
    click(button("Regular expression"));
    type("f.r");
    await see(() => expect(lit("search-match")).toEqual(["Fer", "fer", "fer", "Fer"]));
    type("(");
    await see(() => expect(bar()).toContain("no regular expression"));
    expect(lit("search-match")).toEqual([]);
  });

  test("follows what is typed and the story that is shown, and leaves nothing when it is closed", async () => {
    type("ferry");
    await see(() => expect(lit("search-match")).toHaveLength(4));
    const { editor } = opened.session;
    now(() => editor.dispatch(editor.state.tr.insertText("One ferry. ", 1)));
    expect(lit("search-match")).toHaveLength(5);
    await opened.fake.request(
      "import:bytes",
      "other.txt",
      new TextEncoder().encode("Another story\n\nIt has a ferry in it.\n"),
    );
    await opened.session.open("story-2");
    await see(() => expect(lit("search-match")).toEqual(["ferry"]));
    press("Escape");
    await see(() => expect(windowStore.getState().finding).toBeNull());
    expect([...highlights.keys()].filter((name) => name.startsWith("search"))).toEqual([]);
    now(() => editor.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc))));
    expect([...highlights.keys()].filter((name) => name.startsWith("search"))).toEqual([]);
  });

  test("Enter in what it is replaced by replaces the place, with Ctrl all of them", async () => {
    opened.run("edit:replace");
    const by = await see(() => {
      const found = document.querySelector<HTMLInputElement>('input[aria-label="Replace by"]');
      if (found === null) throw new Error("there is nothing to replace by");
      return found;
    });
    now(() => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      set?.call(by, "boat");
      by.dispatchEvent(new Event("input", { bubbles: true }));
    });
    type("ferry");
    const enter = (ctrlKey: boolean): void =>
      now(
        () =>
          void by.dispatchEvent(
            new KeyboardEvent("keydown", { key: "Enter", ctrlKey, bubbles: true, cancelable: true }),
          ),
      );
    const count = (): number => opened.session.editor.state.doc.textContent.match(/boat/giu)?.length ?? 0;
    // The first Enter goes to the place, as the button does, where none is in hand.
    enter(false);
    if (count() === 0) enter(false);
    expect(count()).toBe(1);
    enter(true);
    await see(() => expect(opened.session.editor.state.doc.textContent).not.toMatch(/ferry/iu));
  });
});
