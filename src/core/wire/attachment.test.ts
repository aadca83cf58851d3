import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSource } from "./read-source.ts";
import type { ReadResult } from "./reader.ts";

const jpeg = (mark: number): Uint8Array => Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2, mark, 2, 0xff, 0xd9);
const captioned = (words: string, mark: number): Uint8Array => {
  const text = strToU8(words);
  const iim = [0x1c, 2, 120, 0, text.length, ...text];
  const pad = iim.length % 2;
  const app13 = [
    ...strToU8("Photoshop 3.0"),
    0,
    ...strToU8("8BIM"),
    4,
    4,
    0,
    0,
    0,
    0,
    0,
    iim.length,
    ...iim,
    ...(pad === 1 ? [0] : []),
  ];
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xed, 0, app13.length + 2, ...app13, 0xff, 0xda, 0, 2, mark, 2, 0xff, 0xd9);
};
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = (picture: Uint8Array): Uint8Array =>
  zipSync({
    "word/document.xml": strToU8(
      `<w:document xmlns:w="w" xmlns:r="${relations}"><w:body><w:p><w:r><w:t>The harbour is closed until Monday.</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r></w:p></w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships><Relationship Id="p1" Type="${relations}/image" Target="media/image1.jpeg"/></Relationships>`,
    ),
    "word/media/image1.jpeg": picture,
  });

const sources = ({ stories }: ReadResult): (string | undefined)[] =>
  stories.flatMap(({ body }) => body.flatMap((block) => (block.kind === "figure" ? [block.figure.src] : [])));
/** For each figure the mark of the picture that it calls for. */
const pictures = (result: ReadResult): (number | undefined)[] =>
  sources(result).map((src) => result.attachments?.find(({ name }) => name === src)?.bytes.at(-4));
const read = (bytes: Uint8Array, name: string) => readSource({ bytes, name }, { pictures: true });

describe("pictures inside files", () => {
  it("come out of a Word file", async () => {
    const result = await read(word(jpeg(7)), "story.docx");
    expect(sources(result)).toEqual(["word/media/image1.jpeg"]);
    expect(pictures(result)).toEqual([7]);
  });

  it("come out of an archive, two of one name kept apart, and one that a story beside it calls for", async () => {
    const nitf = `<nitf><body><body.content><p>The harbour is closed until Monday.</p><media media-type="image"><media-reference source="boat.png"/><media-caption>A boat.</media-caption></media></body.content></body></nitf>`;
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 9, 0, 0, 0);
    const result = await read(
      zipSync({
        "a/harbour.jpg": captioned("The harbour", 1),
        "b/harbour.jpg": captioned("The port", 2),
        "story.xml": strToU8(nitf),
        "boat.png": png,
        "logo.png": png.slice(),
      }),
      "day.zip",
    );
    expect(sources(result)).toEqual(["harbour.jpg", "harbour-2.jpg", "boat.png"]);
    expect(pictures(result)).toEqual([1, 2, 9]);
    expect(result.attachments).toHaveLength(3);
  });

  it("come out of a mail: attached, inside the text, and inside a file that is attached", async () => {
    const part = (head: string, bytes: Uint8Array): string =>
      `--b\r\n${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(String.fromCharCode(...bytes))}\r\n`;
    const mail = [
      'From: Ann Lee <ann@gale.example>\r\nSubject: Storm\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n',
      part(
        "Content-Type: text/html",
        strToU8('<p>The harbour is closed.</p><p><img src="cid:in@side"></p><p>It opens on Monday.</p>'),
      ),
      part(
        'Content-Type: image/jpeg\r\nContent-ID: <in@side>\r\nContent-Disposition: inline; filename="a.jpg"',
        jpeg(3),
      ),
      part('Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename="bare.jpg"', jpeg(4)),
      part(
        'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="two.docx"',
        word(jpeg(5)),
      ),
      "--b--\r\n",
    ].join("");
    const result = await read(strToU8(mail), "storm.eml");
    expect(sources(result)).toEqual(["cid:in@side", "bare.jpg", "two.docx/word/media/image1.jpeg"]);
    expect(pictures(result)).toEqual([3, 4, 5]);
    expect(result.stories[0]?.notes.map(({ message }) => message).join()).not.toContain("left out");
  });

  it("are not carried about when nobody asks", async () => {
    const result = await readSource({ bytes: word(jpeg(7)), name: "story.docx" });
    expect(result.attachments).toBeUndefined();
  });
});
