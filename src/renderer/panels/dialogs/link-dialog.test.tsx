// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { button, click, see } from "../../testing/use-window.ts";

let opened: OpenedWindow;
beforeEach(() => {
  opened = openWindow();
});
afterEach(() => opened.stop());

test("a link is followed without a mouse, and what is no link is not", { timeout: 60_000 }, async () => {
  const request = vi.spyOn(opened.fake, "request");
  windowStore.setState({ dialog: { kind: "link", href: "https://example.org/pier" } });
  await see(() => expect(document.querySelector("dialog")).not.toBeNull());
  click(button("Open it…"));
  expect(request).toHaveBeenCalledWith("link:open", "https://example.org/pier");
  await see(() => expect(document.querySelector("dialog")).toBeNull());
  windowStore.setState({ dialog: { kind: "link", href: "javascript:alert(1)" } });
  await see(() => expect(document.querySelector("dialog")).not.toBeNull());
  expect(() => button("Open it…")).toThrow();
});
