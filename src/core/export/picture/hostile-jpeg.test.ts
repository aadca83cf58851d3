import { expect, test } from "vitest";
import { captionedJpeg } from "./captioned-jpeg.ts";

const words = { caption: "A ferry ran aground.", creator: "Ada Marsh", copyright: "Harbour News" };
const end = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
const jpeg = (...segments: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from(end)]);

/** An Exif segment whose entries all say what ours say, and lie over one another; each other one leads to a further directory. */
function exifOf(entries: number): Uint8Array {
  const block = Buffer.alloc(65_000);
  block.write("II*\0\u0008\0\0\0", 0, "latin1");
  for (let at = 8; at + 2 + entries * 12 + 4 < block.length; at += 90) {
    block.writeUInt16LE(entries, at);
    for (let nth = 0; nth < entries; nth += 1) {
      const entry = at + 2 + nth * 12;
      block.writeUInt16LE([270, 315, 33_432, 0x87_69][nth % 4] ?? 0, entry);
      block.writeUInt16LE(2, entry + 2);
      block.writeUInt32LE(20_000, entry + 4);
      block.writeUInt32LE(nth % 4 === 3 ? at + 90 : 30_000, entry + 8);
    }
  }
  const data = Buffer.concat([Buffer.from("Exif\0\0"), block]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

const exifIn = (bytes: Uint8Array): number => Buffer.from(bytes).toString("latin1").split("Exif\0\0").length - 1;

// Each of these kept whoever wrote the words for minutes or hours, or took all memory: they end, or the run does not.
test("a picture whose Exif is made of thousands of entries is written as soon as any other", () => {
  for (const entries of [40, 500, 5_300]) {
    const made = captionedJpeg(jpeg(...Array<Uint8Array>(100).fill(exifOf(entries))), words);
    expect(made, `${entries} entries`).toBeDefined();
    expect(exifIn(made ?? new Uint8Array())).toBeLessThanOrEqual(4);
  }
});

test("a picture made of a million empty segments is left as it is", () => {
  const segments = Buffer.alloc(4_000_000);
  for (let at = 0; at < segments.length; at += 4) segments.set([0xff, 0xe2, 0, 2], at);
  expect(captionedJpeg(jpeg(segments), words)).toBeUndefined();
});
