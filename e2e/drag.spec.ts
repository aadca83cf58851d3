import path from "node:path";
import { bridge, put } from "./copy.ts";
import { expect, root, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";

const photo = path.join(root, "src/core/wire/readers/fixtures/photo/jpeg-iptc-and-xmp/source.jpg");

test("a picture is dropped where it belongs, dragged elsewhere by its frame, and cut and pasted, as the picture that it is", async ({
  start,
  dataFolder,
}) => {
  const desk = deskWindow(await start(await put(dataFolder, "bridge.txt", bridge)));
  const { page, keyboard } = desk;
  const blocks = desk.text.locator("[data-field=body] > *");
  await desk.text.getByText("Berg said the deck was laid").waitFor();
  await desk.dropByHand(photo, desk.text.getByText("The Sandvik bridge will be closed"));
  const picture = desk.text.locator("figure").filter({ has: page.locator("img") });
  await expect(picture).toHaveCount(1);
  const { src } = await picture.locator("img").evaluate((image) => ({ src: image.getAttribute("src") }));
  const order = (): Promise<readonly string[]> =>
    blocks.evaluateAll((all) => all.map((one) => (one.querySelector("img") === null ? one.tagName : "PHOTO")));
  const before = await order();
  const at = before.indexOf("PHOTO");

  // By the mouse, over two paragraphs.
  const frame = picture.locator("[data-frame]");
  await frame.scrollIntoViewIfNeeded();
  const from = await frame.boundingBox();
  const target = await desk.text.getByText("Berg said the deck was laid").boundingBox();
  if (from === null || target === null) throw new Error("nothing is drawn");
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 60, { steps: 4 });
  await page.mouse.move(target.x + 40, target.y + target.height - 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await order()).indexOf("PHOTO")).toBeGreaterThan(at);
  await expect(picture.locator("img")).toHaveAttribute("src", src ?? "");
  await keyboard.press("Control+z");
  await expect.poll(order).toEqual(before);

  // By keys: cut and pasted, it is the same picture.
  await frame.click();
  await keyboard.press("Control+x");
  await expect(picture).toHaveCount(0);
  await desk.text.getByText("The work costs 2.4 million").click();
  await keyboard.press("End");
  await keyboard.press("Control+v");
  await expect(picture.locator("img")).toHaveAttribute("src", src ?? "");
});
