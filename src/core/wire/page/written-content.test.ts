import { expect, test } from "vitest";
import { readPage } from "./read-page.ts";

const read = (html: string) => readPage(html, { name: "clipboard.html", reader: "html" }).story;
const word = (...lines: readonly string[]): string => lines.map((line) => `<p class=MsoNormal>${line}</p>`).join("");
const textsOf = (html: string) =>
  read(html)?.body.map((block) =>
    "text" in block && typeof block.text === "object" ? `${block.kind}: ${block.text.text}` : block.kind,
  );

const lede = "Fares to the outer islands will rise by 6% in April, the operator Norsay Line said on Wednesday.";
const more = "Managing director Elin Garth said fuel had gone up by a fifth in a year.";

test("a byline in bold under the title is no standfirst, and the end mark is none of the copy", () => {
  const story = read(
    `<p class=MsoTitle>Ferry fares to rise</p>${word("<b>By Tilda Munro, Transport Correspondent</b>", lede, more, "ENDS", "240 words")}`,
  );
  expect(story).toMatchObject({
    headline: { text: "Ferry fares to rise" },
    byline: "Tilda Munro, Transport Correspondent",
    body: [{ text: { text: lede } }, { text: { text: more } }],
  });
  expect(story?.dek).toBeUndefined();
  expect(story?.setAside.map(({ text }) => text)).toEqual([
    "By Tilda Munro, Transport Correspondent",
    "ENDS",
    "240 words",
  ]);
});

test("of a mail the letter above the copy and the earlier mail below it are set aside", () => {
  const quoted =
    "<b>From:</b> Kate Rowe<br><b>Sent:</b> 24 November 2026<br><b>To:</b> Ben Oduya<br><b>Subject:</b> ferry?";
  const story = read(
    word(
      "Hi Kate,",
      "Copy below as promised.",
      "Thanks<br>Ben",
      "<b>Ferry fares to rise</b>",
      lede,
      more,
      quoted,
      "Where is it?",
    ),
  );
  expect(story).toMatchObject({
    headline: { text: "Ferry fares to rise" },
    body: [{ text: { text: lede } }, { text: { text: more } }],
  });
  expect(story?.setAside.map(({ text }) => text)).toEqual([
    "Hi Kate,",
    "Copy below as promised.",
    "Thanks",
    "Ben",
    "From: Kate Rowe",
    "Sent: 24 November 2026",
    "To: Ben Oduya",
    "Subject: ferry?",
    "Where is it?",
  ]);
  expect(story?.setAside.at(-1)?.why).toBe("An earlier mail.");
});

test("fields with their names typed before them are these fields", () => {
  const story = read(word("Hed: Ferry fares to rise", "Dek: Islanders speak of a tax on living at home", lede, more));
  expect(story).toMatchObject({
    headline: { text: "Ferry fares to rise" },
    dek: { text: "Islanders speak of a tax on living at home" },
  });
});

test("a line under a picture that ends with who took it is its caption", () => {
  const picture = `<p dir="ltr"><span><img src="https://pictures.example/a.jpg" alt="The ferry"></span></p>`;
  const story = read(
    `<b id="docs-internal-guid-7b1e"><h1>Ferry fares to rise</h1><p>${lede}</p>${picture}<p>The ferry at Norsay pier. Photo: Jo Banfield</p><p>${more}</p></b>`,
  );
  expect(story?.body).toMatchObject([
    { kind: "paragraph" },
    { kind: "figure", figure: { caption: { text: "The ferry at Norsay pier." }, credit: "Jo Banfield" } },
    { kind: "paragraph", text: { text: more } },
  ]);
});

test("lists, tables and short headings between the paragraphs stay in the copy", () => {
  const html = `<p class=MsoTitle>Ferry fares to rise</p>${word(lede)}<h2>Refunds</h2>${word(more)}<table><tr><td>${word("Adult")}</td><td>${word("£9")}</td></tr><tr><td>${word("Child")}</td><td>${word("£4")}</td></tr></table><ul><li>No dogs</li><li>No cars</li></ul>`;
  expect(textsOf(html)).toEqual([`paragraph: ${lede}`, "crosshead: Refunds", `paragraph: ${more}`, "table", "list"]);
});

test("where something of a page stands round it, it is read as a page", () => {
  const html = `<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${word(lede, more)}<p>Share</p>`;
  expect(textsOf(html)).toEqual([`paragraph: ${lede}`, `paragraph: ${more}`]);
});
