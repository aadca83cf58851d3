// @vitest-environment happy-dom
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type CommandId, type CommandInfo, commands, keyOf, menuNames } from "../../ipc/commands.ts";
import type { Requests } from "../../ipc/contract.ts";
import { sideStore } from "../stores/side-store.ts";
import { windowStore } from "../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../testing/open-window.ts";
import { commandTable, isAvailable } from "./command-table.ts";
import { acceleratorOf, matches } from "./keys.ts";

const all: readonly (CommandInfo & { readonly id: CommandId })[] = commands;
const ids = all.map(({ id }) => id);

describe("the keys", () => {
  test("are each one command's, and none takes Ctrl and Alt together", () => {
    const keys = all.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.includes("CmdOrCtrl") && key.includes("Alt"))).toEqual([]);
    // The window's own.
    expect(keys.filter((key) => /(?:^|\+)F[16]$|^Escape$/u.test(key))).toEqual([]);
  });

  test("are those that one has set, and none where one wants none", () => {
    const [first] = all;
    if (first === undefined) throw new Error("there are no commands");
    expect(keyOf(first, {})).toBe(first.accelerator);
    expect(keyOf(first, { [first.id]: "F2" })).toBe("F2");
    expect(keyOf(first, { [first.id]: null })).toBeUndefined();
  });

  test("are known again when they are pressed", () => {
    const press = { key: "x", code: "KeyX", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    const key = acceleratorOf({ ...press, ctrlKey: true, shiftKey: true, key: "X" }, false);
    expect(key).toBe("CmdOrCtrl+Shift+X");
    expect(matches("CmdOrCtrl+Shift+X", { ...press, ctrlKey: true, shiftKey: true, key: "X" }, false)).toBe(true);
    expect(acceleratorOf({ ...press, key: "Control", ctrlKey: true }, false)).toBeUndefined();
    expect(acceleratorOf(press, false)).toMatchObject({ why: expect.stringContaining("types") });
    expect(acceleratorOf({ ...press, ctrlKey: true, altKey: true }, false)).toMatchObject({
      why: expect.stringContaining("together"),
    });
    expect(acceleratorOf({ ...press, key: "F2", code: "F2" }, false)).toBe("F2");
  });
});

describe("every command", { timeout: 60_000 }, () => {
  const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the the harbour master.
`;
  let opened: OpenedWindow;
  let asked = 0;

  beforeAll(async () => {
    opened = openWindow([{ name: "ferry.txt", text: ferry }]);
    const request = opened.fake.request.bind(opened.fake);
    // Keeping and counting go on by themselves.
    const byItself = /^desk:(?:append|snapshot|counts|peek)|^house:/u;
    vi.spyOn(opened.fake, "request").mockImplementation(
      <C extends keyof Requests>(channel: C, ...args: Parameters<Requests[C]>) => {
        if (!byItself.test(channel)) asked += 1;
        return request(channel, ...args);
      },
    );
    opened.run("file:open");
    await vi.waitFor(() => expect(sideStore.getState().rows.length).toBeGreaterThan(0), 15_000);
  });
  afterAll(() => {
    opened.stop();
  });

  /** What somebody would notice. */
  function seen(): string {
    const { saying, ...shown } = windowStore.getState();
    const at = document.activeElement;
    return JSON.stringify([
      shown,
      saying?.text,
      saying?.nth,
      asked,
      opened.session.openId,
      opened.fake.sent.filter((signal) => signal !== "menu:available").length,
      opened.session.editor.state.doc.toJSON(),
      opened.session.editor.state.selection.toJSON(),
      opened.session.editor.state.storedMarks?.map(({ type }) => type.name),
      at?.tagName,
      at?.className,
    ]);
  }

  beforeEach(async () => {
    if (opened.session.openId === undefined) await opened.session.open("story-1");
    windowStore.setState({ tab: "claims", dialog: null, finding: null, fixesFor: null, tour: null, printing: null });
    const { editor } = opened.session;
    // Something to undo, and the caret in the paragraph with the finding.
    editor.dispatch(editor.state.tr.insertText("x", 1));
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

  test.each(ids)("%s stands in a menu and in the palette, and does something", async (id) => {
    const command = all.find((one) => one.id === id);
    expect(menuNames).toContain(command?.menu);
    expect(command?.label).not.toBe("");
    opened.run("findings:next");
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // What wants more than a story with a finding says so by being grey; whoever runs it all the same breaks nothing.
    const available = isAvailable(id, opened.session);
    const before = seen();
    commandTable[id].run(opened.session);
    if (available) await vi.waitFor(() => expect(seen()).not.toBe(before), 20_000);
  });
});
