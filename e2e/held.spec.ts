import path from "node:path";
import { bridge, put } from "./copy.ts";
import { expect, type RunningApp, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const held = `HOLD FOR RELEASE: not for publication before 06:00 GMT, 3 May 2099

Ferry to run again from Monday

NORTHPORT, May 3 (Harbour News) - The ferry runs again from Monday, the harbour office said.
`;

const cake = `Cake sale opens in Holm

HOLM, May 3 (Harbour News) - A cake sale opened in Holm on Sunday, the mayor said.
`;

const clipboardOf = ({ app }: RunningApp, kind: "clipboard" | "selection" = "clipboard"): Promise<string> =>
  app.evaluate(
    ({ clipboard }, which) => (clipboard as unknown as { readText(kind: string): string }).readText(which),
    kind,
  );

test("held words stay in their story: by copy, find, the selection clipboard, a drag of what was exported, as a new story", async ({
  start,
  dataFolder,
}) => {
  const running = await start(
    await put(dataFolder, "bridge.txt", bridge),
    await put(dataFolder, "held.txt", held),
    await put(dataFolder, "cake.txt", cake),
  );
  const { app } = running;
  const desk = deskWindow(running);
  const { keyboard, page } = desk;
  await expect(desk.stories).toHaveCount(3);
  const open = async (words: string): Promise<void> => {
    const row = desk.stories.filter({ hasText: words });
    await row.click();
    await expect(row).toHaveAttribute("aria-selected", "true");
  };

  // The selection of a story that may leave is the system's, as everywhere; that of a held one is not.
  await open("Sandvik");
  await desk.text.getByText("Berg said the deck was laid").click({ clickCount: 3 });
  await expect.poll(() => clipboardOf(running, "selection")).toContain("Berg said");
  await open("Ferry to run again");
  await desk.text.getByText("The ferry runs again").click({ clickCount: 3 });
  await page.waitForTimeout(1_000);
  expect((await clipboardOf(running, "selection")).trim()).toBe("");

  // Find is filled from the selection; what is copied from it is held back as well.
  await desk.text.getByText("The ferry runs again").dblclick();
  await keyboard.press("Control+f");
  await expect(page.getByRole("textbox", { name: "Find", exact: true })).not.toHaveValue("");
  await keyboard.press("Control+a");
  await keyboard.press("Control+c");
  await expect.poll(() => clipboardOf(running)).toContain("under embargo");
  await page.waitForTimeout(700);
  expect((await clipboardOf(running, "selection")).trim()).toBe("");
  await keyboard.press("Escape");

  // Copied there, the words are pasted into no other story and become none.
  await desk.text.getByText("The ferry runs again").click({ clickCount: 3 });
  await keyboard.press("Control+c");
  await open("Sandvik");
  await expect(desk.said.filter({ hasText: "Checked" })).not.toHaveCount(0);
  await desk.text.getByText("Berg said the deck was laid").click();
  await keyboard.press("Control+v");
  await expect(desk.said.filter({ hasText: "only into the story that they come from" })).not.toHaveCount(0);
  await expect(desk.text).not.toContainText("ferry runs again");
  await keyboard.press("Control+Shift+N");
  await page.waitForTimeout(1_000);
  await expect(desk.stories).toHaveCount(3);

  // What was exported is not dragged out any more once its story is killed.
  await app.evaluate(({ webContents }) => {
    const drags: string[] = [];
    Object.assign(globalThis, { drags });
    for (const contents of webContents.getAllWebContents()) contents.startDrag = ({ file }) => void drags.push(file);
  });
  await open("Cake sale");
  await expect(desk.text).toContainText("the mayor said");
  await desk.saveTo(path.join(dataFolder, "cake.html"));
  await keyboard.press("Control+e");
  const file = page.locator("[draggable=true]").first();
  await expect(file).toBeVisible();
  const drag = (): Promise<void> => file.dispatchEvent("dragstart", {});
  await drag();
  const drags = (): Promise<readonly string[]> =>
    app.evaluate(() => (globalThis as unknown as { readonly drags: readonly string[] }).drags);
  await expect.poll(async () => (await drags()).length).toBe(1);

  // Nor once an embargo is typed: from then on, and not from the next snapshot on.
  const embargo = async (until: string): Promise<void> => {
    await desk.tab("Details").click();
    await page.getByRole("textbox", { name: "Embargo" }).fill(until);
    await keyboard.press("Tab");
    await desk.tab("Export").click();
    await drag();
  };
  await embargo("2099-05-04 06:00 UTC");
  await expect(desk.said.filter({ hasText: "under embargo until" })).not.toHaveCount(0);
  expect(await drags()).toHaveLength(1);

  // Its title is not copied from the list either, whatever is open.
  await open("Sandvik");
  await desk.stories
    .filter({ hasText: "Cake sale" })
    .evaluate((row) => document.getSelection()?.selectAllChildren(row));
  await keyboard.press("Control+c");
  await expect.poll(() => clipboardOf(running)).toContain("under embargo until");
  await open("Cake sale");
  await desk.tab("Details").click();
  await expect(page.getByRole("textbox", { name: "Embargo" })).toHaveValue(/2099/u);
  await embargo("");
  await expect.poll(async () => (await drags()).length).toBe(2);
  await desk.stories.filter({ hasText: "Cake sale" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Kill", exact: true }).click();
  await expect(desk.stories.filter({ hasText: "Killed on the desk" })).toHaveCount(1);
  await drag();
  await expect(desk.said.filter({ hasText: "was killed on the desk" })).not.toHaveCount(0);
  expect(await drags()).toHaveLength(2);
});

test("the clipboard becomes a story of its own, by key and by menu", async ({ start, dataFolder }) => {
  const running = await start(await put(dataFolder, "bridge.txt", bridge));
  const desk = deskWindow(running);
  await expect(desk.stories).toHaveCount(1);
  const lay = (words: string): Promise<void> =>
    running.app.evaluate(({ clipboard }, text) => void clipboard.writeText(text), words);
  await lay("Bread sale opens in Holm\n\nHOLM, May 3 (Harbour News) - A bread sale opened in Holm on Sunday.\n");
  await desk.keyboard.press("Control+Shift+N");
  await expect(desk.stories).toHaveCount(2);
  await lay("Cake sale opens in Holm\n\nHOLM, May 3 (Harbour News) - A cake sale opened in Holm on Sunday.\n");
  await running.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((one) => one.getURL() === "wiredesk://app/")
      ?.send("menu:command", "file:paste"),
  );
  await expect(desk.stories).toHaveCount(3);
});

test("a kill in plain text holds what it names, and a story that comes after it", async ({ start, dataFolder }) => {
  const copyOf = (slug: string): string =>
    `${slug}\nFerry to run again from Monday\n\nNORTHPORT, May 3 (Harbour News) - The ferry runs again from Monday, the harbour office said.\n`;
  const running = await start(
    await put(dataFolder, "ferry.txt", copyOf("BC-TIDE-FERRY")),
    await put(dataFolder, "kill.txt", "BULLETIN KILL\n\nEDITORS: Please kill BC-TIDE-FERRY and BC-TIDE-CRANE.\n"),
    await put(dataFolder, "late.txt", copyOf("BC-TIDE-CRANE").replaceAll("ferry", "crane")),
    await put(dataFolder, "alike.txt", copyOf("TIDE-FERRY").replace("Monday", "Tuesday")),
  );
  const desk = deskWindow(running);
  await expect(desk.stories).toHaveCount(4);
  await expect(desk.stories.filter({ hasText: "Killed by the agency" })).toHaveCount(3);
  const asked = desk.stories.filter({ hasText: "Named by a kill?" });
  await asked.click();
  const order = desk.page.getByRole("region", { name: "Order of the agency" });
  await expect(order).toContainText("is this what it means?");
  await desk.keyboard.press("F2");
  await expect(order).toContainText("must not be published");
  await expect(desk.stories.filter({ hasText: "Killed by the agency" })).toHaveCount(4);
});
