import { stat } from "node:fs/promises";
import axe from "axe-core";
import type { Locator } from "playwright/test";
import { expect, type RunningApp } from "../launch.ts";

/** The editor's window as a person sees it: places by role and name, and what is done with them. */
export function deskWindow({ app, window: page }: RunningApp) {
  const desk = page.getByRole("navigation", { name: "Desk" });
  const text = page.getByRole("textbox", { name: "Story text" });
  const side = page.getByRole("complementary", { name: "Findings and export" });
  return {
    page,
    keyboard: page.keyboard,
    desk,
    stories: desk.getByRole("listbox").getByRole("option"),
    text,
    side,
    said: page.getByRole("status"),
    gate: side.getByText(/^(?:The gate is open|Gate closed by .*)$/u),
    /** Findings of the list, or those that say or quote these words: other checks may have something to say too. */
    findings: (words: string | RegExp = ""): Locator => side.locator("[data-finding]").filter({ hasText: words }),

    /** A labelled field of the story: "Headline", "Caption" … */
    field: (name: string, nth = 0): Locator => text.getByRole("group", { name, exact: true }).nth(nth),
    tab: (name: string): Locator => side.getByRole("tab", { name: new RegExp(`^${name}`, "u") }),

    /** Drops files on the window, as from a program that gives no path. */
    async drop(...files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
      const dataTransfer = await page.evaluateHandle((given) => {
        const data = new DataTransfer();
        for (const { name, text } of given) data.items.add(new File([text], name, { type: "text/plain" }));
        return data;
      }, files);
      for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer });
    },

    /** Drops files or folders with their paths, as from the system's own windows. */
    async dropFrom(file: string, on: Locator = page.locator("body")): Promise<void> {
      const isFolder = (await stat(file)).isDirectory();
      const field = await page.evaluateHandle((folder) => {
        const made = document.createElement("input");
        made.type = "file";
        made.webkitdirectory = folder;
        document.body.append(made);
        return made;
      }, isFolder);
      await field.setInputFiles(file);
      const dataTransfer = await field.evaluateHandle((input) => {
        const data = new DataTransfer();
        for (const one of input.files ?? []) data.items.add(one);
        input.remove();
        return data;
      });
      for (const type of ["dragenter", "dragover", "drop"]) await on.dispatchEvent(type, { dataTransfer });
    },

    /** Drops a file as the system does, through the browser's own drag and drop. */
    async dropByHand(file: string, on: Locator): Promise<void> {
      await on.scrollIntoViewIfNeeded();
      const box = await on.boundingBox();
      if (box === null) throw new Error("it is not drawn");
      const hand = await page.context().newCDPSession(page);
      const [x, y] = [box.x + Math.min(box.width / 2, 80), box.y + box.height / 2];
      const data = { items: [], files: [file], dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"] as const)
        await hand.send("Input.dispatchDragEvent", { type, x, y, data });
      await hand.detach();
    },

    /** Pastes where the focus is. */
    async paste(kinds: Readonly<Record<string, string>>): Promise<void> {
      await page.evaluate((given) => {
        const data = new DataTransfer();
        for (const [kind, text] of Object.entries(given)) data.setData(kind, text);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(event);
      }, kinds);
    },

    /** From now on the save dialog answers with this file. */
    async saveTo(file: string): Promise<void> {
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      }, file);
    },

    /** Waits until everything typed is on the disk. */
    async kept(): Promise<void> {
      await expect(page.getByRole("contentinfo").getByText("Kept", { exact: true })).toBeVisible();
    },

    /** What axe finds wrong with the window as it stands, in short; by these rules, or by all. */
    async accessibilityFaults(rules?: readonly string[]): Promise<readonly string[]> {
      if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
      return page.evaluate(async (only) => {
        // What fades in has the colours of what is behind it until it is there.
        await Promise.all(document.getAnimations().map(({ finished }) => finished));
        const inPage = (globalThis as unknown as { axe: typeof axe }).axe;
        const { violations } = await inPage.run({
          resultTypes: ["violations"],
          ...(only === undefined ? {} : { runOnly: [...only] }),
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary})`),
        );
      }, rules);
    },
  };
}
