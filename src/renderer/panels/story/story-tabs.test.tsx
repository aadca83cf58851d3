// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Selection } from "@tiptap/pm/state";
import { restoreTabs } from "../../actions/restore-tabs.ts";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { now } from "../../testing/use-window.ts";

let opened: OpenedWindow;
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const run: OpenedWindow["run"] = (id) => opened.run(id);
const tabs = (): string[] =>
  [...document.querySelectorAll('[aria-label="Open stories"] li')].map(
    (tab) =>
      `${tab.querySelector("button")?.textContent ?? ""}${tab.querySelector('[aria-current="true"]') === null ? "" : " *"}`,
  );

beforeEach(async () => {
  opened = openWindow();
  for (const name of ["Ardley", "Brinton", "Corham"])
    await opened.fake.request(
      "import:bytes",
      `${name}.txt`,
      new TextEncoder().encode(
        `${name} votes on harbour\n\n${name.toUpperCase()}, May 3 (Harbour News) - The vote was close.\n`,
      ),
    );
});

afterEach(() => opened.stop());

test(
  "stories stay open side by side, each with its caret and its undo, and are gone through by key",
  { timeout: 30_000 },
  async () => {
    const { session } = opened;
    await session.open("story-1");
    expect(tabs()).toEqual([]);
    session.editor.dispatch(session.editor.state.tr.insertText("Small ", 1));
    session.editor.dispatch(
      session.editor.state.tr.setSelection(Selection.near(session.editor.state.doc.resolve(5), 1)),
    );
    await session.open("story-2");
    await session.open("story-3");
    await see(() =>
      expect(tabs()).toEqual([
        "Small Ardley votes on harbour",
        "Brinton votes on harbour",
        "Corham votes on harbour *",
      ]),
    );
    run("view:next-story");
    await see(() => expect(session.openId).toBe("story-1"));
    expect(session.editor.state.selection.head).toBe(5);
    run("edit:undo");
    expect(session.story()?.headline?.text).toBe("Ardley votes on harbour");
    run("view:previous-story");
    await see(() => expect(session.openId).toBe("story-3"));

    run("file:close");
    await see(() => expect(session.openId).toBe("story-2"));
    await see(() => expect(tabs()).toHaveLength(2));
    document.querySelector<HTMLElement>('[aria-label="Open stories"] [aria-label$="Ardley votes on harbour"]')?.click();
    await see(() => expect(tabs()).toEqual([]));
    expect(session.openId).toBe("story-2");
    run("file:close");
    await see(() => expect(session.openId).toBeUndefined());
  },
);

test("of many open stories all are listed by their whole titles", { timeout: 30_000 }, async () => {
  const { session, fake } = opened;
  const copy = (n: number): string =>
    `Vote ${n} on harbour is close\n\nARDLEY, May 3 (Harbour News) - Vote ${n} was close.\n`;
  for (let n = 4; n <= 9; n += 1) await fake.request("import:bytes", `${n}.txt`, new TextEncoder().encode(copy(n)));
  for (let n = 1; n <= 5; n += 1) await session.open(`story-${n}`);
  await see(() => expect(tabs()).toHaveLength(5));
  expect(document.querySelector('[aria-haspopup="menu"][aria-expanded]')).toBeNull();
  for (let n = 6; n <= 9; n += 1) await session.open(`story-${n}`);
  await see(() => expect(tabs()).toHaveLength(9));
  const all = document.querySelector<HTMLElement>('main [aria-haspopup="menu"]');
  expect(all?.textContent).toBe("All 9");
  now(() => all?.click());
  const items = [...document.querySelectorAll<HTMLElement>('[aria-label="All open stories"] [role="menuitem"]')];
  expect(items[4]?.textContent).toBe("Vote 5 on harbour is close");
  now(() => items[4]?.click());
  await see(() => expect(session.openId).toBe("story-5"));
  expect(document.querySelector('[role="menu"]')).toBeNull();
});

test("the stories that were open come back on their tabs, none of them read; what has gone is said once", async () => {
  const { session, fake } = opened;
  await see(() => expect(fake.sent).toContain("window:tabs"));
  await session.open("story-2");
  const request = vi.spyOn(fake, "request");
  fake.tabs = { tabs: ["story-3", "story-2", "story-1"], gone: 1 };
  const stop = await restoreTabs();
  await see(() =>
    expect(tabs()).toEqual(["Corham votes on harbour", "Brinton votes on harbour *", "Ardley votes on harbour"]),
  );
  expect(request.mock.calls.map(([channel]) => channel)).not.toContain("desk:open");
  expect(windowStore.getState().saying?.text).toBe("A story that was open at the last end is no longer on the desk.");
  // Main is told what is open now: it is not said again.
  expect(fake.tabs).toEqual({ tabs: ["story-3", "story-2", "story-1"], gone: 0 });
  opened.run("view:next-story");
  await see(() => expect(session.openId).toBe("story-1"));
  opened.run("file:close");
  await see(() => expect(fake.tabs.tabs).toEqual(["story-3", "story-2"]));
  stop();
});
