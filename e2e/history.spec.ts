import { readFile } from "node:fs/promises";
import path from "node:path";
import { bridge, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

test("versions are kept by act, any two compared, one restored after a look and with a way back; the export is clean of changes", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  const { keyboard, page, side } = desk;
  const comparison = page.getByRole("region", { name: "Comparison" });
  await desk.text.getByText("Berg said the deck").click();
  await keyboard.press("End");
  await keyboard.type(" It carries no trams.");
  await keyboard.press("Control+s");
  await expect(desk.said).toContainText("A version is kept");
  await keyboard.type(" It never did.");

  await keyboard.press("Control+Shift+h");
  await side.getByRole("button", { name: /^Since then: Kept by hand/u }).click();
  await expect(comparison.locator("ins")).toHaveText([" It never did."]);
  await comparison.getByRole("combobox", { name: "From" }).selectOption("As received");
  await comparison.getByRole("combobox", { name: "to" }).selectOption({ index: 1 });
  await expect(comparison.locator("ins")).toHaveText([" It carries no trams."]);
  expect(await desk.accessibilityFaults()).toEqual([]);
  await comparison.getByRole("button", { name: /^Restore: Kept by hand/u }).click();
  await expect(comparison).toHaveCount(0);
  await expect(desk.text).toContainText("It carries no trams.");
  await expect(desk.text).not.toContainText("It never did.");
  await expect(side.getByRole("button", { name: /^Since then: Before a restore/u })).toHaveCount(1);
  await expect(desk.text).toBeFocused();
  await keyboard.press("Control+z");
  await expect(desk.text).toContainText("It never did.");

  // One accepted, all put back and brought back, all accepted.
  await desk.field("Headline").click();
  await keyboard.press("Control+a");
  await keyboard.press("ArrowRight");
  await keyboard.press("Shift+Control+ArrowLeft");
  await keyboard.type("mayor states");
  // From the end of a field the arrows go into the next one, and back.
  for (const [key, place] of [
    ["ArrowRight", "Dek"],
    ["ArrowLeft", "Headline"],
    ["ArrowDown", "Dek"],
    ["ArrowUp", "Headline"],
  ] as const) {
    await keyboard.press(key);
    await expect(page.getByRole("contentinfo")).toContainText(place);
  }
  await keyboard.press("Control+a");
  await keyboard.press("ArrowRight");
  const changes = side.getByRole("region", { name: "Changes" });
  await expect(changes.getByRole("heading", { name: "2 changes" })).toBeVisible();
  await keyboard.press("Control+F9");
  await expect(desk.said).toContainText("Accepted: “says” became “mayor states”");
  await expect(changes.getByRole("heading", { name: "One change" })).toBeVisible();
  await changes.getByRole("button", { name: "Put all back" }).click();
  await expect(desk.text).not.toContainText("trams");
  await expect(desk.field("Headline")).toContainText("mayor states");
  await keyboard.press("F4");
  await expect(desk.text).toContainText("trams");

  // What is shown of changes is drawn: nothing of it leaves.
  await keyboard.press("Control+Shift+e");
  await expect(desk.text.locator("ins")).toHaveCount(1);
  const file = path.join(dataFolder, "out.html");
  await desk.saveTo(file);
  await keyboard.press("Control+e");
  await expect(desk.said).toContainText("Exported to");
  const html = await readFile(file, "utf8");
  expect(html).toContain("since then, most recently after the storm of 2019. It carries no trams. It never did.");
  expect(html).not.toMatch(/<(?:ins|del)\b/u);
  await desk.tab("History").click();
  await expect(side.getByRole("button", { name: /^Since then: As it left/u })).toHaveCount(1);
  await expect(desk.stories.first()).toContainText("Exported");
  await changes.getByRole("button", { name: "Accept all" }).click();
  await expect(changes.getByText("The words read as they were received, or as you last accepted them.")).toBeVisible();
  await expect(desk.text.locator("ins")).toHaveCount(0);

  await keyboard.press("Control+Shift+e");

  // Changed after it left, it is in work again and says so.
  await desk.text.getByText("Berg said the deck").click();
  await keyboard.press("End");
  await keyboard.type(" Nor will it.");
  await expect(desk.stories.first()).toContainText("Changed since exported");

  // Against the wire by one key, and back to where the caret was.
  await keyboard.press("Control+Shift+o");
  await expect(comparison.getByRole("combobox", { name: "From" })).toHaveValue("received");
  await expect(comparison.locator("ins").first()).toBeVisible();
  await keyboard.press("Escape");
  await expect(desk.text).toBeFocused();

  // What was taken out comes back from its place in the wire.
  await desk.text.getByText("The work costs 2.4 million").click();
  await keyboard.press("Control+Shift+x");
  await expect(desk.text).not.toContainText("2.4 million");
  await keyboard.press("Control+3");
  await side.getByRole("button", { name: /^Put back: The work costs/u }).click();
  await expect(desk.text).toContainText("The work costs 2.4 million");
});
