// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../../commands/run-command.ts";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { now, said, see, side } from "../../testing/use-window.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry ran aground off Northport on Sunday.
`;
const bridgeStory = `Bridge closed for repairs

MILLTOWN, May 3 (Harbour News) - The old bridge was closed on Sunday, the town said.
`;

let opened: OpenedWindow;
const report = (): string => side().querySelector('[aria-label="Last export"]')?.textContent ?? "";
const strip = (): string =>
  document.querySelector('select option[value="in-hand"]')?.closest("header")?.textContent ?? "";
const rows = (): readonly string[] => [...document.querySelectorAll("[data-story]")].map((row) => row.textContent);

beforeEach(async () => {
  opened = openWindow([
    { name: "ferry.txt", text: ferry },
    { name: "bridge.txt", text: bridgeStory },
  ]);
  await see(() => expect(opened.fake.sent).toContain("window:ready"));
  opened.run("file:open");
  await see(() => expect(opened.session.openId).toBeDefined());
  await see(() => expect(opened.session.editor.watch.idle).toBe(true));
});
afterEach(() => opened.stop());

const go = async (id: string): Promise<void> => {
  await opened.session.open(id);
  await see(() => expect(opened.session.openId).toBe(id));
  await see(() => expect(opened.session.editor.watch.idle).toBe(true));
};

describe("how a story left", { timeout: 60_000 }, () => {
  test("is told of that story and of no other", async () => {
    await go("story-1");
    opened.run("file:export");
    await see(() => expect(report()).toContain("Exported as HTML fragment"));
    await go("story-2");
    expect(report()).toBe("");
    await go("story-1");
    await see(() => expect(report()).toContain("Everything was carried over"));
  });

  test("is told as past once the story was changed, here, above it and on the desk", async () => {
    await go("story-1");
    opened.run("file:export");
    await see(() => expect(report()).toContain("Exported as"));
    expect(side().querySelector('[aria-label="Last export"]')?.hasAttribute("data-past")).toBe(false);
    const { editor } = opened.session;
    now(() => editor.dispatch(editor.state.tr.insertText("Small ", 1)));
    await see(() => expect(report()).toContain("The story was changed since"));
    expect(side().querySelector('[aria-label="Last export"]')?.hasAttribute("data-past")).toBe(true);
    expect(strip()).toContain("changed since");
    expect(rows().join(" ")).toContain("Changed since exported");
  });

  test("says whether it was copied or exported", async () => {
    await go("story-1");
    const sayings: string[] = [];
    const stop = windowStore.subscribe(() => sayings.push(said()));
    opened.run("file:copy-wordpress");
    await see(() => expect(sayings.join(" ")).toContain("Copied as WordPress blocks"));
    stop();
    await see(() => expect(report()).toContain("Copied as WordPress blocks"));
    expect(rows().join(" ")).toContain("Copied");
    expect(rows().join(" ")).not.toContain("Exported");
  });

  test("a story chosen again while another is on its way stays where it is", async () => {
    await go("story-1");
    const other = opened.session.open("story-2");
    await opened.session.open("story-1");
    await other;
    expect(opened.session.openId).toBe("story-1");
  });

  test("is the story whose row was chosen last, though it is not there yet", async () => {
    await go("story-1");
    void opened.session.open("story-2");
    now(() => runCommand("file:export", opened.session));
    expect(opened.session.openId).toBe("story-1");
    await see(() => expect(opened.fake.exported).toHaveLength(1));
    expect(opened.fake.exported[0]?.text).toContain("bridge was closed");
    await see(() => expect(report()).toContain("Exported as HTML fragment"));
    void opened.session.open("story-1");
    void opened.session.open("story-9");
    now(() => runCommand("file:export", opened.session));
    await see(() => expect(said()).not.toBe(""));
    expect(opened.fake.exported).toHaveLength(1);
  });
});
