import { describe, expect, it } from "vitest";
import { fileKind } from "./file-kind.ts";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const kind = (text: string): string | undefined => fileKind(latin(text), text);

describe("fileKind", () => {
  it.each([
    ["%PDF-1.7", "PDF"],
    ["GIF89a\u0001\0\u0001\0", "picture"],
    ["\0\0\0\u0018ftypmp42", "film"],
    ["PK", undefined],
    ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "old office"],
    ["\u001f\u008b\u0008\0", "archive"],
    ["MZ\u0090\0\u0003\0\0\0", "program"],
    ["BEGIN:VCALENDAR\nVERSION:2.0", "calendar"],
    ["WEBVTT\n\n00:01.000 --> 00:02.000", "subtitles"],
    ["version https://git-lfs.github.com/spec/v1\noid sha256:00", "placeholder"],
    ["404 Not Found\n", "server"],
    ["\0".repeat(600), "program"],
  ])("%j", (text, word) => {
    if (word === undefined) expect(kind(text)).toBeUndefined();
    else expect(kind(text)).toContain(word);
  });

  it.each([
    "MZ is the sign of the harbour office.",
    "BMX race won by Berg",
    "ID3 was the storm's number",
    "Not found: two ferries since the storm, says harbour master, and nobody knows\nwhere they are.",
  ])("lets copy pass: %j", (text) => {
    expect(kind(text)).toBeUndefined();
  });

  it("lets UTF-16 pass, which is full of zero bytes", () => {
    const text = "\ufeffStorm closes harbour";
    const bytes = Uint8Array.from(
      Array.from(text).flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
    );
    expect(fileKind(bytes, text)).toBeUndefined();
  });
});
