// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deskStore } from "../../stores/desk-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { button, now, said, see } from "../../testing/use-window.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry ran aground off Northport on Sunday. TK

Nobody was hurt, the town said.
`;
let opened: OpenedWindow;

beforeEach(async () => {
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
  await see(() => expect(opened.fake.sent).toContain("window:ready"));
  opened.run("file:open");
  await see(() => expect(sideStore.getState().counts.mustFix).toBeGreaterThan(0));
  await see(() => expect(said()).toContain("Checked"));
});
afterEach(() => opened.stop());

describe("a closed gate", { timeout: 60_000 }, () => {
  test("wants a reason that says something, and takes it by Enter", async () => {
    now(() =>
      windowStore.setState({ dialog: { kind: "override", target: "html", how: "copy", reasons: ["TK stands in it"] } }),
    );
    const field = await see(() => {
      const found = document.querySelector("textarea");
      if (found === null) throw new Error("the dialog is not open");
      return found;
    });
    const type = (words: string): void =>
      now(() => {
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, words);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    const enter = (): void =>
      now(
        () => void field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true })),
      );
    type("ok");
    expect(button("Export", document.querySelector("dialog") ?? document).disabled).toBe(true);
    enter();
    expect(opened.fake.exported).toEqual([]);
    expect(document.querySelector("dialog")?.textContent).toContain("Who decided it, and why");
    type("Night editor: the name follows");
    enter();
    await see(() => expect(opened.fake.exported).toHaveLength(1));
    expect(windowStore.getState().dialog).toBeNull();
  });

  test("is told of when the story is marked as ready", async () => {
    opened.run("story:ready");
    await see(() => expect(said()).toMatch(/^Marked as ready\. But its gate is closed by /u));
    expect(deskStore.getState().stories[0]?.state).toBe("ready");
    await see(() => expect(document.querySelector("[data-story]")?.textContent).toContain("Ready, gate closed"));
  });
});
