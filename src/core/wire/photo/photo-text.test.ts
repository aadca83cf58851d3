import { describe, expect, it } from "vitest";
import { gatherPhotoText } from "./gather-photo-text.ts";
import { findIim, readIim } from "./iim.ts";
import { jpegParts } from "./jpeg.ts";
import { photoDate } from "./photo-date.ts";
import { exifText, tiffParts } from "./tiff.ts";
import { readXmp } from "./xmp.ts";

const latin = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const dataset = (record: number, number: number, data: readonly number[]): number[] => [
  0x1c,
  record,
  number,
  data.length >> 8,
  data.length & 255,
  ...data,
];
const iim = (...sets: readonly number[][]): Uint8Array => Uint8Array.from(sets.flat());
const read = (bytes: Uint8Array) => readIim(bytes, { from: 0, to: bytes.length });
const words = (bytes: Uint8Array): readonly string[] => read(bytes).datasets.map(({ text }) => text);

describe("readIim", () => {
  it("reads UTF-8 whatever is declared, the declared charset, and Windows-1252 for want of better", () => {
    expect(words(iim(dataset(2, 120, utf8("Fähre"))))).toEqual(["Fähre"]);
    expect(words(iim(dataset(1, 90, latin("\u001b-L")), dataset(2, 120, [0xbf, 0xde, 0xe0, 0xe2])))).toEqual(["Порт"]);
    expect(words(iim(dataset(2, 120, latin("F\u00e4hre \u0093x\u0094"))))).toEqual(["Fähre “x”"]);
  });

  it("drops the half of a character that was cut", () => {
    const cut = utf8("Photo: Müller").slice(0, 9);
    expect(words(iim(dataset(1, 90, latin("\u001b%G")), dataset(2, 110, cut)))).toEqual(["Photo: M"]);
  });

  it("reads lengths of four bytes, and says when the block is cut off", () => {
    const long = latin("x".repeat(40_000));
    const extended = Uint8Array.from([0x1c, 2, 120, 0x80, 4, 0, 0, 0x9c, 0x40, ...long]);
    expect(words(extended)).toEqual(["x".repeat(40_000)]);
    const whole = iim(dataset(2, 105, latin("Storm")), dataset(2, 120, latin("The harbour")));
    expect(read(whole.subarray(0, whole.length - 4))).toMatchObject({
      cutOff: true,
      datasets: [{ text: "Storm" }, { text: "The har" }],
    });
  });

  it("finds datasets somewhere in a file, but not in chance bytes", () => {
    const block = iim(dataset(2, 5, latin("a")), dataset(2, 80, latin("b")), dataset(2, 120, latin("c")));
    const file = Uint8Array.from([9, 9, 0x1c, 2, 9, ...block, 7, 7]);
    expect(findIim(file, { from: 0, to: file.length })).toEqual({ from: 5, to: 5 + block.length });
    expect(findIim(file.subarray(0, 14), { from: 0, to: 14 })).toBeUndefined();
  });
});

describe("readXmp", () => {
  const xmp = (bytes: Uint8Array): ReadonlyMap<string, readonly string[]> =>
    readXmp(bytes, { pieces: [{ from: 0, to: bytes.length }] }).values;
  const packet = (inside: string, attributes = ""): string =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:q="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;

  it("knows properties by namespace, as attributes and as elements, the default language first", () => {
    const found = xmp(
      Uint8Array.from(
        utf8(
          packet(
            '<q:description><rdf:Alt><rdf:li xml:lang="de">Hafen</rdf:li><rdf:li xml:lang="x-default">Harbour</rdf:li></rdf:Alt></q:description>',
            'photoshop:Headline="Storm"',
          ),
        ),
      ),
    );
    expect([...found]).toEqual([
      ["photoshop:Headline", ["Storm"]],
      ["dc:description", ["Harbour", "Hafen"]],
    ]);
  });

  it.each(["utf-16le", "utf-16be"])("reads %s without a byte order mark", (charset) => {
    const units = Array.from(packet("", 'photoshop:Headline="Größe"'), (sign) => sign.charCodeAt(0));
    const bytes = Uint8Array.from(
      units.flatMap((unit) => (charset === "utf-16le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
    expect(xmp(bytes).get("photoshop:Headline")).toEqual(["Größe"]);
  });
});

describe("jpegParts", () => {
  const segment = (marker: number, data: readonly number[]): number[] => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 255,
    ...data,
  ];
  const jpeg = (...segments: readonly number[][]): Uint8Array =>
    Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9]);

  it("puts the pieces of an extended packet in order", () => {
    const piece = (offset: number, text: string): number[] =>
      segment(0xe1, [
        ...latin("http://ns.adobe.com/xmp/extension/\0"),
        ...latin("A".repeat(32)),
        0,
        0,
        0,
        8,
        0,
        0,
        0,
        offset,
        ...latin(text),
      ]);
    const bytes = jpeg(piece(4, "wxyz"), piece(0, "abcd"));
    const [part] = jpegParts(bytes).xmp;
    expect(part?.pieces.map(({ from, to }) => String.fromCharCode(...bytes.subarray(from, to)))).toEqual([
      "abcd",
      "wxyz",
    ]);
  });

  it("keeps what stands before the damage, and says where it is", () => {
    const caption = segment(0xed, [
      ...latin("Photoshop 3.0\u00008BIM"),
      4,
      4,
      0,
      0,
      0,
      0,
      0,
      16,
      ...dataset(2, 120, latin("The harbour")),
    ]);
    const bytes = jpeg(caption, segment(0xe2, latin("x".repeat(50)))).subarray(0, 60);
    const parts = jpegParts(bytes);
    expect(parts.notes[0]?.message).toContain("cut off or damaged");
    expect(gatherPhotoText(bytes, parts).fields.get("caption")?.values).toEqual(["The harbour"]);
  });
});

describe("tiff", () => {
  it("reads both byte orders and survives directories that point nowhere", () => {
    const text = latin("The harbour\0");
    const big = Uint8Array.from([
      ...latin("MM\0*"),
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      14,
      0,
      2,
      0,
      0,
      0,
      text.length,
      0,
      0,
      0,
      26,
      0,
      0,
      0,
      0,
      ...text,
    ]);
    expect(exifText(big, { from: 0, to: big.length }).description?.text).toBe("The harbour");
    const astray = Uint8Array.from([...latin("II*\0"), 0xff, 0xff, 0xff, 0x7f]);
    expect(tiffParts(astray)).toMatchObject({ iim: [], notes: [{ kind: "broken" }] });
  });
});

describe("photoDate", () => {
  it.each([
    ["20190316", "061200+0100", "2019-03-16T06:12:00+01:00"],
    ["20190316", undefined, "2019-03-16"],
    ["2019-03-16T06:12:00Z", undefined, "2019-03-16T06:12:00+00:00"],
    ["2019:03:16 00:00:00", undefined, "2019-03-16"],
    ["00000000", "000000", undefined],
  ])("%s %s → %s", (date, time, iso) => {
    expect(photoDate(date, time)).toBe(iso);
  });
});
