import { describe, expect, it } from "vitest";
import type { Story } from "../../story/story.ts";
import { readPage } from "./read-page.ts";

function read(main: string): Story {
  const html = `<!doctype html><html><head><title>Baths - The Gale</title></head><body><header><a href="/">The Gale</a></header><main>${main}</main><footer><a href="/about">About</a><p>© The Gale 2026. All rights reserved.</p></footer></body></html>`;
  const { story } = readPage(html, { name: "baths.html", reader: "html" });
  if (story === undefined) throw new Error("no story");
  return story;
}

const opening = `<h1>Council votes on baths</h1><p>The council of Alder voted on Tuesday to reopen the swimming baths that it closed ten years ago.</p>`;

describe("a page with a short story on it", () => {
  it("keeps the list that a paragraph announces, and the short sentence under it", () => {
    const { body, dek } = read(
      `${opening}<p>The work will cost £2.4 million, a report by its officers says. It lists what is to be done:</p><ul><li>a new roof</li><li>new boilers</li></ul><p>Work starts in June.</p>`,
    );
    expect(dek).toBeUndefined();
    expect(body).toMatchObject([
      { kind: "paragraph" },
      { kind: "paragraph" },
      { kind: "list", items: [{ text: "a new roof" }, { text: "new boilers" }] },
      { kind: "paragraph", text: { text: "Work starts in June." } },
    ]);
  });

  const table = `<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>£8m</td></tr><tr><td>2026</td><td>£11m</td></tr></table>`;
  const second = `<p>The leader of the council, Anne Mbeki, said that nobody had known how bad the roof was.</p>`;

  it.each([table, `<div class="scroll">${table}</div>`])(
    "keeps a table of figures among its paragraphs: %s",
    (markup) => {
      const { body } = read(`${opening}${second}${markup}<p>Work starts in June.</p>`);
      expect(body.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "table", "paragraph"]);
      expect(body[2]).toMatchObject({
        header: true,
        rows: [[{ text: "Year" }, { text: "Cost" }], [{}, { text: "£8m" }], {}],
      });
    },
  );

  it("reads columns that spaces set in preformatted text as a table, and verse as lines", () => {
    const tides = "Day   Time   Height\nMon   06:12  4.1\nTue   06:58  4.3\nWed   07:41  4.4";
    const { body } = read(`${opening}${second}<pre>${tides}</pre><p>Work starts in June.</p>`);
    expect(body[2]).toMatchObject({
      kind: "table",
      header: true,
      rows: [[{ text: "Day" }, {}, { text: "Height" }], [{ text: "Mon" }, {}, { text: "4.1" }], {}, {}],
    });
    const verse = "The boat   she rose,\nthe wind   it blew,\nand nobody  knew";
    expect(JSON.stringify(read(`${opening}${second}<pre>${verse}</pre>`).body)).not.toContain("table");
  });

  it.each([
    table.replace(/<t([hd])>([^<]*)/gu, '<t$1><a href="/x">$2</a>'),
    `<aside>${table}</aside>`,
    `<div class="related-stories">${table}</div>`,
  ])("leaves out a table of links, and one in a box of something else: %s", (markup) => {
    const { body } = read(`${opening}${second}${markup}<p>Work starts in June.</p>`);
    expect(body.map(({ kind }) => kind)).not.toContain("table");
  });

  it.each(["<b>Baths to close for a year</b>", "<p>Baths to close for a year</p>"])(
    "reads a title that is no heading, and the short sentence at the end, in a piece of markup: %s",
    (title) => {
      const { story } = readPage(
        `${title}<p>The baths of Alder will close for a year from June, the council said on Friday.</p><p>“It is not what we wanted,” said Anne Mbeki, who leads the council.</p><p>They opened in 1931.</p>`,
        { name: "baths.html", reader: "html" },
      );
      const { headline, body = [] } = story ?? {};
      expect(headline?.text).toBe("Baths to close for a year");
      expect(body).toHaveLength(3);
    },
  );

  it("shows what reads like copy among what was set aside, however far below the story it stands", () => {
    const links = Array.from({ length: 12 }, (_, n) => `<li><a href="/${n}">Another story of the day</a></li>`).join(
      "",
    );
    const { body, setAside } = read(
      `${opening}${second}<section class="related"><ul>${links}</ul></section><div><div><p>The baths were built in 1931 by the mill.</p></div></div>`,
    );
    const all = JSON.stringify([body, setAside]);
    expect(all).toContain("The baths were built in 1931 by the mill.");
  });
});
