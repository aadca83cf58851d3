import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readSource } from "../read-source.ts";
import { makeCompound } from "../testing/make-compound.ts";
import { generator } from "../testing/damage.ts";
import { type MadeMail, makeMsg } from "../testing/make-msg.ts";
import { property as p } from "../msg/outlook-properties.ts";

const copy = [
  "NORTHPORT - A fire that began in a net store closed the harbour for a second day on Sunday, crews said.",
  "“It is out, but it is hot,” said Eva Lind, who led them.",
];
const mail: MadeMail = {
  values: {
    [p.subject]: "FW: Fire closes Northport harbour",
    [p.sender]: "Marsh, Ada",
    [p.senderSmtp]: "ada.marsh@harbour.example",
    [p.messageId]: "<77@harbour.example>",
    [p.body]: copy.join("\r\n\r\n"),
  },
  sent: new Date("2026-05-03T10:12:00Z"),
};
const read = (bytes: Uint8Array, name = "mail.msg") => readSource({ bytes, name });
const texts = (story: { readonly body: readonly object[] } | undefined): readonly unknown[] =>
  (story?.body ?? []).map((block) => ("text" in block ? (block.text as { text: string }).text : block));

describe("a mail dragged out of Outlook", () => {
  it("is the story that the same mail is as .eml", async () => {
    const { format, stories } = await read(makeMsg(mail));
    expect(format).toBe("outlook");
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({
      headline: { text: "Fire closes Northport harbour" },
      byline: "Ada Marsh",
      dateline: { text: "NORTHPORT" },
      meta: { guid: "77@harbour.example", versionCreated: "2026-05-03T10:12:00Z" },
    });
    expect(texts(stories[0])).toEqual([copy[0]?.slice("NORTHPORT - ".length), copy[1]]);
  });

  it("is read in one byte a letter too", async () => {
    const body = "The caf\u00e9 at the harbour is closed until Monday, the harbour office said on Sunday.";
    const { stories } = await read(
      makeMsg({ values: { [p.subject]: "Caf\u00e9 closed", [p.body]: body }, narrow: true }),
    );
    expect(stories[0]?.headline?.text).toBe("Café closed");
    expect(texts(stories[0])).toEqual([body]);
  });

  it("has the marks of its HTML, in the code page that the mail tells", async () => {
    const html = `<html><body><p>${copy[0]}</p><h2>Hot</h2><p>She was <b>calm</b> at the caf\u00e9, and said that the crews would stay until Tuesday.</p></body></html>`;
    const bytes = strToU8(html.replace(/[“”]/gu, '"'), true);
    const { stories } = await read(
      makeMsg({ values: { [p.subject]: "Fire", [p.html]: bytes }, numbers: { [p.bodyCodePage]: 1252 } }),
    );
    expect(stories[0]?.body.map(({ kind }) => kind)).toEqual(["paragraph", "crosshead", "paragraph"]);
    expect(stories[0]?.body[2]).toMatchObject({ text: { marks: [{ type: "bold" }] } });
    expect(JSON.stringify(texts(stories[0]))).toContain("café");
  });

  it("brings its attachments: a file that is read in turn, and a mail within the mail", async () => {
    const inside: MadeMail = {
      values: {
        [p.subject]: "Ferry sails again",
        [p.body]: "The ferry of Northport sailed again on Friday, four weeks after it ran aground.",
      },
    };
    const nitf = `<nitf><body><body.head><hedline><hl1>Pier opens</hl1></hedline></body.head><body.content><p>The pier of Vik opens on Monday.</p></body.content></body></nitf>`;
    const { stories } = await read(
      makeMsg({ ...mail, attached: [{ [p.name]: "pier.xml", [p.data]: strToU8(nitf) }, inside] }),
    );
    expect(stories.map(({ headline }) => headline?.text)).toEqual([
      "Fire closes Northport harbour",
      "Pier opens",
      "Ferry sails again",
    ]);
    expect(stories.map(({ origin }) => origin.index)).toEqual([0, 1, 2]);
  });

  it("is not refused for a mail without words of its own around another one", async () => {
    const { stories, notes } = await read(makeMsg({ values: { [p.subject]: "FW:" }, attached: [mail] }));
    expect(stories.map(({ headline }) => headline?.text)).toEqual(["Fire closes Northport harbour"]);
    expect(notes).toEqual([]);
  });

  it("has its text out of packed RTF where it has no other", async () => {
    const rtf = `{\\rtf1\\ansi ${copy[0]}\\par She led them for two days and two nights.}`;
    const packed = new Uint8Array(16 + rtf.length);
    new DataView(packed.buffer).setUint32(4, rtf.length, true);
    packed.set(strToU8("MELA"), 8);
    packed.set(strToU8(rtf), 16);
    const { stories } = await read(makeMsg({ values: { [p.subject]: "Fire", [p.packedRtf]: packed } }));
    expect(JSON.stringify(texts(stories[0]))).toContain("She led them for two days and two nights.");
  });

  it("says of a report that a mail did not arrive what it is, and of other old files what to do", async () => {
    const report = await read(
      makeMsg({ ...mail, values: { ...mail.values, [p.messageClass]: "REPORT.IPM.Note.NDR" } }),
    );
    expect(report.stories).toEqual([]);
    expect(report.notes[0]?.message).toContain("did not arrive");
    const word = await read(
      makeCompound({ WordDocument: new Uint8Array(5000), "1Table": new Uint8Array(10) }),
      "old.doc",
    );
    expect(word.stories).toEqual([]);
    expect(word.notes[0]?.message).toMatch(/^old\.doc: .*old office program.*save it as \.docx/u);
  });
});

it("never throws, hangs or loops over damaged containers", async () => {
  const random = generator("outlook");
  const whole = makeMsg({ ...mail, attached: [mail, { [p.name]: "a.txt", [p.data]: new Uint8Array(9000).fill(65) }] });
  for (let round = 0; round < 400; round += 1) {
    const bytes = whole.slice(0, random(8) === 0 ? random(whole.length) : whole.length);
    for (let n = random(12); n >= 0; n -= 1) {
      // Most of all in the header, the tables and the directory.
      const at = random(3) === 0 ? random(512) : random(Math.max(1, bytes.length));
      if (at < bytes.length) bytes[at] = random(2) === 0 ? random(256) : (random(4) * 85) % 256;
    }
    const { stories, notes } = await read(bytes, `damaged-${round}.msg`);
    expect(stories.length + notes.length).toBeGreaterThan(0);
  }
});
