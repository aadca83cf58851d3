import { expect, test } from "vitest";
import { readPage } from "./read-page.ts";

const kindsOf = (html: string): readonly string[] | undefined =>
  readPage(html, { name: "clipboard.html", reader: "html" }).story?.body.map((block) =>
    block.kind === "crosshead" ? `crosshead ${block.text.text}` : block.kind,
  );

const copy = "The new harbour wall will cost £3 million more than planned, the council said on Friday.";

test("what comes from Google Docs is copy from the headline on", () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-7b1e"><p dir="ltr"><span style="font-weight:700">Harbour wall to cost £3m more</span></p><p dir="ltr"><span>${copy}</span></p><p dir="ltr"><span style="font-weight:700">What went wrong</span></p><p dir="ltr"><span>Piles were driven to 14 metres, twice as deep as planned, a report says.</span></p><ul><li dir="ltr"><p><span>a new roof</span></p></li><li dir="ltr"><p><span>new boilers</span></p></li></ul></b>`;
  expect(kindsOf(html)).toEqual(["paragraph", "crosshead What went wrong", "paragraph", "list"]);
});

test("and what comes from Word", () => {
  const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p class=MsoNormal><b>Harbour wall to cost £3m more</b></p><p class=MsoNormal>${copy}</p><p class=MsoNormal><b>What went wrong</b></p><p class=MsoNormal>The mud was deep.</p></body></html>`;
  expect(kindsOf(html)).toEqual(["paragraph", "crosshead What went wrong", "paragraph"]);
});

test("a page is judged as ever", () => {
  const html = `<h1>Harbour wall to cost £3m more</h1><p>${copy}</p><p>The chief engineer, Lars Holt, said nobody had known how deep the mud was under the wall.</p><ul><li><a href="/a">Ferry runs aground</a></li><li><a href="/b">Mill fire under control</a></li></ul>`;
  expect(kindsOf(html)).toEqual(["paragraph", "paragraph"]);
});

const storyOf = (html: string) => readPage(html, { name: "clipboard.html", reader: "html" }).story;

test("title and subtitle are told by their size, or by their names", () => {
  const docs = `<b style="font-weight:normal" id="docs-internal-guid-7b1e"><p dir="ltr"><span style="font-size:26pt">The last lamplighter</span></p><p dir="ltr"><span style="font-size:15pt;color:#666">Forty gas lamps still burn in Alder, and one man winds their clocks</span></p><p dir="ltr"><span style="font-size:11pt">${copy}</span></p></b>`;
  const word = `<div><p class=MsoTitle>The last lamplighter</p><p class=MsoSubtitle>Forty gas lamps still burn in Alder, and one man winds their clocks</p><p class=MsoNormal>${copy}</p></div>`;
  for (const html of [docs, word])
    expect(storyOf(html)).toMatchObject({
      headline: { text: "The last lamplighter" },
      dek: { text: "Forty gas lamps still burn in Alder, and one man winds their clocks" },
      body: [{ text: { text: copy } }],
    });
});

test("what was deleted, struck out or remarked on is told", () => {
  const html = `<p class=MsoTitle>Harbour wall to cost £3m more</p><p class=MsoNormal>The wall will cost more<s>, and nobody knows why</s>, the council said on Friday.<del> Really.</del><span style="text-decoration:line-through"> So it did.</span><span class=MsoCommentReference><a href="#_msocom_1">[TB1]</a></span></p><div style='mso-element:comment-list'><p class=MsoCommentText><a href="#_msoanchor_1">[TB1]</a>Check with Ana</p></div>`;
  const story = storyOf(html);
  expect(story?.body).toMatchObject([
    { text: { text: "The wall will cost more, and nobody knows why, the council said on Friday. So it did." } },
  ]);
  expect(story?.notes.map(({ message }) => message)).toEqual([
    "Deleted words were left out: “Really.”",
    "Struck out in the original and kept in the copy, see whether they belong: “, and nobody knows why”, “So it did.”",
    "A remark in the margin: “Check with Ana”",
  ]);
});
