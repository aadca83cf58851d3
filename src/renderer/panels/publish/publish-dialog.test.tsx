// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { windowStore } from "../../stores/window-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the harbour master.
`;

let opened: OpenedWindow;
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const words = (): string => document.querySelector("dialog")?.textContent ?? "";
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll<HTMLButtonElement>("dialog button")].find(
    ({ textContent }) => textContent.trim() === name,
  );
  if (found === undefined) throw new Error(`there is no button “${name}” in: ${words()}`);
  return found;
};
/** Types into the field of a label, as React hears it. */
function type(label: string, value: string): void {
  const labels = [...document.querySelectorAll("dialog label")].filter((one) => one.querySelector("input") !== null);
  const field = (
    labels.find(({ textContent }) => textContent.trim() === label) ??
    labels.find(({ textContent }) => textContent.includes(label))
  )?.querySelector("input");
  if (field === null || field === undefined) throw new Error(`there is no field “${label}” in: ${words()}`);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

beforeEach(async () => {
  opened = openWindow([{ name: "ferry.txt", text: ferry }]);
  opened.run("file:open");
  await see(() => expect(opened.session.editor.element.textContent).toContain("Ferry runs aground"));
});
afterEach(() => opened.stop());

describe("publishing", { timeout: 30_000 }, () => {
  test("asks for a site first, refuses one that is not safe, then looks, sends a draft, and updates it", async () => {
    opened.run("file:publish");
    await see(() => expect(words()).toContain("This machine has no key store."));
    type("Address", "http://example.org");
    await see(() => expect(words()).toContain("must not travel over http"));
    expect(button("Keep the site").disabled).toBe(true);
    type("Address", "https://example.org");
    type("User name", "desk");
    type("Application password", "abcd efgh");
    await see(() => expect(button("Keep the site").disabled).toBe(false));
    button("Keep the site").click();
    await see(() => expect(words()).toContain("example.org (WordPress, desk)"));
    button("Look first, send nothing").click();
    await see(() => expect(words()).toContain("A new post is made."));
    button("Send the draft").click();
    await see(() => expect(words()).toContain("A new post was made: a draft"));
    button("Send the draft").click();
    await see(() => expect(words()).toContain("The post was updated"));
  });
});

describe("house profiles", { timeout: 30_000 }, () => {
  test("show what they write as they are changed, say what is wrong, and are kept when right", async () => {
    opened.run("file:profiles");
    await see(() => expect(words()).toContain("A ferry with 84 people"));
    expect(words()).toContain("<p>");
    type("p", "body-copy");
    await see(() => expect(words()).toContain('<p class="body-copy">'));
    type("Short name", "Bad Name");
    await see(() => expect(words()).toContain("id: is a short name in lower case"));
    expect(button("Keep").disabled).toBe(true);
    type("Short name", "harbour");
    await see(() => expect(button("Keep").disabled).toBe(false));
    button("Keep").click();
    await see(() => expect(windowStore.getState().saying?.text).toContain("is a target of export now"));
  });
});
