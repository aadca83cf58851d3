import { ferry, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const places = ["Northport", "Eastport", "Westport", "Southport", "Highport", "Lowport"];

test("of six open stories each keeps its caret and its undo, and all are listed by their whole titles", async ({
  start,
  dataFolder,
}) => {
  const files: string[] = [];
  for (const place of places) files.push(await put(dataFolder, `${place}.txt`, ferry.replaceAll("Northport", place)));
  const running = await start(...files);
  const desk = deskWindow(running);
  const { keyboard, page } = desk;
  await expect(desk.stories).toHaveCount(6);
  for (const place of places) {
    await desk.stories.filter({ hasText: place }).click();
    await expect(desk.field("Headline")).toContainText(place);
  }
  const tabs = page.getByRole("list", { name: "Open stories" });
  await expect(tabs.getByRole("listitem")).toHaveCount(6);
  await desk.text.getByText("Nobody was hurt").click();
  await keyboard.press("End");
  await keyboard.type(" She was calm.");

  await page.getByRole("button", { name: "All 6" }).focus();
  await keyboard.press("Enter");
  const all = page.getByRole("menu", { name: "All open stories" });
  await expect(all.getByRole("menuitem")).toHaveCount(6);
  await expect(all.getByRole("menuitem", { name: "Ferry runs aground off Eastport" })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await desk.accessibilityFaults()).toEqual([]);
  }
  await keyboard.press("ArrowDown");
  await expect(all.getByRole("menuitem", { name: /Eastport/u })).toBeFocused();
  await keyboard.press("Enter");
  await expect(desk.field("Headline")).toContainText("Eastport");
  await expect(desk.text).not.toContainText("She was calm.");

  // Back to the one that was typed in: its caret stands where it was, and its undo is its own.
  await keyboard.press("Control+Shift+Tab");
  await expect(desk.field("Headline")).toContainText("Northport");
  await keyboard.press("Control+Shift+Tab");
  await expect(desk.field("Headline")).toContainText("Lowport");
  await expect(desk.text).toBeFocused();
  await keyboard.type(" She stayed.");
  await expect(desk.text).toContainText("She was calm. She stayed.");
  await keyboard.press("Control+z");
  await expect(desk.text).toContainText("She was calm.");
  await expect(desk.text).not.toContainText("She stayed.");
  await keyboard.press("Control+w");
  await expect(tabs.getByRole("listitem")).toHaveCount(5);
  await expect(page.getByRole("button", { name: /^All \d/u })).toHaveCount(0);
});
