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
