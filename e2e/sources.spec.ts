import { readFile } from "node:fs/promises";
import path from "node:path";
import { pier, put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

test("sources and claims are read, followed into the text and signed for without a mouse, and stand in the receipt", async ({
  start,
  dataFolder,
}) => {
  const first = await start(await put(dataFolder, "pier.txt", pier));
  const desk = deskWindow(first);
  const { keyboard, page } = desk;
  const selected = (): Promise<string> => page.evaluate(() => String(globalThis.getSelection()));
  const focused = page.locator(":focus");
  await expect(desk.field("Headline")).toContainText("Vik council votes");

  await keyboard.press("Control+5");
  await expect(desk.tab("Sources")).toBeFocused();
  const credits = desk.side.getByRole("list", { name: "Who is credited with what" }).getByRole("listitem");
  await expect(credits.first()).toContainText("Eva Lind");
  await expect(desk.side.getByRole("img", { name: /^Of the story: .*Eva Lind \d+%.*nobody \d+%/u })).toBeVisible();
  await keyboard.press("ArrowDown");
  for (let n = 0; n < 12 && !(await focused.innerText()).includes("We will build it"); n += 1)
    await keyboard.press("ArrowDown");
  // Both halves of what is quoted are lit.
  expect(await page.evaluate(() => CSS.highlights.get("finding-lit")?.size)).toBe(2);
  await keyboard.press("Enter");
  await expect(desk.text).toBeFocused();
  expect(await selected()).toContain("We will build it this summer");

  await keyboard.press("Control+6");
  const claims = desk.side.getByRole("list", { name: "Claims of the story" }).getByRole("listitem");
  await expect(claims).toHaveCount(1);
  await keyboard.press("ArrowDown");
  await expect(focused).toContainText("Crime in the harbor");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Verified by me" });
  await expect(dialog.getByLabel(/^Because/u)).toBeFocused();
  await keyboard.type("police figures of 2 March");
  await keyboard.press("Tab");
  await keyboard.type("Ada Marsh");
  await keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(desk.said).toContainText("Verified");
  await expect(claims).toHaveCount(0);

  // A figure that was checked: from the text, by its own key.
  await keyboard.press("Control+2");
  await keyboard.press("Control+f");
  await keyboard.type("2 million");
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  expect(await selected()).toBe("2 million");
  await keyboard.press("Control+Shift+k");
  await keyboard.type("the budget");
  await keyboard.press("Enter");
  await expect(desk.said).toContainText("CQ: “2 million”, checked against the budget.");
  expect(await page.evaluate(() => CSS.highlights.get("checked-words")?.size)).toBe(2);

  // Both are kept with the story.
  await first.app.close();
  const second = deskWindow(await start());
  await expect(second.field("Headline")).toContainText("Vik council votes");
  await expect(second.side.getByText("Checked (CQ): 2")).toBeVisible();
  await second.saveTo(path.join(dataFolder, "out.html"));
  await second.keyboard.press("Control+e");
  await expect(second.said).toContainText("Exported to");
  const receipt = JSON.parse(await readFile(path.join(dataFolder, "out.receipt.json"), "utf8")) as object;
  expect(receipt).toMatchObject({
    checked: [{ quote: "2 million", by: "Ada Marsh", against: "the budget" }],
    claims: [{ verified: { by: "Ada Marsh", because: "police figures of 2 March" } }],
  });

  // Of other words it does not hold.
  await second.keyboard.press("Control+2");
  await second.keyboard.press("Control+f");
  await second.keyboard.type("2 million");
  await second.keyboard.press("Enter");
  await second.keyboard.press("Escape");
  await second.keyboard.type("3 million");
  await second.tab("Findings").click();
  await second.side.getByText("Checked (CQ): 2").click();
  await expect(second.side.getByText(/changed since: it no longer counts/u)).toHaveCount(1);
});

test("the list of findings keeps still under the pointer, and lights in the text what is pointed at", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "pier.txt", pier)));
  await expect(desk.said).toContainText("Checked:");
  const card = desk.side.locator("li[data-key]").filter({ hasText: "in in" });
  await card.hover();
  await expect.poll(() => desk.page.evaluate(() => CSS.highlights.get("finding-lit")?.size)).toBe(1);
  const top = async (): Promise<number | undefined> => (await card.boundingBox())?.y;
  const before = await top();

  // The keyboard goes on meanwhile: a card above comes into hand, another is settled, a third is found.
  await desk.text.focus();
  for (let n = 0; n < 12 && !(await desk.said.innerText()).includes("“two”"); n += 1) await desk.keyboard.press("F8");
  expect(await top()).toBe(before);
  await desk.keyboard.press("Control+.");
  await desk.keyboard.press("Enter");
  await expect(desk.text).toContainText("for two hours");
  await expect(desk.side.getByText("settled")).toBeVisible();
  expect(await top()).toBe(before);
  await card.hover({ position: { x: 40, y: 12 } });
  expect(await top()).toBe(before);
  await desk.page.mouse.move(400, 400);
  await expect(desk.side.getByText("settled")).toHaveCount(0);
});
