// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { usualPreferences } from "../../../ipc/preferences.ts";
import { setPreferences } from "../../actions/preferences-actions.ts";
import { preferencesStore } from "../../stores/preferences-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the the harbour master.
`;
let opened: OpenedWindow;
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const control = (label: RegExp): HTMLSelectElement | HTMLInputElement => {
  const found = [...document.querySelectorAll("dialog label")].find((one) => label.test(one.textContent ?? ""));
  const element = found?.querySelector<HTMLSelectElement | HTMLInputElement>("select, input");
  if (element === null || element === undefined) throw new Error(`no setting is called ${label}`);
  return element;
};
const repeated = (): string | undefined =>
  sideStore.getState().rows.find(({ mark }) => mark.finding.check === "repeated-word")?.mark.finding.level;

beforeEach(async () => {
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
  opened.run("file:open");
  await see(() => expect(repeated()).toBe("fix"));
  opened.run("edit:settings");
  await see(() => expect(document.querySelector('input[aria-label="Find a setting"]')).not.toBeNull());
});
afterEach(() => opened.stop());

function choose(element: HTMLSelectElement | HTMLInputElement, value: string): void {
  const prototype = element instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  // Past the setter by which React would take it for its own change.
  Reflect.set(prototype, "value", value, element);
  element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

describe("the settings", { timeout: 60_000 }, () => {
  test("make a check graver, or leave it out, in the story that is open", async () => {
    setPreferences({ style: { ...usualPreferences.style, levels: { "repeated-word": "must-fix" } } });
    await see(() => expect(repeated()).toBe("must-fix"));
    setPreferences({ style: { ...usualPreferences.style, levels: { "repeated-word": "off" } } });
    await see(() => expect(repeated()).toBeUndefined());
    setPreferences(usualPreferences);
    await see(() => expect(repeated()).toBe("fix"));
  });

  test("set the length of a field", async () => {
    setPreferences({ style: { ...usualPreferences.style, limits: { headline: 10 } } });
    await see(() => expect(storyStore.getState().rules?.limits.headline).toBe(10));
  });

  test("say in which dictionary the open story's words are looked up", async () => {
    const { editor } = opened.session;
    editor.dispatch(editor.state.tr.insertText("The sombre traveller stayed. ", editor.state.doc.content.size - 2));
    const misspelt = (): readonly string[] =>
      sideStore
        .getState()
        .rows.filter(({ mark }) => mark.finding.check === "spelling")
        .map(({ mark }) => mark.finding.quote);
    choose(control(/^Dictionary/u), "en-US");
    await see(() => expect(misspelt()).toContain("sombre"));
    choose(control(/^Dictionary/u), "en-GB");
    await see(() => expect(misspelt()).not.toContain("sombre"));
    expect(preferencesStore.getState().style.dictionary).toBe("en-GB");
  });

  test("are found by their words", async () => {
    const before = document.querySelectorAll("dialog label").length;
    const search = document.querySelector<HTMLInputElement>('input[aria-label="Find a setting"]');
    if (search !== null) choose(search, "theme");
    await see(() => expect(document.querySelectorAll("dialog label").length).toBeLessThan(before));
    expect(control(/^Theme/u)).toBeInstanceOf(HTMLSelectElement);
  });

  test("hold at once and are kept", async () => {
    choose(control(/^Theme/u), "contrast");
    await see(() => expect(preferencesStore.getState().theme).toBe("contrast"));
    const kept = await opened.fake.request("preferences:get");
    expect(kept).toMatchObject({ ok: true, value: { theme: "contrast" } });
  });
});
