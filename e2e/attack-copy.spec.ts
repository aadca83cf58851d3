import type { CommandId } from "../src/ipc/commands.ts";
import { bringIn, get } from "./ask.ts";
import { type Attacked, expect, tellProbes, test } from "./attacked.ts";
import { put } from "./copy.ts";
import { harmIn, listenForScripts } from "./harm.ts";
import { hostileCopy } from "./hostile-copy.ts";
import { hostileWords } from "./hostile-words.ts";
import { liveParts, livePartsWritten } from "./live-parts.ts";
import { deskWindow } from "./pages/desk-window.ts";

// Hostile words in the copy itself, looked at in every place in which copy is shown and in everything that it leaves as.

/** Panels that show a story, and dialogs over it. */
const panels: readonly CommandId[] = [
  "view:findings",
  "view:set-aside",
  "view:history",
  "changes:compare",
  "view:wire",
  "view:sources",
  "view:claims",
  "view:details",
  "view:preview",
  "changes:show",
  "edit:replace",
  "findings:passed-over",
];
const dialogs: readonly CommandId[] = [
  "view:palette",
  "file:publish",
  "file:profiles",
  "edit:settings",
  "edit:words",
  "findings:health",
  "help:shortcuts",
  "help:about",
];

const command = ({ app }: Attacked, id: CommandId): Promise<void> =>
  app.evaluate(({ webContents }, wanted) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL() === "wiredesk://app/");
    page?.send("menu:command", wanted);
  }, id);

interface Printer {
  finish: (() => void) | undefined;
}

/** No printer is wanted: from now on each print waits until it is ended, and the galley stands meanwhile. */
const holdPrinter = ({ app }: Attacked): Promise<void> =>
  app.evaluate(({ webContents }) => {
    for (const page of webContents.getAllWebContents())
      page.print = (_options: unknown, done?: (sent: boolean, reason: string) => void) => {
        (globalThis as unknown as Printer).finish = () => done?.(true, "");
      };
  });

const isPrinting = ({ app }: Attacked): Promise<boolean> =>
  app.evaluate(() => (globalThis as unknown as Printer).finish !== undefined);

const endPrinting = ({ app }: Attacked): Promise<void> =>
  app.evaluate(() => {
    const printer = globalThis as unknown as Printer;
    printer.finish?.();
    printer.finish = undefined;
  });

test("hostile words in every field of every kind of file run nowhere, whatever shows them, and leave as text", async ({
  attacked,
}) => {
  test.setTimeout(120_000);
  const { window, outside, dataFolder } = attacked;
  await listenForScripts(window);
  // What finds harm does find it: of the words each but the template would be live where it stood as markup.
  const words = hostileWords(outside.address);
  expect(words.filter((word) => liveParts(`<p title="${word}">${word}`, outside.address).length === 0)).toEqual(
    words.filter((word) => word.startsWith("{{")),
  );
  await window.evaluate(() => {
    const link = document.createElement("a");
    link.setAttribute("href", "javascript:ran.push('planted')");
    link.id = "planted";
    document.body.append(link);
  });
  expect(await harmIn(window)).toHaveLength(1);
  await window.evaluate(() => document.querySelector("#planted")?.remove());

  await holdPrinter(attacked);
  const copies = hostileCopy(outside.address);
  const outcomes = await bringIn(
    window,
    ...(await Promise.all(copies.map(({ name, content }) => put(dataFolder, name, content)))),
  );
  // Taken for a page, in which there is none: refused, and its name stands among the arrivals as words.
  expect(outcomes.filter(({ refused }) => refused !== undefined).map(({ name }) => name)).toEqual([copies[0]?.name]);
  const stories = outcomes.flatMap(({ stories: made }) => made);
  expect(stories.length).toBeGreaterThanOrEqual(copies.length - 1);
  const desk = deskWindow(attacked);
  await expect(desk.stories).toHaveCount(stories.length);

  const targets = await get(window, "export:targets");
  for (let nth = 0; nth < stories.length; nth += 1) {
    await desk.stories.nth(nth).click();
    await expect(desk.stories.nth(nth)).toHaveAttribute("aria-selected", "true");
    await expect(desk.text).toContainText("ran.push");
    for (const id of panels) {
      await command(attacked, id);
      await window.waitForTimeout(60);
      expect(await harmIn(window), `${nth} ${id}`).toEqual([]);
    }
    await command(attacked, "file:print");
    await expect.poll(() => isPrinting(attacked)).toBe(true);
    expect(await harmIn(window), `${nth} on paper`).toEqual([]);
    await endPrinting(attacked);
    if (nth > 0) continue;
    const dialog = window.locator("[role=dialog], dialog[open]").first();
    for (const id of dialogs) {
      await command(attacked, id);
      await expect(dialog, id).toBeVisible();
      expect(await harmIn(window), id).toEqual([]);
      await window.keyboard.press("Escape");
      await expect(dialog, id).toBeHidden();
    }
  }
  for (const id of stories) {
    const { story } = await get(window, "desk:open", id);
    for (const target of targets) {
      const written = await get(window, "export:preview", story, target.id);
      expect(livePartsWritten(target.id, written, outside.address), `${target.id} of ${story.origin.name}`).toEqual([]);
    }
  }
  expect(await harmIn(window)).toEqual([]);
  expect(outside.heard).toEqual([]);
  tellProbes(copies.reduce((sum, { places }) => sum + places * words.length, 0));
});
