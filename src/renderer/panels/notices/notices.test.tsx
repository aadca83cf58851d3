// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepingStore } from "../../stores/keeping-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const ferry = `Ferry runs aground off Northport

A ferry with 84 people on board ran aground off Northport on Sunday.
`;

let opened: OpenedWindow;

beforeEach(() => {
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
});
afterEach(() => opened.stop());

const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 10_000, interval: 10 });
const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
const alert = (): string => document.querySelector("[role=alert]")?.textContent ?? "";

describe("when the disk refuses", () => {
  beforeEach(async () => {
    opened.run("file:open");
    await see(() => expect(opened.session.openId).toBe("story-1"));
    opened.fake.emit("desk:trouble", "What you type is not being kept, for the disk is full.");
    await see(() => expect(alert()).toContain("the disk is full"));
  });

  test("the window says so over its whole width until it works again", async () => {
    opened.fake.emit("desk:trouble", null);
    await see(() => expect(alert()).toBe(""));
  });

  test("F6 leads to it and on, while it is there", async () => {
    const next = (): void =>
      void document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "F6", bubbles: true, cancelable: true }));
    const pane = (): string => document.activeElement?.closest("[data-pane]")?.getAttribute("data-pane") ?? "";
    next();
    expect(document.activeElement?.textContent).toBe("Try Now");
    next();
    expect(pane()).toBe("desk");
    opened.fake.emit("desk:trouble", null);
    await see(() => expect(alert()).toBe(""));
    for (const wanted of ["story", "side", "desk"]) {
      next();
      expect(pane()).toBe(wanted);
    }
  });

  test("it can be tried at once", async () => {
    button("Try Now")?.click();
    await see(() => expect(opened.fake.asked).toEqual(["desk:retry"]));
  });

  test("all words can be copied", async () => {
    button("Copy All Text")?.click();
    await see(() => expect(opened.fake.asked.join()).toContain("A ferry with 84 people"));
  });

  test("a second place is named, and follows what is typed", async () => {
    const refuse = (): void => opened.fake.failNext("desk:append", { code: "disk", message: "The disk is full." });
    refuse();
    const { editor } = opened.session;
    editor.dispatch(editor.state.tr.insertText("Small ", 1));
    await see(() => expect(opened.session.unkept()).toHaveLength(1));
    button("Keep It Elsewhere…")?.click();
    await see(() => expect(alert()).toContain("/second/place"));
    const times = (): number => opened.fake.asked.filter((one) => one === "desk:keep-elsewhere story-1").length;
    expect(times()).toBe(1);
    editor.dispatch(editor.state.tr.insertText("Very ", 1));
    await see(() => {
      refuse();
      expect(times()).toBeGreaterThan(1);
    });
    opened.fake.emit("desk:trouble", null);
    await see(() => expect(keepingStore.getState().place).toBeNull());
  });
});

describe("after an end without closing", () => {
  test("the window says what came back and shows the difference", async () => {
    opened.stop();
    opened = openWindow([{ name: "ferry.txt", text: ferry }]);
    opened.run("file:open");
    await see(() => expect(opened.session.openId).toBe("story-1"));
    const before = opened.session.story();
    if (before === undefined) throw new Error("no story is open");
    const { editor } = opened.session;
    const step = editor.state.tr.insertText("Small ", 1).steps[0]?.toJSON() as unknown;
    const recovered = { id: "story-1", at: "2026-05-03T10:15:00Z", changes: 1, before, mended: [] };
    keepingStore.setState({ recovered: [{ ...recovered, steps: [{ seq: 0, steps: [step] }] }] });
    await see(() => expect(button("Show What Came Back")).toBeDefined());
    button("Show What Came Back")?.click();
    await see(() => expect(document.querySelector("dialog ins")?.textContent).toBe("Small "));
    expect(document.querySelector("dialog")?.textContent).toContain("One change");
    keepingStore.setState({ recovered: [] });
    await see(() => expect(button("Show What Came Back")).toBeUndefined());
  });
});
