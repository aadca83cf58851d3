import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readSource } from "../read-source.ts";

const jpeg = (...segments: readonly number[]): string =>
  btoa(String.fromCharCode(0xff, 0xd8, ...segments, 0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9));
const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const caption = ascii("The harbour");
const iptc = [
  0xff,
  0xed,
  0,
  44,
  ...ascii("Photoshop 3.0\u00008BIM"),
  4,
  4,
  0,
  0,
  0,
  0,
  0,
  16,
  0x1c,
  2,
  120,
  0,
  11,
  ...caption,
];

describe("a mail with pictures", () => {
  it("has them after its text, those with captions first, logos left out", async () => {
    const part = (head: string, content: string): string =>
      `--b\r\n${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}\r\n`;
    const mail = [
      'From: Ann Lee <ann@gale.example>\r\nSubject: Storm\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n',
      part("Content-Type: text/plain", btoa("The harbour is closed.")),
      part('Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename="bare.jpg"', jpeg()),
      part('Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename="said.jpg"', jpeg(...iptc)),
      part('Content-Type: image/jpeg\r\nContent-Disposition: inline; filename="logo.jpg"', jpeg()),
      "--b--\r\n",
    ].join("");
    const { stories } = await readSource({ bytes: strToU8(mail), name: "storm.eml" });
    expect(stories).toHaveLength(1);
    expect(stories[0]?.body.map((block) => (block.kind === "figure" ? block.figure : block.kind))).toEqual([
      "paragraph",
      { src: "said.jpg", caption: { text: "The harbour" } },
      { src: "bare.jpg" },
    ]);
    expect(stories[0]?.notes.map(({ message }) => message).join()).toContain("logo.jpg");
  });
});
