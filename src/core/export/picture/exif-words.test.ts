import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSource } from "../../wire/read-source.ts";
import { exifText } from "../../wire/photo/tiff.ts";
import { exifBlock, exifJpeg, type ExifValue } from "../testing/exif-jpeg.ts";
import { captionedJpeg } from "./captioned-jpeg.ts";
import { exifDirectory } from "./exif-directory.ts";
import { exifWithWords } from "./exif-words.ts";
import { pictureWords } from "./picture-words.ts";

const stale = "The ferry at the wrong quay, Southport.";
const maker = Uint8Array.from({ length: 90 }, (_, n) => (n * 37) % 256);
const orientation = 6;
/** As a camera and a picture desk before us left it. */
const entries: Readonly<Record<number, ExifValue>> = {
  270: { text: stale },
  271: { text: "Kamera AG" },
  274: { short: orientation },
  315: { text: "Tom Bell" },
  33432: { text: "(c) Tom Bell 2019" },
  0x8769: { directory: { 0x9003: { text: "2026:05:03 06:30:00" }, 0x927c: { bytes: maker } } },
  0x9c9b: { wide: stale },
  0x9c9c: { wide: "Southport, says Tom" },
  0x9c9d: { wide: "Tom Bell" },
  0x9c9e: { wide: "ferry;harbour" },
  0x9c9f: { wide: "Spring in the harbours" },
};
const figure = {
  caption: { text: "The ferry “Aurora” on the rocks at Northport, seen from the harbour office on Sunday – Ærø." },
  credit: "Ana Ruiz/Harbour News",
  rights: "© 2026 Harbour News",
  alt: "A white ferry",
};
const words = pictureWords(figure);
const profile = Uint8Array.from({ length: 128 }, (_, n) => n);
const room = 60_000;
/** Bytes as a text in which one can look for others. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const wide = (text: string): string => text.replace(/./gu, "$&\0");
const exiftool = spawnSync("exiftool", ["-ver"]).status === 0;

describe.each([
  ["big end first", false],
  ["little end first", true],
])("an Exif block, %s,", (_name, little) => {
  const block = exifBlock(entries, little);
  const made = exifWithWords(block, words, room);

  test("says our words, and the old ones are nowhere in it", () => {
    expect(exifText(made, { from: 0, to: made.length })).toMatchObject({
      description: { text: figure.caption.text },
      artist: { text: "Ana Ruiz" },
      copyright: { text: figure.rights },
    });
    for (const old of [stale, "Southport", "Tom Bell"]) {
      expect(latin(block)).toContain(old);
      expect(latin(made)).not.toContain(old);
      expect(latin(made)).not.toContain(wide(old));
    }
  });

  test("keeps all else at its place: orientation, times, the camera’s notes, what Windows says of other things", () => {
    const of = (bytes: Uint8Array) => exifDirectory(bytes)?.entries ?? [];
    expect(of(made).map(({ tag }) => tag)).toEqual([270, 271, 274, 315, 33432, 0x8769, 0x9c9e, 0x9c9f]);
    const inline = (bytes: Uint8Array, tag: number): readonly number[] => {
      const { at = 0 } = of(bytes).find((entry) => entry.tag === tag) ?? {};
      return [...bytes.subarray(at, at + 12)];
    };
    for (const tag of [271, 274, 0x8769, 0x9c9e, 0x9c9f]) expect(inline(made, tag)).toEqual(inline(block, tag));
    expect(latin(made).indexOf(latin(maker))).toBe(latin(block).indexOf(latin(maker)));
    expect(latin(made)).toContain(wide("Spring in the harbours"));
  });

  test("is not touched a second time, nor where it says nothing of ours, nor where we have nothing to say", () => {
    expect(exifWithWords(made, words, room)).toBe(made);
    const silent = exifBlock({ 271: { text: "Kamera AG" }, 274: { short: orientation } }, little);
    expect(exifWithWords(silent, words, room)).toBe(silent);
    expect(exifWithWords(block, { alt: "A ferry" }, room)).toBe(block);
  });

  test("loses a caption that was taken out, wherever it stands", () => {
    const without = exifWithWords(block, { caption: "" }, room);
    expect(exifText(without, { from: 0, to: without.length })).toMatchObject({ artist: { text: "Tom Bell" } });
    for (const old of [stale, wide(stale), wide("Southport, says Tom")]) expect(latin(without)).not.toContain(old);
  });

  test("loses a field whose new text has no room, rather than keep the old one", () => {
    const tight = exifWithWords(block, words, block.length);
    expect(tight).toHaveLength(block.length);
    expect(exifText(tight, { from: 0, to: tight.length })).toMatchObject({ artist: { text: "Ana Ruiz" } });
    expect(exifText(tight, { from: 0, to: tight.length })).not.toHaveProperty("description");
    expect(latin(tight)).not.toContain("Southport");
  });
});

describe("a whole picture", () => {
  const picture = exifJpeg(exifBlock(entries), profile);
  const made = captionedJpeg(picture, words) ?? new Uint8Array();

  test("has one caption for all who look, and our own reader finds no two", async () => {
    const { stories, notes } = await readSource({ bytes: made, name: "a.jpg" });
    expect(stories[0]?.body[0]).toMatchObject({ figure: { caption: figure.caption, rights: figure.rights } });
    expect([...notes, ...(stories[0]?.notes ?? [])].filter(({ message }) => message.includes("differently"))).toEqual(
      [],
    );
    expect(captionedJpeg(made, words)).toEqual(made);
  });

  test.skipIf(!exiftool)(
    "is whole to exiftool: our words in all three places, orientation and colour profile as they were",
    () => {
      const ask = (input: Uint8Array): Record<string, unknown> => {
        const args = ["-j", "-n", "-G0", "-a", "-u", "-EXIF:all", "-ICC_Profile:all", "-IPTC:all", "-XMP:all"];
        const { stdout } = spawnSync("exiftool", [...args, "-validate", "-Error", "-"], { input, encoding: "utf8" });
        return (JSON.parse(stdout) as Record<string, unknown>[])[0] ?? {};
      };
      const told = ask(made);
      expect(told).toMatchObject({
        "EXIF:ImageDescription": figure.caption.text,
        "EXIF:Artist": "Ana Ruiz",
        "EXIF:Copyright": figure.rights,
        "EXIF:Orientation": orientation,
        "EXIF:Make": "Kamera AG",
        "EXIF:DateTimeOriginal": "2026:05:03 06:30:00",
        "EXIF:XPKeywords": "ferry;harbour",
        "IPTC:Caption-Abstract": figure.caption.text,
        "XMP:Description": figure.caption.text,
      });
      expect(told).not.toHaveProperty("ExifTool:Error");
      expect(told).not.toHaveProperty("EXIF:XPTitle");
      expect(latin(made)).toContain(latin(profile));
    },
  );
});

test("blocks damaged at any place never throw, grow no more than they may and stay blocks", () => {
  const block = exifBlock(entries, true);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(block.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(block.length),
      (damage, length) => {
        const damaged = Uint8Array.from(block);
        for (const [at, value] of damage) damaged[at] = value;
        const given = damaged.subarray(0, length);
        const made = exifWithWords(given, words, 700);
        expect(made.length).toBeLessThanOrEqual(Math.max(given.length, 700));
        if (made === given) return;
        // What the directory said of other things still stands there.
        const others = (bytes: Uint8Array): readonly number[] =>
          (exifDirectory(bytes)?.entries ?? [])
            .map(({ tag }) => tag)
            .filter((tag) => ![270, 315, 33432, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9f].includes(tag));
        expect(others(made)).toEqual(others(given));
      },
    ),
    { numRuns: 2000, seed: 20 },
  );
});

test("a text that hostile offsets lay over other entries is not wiped there", () => {
  const block = exifBlock({ 270: { text: stale }, 271: { text: "Kamera AG" }, 274: { short: orientation } });
  const view = new DataView(block.buffer);
  // The description's address is the directory's own.
  view.setUint32(8 + 2 + 8, 8);
  const made = exifWithWords(block, words, room);
  expect(exifText(made, { from: 0, to: made.length }).description?.text).toBe(figure.caption.text);
  expect(exifDirectory(made)?.entries.map(({ tag }) => tag)).toEqual([270, 271, 274]);
  expect(latin(made)).toContain("Kamera AG");
});
