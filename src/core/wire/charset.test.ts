import { describe, expect, it } from "vitest";
import { declaredCharset, decodeBytes } from "./charset.ts";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe("decodeBytes", () => {
  it("reads Windows-1252 with its curly quotes, dashes and euro sign", () => {
    const decoded = decodeBytes(bytes(0x93, 0x49, 0x92, 0x6d, 0x94, 0x20, 0x97, 0x20, 0x80, 0xe4));
    expect(decoded).toEqual({ text: "“I’m” — €ä", charset: "windows-1252", because: "fallback" });
  });

  it("believes valid UTF-8 more than what is declared, and the declared charset more than nothing", () => {
    expect(decodeBytes(bytes(0xc3, 0xa4), "iso-8859-1")).toMatchObject({ text: "ä", because: "utf-8" });
    expect(decodeBytes(bytes(0xe4, 0x92), "iso-8859-1")).toMatchObject({ text: "ä’", because: "declared" });
    expect(decodeBytes(bytes(0xcf, 0xee), "windows-1251")).toMatchObject({ text: "По" });
    expect(decodeBytes(bytes(0xe4), "no-such-charset")).toMatchObject({ text: "ä", because: "fallback" });
    expect(decodeBytes(bytes(0xff, 0xfe, 0x41, 0x00))).toMatchObject({ text: "A", because: "bom" });
  });
});

describe("decodeBytes, of files that do not say how they are written", () => {
  const ofText = (text: string, order: "le" | "be"): Uint8Array =>
    Uint8Array.from(
      Array.from(text).flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return order === "le" ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );

  it("reads UTF-16 without its mark, in either order, with letters outside Latin-1 in it", () => {
    const text = "The ferry “Ærø” sails – at last.\r\n";
    expect(decodeBytes(ofText(text, "le"))).toEqual({ text, charset: "utf-16le", because: "wide" });
    expect(decodeBytes(ofText(text, "be"), "utf-8")).toEqual({ text, charset: "utf-16be", because: "wide" });
  });

  it("takes no program's file for UTF-16, and no declared UTF-16 for what it is not", () => {
    expect(decodeBytes(bytes(1, 0, 2, 0, 3, 0, 4, 0, 5, 0)).charset).toBe("utf-8");
    expect(decodeBytes(bytes(0x63, 0x61, 0x66, 0xe9), "UTF-16")).toMatchObject({ text: "café", because: "fallback" });
  });

  it("reads an old Mac's text by its line ends and quotation marks", () => {
    const mac = [...new TextEncoder().encode("A caf"), 0x8e, 0x2c, 0x20, 0xd2, 0x6f, 0x6c, 0x64, 0xd3, 0x0d, 0x42];
    expect(decodeBytes(Uint8Array.from(mac))).toMatchObject({ text: "A café, “old”\rB", charset: "macintosh" });
    const windows = [...new TextEncoder().encode("A caf"), 0xe9, 0x2c, 0x20, 0x93, 0x6f, 0x6c, 0x64, 0x94, 0x0d, 0x42];
    // A name in a picture's caption.
    expect(decodeBytes(bytes(0x48, 0x61, 0x8a, 0x72, 0x8e, 0x72)).text).toBe("Haärér");
    expect(decodeBytes(bytes(0x8a, 0x6b, 0x6f, 0x64, 0x61, 0x20, 0x8e, 0x69, 0x76)).text).toBe("Škoda Živ");
    expect(decodeBytes(bytes(0x69, 0x74, 0x92, 0x73, 0x20, 0x6f, 0x6c, 0x64, 0x94, 0x97, 0x85)).text).toBe(
      "it’s old”—…",
    );
    expect(decodeBytes(Uint8Array.from(windows))).toMatchObject({ text: "A café, “old”\rB", charset: "windows-1252" });
  });
});

describe("declaredCharset", () => {
  it("finds what XML and HTML declare", () => {
    const of = (text: string): string | undefined => declaredCharset(new TextEncoder().encode(text));
    expect(of('<?xml version="1.0" encoding="ISO-8859-1"?>')).toBe("ISO-8859-1");
    expect(of('<html><meta http-equiv="x" content="text/html; charset=windows-1251">')).toBe("windows-1251");
    expect(of("<p>charset=x")).toBeUndefined();
  });
});
