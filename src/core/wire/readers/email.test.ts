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

describe("a mail with a covering note", () => {
  const letter = [
    "Hi desk,",
    "Please find my harbour piece below. It is embargoed until 0001 GMT on 18 March 2019.",
    "Thanks,",
    "Ann",
    "Harbour sold after ten years",
    "By Bo Chan",
    "NORTHPORT (HN) — The council said on Monday that it would sell the harbour to a company from the south.",
    "The mayor said that the port had an owner again after ten long years, and that nobody would lose work.",
    "ENDS",
    "Notes to editors",
    "Call Cy Roe on 555 0101.",
  ];
  const head = "From: Ann Lee <ann@gale.example>\nSubject: for tomorrow\nDate: Sat, 16 Mar 2019 16:00:00 +0000\n";

  it.each([
    ["plain text", `${head}Content-Type: text/plain; charset=utf-8\n\n${letter.join("\n\n")}`],
    ["HTML", `${head}Content-Type: text/html; charset=utf-8\n\n${letter.map((line) => `<p>${line}</p>`).join("")}`],
  ])("keeps it out of the copy and obeys it, in %s", async (_, mail) => {
    const { stories } = await readSource({ bytes: strToU8(mail), name: "copy.eml" });
    const [story] = stories;
    expect(story).toMatchObject({
      headline: { text: "Harbour sold after ten years" },
      dateline: { text: "NORTHPORT (HN)" },
      meta: { status: "embargoed", embargo: "2019-03-18T00:01:00+00:00" },
    });
    expect(
      story?.body.map((block) => (block.kind === "paragraph" ? block.text.text.slice(0, 12) : block.kind)),
    ).toEqual(["The council ", "The mayor sa"]);
    const aside = story?.setAside.map(({ text }) => text).join("\n") ?? "";
    for (const words of ["Hi desk,", "Thanks,", "Notes to editors", "Call Cy Roe"]) expect(aside).toContain(words);
    expect(story?.notes.map(({ message }) => message).join()).toContain("for tomorrow");
  });
});

describe("a mail's letters and names", () => {
  const read = async (head: string, text: string) => {
    const bytes = Uint8Array.from(Array.from(`${head}\r\n\r\n${text}`, (sign) => sign.charCodeAt(0)));
    return (await readSource({ bytes, name: "mail.eml" })).stories[0];
  };
  const words = (story: Awaited<ReturnType<typeof read>>) =>
    story?.body.map((block) => (block.kind === "paragraph" ? block.text.text : block.kind));

  it("keeps the quotation marks and dashes of Windows-1252, in the text, in its HTML and in the subject", async () => {
    const head = "From: Ann Lee <ann@gale.example>\r\nSubject: =?iso-8859-1?Q?Harbour_=96_closed?=";
    const text = "The \u0093old\u0094 harbour is closed \u0096 again.";
    const plain = await read(`${head}\r\nContent-Type: text/plain; charset=windows-1252`, text);
    expect(plain?.headline?.text).toBe("Harbour – closed");
    expect(words(plain)).toEqual(["The “old” harbour is closed – again."]);
    const html = await read(`${head}\r\nContent-Type: text/html; charset=iso-8859-1`, `<p><b>${text}</b></p>`);
    expect(words(html)).toEqual(["The “old” harbour is closed – again."]);
  });

  it("prints the byline of the copy and not the sender's, and a sender's name the right way round", async () => {
    const sent = 'From: "Lee, Ann" <ann@gale.example>\r\nSubject: Harbour\r\nContent-Type: text/html';
    expect((await read(sent, "<p>The harbour is closed.</p>"))?.byline).toBe("Ann Lee");
    expect((await read(sent, "<p>By Bo Chan</p><p>The harbour is closed.</p>"))?.byline).toBe("Bo Chan");
    const office = sent.replace('"Lee, Ann"', "Harbour Press Office");
    expect((await read(office, "<p>The harbour is closed.</p>"))?.byline).toBeUndefined();
  });

  it("sets aside what a release says of itself", async () => {
    const head = "From: Gale <pr@gale.example>\r\nSubject: PRESS RELEASE: Harbour closed for a week";
    const story = await read(
      head,
      "FOR IMMEDIATE RELEASE\r\n\r\nHarbour closed for a week\r\n\r\nThe harbour is closed.",
    );
    expect(story?.headline?.text).toBe("Harbour closed for a week");
    expect(words(story)).toEqual(["The harbour is closed."]);
    expect(story?.setAside.map(({ text }) => text)).toEqual(["FOR IMMEDIATE RELEASE", "Harbour closed for a week"]);
  });
});
