// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Requests } from "../../../ipc/contract.ts";
import { usualPreferences } from "../../../ipc/preferences.ts";
import { offerTour } from "../../actions/tour-actions.ts";
import { preferencesStore } from "../../stores/preferences-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const press = (key: string): void =>
  void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const tour = (): Element | null => document.querySelector('[role="dialog"][aria-label^="Tour"]');
let opened: OpenedWindow;

beforeEach(() => {
  opened = openWindow();
});
afterEach(() => opened.stop());

describe("the tour", { timeout: 60_000 }, () => {
  test("comes with the sample story at the first start, goes by the arrows, and is left at once", async () => {
    const request = opened.fake.request.bind(opened.fake);
    // The window has asked by itself, and was told no.
    await see(() => expect(opened.fake.sent).toContain("window:ready"));
    await new Promise((turn) => setTimeout(turn, 50));
    vi.spyOn(opened.fake, "request").mockImplementation(
      <C extends keyof Requests>(channel: C, ...args: Parameters<Requests[C]>) =>
        channel === "tour:due" ? Promise.resolve({ ok: true, value: true as never }) : request(channel, ...args),
    );
    await offerTour(opened.session);
    await see(() => expect(tour()?.getAttribute("aria-label")).toBe("Tour, step 1 of 5"));
    await see(() => expect(opened.session.openId).toBe("story-1"));
    expect(tour()?.contains(document.activeElement)).toBe(true);
    press("ArrowRight");
    await see(() => expect(tour()?.getAttribute("aria-label")).toBe("Tour, step 2 of 5"));
    press("Escape");
    await see(() => expect(tour()).toBeNull());
    expect(opened.session.editor.element.contains(document.activeElement)).toBe(true);
    expect(preferencesStore.getState().toured).toBe(true);
    await offerTour(opened.session);
    expect(windowStore.getState().tour).toBeNull();
  });

  test("does not come where something lies on the desk", async () => {
    await offerTour(opened.session);
    expect(opened.fake.desk.size).toBe(0);
    expect(windowStore.getState().tour).toBeNull();
    expect(preferencesStore.getState()).toEqual(usualPreferences);
  });
});

describe("the keys of the settings", { timeout: 60_000 }, () => {
  test("are changed by pressing others; who had the key has none, and says so", async () => {
    opened.run("edit:settings");
    const button = (name: string): HTMLButtonElement | null =>
      document.querySelector(`button[aria-label^="Key of ${name}:"]`);
    await see(() => expect(button("Next Finding")).not.toBeNull());
    button("Next Finding")?.click();
    await see(() => expect(button("Next Finding")?.textContent).toBe("Press a key"));
    const pressed = { key: "F7", code: "F7", bubbles: true, cancelable: true };
    button("Next Finding")?.dispatchEvent(new KeyboardEvent("keydown", pressed));
    await see(() => expect(button("Next Finding")?.textContent).toBe("F7"));
    expect(button("Check Again")?.textContent).toBe("None");
    expect(document.querySelector('[role="alert"]')?.textContent).toContain("Check Again");
    expect(preferencesStore.getState().keys).toEqual({ "findings:next": "F7", "findings:check-again": null });
  });
});
