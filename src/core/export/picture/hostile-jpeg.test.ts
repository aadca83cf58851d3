import { expect, test } from "vitest";
import { captionedJpeg } from "./captioned-jpeg.ts";
import { joinBytes } from "./iim-block.ts";

const words = { caption: "A ferry ran aground.", creator: "Ada Marsh", copyright: "Harbour News" };
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const jpeg = (...segments: readonly Uint8Array[]): Uint8Array =>
  joinBytes([Uint8Array.of(0xff, 0xd8), ...segments, Uint8Array.of(0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9)]);

/** An Exif segment whose entries all say what ours say, and lie over one another; each fourth one leads to a further directory. */
function exifOf(entries: number): Uint8Array {
  const block = new Uint8Array(65_000);
  const view = new DataView(block.buffer);
  block.set(latin("II*\0\u0008\0\0\0"));
  for (let at = 8; at + 2 + entries * 12 + 4 < block.length; at += 90) {
    view.setUint16(at, entries, true);
    for (let nth = 0; nth < entries; nth += 1) {
      const entry = at + 2 + nth * 12;
      view.setUint16(entry, [270, 315, 33_432, 0x87_69][nth % 4] ?? 0, true);
      view.setUint16(entry + 2, 2, true);
      view.setUint32(entry + 4, 20_000, true);
      view.setUint32(entry + 8, nth % 4 === 3 ? at + 90 : 30_000, true);
    }
  }
  const head = Uint8Array.of(0xff, 0xe1, 0, 0);
  const data = joinBytes([latin("Exif\0\0"), block]);
  new DataView(head.buffer).setUint16(2, data.length + 2);
  return joinBytes([head, data]);
}

const exifIn = (bytes: Uint8Array): number => new TextDecoder("latin1").decode(bytes).split("Exif\0\0").length - 1;

// Each of these kept whoever wrote the words for minutes or hours, or took all memory: they end, or the run does not.
test("a picture whose Exif is made of thousands of entries is written as soon as any other", () => {
  for (const entries of [40, 500, 5_300]) {
    const made = captionedJpeg(jpeg(...Array<Uint8Array>(100).fill(exifOf(entries))), words);
    expect(made, `${entries} entries`).toBeDefined();
    expect(exifIn(made ?? new Uint8Array())).toBeLessThanOrEqual(4);
  }
});

test("a picture made of a million empty segments is left as it is", () => {
  const segments = new Uint8Array(4_000_000);
  for (let at = 0; at < segments.length; at += 4) segments.set([0xff, 0xe2, 0, 2], at);
  expect(captionedJpeg(jpeg(segments), words)).toBeUndefined();
});
