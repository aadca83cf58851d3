import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeStory } from "../../story/make-story.ts";
import { plain } from "../../story/text.ts";
import { htmlPage } from "../../export/writers/html-page.ts";
import type { Story } from "../../story/story.ts";
import { readPage } from "../page/read-page.ts";
import { headOf } from "../read-source.ts";
import { html } from "./html.ts";

const root = path.resolve(import.meta.dirname, "../../../..");
const read = (text: string): Story | undefined => readPage(text, { name: "page.html", reader: "html" }).story;
const sample = (name: string): Story => {
  const story = read(fs.readFileSync(path.join(root, "resources/samples", name), "utf8"));
  if (story === undefined) throw new Error(`${name} holds no story`);
  return story;
};
const lines = (story: Story | undefined): readonly string[] =>
  (story?.body ?? []).map((block) => {
    if (block.kind === "figure") return `figure: ${block.figure.caption?.text ?? ""} | ${block.figure.credit ?? ""}`;
    if (block.kind === "list") return `list: ${block.items.map(({ text }) => text).join(" / ")}`;
    if (block.kind === "table")
      return `table: ${block.rows.map((row) => row.map(({ text }) => text).join(",")).join(" / ")}`;
    if (block.kind === "embed") return `embed: ${block.url}`;
    return `${block.kind}: ${block.text.text.slice(0, 40)}`;
  });

describe("a saved news page", () => {
  const story = sample("ferry-page.html");

  it("calls nothing set aside that stands in the story", () => {
    const crossheads = story.body.flatMap((block) => (block.kind === "crosshead" ? [block.text.text] : []));
    expect(crossheads).toEqual(["‘An hour matters’"]);
    expect(story.setAside.map(({ text }) => text)).not.toContain(crossheads[0]);
  });

  it("has the headline that is seen, not the title for search engines", () => {
    expect(story.headline?.text).toBe("Islanders win freeze on ferry fares after packed meeting");
  });

  it("has the dek under the headline, not the description", () => {
    expect(story.dek?.text).toMatch(/^Council drops a planned rise .* an hour earlier in winter$/u);
  });

  it("has the authors without By, role and Follow", () => {
    expect(story.byline).toBe("Orla Penhale and Tomas Wick");
  });

  it("lifts the dateline and remembers how it stood", () => {
    expect(story.dateline).toEqual({
      text: "SALTMERE, March 12",
      place: "SALTMERE",
      date: "March 12",
      opening: "SALTMERE, March 12 — ",
    });
  });

  it("has the paragraphs, crosshead, quotation, list, pictures and post in order", () => {
    expect(lines(story)).toEqual([
      "figure: Islanders queue outside the hall at Saltmere on Tuesday night | Rhona Askew/Lowmoor Tide",
      "paragraph: Ferry fares between Saltmere and the mai",
      "paragraph: The council had planned to raise the pri",
      "paragraph: Under the plan that passed by nine votes",
      "crosshead: ‘An hour matters’",
      "paragraph: Not everybody went home content. Ines Ko",
      "quote: An hour matters when you are paid by the",
      "paragraph: The council promised to look again at th",
      "list: Return tickets stay at £9.20, and at £4.60 for children / Bicycles travel free outside July and August / The islanders’ pass is extended to students on the mainland",
      "figure: The ferry Kittiwake at the old pier last summer. | Rhona Askew",
      "embed: https://twitter.com/saltmereferry/status/1900000000000000001",
      "paragraph: The ferry company, which lost £1.1 milli",
    ]);
  });

  it("keeps bold, italic and links", () => {
    const marks = story.body.flatMap((block) => (block.kind === "paragraph" ? (block.text.marks ?? []) : []));
    expect(marks.map((mark) => (mark.type === "link" ? mark.href : mark.type))).toEqual([
      "bold",
      "https://www.saltmere.example/timetable",
      "italic",
    ]);
  });

  it("has each picture once, with the address it had on the web", () => {
    const figures = story.body.flatMap((block) => (block.kind === "figure" ? [block.figure.src] : []));
    expect(figures).toEqual([
      "https://www.lowmoortide.example/img/2031/hall-1200.jpg",
      "https://www.lowmoortide.example/img/2031/ferry-800.jpg",
    ]);
  });

  it("reads the metadata", () => {
    expect(story.meta).toMatchObject({
      language: "en-GB",
      source: "The Lowmoor Tide",
      keywords: ["ferries", "Saltmere", "council"],
      category: "Transport",
      published: "2031-03-12T06:15:00+00:00",
      versionCreated: "2031-03-12T09:40:00+00:00",
      copyright: "© 2031 Lowmoor Tide Ltd",
      canonicalUrl: "https://www.lowmoortide.example/news/2031/03/12/ferry-fares-frozen",
    });
  });

  it("sets aside what stood among the paragraphs, with a reason and a place", () => {
    const aside = new Map(story.setAside.map((entry) => [entry.text, entry]));
    expect(aside.get("Pier repairs to take six weeks longer")?.why).toBe("a link to other stories");
    expect(aside.get("Advertisement")?.why).toBe("an advertisement or its label");
    expect(aside.get("Share on Facebook")?.why).toBe("a label for sharing");
    expect(aside.get("Additional reporting by Wren Abbot.")?.role).toBe("sign-off");
    expect([...aside.keys()].some((text) => text.startsWith("Sign up to our newsletter"))).toBe(true);
    expect(aside.get("Pier repairs to take six weeks longer")?.after).toBe("b3");
    expect([...aside.keys()].join(" ")).not.toContain("cookies");
  });

  it("says of each field and block where it came from", () => {
    expect(story.provenance.map(({ target }) => target)).toEqual(
      expect.arrayContaining(["headline", "dek", "byline", "dateline", "b1", "b12"]),
    );
    expect(story.provenance.find(({ target }) => target === "headline")?.from.path).toBe(
      "article.story > header.story-header > h1.story-headline",
    );
  });
});

