import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSource } from "../../wire/read-source.ts";
import { captionedJpeg } from "./captioned-jpeg.ts";
import { pictureWords } from "./picture-words.ts";

/** A JPEG of one grey point. */
const bare = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1,
  1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f, 0xff, 0xd9,
]);
/** One from an agency, with IPTC in Latin 1 and XMP in UTF-16. */
const agency = new Uint8Array(
  readFileSync(path.join(import.meta.dirname, "../../wire/readers/fixtures/photo/jpeg-iptc-and-xmp/source.jpg")),
);
const figure = {
  caption: { text: "The ferry “Aurora” on the rocks – Ærø, 3\u00a0May." },
  credit: "Ana Ruiz/Harbour News",
  rights: "© 2026 Harbour News, all rights reserved & kept",
  alt: "A white ferry <leaning> on dark rocks",
};
const exiftool = spawnSync("exiftool", ["-ver"]).status === 0;

const readBack = async (bytes: Uint8Array | undefined) => {
  const { stories, notes } = await readSource({ bytes: bytes ?? new Uint8Array(), name: "a.jpg" });
  const block = stories[0]?.body.find(({ kind }) => kind === "figure");
  return { figure: block?.kind === "figure" ? block.figure : undefined, meta: stories[0]?.meta, notes };
};

describe.each([
  ["without any words", bare],
  ["of an agency", agency],
])("a picture %s", (_name, picture) => {
  test("carries caption, credit, rights and alternative text, as our own reader finds them", async () => {
    const { figure: found, notes } = await readBack(captionedJpeg(picture, pictureWords(figure)));
    expect(notes.filter(({ kind }) => kind === "broken")).toEqual([]);
    expect(found).toMatchObject({ caption: figure.caption, alt: figure.alt });
    expect(found?.credit).toContain("Ana Ruiz");
  });

  test("is the same picture: every byte from its tables on is untouched, and twice changes nothing more", () => {
    const once = captionedJpeg(picture, pictureWords(figure)) ?? new Uint8Array();
    const frame = (bytes: Uint8Array): Uint8Array =>
      bytes.subarray(bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0));
    expect(frame(once)).toEqual(frame(picture));
    expect(captionedJpeg(once, pictureWords(figure))).toEqual(once);
  });

  test.skipIf(!exiftool)("says the same to exiftool, in IPTC and in XMP, and is no damaged file to it", () => {
    const input = captionedJpeg(picture, pictureWords(figure)) ?? new Uint8Array();
    const { stdout } = spawnSync("exiftool", ["-j", "-G0", "-a", "-IPTC:all", "-XMP:all", "-Error", "-Warning", "-"], {
      input,
      encoding: "utf8",
    });
    const [told] = JSON.parse(stdout) as Record<string, unknown>[];
    expect(told).toMatchObject({
      "IPTC:Caption-Abstract": figure.caption.text,
      "IPTC:By-line": "Ana Ruiz",
      "IPTC:Credit": figure.credit,
      "IPTC:CopyrightNotice": figure.rights,
      "XMP:Description": figure.caption.text,
      "XMP:Creator": "Ana Ruiz",
      "XMP:Credit": figure.credit,
      "XMP:Rights": figure.rights,
      "XMP:AltTextAccessibility": figure.alt,
    });
    expect(told).not.toHaveProperty("ExifTool:Error");
  });
});

test("what the agency said besides stays: keywords, place, instructions, headline", async () => {
  const { meta } = await readBack(captionedJpeg(agency, pictureWords(figure)));
  const before = (await readBack(agency)).meta;
  expect(meta).toMatchObject({ keywords: before?.keywords, place: before?.place, slug: before?.slug });
});

test("a caption that was taken out leaves the file too; who made it and whose it is stays", async () => {
  const before = await readBack(agency);
  const { text = "" } = before.figure?.caption ?? {};
  expect(text.length).toBeGreaterThan(10);
  const made = captionedJpeg(agency, pictureWords({ alt: "A ferry" }));
  const after = await readBack(made);
  expect(after.figure).not.toHaveProperty("caption");
  expect(after.figure).toMatchObject({ alt: "A ferry", credit: before.figure?.credit });
  const bytes = new TextDecoder("latin1").decode(made) + new TextDecoder("utf-16le").decode(made);
  expect(bytes).not.toContain(text.slice(0, 30));
  // Nothing to say and nothing to take back: the file as it is.
  expect(captionedJpeg(bare, pictureWords({ credit: " " }))).toBeUndefined();
  const silent = captionedJpeg(agency, pictureWords({})) ?? agency;
  expect(captionedJpeg(silent, pictureWords({}))).toBeUndefined();
});

test("a caption too long for IPTC is cut there at a whole character and whole in XMP", async () => {
  const text = "é".repeat(1500);
  const { figure: found } = await readBack(captionedJpeg(bare, pictureWords({ caption: { text } })));
  expect(found?.caption?.text).toBe(text);
});

test.each([
  ["Ana Ruiz/Harbour News", "Ana Ruiz"],
  ["Photo: Ana Ruiz", "Ana Ruiz"],
  ["Photograph by Tom Bell for Harbour News", undefined],
  ["Harbour News", undefined],
  ["Ana Ruiz via Harbour News", "Ana Ruiz"],
  ["(Ana Ruiz/Harbour News)", "Ana Ruiz"],
])("the maker in “%s” is %s", (credit, creator) => {
  expect(pictureWords({ credit }).creator).toBe(creator);
});

test("bytes that are no picture, or a damaged one, are left alone and never throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(agency.length), fc.nat(255), (noise, at, value) => {
      captionedJpeg(noise, pictureWords(figure));
      const damaged = Uint8Array.from(agency);
      damaged[at % damaged.length] = value;
      const made = captionedJpeg(damaged.subarray(0, at + 2), pictureWords(figure));
      if (made !== undefined) expect([made[0], made[1]]).toEqual([0xff, 0xd8]);
    }),
    { numRuns: 300, seed: 9 },
  );
  expect(captionedJpeg(bare, {})).toBeUndefined();
});
