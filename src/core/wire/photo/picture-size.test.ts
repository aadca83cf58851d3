import fc from "fast-check";
import { expect, test } from "vitest";
import { pictureSize } from "./picture-size.ts";

const letters = (text: string): number[] => Array.from({ length: text.length }, (_, n) => text.charCodeAt(n));
const big = (number: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, n) => Math.floor(number / 256 ** (bytes - 1 - n)) % 256);
const little = (number: number, bytes: number): number[] => big(number, bytes).toReversed();

const jpeg = (width: number, height: number): number[] => [
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  4,
  0,
  0,
  0xff,
  0xc2,
  0,
  11,
  8,
  ...big(height, 2),
  ...big(width, 2),
  1,
  1,
  0x11,
  0,
  0xff,
  0xda,
  0,
  2,
];
const png = (width: number, height: number): number[] => [
  ...letters("\u0089PNG\r\n\u001A\n"),
  ...big(13, 4),
  ...letters("IHDR"),
  ...big(width, 4),
  ...big(height, 4),
];
const gif = (width: number, height: number, frame: readonly [number, number] = [width, height]): number[] => [
  ...letters("GIF89a"),
  ...little(width, 2),
  ...little(height, 2),
  0x80,
  0,
  0,
  0,
  0,
  0,
  255,
  255,
  255,
  // A comment, and how long the frame stands.
  0x21,
  0xfe,
  2,
  65,
  66,
  0,
  0x21,
  0xf9,
  4,
  0,
  0,
  0,
  0,
  0,
  0x2c,
  0,
  0,
  0,
  0,
  ...little(frame[0], 2),
  ...little(frame[1], 2),
];
const webp = (kind: string, rest: readonly number[]): number[] => [
  ...letters("RIFF    WEBP"),
  ...letters(kind),
  10,
  0,
  0,
  0,
  ...rest,
  ...Array.from({ length: 20 }, () => 0),
];

test.each([
  ["JPEG", jpeg(6000, 4000)],
  ["PNG", png(6000, 4000)],
  ["GIF", gif(6000, 4000)],
  ["GIF with a frame that is larger than its screen", gif(1, 1, [6000, 4000])],
  ["WebP with a canvas", webp("VP8X", [0, 0, 0, 0, ...little(5999, 3), ...little(3999, 3)])],
  ["WebP without loss", webp("VP8L", [0x2f, ...little(5999 + 3999 * 2 ** 14, 4)])],
  ["WebP", webp("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(6000, 2), ...little(4000, 2)])],
])("the size of a %s", (_kind, bytes) => {
  expect(pictureSize(Uint8Array.from(bytes))).toEqual({ width: 6000, height: 4000 });
});

test("what says nothing of its size, or no size at all, has none; nothing makes it throw", () => {
  expect(pictureSize(Uint8Array.from(png(0, 4000)))).toBeUndefined();
  expect(pictureSize(Uint8Array.from(letters("<svg width='10' height='10'/>")))).toBeUndefined();
  const heads = [jpeg(9, 9), png(9, 9), gif(9, 9), webp("VP8X", []), webp("VP8L", []), webp("VP8 ", [])];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.nat(60), fc.uint8Array({ maxLength: 60 }), (head, length, rest) => {
      const size = pictureSize(Uint8Array.from([...head.slice(0, length), ...rest]));
      expect(size === undefined || (size.width > 0 && size.height > 0)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
