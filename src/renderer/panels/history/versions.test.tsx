// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sideStore } from "../../stores/side-store.ts";
import { aground, replaceWords } from "../../testing/edit-words.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

let opened: OpenedWindow;
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const run: OpenedWindow["run"] = (id) => opened.run(id);
const replace = (id: string, old: string, made: string): void => replaceWords(opened.session, id, old, made);
const button = (name: RegExp, within: ParentNode = document): HTMLElement | undefined =>
  [...within.querySelectorAll<HTMLElement>("button")].find((one) =>
    name.test(one.getAttribute("aria-label") ?? one.textContent),
  );

beforeEach(async () => {
  opened = openWindow([aground]);
  run("file:open");
  await see(() => expect(opened.session.editor.element.textContent).toContain("Ferry runs aground"));
});

afterEach(() => opened.stop());

describe("versions", { timeout: 30_000 }, () => {
  test("any two are compared; to restore one shows the difference first and is one undo step", async () => {
    replace("headline", "aground", "ashore");
    run("story:keep-version");
    await see(() => expect(opened.fake.desk.get("story-1")?.versions).toHaveLength(1));
    replace("headline", "ashore", "on rocks");
    replace("b1", "84", "86");
    const present = opened.session.story();
    run("view:history");
    await see(() => expect(button(/Since then: Kept by hand/u)).toBeDefined());
    button(/Since then: Kept by hand/u)?.click();
    await see(() => expect(document.querySelector('[aria-label="Comparison"]')?.textContent).toContain("2 changes."));
    const view = document.querySelector('[aria-label="Comparison"]') ?? document;
    expect([...view.querySelectorAll("del")].map(({ textContent }) => textContent)).toEqual(["ashore", "84"]);
    expect([...view.querySelectorAll("ins")].map(({ textContent }) => textContent)).toEqual(["on rocks", "86"]);
    button(/^Restore: Kept by hand/u, view)?.click();
    await see(() => expect(document.querySelector('[aria-label="Comparison"]')).toBeNull());
    expect(opened.session.story()?.headline?.text).toBe("Ferry runs ashore off Northport");
    expect(opened.fake.desk.get("story-1")?.versions.map(({ version }) => version.why)).toEqual(["restored", "asked"]);
    expect(opened.fake.desk.get("story-1")?.versions[0]?.story).toEqual(present);
    run("edit:undo");
    expect(opened.session.story()).toEqual(present);
  });

  test("the comparison with the wire is left by Esc, to the text", async () => {
    replace("headline", "aground", "ashore");
    run("changes:compare");
    await see(() => expect(document.querySelector('[aria-label="Comparison"] ins')?.textContent).toBe("ashore"));
    document
      .querySelector('[aria-label="Comparison"]')
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    await see(() => expect(document.querySelector('[aria-label="Comparison"]')).toBeNull());
  });

  test("the first correction of a run keeps the story as it was before", async () => {
    replace("b2", "said", "said said");
    await see(() => expect(sideStore.getState().rows.length).toBeGreaterThan(0));
    run("findings:next");
    await see(() => expect(sideStore.getState().inHand).not.toBeNull());
    run("findings:fix");
    await see(() => expect(document.querySelector('[role="menuitem"]')).not.toBeNull());
    document.querySelector<HTMLElement>('[role="menuitem"]')?.click();
    await see(() =>
      expect(opened.fake.desk.get("story-1")?.versions.map(({ version }) => version.why)).toEqual(["fixed"]),
    );
    expect(JSON.stringify(opened.fake.desk.get("story-1")?.versions[0]?.story)).toContain("said said");
  });
});
