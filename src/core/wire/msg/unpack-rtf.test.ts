import { expect, test } from "vitest";
import { unpackRtf } from "./unpack-rtf.ts";

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.split(" "), (two) => Number.parseInt(two, 16));
const text = (unpacked: Uint8Array | undefined): string => String.fromCharCode(...(unpacked ?? []));

test("unpacks the two examples of the specification ([MS-OXRTFCP] 3)", () => {
  const simple =
    "2d 00 00 00 2b 00 00 00 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a f3 20 68 65 6c 09 00 20 62 77 05 b0 6c 64 7d 0a 80 0f a0";
  expect(text(unpackRtf(bytes(simple)))).toBe("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  const crossing = "1a 00 00 00 1c 00 00 00 4c 5a 46 75 e2 d4 4b 51 41 00 04 20 57 58 59 5a 0d 6e 7d 01 0e b0";
  expect(text(unpackRtf(bytes(crossing)))).toBe("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
});

test("gives nothing for what is no packed RTF, and stops at the end of what is cut off", () => {
  expect(unpackRtf(new Uint8Array(8))).toBeUndefined();
  expect(unpackRtf(new Uint8Array(40))).toBeUndefined();
  const cut = bytes("2d 00 00 00 ff ff ff 7f 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00");
  expect(text(unpackRtf(cut)).startsWith("{\\rtf1")).toBe(true);
});
