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

test("what is set by keyboard holds at once and at the next start", async ({ start }) => {
  const running = await start();
  const { page, keyboard, drop, findings, accessibilityFaults } = deskWindow(running);
  await drop({ name: "bridge.txt", text: bridge });
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
  await keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await keyboard.press("F2");
  await expect(page.locator("[data-in-hand]").first()).toBeVisible();
  await running.app.close();

  const again = await start();
  await expect.poll(() => again.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe("dark");
});
