import { readFile } from "node:fs/promises";
import path from "node:path";
import { bridge } from "./copy.ts";
import { expect, launch, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

test("the first start shows the sample with a tour that can be left at once, and never again", async ({
  dataFolder,
}) => {
  const first = await launch(dataFolder, [], true);
  const tour = first.window.getByRole("dialog", { name: /^Tour, step \d of 5$/u });
  await expect(tour).toContainText("Stories come in here");
  await first.window.keyboard.press("ArrowRight");
  await expect(tour).toContainText("The story in its fields");
  expect(await deskWindow(first).accessibilityFaults()).toEqual([]);
  await first.window.keyboard.press("Escape");
  await expect(tour).toBeHidden();
  await expect(deskWindow(first).text).toBeFocused();
  await first.app.close();

  const second = await launch(dataFolder, [], true);
  await expect(deskWindow(second).stories).toHaveCount(1);
  await expect(second.window.getByRole("dialog")).toHaveCount(0);
  await second.app.close();
});

test("what is set by keyboard holds at once and at the next start", async ({ start, dataFolder }) => {
  const running = await start();
  const { page, keyboard, drop, findings, accessibilityFaults, saveTo, said } = deskWindow(running);
  await drop({ name: "bridge.txt", text: `${bridge}\nThe colour of of the new deck is not settled.\n` });
  await findings().first().waitFor();
  await keyboard.press("Control+,");
  const settings = page.getByRole("dialog", { name: "Settings" });
  await expect(settings.getByRole("searchbox", { name: "Find a setting" })).toBeFocused();
  expect(await accessibilityFaults()).toEqual([]);
  await keyboard.type("theme");
  await settings.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  // Playwright sets the page's own scheme: what the system is asked for is looked at.
  await expect.poll(() => running.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe("dark");
  await settings.getByRole("searchbox", { name: "Find a setting" }).fill("next finding");
  await settings.getByRole("button", { name: "Key of Next Finding: F8" }).press("Enter");
  await keyboard.press("F2");
  await expect(settings.getByRole("button", { name: "Key of Next Finding: F2" })).toBeVisible();
  const find = settings.getByRole("searchbox", { name: "Find a setting" });
  const root = page.locator("html");
  await find.fill("text size");
  await settings.getByRole("spinbutton", { name: "Text size" }).fill("125");
  await expect(root).toHaveCSS("font-size", "20px");
  await find.fill("motion");
  await settings.getByRole("combobox", { name: "Motion" }).selectOption("None");
  await expect(root).toHaveAttribute("data-still", "");
  await find.fill("headline");
  await settings.getByRole("spinbutton", { name: "Headline: characters at most" }).fill("20");
  await expect(page.locator("h1 .excess")).toHaveText("ose for three weeks, council says");
  await find.fill("stylebook");
  await expect(findings("colour")).toHaveCount(0);
  await settings.getByRole("combobox", { name: "Stylebook" }).selectOption("American English");
  await expect(findings("colour")).toHaveCount(1);
  // How grave a check is, or whether it is made at all.
  await find.fill("same word twice");
  const twice = settings.getByRole("combobox", { name: "The same word twice in a row" });
  await expect(findings("of of")).toHaveAttribute("data-level", "fix");
  await twice.selectOption("Must fix");
  await expect(findings("of of")).toHaveAttribute("data-level", "must-fix");
  await twice.selectOption("Off");
  await expect(findings("of of")).toHaveCount(0);
  // Which target is offered first.
  await find.fill("target");
  await settings.getByRole("combobox", { name: "Target that is offered first" }).selectOption("Markdown");

  // Handed on as a file, forgotten, and taken from it.
  const shared = path.join(dataFolder, "desk-settings.json");
  await saveTo(shared);
  await settings.getByRole("button", { name: "Save to a file…" }).click();
  await expect(said).toContainText("The settings are in");
  expect(JSON.parse(await readFile(shared, "utf8"))).toMatchObject({
    theme: "dark",
    textSize: 125,
    motion: "less",
    style: { book: "wiredesk-us", limits: { headline: 20 } },
    exportTarget: "markdown",
  });
  await settings.getByRole("button", { name: "Reset all" }).click();
  await expect(root).toHaveCSS("font-size", "16px");
  await expect(findings("of of")).toHaveCount(1);
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, shared);
  await settings.getByRole("button", { name: "Take from a file…" }).click();
  await expect(root).toHaveCSS("font-size", "20px");
  await keyboard.press("Escape");
  if (await settings.isVisible()) await keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await keyboard.press("F2");
  await expect(page.locator("[data-in-hand]").first()).toBeVisible();

  // Zoom by keys and by menu.
  const zoom = (app: typeof running.app): Promise<number | undefined> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents.getZoomLevel(),
    );
  // As from a keyboard: what comes through the browser's own tools passes by what listens before the page.
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.sendInputEvent({ type: "keyDown", keyCode: "=", modifiers: ["control"] }),
  );
  await expect.poll(() => zoom(running.app)).toBe(0.5);
  await running.app.evaluate(({ BrowserWindow, Menu }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === "&View");
    const entry = view?.submenu?.items.find(({ role }) => role?.toLowerCase() === "zoomin");
    entry?.click(undefined, window, window?.webContents);
  });
  await expect.poll(() => zoom(running.app)).toBe(1);

  // Words that are right, one's own and the desk's, are seen and edited.
  await keyboard.press("Control+Shift+p");
  await keyboard.type("words that are right");
  await keyboard.press("Enter");
  const words = page.getByRole("dialog", { name: "Words that are right" });
  for (const list of ["My words", "The desk’s words"]) {
    const region = words.getByRole("region", { name: list });
    await region.getByRole("textbox", { name: "Find or add" }).fill("Kvernmo");
    await keyboard.press("Enter");
    await expect(region.getByRole("listitem")).toHaveText([/Kvernmo/u]);
  }
  expect(await accessibilityFaults()).toEqual([]);
  await words.getByRole("region", { name: "My words" }).getByRole("button", { name: "Take “Kvernmo” off" }).click();
  await expect(words.getByText("None yet.")).toHaveCount(1);
  await keyboard.press("Escape");
  await running.app.close();

  const again = await start();
  await expect.poll(() => again.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe("dark");
  await expect.poll(() => zoom(again.app)).toBe(1);
  await expect(again.window.locator("html")).toHaveCSS("font-size", "20px");
});