describe("a page written by hand", () => {
  const story = sample("lighthouse.html");

  it("reads the fields", () => {
    expect(story.headline?.text).toBe("Keeper's log found behind lighthouse wall");
    expect(story.byline).toBe("Maud Ferrers");
    expect(story.meta.published).toBe("2030-06-04");
    expect(story.dek).toBeUndefined();
  });

  it("reads both pictures with caption and credit apart", () => {
    const figures = story.body.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
    expect(figures.map(({ src, caption, credit }) => [src, caption?.text, credit])).toEqual([
      ["stair.jpg", "The stair at Gull Rock, where the log was found.", "Ned Osei/Coast Archive"],
      ["log.jpg", "A page of the log.", "Gull Rock Trust"],
    ]);
  });

  it("reads the paragraphs though none is closed", () => {
    const paragraphs = story.body.filter(({ kind }) => kind === "paragraph");
    expect(paragraphs).toHaveLength(5);
  });
});

describe("a clipping from the clipboard", () => {
  it("reads what a word processor writes, its lists too", () => {
    const item = (text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const story = read(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoTitle>Harbour wall to be raised<o:p></o:p></p><p class=MsoNormal><b>By Ann Lee</b></p><p class=MsoNormal>The harbour wall at Lowmoor will be raised by half a metre next year, the council said on Friday.</p><p class=MsoNormal>Work begins in March and will take eight months.</p>${item("The pier closes in April")}${item("Boats use the inner quay")}<!--EndFragment--></body></html>`,
    );
    expect(story?.byline).toBe("Ann Lee");
    expect(lines(story)).toEqual([
      "paragraph: The harbour wall at Lowmoor will be rais",
      "paragraph: Work begins in March and will take eight",
      "list: The pier closes in April / Boats use the inner quay",
    ]);
  });

  it("reads bold from styles and takes no first paragraph for a dek", () => {
    const story = read(
      `<meta charset="utf-8"><b style="font-weight:normal"><h1><span>Harbour wall to be raised</span></h1><p><span>The harbour wall at Lowmoor will be </span><span style="font-weight:700">raised by half a metre</span><span> next year, the council said on Friday.</span></p><br><p><span>Work begins in March and will take eight months.</span></p></b>`,
    );
    expect(story?.headline?.text).toBe("Harbour wall to be raised");
    expect(story?.dek).toBeUndefined();
    const [lede] = story?.body ?? [];
    expect(lede?.kind === "paragraph" ? lede.text.marks : []).toEqual([{ type: "bold", from: 36, to: 58 }]);
  });
});

describe("the reader", () => {
  const sniff = (text: string, name = "x"): number =>
    html.sniff(headOf({ bytes: new TextEncoder().encode(text), name }));

  it("knows a page and a clipping by their content", () => {
    expect(sniff("<!doctype html><html><body><p>Hello</p></body></html>")).toBeGreaterThan(0.8);
    expect(sniff("<p>One.</p><p>Two.</p>")).toBeGreaterThan(0.5);
    expect(sniff("Plain words with a < sign and nothing else.")).toBe(0);
  });

  it("says so where there is no story", () => {
    const { story, notes } = readPage("<html><body><nav><a href='/'>Home</a></nav></body></html>", {
      name: "empty.html",
      reader: "html",
    });
    expect(story).toBeUndefined();
    expect(notes[0]?.message).toContain("empty.html");
  });

  it("reads its own export back as the same story", () => {
    const original = makeStory({
      headline: plain("Tram line reopens after a summer of repairs"),
      dek: plain("The first car left the depot at dawn with forty people aboard"),
      byline: "Ana Ruiz and Tom Bell",
      dateline: { text: "PORT LOWMOOR", place: "PORT LOWMOOR" },
      body: [
        {
          block: {
            kind: "paragraph",
            text: plain(
              "Trams ran again along the harbour on Monday, eleven weeks after a sinkhole closed the line between the fish market and the old customs house.",
            ),
          },
        },
        {
          block: {
            kind: "paragraph",
            text: plain(
              "The repair cost £2.3 million, a fifth more than planned, because the sewer under the rails turned out to be older than any map showed.",
            ),
          },
        },
        { block: { kind: "crosshead", text: plain("More to come") } },
        {
          block: {
            kind: "paragraph",
            text: plain(
              "The company will close the northern branch next year for the same work, its director said. Passengers will be carried by bus.",
            ),
          },
        },
      ],
      meta: { language: "en-GB", published: "2031-04-07T08:00:00+01:00" },
      origin: { name: "own", reader: "test" },
    });
    const [file] = htmlPage.write(original, { name: "tram", now: "2031-04-07T08:00:00Z" }).files;
    const again = read(new TextDecoder().decode(file?.bytes));
    expect(again?.headline?.text).toBe(original.headline?.text);
    expect(again?.dek?.text).toBe(original.dek?.text);
    expect(again?.byline).toBe(original.byline);
    expect(again?.dateline?.text).toBe("PORT LOWMOOR");
    expect(lines(again)).toEqual(lines(original));
  });
});
