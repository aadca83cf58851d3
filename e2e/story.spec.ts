import { readFile } from "node:fs/promises";
import path from "node:path";
import { bridge, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const caption = "Council leader Ida Berg inspects the Sandvik bridge with members of the harbour council";

test("from the drop to the file: what was set aside, put back, flagged, corrected and exported", async ({
  start,
  dataFolder,
}) => {
  const running = await start();
  const desk = deskWindow(running);
  await expect(desk.desk.getByText("Nothing leaves this machine")).toBeVisible();

  await desk.drop({ name: "bridge.txt", text: bridge });
  await expect(desk.stories).toHaveCount(1);
  await expect(desk.field("Headline")).toContainText("Sandvik bridge to close for three weeks, council says");
  await expect(desk.field("Dek")).toContainText("Council leader Ida Berg says Governor Jon Dahl");
  await expect(desk.field("Caption")).toContainText(caption);
  await expect(desk.field("Credit")).toContainText("Harbour News and Agencies");

  await desk.tab("Set aside").click();
  await expect(desk.side.getByText("Route 6")).toBeVisible();
  await expect(desk.gate).toContainText("The gate is open");
  await desk.side.getByRole("button", { name: /^Put back: Caption printed twice/u }).click();
  await expect(desk.field("Caption", 1)).toContainText(caption);

  await expect(desk.gate).toContainText("Gate closed by one thing");
  await desk.keyboard.press("Shift+F8");
  await desk.keyboard.press("F8");
  await expect(desk.said).toContainText(/\d of \d+, Must fix, Caption 2/u);
  await desk.keyboard.press("Control+.");
  const menu = desk.page.getByRole("menu");
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect(desk.text).toBeFocused();
  await desk.keyboard.press("Control+.");
  await desk.keyboard.press("Enter");
  await expect(desk.field("Caption", 1)).toHaveCount(0);
  await expect(desk.gate).toContainText("The gate is open");
  await expect(desk.text).toBeFocused();

  const file = path.join(dataFolder, "out.html");
  await desk.saveTo(file);
  await desk.side.getByRole("button", { name: "Export…" }).click();
  await expect(desk.said).toContainText("Exported to");
  const html = await readFile(file, "utf8");
  expect(html).toContain("Sandvik bridge to close for three weeks, council says");
  expect(html.split(caption)).toHaveLength(2);
  expect(html).not.toContain("Route 6");
  const receipt = JSON.parse(await readFile(path.join(dataFolder, "out.receipt.json"), "utf8")) as { origin: object };
  expect(receipt.origin).toMatchObject({ name: "bridge.txt" });
});

test("what was put back goes with one undo, and what was set aside comes back with one", async ({
  start,
  dataFolder,
}) => {
  const running = await start(await put(dataFolder, "bridge.txt", bridge));
  const desk = deskWindow(running);
  await desk.tab("Set aside").click();
  const label = desk.side.getByRole("button", { name: /^Put back: .*Route 6/u });
  await label.click();
  await expect(desk.text).toContainText("Route 6");
  await desk.keyboard.press("Control+z");
  await expect(desk.text).not.toContainText("Route 6");
  await expect(label).toBeVisible();

  await desk.text.getByText("The work costs 2.4 million").click();
  await desk.keyboard.press("Control+Shift+x");
  await expect(desk.text).not.toContainText("2.4 million");
  await expect(desk.side.getByText("The work costs 2.4 million")).toBeVisible();
  await desk.keyboard.press("Control+z");
  await expect(desk.text).toContainText("2.4 million");
});

test("a closed gate lets a story through for a reason, which stands in the receipt", async ({ start, dataFolder }) => {
  const running = await start(await put(dataFolder, "bridge.txt", bridge));
  const desk = deskWindow(running);
  await desk.tab("Set aside").click();
  await desk.side.getByRole("button", { name: /^Put back: Caption printed twice/u }).click();
  await expect(desk.gate).toContainText("Gate closed by one thing");
  await desk.tab("Export").click();
  await expect(desk.side.getByRole("button", { name: "To a file…" })).toBeDisabled();
  // Scrolled away, what closes the gate comes into view and into focus when somebody comes to it.
  await desk.side.getByRole("region", { name: "Preview" }).scrollIntoViewIfNeeded();
  await desk.side.getByRole("button", { name: "What closes it" }).click();
  const closing = desk.side.getByRole("region", { name: "What closes the gate" });
  await expect(closing).toBeInViewport();
  await expect(closing).toBeFocused();
  await desk.side.getByRole("button", { name: "Export all the same…" }).click();
  const dialog = desk.page.getByRole("dialog", { name: "Export all the same?" });
  await expect(dialog.getByRole("button", { name: "Export" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("Both pictures are wanted");
  await desk.saveTo(path.join(dataFolder, "out.html"));
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(desk.said).toContainText("Exported to");
  const receipt = await readFile(path.join(dataFolder, "out.receipt.json"), "utf8");
  expect(receipt).toContain("Both pictures are wanted");
});

test("a file without a story is refused by name, with the reason, and the others come in", async ({
  start,
  dataFolder,
}) => {
  const files = [await put(dataFolder, "bridge.txt", bridge), await put(dataFolder, "noise.bin", new Uint8Array(3000))];
  const running = await start(...files);
  const desk = deskWindow(running);
  await expect(desk.stories).toHaveCount(1);
  await expect(desk.desk.getByText("noise.bin", { exact: true })).toBeVisible();
  await desk.desk.getByRole("button", { name: "Dismiss noise.bin" }).click();
  await expect(desk.desk.getByText("noise.bin", { exact: true })).toHaveCount(0);
});
