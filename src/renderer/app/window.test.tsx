// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { printStory } from "../actions/print-actions.ts";
import { type OpenedWindow, openWindow } from "../testing/open-window.ts";
import { sideStore } from "../stores/side-store.ts";
import { storyStore } from "../stores/story-store.ts";
import { windowStore } from "../stores/window-store.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the the harbour master.
`;

const files = [{ name: "ferry.txt", text: ferry }];
let opened: OpenedWindow;

beforeEach(() => {
  opened = openWindow(files);
});

afterEach(() => opened.stop());

const text = (): string => opened.session.editor.element.textContent;
const run: OpenedWindow["run"] = (id) => opened.run(id);
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });

describe("the window over a bridge in memory", { timeout: 30_000 }, () => {
  test("an opened file is read into its fields, checked, and its steps are kept as they are made", async () => {
    run("file:open");
    await see(() => expect(text()).toContain("Ferry runs aground off Northport"));
    await see(() => expect(sideStore.getState().rows.map(({ mark }) => mark.finding.quote)).toContain("the the"));
    const { editor } = opened.session;
    editor.dispatch(editor.state.tr.insertText("Small ", 1));
    const kept = opened.fake.desk.get("story-1");
    await see(() => expect(kept?.steps).toHaveLength(1));
    expect(kept?.steps[0]?.steps).toEqual([expect.objectContaining({ stepType: "replace", from: 1, to: 1 })]);
  });

  test("a galley that is held outside the window asks for the reason, and prints with it", async () => {
    run("file:open");
    await see(() => expect(text()).toContain("Ferry"));
    opened.fake.failNext("print:galley", { code: "gate", message: "The agency has killed this story." });
    await printStory(opened.session);
    await see(() =>
      expect(windowStore.getState().dialog).toMatchObject({
        kind: "override",
        how: "print",
        reasons: ["The agency has killed this story."],
      }),
    );
    await see(() => expect(windowStore.getState().printing).toBeNull());
    await printStory(opened.session, "for the lawyer");
    await see(() => expect(opened.fake.asked).toContain("print:galley for the lawyer"));
    await see(() => expect(windowStore.getState().printing).toBeNull());
  });

  test("the call to put everything away is answered when it is on the disk", async () => {
    run("file:open");
    await see(() => expect(text()).toContain("Ferry"));
    const { editor } = opened.session;
    editor.dispatch(editor.state.tr.insertText("Small ", 1));
    opened.fake.emit("flush:please");
    await see(() => expect(opened.fake.sent).toContain("flush:done"));
    expect(opened.fake.desk.get("story-1")?.story.headline?.text).toBe("Small Ferry runs aground off Northport");
  });

  test("a story that is opened again has what was typed, from the journal's steps alone", async () => {
    run("file:open");
    await see(() => expect(text()).toContain("Ferry"));
    const { editor } = opened.session;
    editor.dispatch(editor.state.tr.insertText("Small ", 1));
    await see(() => expect(opened.fake.desk.get("story-1")?.steps).toHaveLength(1));
    const desk = new Map(opened.fake.desk);
    opened.stop();
    opened = openWindow(files);
    for (const [id, kept] of desk) (opened.fake.desk as Map<string, typeof kept>).set(id, kept);
    await opened.session.open("story-1");
    expect(text()).toContain("Small Ferry runs aground");
  });

  test("what the disk refuses is said, and said again to be right when it is taken", async () => {
    run("file:open");
    await see(() => expect(text()).toContain("Ferry"));
    opened.fake.failNext("desk:append", { code: "disk", message: "The disk is full." });
    const { editor } = opened.session;
    editor.dispatch(editor.state.tr.insertText("x", 1));
    await see(() => expect(storyStore.getState().kept).toEqual({ state: "not-kept", reason: "The disk is full." }));
    expect(document.querySelector('[role="alert"]')?.textContent).toContain("The disk is full.");
    await see(() => expect(storyStore.getState().kept.state).toBe("kept"));
  });

  test("the correction of a finding is made by its command and menu, and undone by one undo", async () => {
    run("file:open");
    await see(() => expect(sideStore.getState().rows.length).toBeGreaterThan(0));
    run("findings:next");
    await see(() => expect(sideStore.getState().inHand).not.toBeNull());
    run("findings:fix");
    await see(() => expect(document.querySelector('[role="menuitem"]')).not.toBeNull());
    document.querySelector<HTMLElement>('[role="menuitem"]')?.click();
    expect(text()).toContain("said Ada Marsh, the harbour master");
    run("edit:undo");
    expect(text()).toContain("the the harbour master");
  });

  test("a story that is asked for twice at once is opened once, and what is typed meanwhile is kept", async () => {
    run("file:open");
    await see(() => expect(text()).toContain("Ferry"));
    const { session, fake } = opened;
    await session.close();
    await Promise.all([session.open("story-1"), session.open("story-1")]);
    session.editor.dispatch(session.editor.state.tr.insertText("Small ", 1));
    await session.open("story-1");
    expect(text()).toContain("Small Ferry");
    await session.settle();
    expect(fake.desk.get("story-1")?.story.headline?.text).toBe("Small Ferry runs aground off Northport");
  });

  test("what is typed while another story is on its way is kept", async () => {
    run("file:open");
    await see(() => expect(sideStore.getState().rows.length).toBeGreaterThan(0));
    const { session, fake } = opened;
    await fake.request("import:bytes", "pier.txt", new TextEncoder().encode(ferry.replaceAll("Ferry", "Pier")));
    const going = session.open("story-2");
    await new Promise((turn) => setTimeout(turn, 5));
    if (session.openId === "story-1") session.editor.dispatch(session.editor.state.tr.insertText("Small ", 1));
    await going;
    expect(text()).toContain("Pier runs aground");
    await session.settle();
    await session.open("story-1");
    expect(text()).toContain("Small Ferry");
    expect(fake.desk.get("story-1")?.story.headline?.text).toBe("Small Ferry runs aground off Northport");
  });

  test("menus are told what would do something", async () => {
    await see(() => expect(opened.fake.sent).toContain("menu:available"));
    await see(() => expect(opened.fake.sent).toContain("window:ready"));
  });
});
