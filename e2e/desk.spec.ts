import { bridge, ferry, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

test("the list says where there is work, is searched and filtered, and spikes and restores by key", async ({
  start,
  dataFolder,
}) => {
  const running = await start(
    await put(dataFolder, "bridge.txt", bridge.replace("will be closed", "will be be closed")),
    await put(dataFolder, "ferry.txt", ferry),
    await put(dataFolder, "holm.txt", bridge.replaceAll("Sandvik", "Holm")),
  );
  const desk = deskWindow(running);
  const { keyboard, page } = desk;
  await expect(desk.stories).toHaveCount(3);
  // Of stories that nobody has opened too, from a worker of their own.
  for (const title of ["Sandvik", "Holm"])
    await expect(desk.stories.filter({ hasText: title })).toContainText(/\d+ to check/u, { timeout: 30_000 });

  const search = desk.desk.getByRole("searchbox", { name: "Search the desk" });
  await search.fill("harbour mast");
  await expect(desk.stories).toHaveCount(1);
  await expect(desk.stories.locator("mark")).toHaveText(["harbour", "master"]);
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(desk.field("Headline")).toContainText("Ferry runs aground");
  await search.fill("");
  await expect(desk.stories).toHaveCount(3);

  await desk.desk.getByRole("button", { name: "Filter" }).click();
  await desk.desk.getByRole("combobox", { name: "Findings" }).selectOption("To fix");
  await expect(desk.stories).toHaveCount(1);
  await expect(desk.stories).toContainText("Sandvik");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await desk.accessibilityFaults()).toEqual([]);
  }
  await desk.desk.getByRole("button", { name: "Show all" }).click();

  await keyboard.press("Control+1");
  await keyboard.press("h");
  await expect(desk.stories.and(page.locator(":focus"))).toContainText("Holm");
  await keyboard.press("Delete");
  await expect(desk.stories).toHaveCount(2);
  await desk.desk.getByRole("button", { name: "Show 1 spiked" }).click();
  await desk.stories.first().focus();
  await keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.getByRole("menuitem", { name: "Back to the desk" }).click();
  await expect(desk.desk.getByText("No story is like that.")).toBeVisible();
  await desk.desk.getByRole("button", { name: "Show all" }).click();
  await expect(desk.stories).toHaveCount(3);

  await desk.desk.getByRole("combobox", { name: "Order of the stories" }).selectOption("Most to settle first");
  await expect(desk.stories.first()).toContainText("Sandvik");
  await desk.desk.getByRole("combobox", { name: "Order of the stories" }).selectOption("Newest first");
  const row = desk.stories.filter({ hasText: "Ferry" });
  await expect(row).toContainText("Harbour News");
  await expect(row).toContainText(/\d\d:\d\d/u);
  await row.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(desk.stories.filter({ hasText: "Ferry" })).toHaveCount(2);
  // The row comes before the copy is open: what is typed until then is the first one's.
  await expect(page.getByText("Duplicated: this is the copy.")).toBeVisible();
  await desk.field("Headline").click();
  await keyboard.press("End");
  await keyboard.type(" again");
  await expect(desk.stories.filter({ hasText: "Northport again" })).toHaveCount(1);
  await expect(desk.stories.filter({ hasText: "Northport again" })).toContainText("In hand");

  // What was worked on last stands in the menu, and opens from there.
  const recent = (): Promise<readonly string[]> =>
    running.app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === "&File");
      const list = file?.submenu?.items.find(({ label }) => label === "Recent Stories");
      return (list?.submenu?.items ?? []).map(({ label }) => label);
    });
  await desk.stories.filter({ hasText: "Sandvik" }).click();
  await expect(desk.field("Headline")).toContainText("Sandvik");
  await expect.poll(async () => (await recent())[0]).toBe("Ferry runs aground off Northport again");
  await running.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === "&File");
    const list = file?.submenu?.items.find(({ label }) => label === "Recent Stories");
    list?.submenu?.items[0]?.click();
  });
  await expect(desk.field("Headline")).toContainText("Northport again");

  // An embargo counts down, in the list and over the story.
  await desk.tab("Details").click();
  const until = new Date(Date.now() + 3 * 3_600_000);
  until.setUTCSeconds(0, 0);
  const embargo = desk.side.getByRole("textbox", { name: "Embargo" });
  await embargo.fill(until.toISOString().replace("T", " ").replace(":00.000Z", " UTC"));
  await embargo.press("Enter");
  const held = desk.stories.filter({ hasText: "Northport again" });
  await expect(held).toContainText(/Embargo (?:\d+ \p{L}+ )?\d\d:\d\d, in 2 h \d+ min/u);
  await desk.kept();
  // Four seconds before a full minute, for this window.
  await page.addInitScript(
    (ahead) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + ahead;
    },
    ((116 - (Math.floor(Date.now() / 1000) % 60)) * 1000) % 60_000,
  );
  await running.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((one) => one.getURL() === "wiredesk://app/")
      ?.reload(),
  );
  const left = async (): Promise<number> => {
    const [, hours = "0", minutes = "0"] = /in (\d+) h(?: (\d+) min)?/u.exec(await held.innerText()) ?? [];
    return Number(hours) * 60 + Number(minutes);
  };
  await expect.poll(left).toBeGreaterThan(0);
  const first = await left();
  await expect.poll(left).toBe(first - 1);
  await expect(page.getByRole("main")).toContainText(/Embargo (?:\d+ \p{L}+ )?\d\d:\d\d, in/u);
});

