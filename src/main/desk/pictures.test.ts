import { afterEach, beforeEach, expect, test } from "vitest";
import { realDisk } from "./disk.ts";
import { openPictures, pictureName } from "./pictures.ts";
import { pngHeader } from "./testing/png-header.ts";
import { tempFolder } from "./testing/temp-folder.ts";

let temp: ReturnType<typeof tempFolder>;
beforeEach(() => void (temp = tempFolder()));
afterEach(() => temp.remove());

test("a picture that would fill the window's memory is kept and not shown, nor is one that does not say how large it is", async () => {
  const pictures = openPictures(realDisk, temp.folder);
  const shown = async (bytes: Uint8Array): Promise<boolean> => {
    const src = await pictures.keep(bytes);
    expect(src).toBeDefined();
    expect(await pictures.read(src ?? "")).toEqual(Buffer.from(bytes));
    return (await pictures.toShow(pictureName(src) ?? "")) !== undefined;
  };
  expect(await shown(pngHeader(11_648, 8_736))).toBe(true);
  expect(await shown(pngHeader(22_000, 22_000))).toBe(false);
  expect(await shown(pngHeader(0xff_ff_ff_ff, 1))).toBe(false);
  expect(await shown(Buffer.from("\u0089PNG\r\n\u001A\n, and then no more", "latin1"))).toBe(false);
});
