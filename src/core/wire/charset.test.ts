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

describe("declaredCharset", () => {
  it("finds what XML and HTML declare", () => {
    const of = (text: string): string | undefined => declaredCharset(new TextEncoder().encode(text));
    expect(of('<?xml version="1.0" encoding="ISO-8859-1"?>')).toBe("ISO-8859-1");
    expect(of('<html><meta http-equiv="x" content="text/html; charset=windows-1251">')).toBe("windows-1251");
    expect(of("<p>charset=x")).toBeUndefined();
  });
});
