import { put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const copy = `Sandvik bridge to close for three weeks, council says

The Sandvik bridge will be closed to all traffic for three weeks from Saturday, the leader of the council said on Monday.

The comittment of the county was praised by the neighbors.

Berg said the deck was laid in 1974 and had been repaired twice since then.
`;

test("spelling is checked from inside the program; a right click adds a word, and it stays right", async ({
  start,
  dataFolder,
}) => {
  const file = await put(dataFolder, "bridge.txt", copy);
  const running = await start(file);
  const desk = deskWindow(running);
  const finding = desk.findings("comittment");
  await expect(finding).toHaveCount(1);
  await desk.text.getByText("The comittment").click({ button: "right", position: { x: 60, y: 12 } });
  const menu = desk.page.getByRole("menu");
  await expect(menu.getByRole("menuitem", { name: "Change to “commitment”" })).toBeVisible();
  await menu.getByRole("menuitem", { name: "Add “comittment” to my words" }).click();
  await expect(finding).toHaveCount(0);
  await running.app.close();
  const again = deskWindow(await start());
  await expect(again.text).toContainText("The comittment");
  await expect(again.said).toContainText("Checked");
  await expect(again.findings("comittment")).toHaveCount(0);
});

test("a note is never exported", async ({ start, dataFolder }) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", copy)));
  await desk.text.getByText("Berg said the deck").click();
  await desk.keyboard.press("End");
  await desk.keyboard.press("F10");
  await desk.keyboard.type(" ask Ida again");
  await desk.keyboard.press("F10");
  await desk.keyboard.type(" It holds.");
  await expect(desk.text.locator("[data-note]")).toHaveText(" ask Ida again");
  await desk.keyboard.press("Control+4");
  await expect(desk.side).toContainText("It holds.");
  await expect(desk.side).not.toContainText("ask Ida");
});