test("changes are seen in the text, settled by key, compared with the wire, and never copied", async ({
  start,
  dataFolder,
}) => {
  const running = await start(await put(dataFolder, "ferry.txt", ferry), await put(dataFolder, "bridge.txt", bridge));
  const desk = deskWindow(running);
  const { keyboard, page } = desk;
  await desk.stories.filter({ hasText: "Ferry" }).click();
  await desk.text.getByText("Nobody was hurt").dblclick();
  await desk.text.getByText("A ferry with 84").click();
  await keyboard.press("End");
  await keyboard.type(" It carried no cars.");
  await keyboard.press("Control+Shift+e");
  await expect(desk.text.locator("ins")).toHaveText([" It carried no cars."]);
  await expect(desk.said).toContainText("One change shown");

  await desk.field("Headline").click();
  // The field, then the story.
  await keyboard.press("Control+a");
  await keyboard.press("Control+a");
  const copied = await page.evaluate(() => getSelection()?.toString() ?? "");
  expect(copied).toContain("It carried no cars.");
  await desk.field("Headline").click();
  await keyboard.press("End");
  await keyboard.press("Shift+Control+ArrowLeft");
  await keyboard.type("Holm");
  await expect(desk.text.locator("del")).toHaveText(["Northport"]);
  // A key may come before the browser says that the caret has moved: it acts where the caret is.
  await desk.text.evaluate((text) => {
    getSelection()?.setPosition(text.querySelector("h1")?.firstChild ?? null, 0);
    const key = { key: "F9", code: "F9", bubbles: true, cancelable: true };
    text.dispatchEvent(new KeyboardEvent("keydown", key));
  });
  await expect(desk.said).toContainText("1 of 2 changes, Headline: “Northport” became “Holm”");
  await keyboard.press("Control+Shift+F9");
  await expect(desk.field("Headline")).toContainText("off Northport");
  await keyboard.press("Control+z");
  await expect(desk.field("Headline").locator("ins")).toHaveText("Holm");

  await keyboard.press("Control+Shift+h");
  await expect(desk.tab("History")).toBeFocused();
  await expect(desk.side.getByRole("heading", { name: "2 changes" })).toBeVisible();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.side.getByRole("button", { name: "Since then: as received" }).click();
  const comparison = page.getByRole("region", { name: "Comparison" });
  await expect(comparison.locator("del")).toHaveText(["Northport"]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await desk.accessibilityFaults()).toEqual([]);
  }
  await comparison.getByRole("button", { name: /^Restore: As received/u }).click();
  await expect(desk.field("Headline")).toContainText("off Northport");
  await expect(desk.text).not.toContainText("It carried no cars.");
  await desk.page.getByRole("contentinfo").getByRole("button", { name: "Undo" }).click();
  await expect(desk.text).toContainText("It carried no cars.");

  await keyboard.press("Control+3");
  await expect(desk.tab("Wire")).toBeFocused();
  const wire = desk.side.getByRole("group", { name: "Wire original" });
  await wire.getByRole("button", { name: /^Nobody|^"Nobody/u }).hover();
  await expect(wire.locator("[data-lit]")).toContainText("Nobody was hurt");
  await wire.getByRole("button", { name: /^Nobody|^"Nobody/u }).click();
  await expect(desk.text).toBeFocused();
  // By key: from stretch to stretch, and into the text.
  await keyboard.press("Control+3");
  await wire.locator('[role="button"][tabindex="0"]').focus();
  await keyboard.press("Home");
  await expect(wire.locator("[data-lit]")).toContainText("Ferry runs aground");
  await keyboard.press("ArrowDown");
  await expect(wire.locator("[data-lit]")).not.toContainText("Ferry runs aground");
  await keyboard.press("Home");
  await keyboard.press("Enter");
  await expect(desk.text).toBeFocused();
  await expect(page.getByRole("contentinfo")).toContainText("Headline");
  await keyboard.press("Control+\\");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await desk.accessibilityFaults()).toEqual([]);
  }

  await desk.stories.filter({ hasText: "Sandvik" }).click();
  const tabs = page.getByRole("list", { name: "Open stories" });
  await expect(tabs.getByRole("listitem")).toHaveCount(2);
  await keyboard.press("Control+Tab");
  await expect(desk.field("Headline")).toContainText("Ferry");
  await keyboard.press("Control+w");
  await expect(desk.field("Headline")).toContainText("Sandvik");
});
