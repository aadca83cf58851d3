import path from "node:path";
import { bridge, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

test("a story is opened, read, corrected and sent without a mouse", async ({ start, dataFolder }) => {
  const copy = bridge.replace("will be closed", "will be be closed");
  const running = await start(
    await put(dataFolder, "bridge.txt", copy),
    await put(dataFolder, "b.txt", bridge.replaceAll("Sandvik", "Holm")),
  );
  const desk = deskWindow(running);
  const { keyboard } = desk;
  await expect(desk.stories).toHaveCount(2);

  await keyboard.press("Control+1");
  await expect(desk.stories.and(desk.page.locator(":focus"))).toHaveCount(1);
  await keyboard.press("Home");
  for (let n = 0; n < 2 && !(await desk.page.locator(":focus").innerText()).includes("Sandvik"); n += 1)
    await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(desk.field("Headline")).toContainText("Sandvik bridge");
  await expect(desk.text).toBeFocused();

  await expect(desk.findings("be be")).toHaveCount(1);
  await expect(desk.said).toContainText("Checked:");
  for (let n = 0; n < 12 && !(await desk.said.innerText()).includes("“be”"); n += 1) await keyboard.press("F8");
  await expect(desk.said).toContainText(/\d of \d+, .*“be”/u);
  await keyboard.press("Control+.");
  await expect(desk.page.getByRole("menuitem").first()).toBeFocused();
  await keyboard.press("Enter");
  await expect(desk.text).toContainText("will be closed");
  await expect(desk.text).toBeFocused();

  await keyboard.press("F6");
  await expect(desk.side.locator(":focus")).toHaveCount(1);
  await keyboard.press("F6");
  await expect(desk.desk.locator(":focus")).toHaveCount(1);
  await keyboard.press("F6");
  await expect(desk.text).toBeFocused();

  await keyboard.press("Control+Shift+p");
  await expect(desk.page.getByRole("combobox", { name: "Command" })).toBeFocused();
  await keyboard.type("ready");
  await keyboard.press("Enter");
  await expect(desk.said).toContainText("Marked as ready");
  await keyboard.press("F1");
  await expect(desk.page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(desk.page.getByRole("dialog")).toHaveCount(0);

  await desk.saveTo(path.join(dataFolder, "out.html"));
  await keyboard.press("Control+e");
  await expect(desk.said).toContainText("Exported to");
});

test("nothing loses the focus: panes with several open stories, keys with small letters, dialogs on their way, the tour", async ({
  start,
  dataFolder,
}) => {
  const running = await start(
    await put(dataFolder, "bridge.txt", bridge),
    await put(dataFolder, "b.txt", bridge.replaceAll("Sandvik", "Holm")),
  );
  const desk = deskWindow(running);
  const { keyboard, page } = desk;
  await desk.stories.filter({ hasText: "Holm" }).click();
  await desk.stories.filter({ hasText: "Sandvik" }).click();
  await expect(desk.field("Headline")).toContainText("Sandvik");
  await desk.text.getByText("Berg said the deck was laid").click();
  for (const pane of [desk.side, desk.desk]) {
    await keyboard.press("F6");
    await expect(pane.locator(":focus")).toHaveCount(1);
  }
  await keyboard.press("F6");
  await expect(desk.text).toBeFocused();

  // As with Caps Lock, or on a Mac: the letter comes small. Nothing is selected, and what is typed next replaces nothing.
  await keyboard.press("Control+Shift+a");
  await expect(desk.tab("Set aside")).toBeFocused();
  await keyboard.press("Escape");
  await keyboard.type("Once ");
  await expect(desk.text).toContainText("Sandvik bridge to close");
  await keyboard.press("Control+Shift+d");
  await keyboard.press("ArrowDown");
  await expect(desk.side.getByRole("tabpanel").locator(":focus")).toHaveCount(1);
  await keyboard.press("Escape");

  // What is typed while a dialog is on its way for the first time stays out of the copy.
  const copy = await desk.text.innerText();
  await keyboard.press("Control+,");
  await keyboard.type("theme");
  const settings = page.getByRole("dialog", { name: "Settings" });
  await expect(settings).toBeVisible();
  // Esc empties a search that has words in it first.
  await settings.getByRole("searchbox", { name: "Find a setting" }).fill("");
  await keyboard.press("Escape");
  await expect(desk.text).toBeFocused();
  expect(await desk.text.innerText()).toBe(copy);

  await keyboard.press("Control+Shift+p");
  await keyboard.type("tour");
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Tour/u })).toBeVisible();
  await desk.text.focus();
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(desk.text).toBeFocused();

  await keyboard.press("Control+1");
  await keyboard.press("Shift+F10");
  await keyboard.press("End");
  await keyboard.press("Enter");
  await expect(desk.said).toContainText("Spiked.");
  await expect(desk.stories.and(page.locator(":focus"))).toHaveCount(1);
});

test("a finding that was passed over is listed and can be taken back", async ({ start, dataFolder }) => {
  const running = await start(
    await put(dataFolder, "bridge.txt", bridge.replace("will be closed", "will be be closed")),
  );
  const desk = deskWindow(running);
  await expect(desk.findings("be be")).toHaveCount(1);
  await desk.findings("be be").getByRole("button").first().click();
  await expect(desk.text).toBeFocused();
  await desk.keyboard.press("Control+;");
  await expect(desk.findings("be be")).toHaveCount(0);
  await desk.side.getByText("Passed over: 1").click();
  await desk.side.getByRole("button", { name: "Take back" }).click();
  await expect(desk.findings("be be")).toHaveCount(1);
});
