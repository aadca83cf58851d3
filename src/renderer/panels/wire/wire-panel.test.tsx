// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { goToBlock } from "../../actions/wire-actions.ts";
import { sideStore } from "../../stores/side-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const nitf = `<?xml version="1.0"?>
<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry runs aground off Northport</hl1></hedline></body.head>
<body.content><p>A ferry with <em>84 people</em> on board ran aground on Sunday.</p><p>Nobody was hurt, said Ada Marsh, the harbour master.</p></body.content></body></nitf>`;

let opened: OpenedWindow;
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const run: OpenedWindow["run"] = (id) => opened.run(id);
const stretches = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[aria-label="Wire original"] [role="button"]'),
];
const stretch = (words: string): HTMLElement | undefined =>
  stretches().find(({ textContent }) => textContent.includes(words));
const lit = (): string =>
  stretches()
    .filter((one) => one.dataset["lit"] !== undefined)
    .map(({ textContent }) => textContent)
    .join();

beforeEach(async () => {
  opened = openWindow([{ name: "ferry.xml", text: nitf }]);
  run("file:open");
  await see(() => expect(opened.session.editor.element.textContent).toContain("Ferry runs aground"));
  run("view:wire");
  await see(() => expect(stretches()).toHaveLength(3));
});

afterEach(() => opened.stop());

describe("the wire beside the story", { timeout: 30_000 }, () => {
  test("lights the place of the words under the caret, in a format without lines too, and goes there by Enter", async () => {
    goToBlock(opened.session, "b2");
    await see(() => expect(lit()).toContain("Nobody was hurt"));
    stretch("84 people")?.focus();
    await see(() => expect(lit()).toContain("84 people"));
    stretch("84 people")?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true, cancelable: true }),
    );
    await see(() => expect(lit()).toContain("Ferry runs"));
    stretch("Ferry runs")?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }),
    );
    await see(() => expect(sideStore.getState().place).toBe("Headline"));
  });

  test("puts back from where it stood what was taken out, once", async () => {
    const received = opened.session.story();
    goToBlock(opened.session, "b1");
    run("story:set-aside");
    await see(() => expect(stretch("84 people")?.dataset["became"]).toBe("gone"));
    document.querySelector<HTMLElement>('[aria-label^="Put back: A ferry"]')?.click();
    await see(() => expect(stretch("84 people")?.dataset["became"]).toBe("in-story"));
    expect(opened.session.story()?.body.map((block) => ("text" in block ? block.text : ""))).toEqual(
      received?.body.map((block) => ("text" in block ? block.text : "")),
    );
    expect(opened.session.story()?.setAside).toEqual(received?.setAside);
  });

  test("stands as it was read where that is asked for", async () => {
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "As read")?.click();
    await see(() => expect(document.querySelector('[aria-label="Wire original"]')?.textContent).not.toContain("<em>"));
    expect(stretches().map(({ textContent }) => textContent)).toEqual([
      "Ferry runs aground off Northport",
      "A ferry with 84 people on board ran aground on Sunday.",
      "Nobody was hurt, said Ada Marsh, the harbour master.",
    ]);
  });
});
