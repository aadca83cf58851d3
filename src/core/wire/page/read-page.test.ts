import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { deepest, type PageElement } from "./page-node.ts";
import { parsePage } from "./parse-page.ts";
import { readPage } from "./read-page.ts";

const root = path.resolve(import.meta.dirname, "../../../..");
const page = fs.readFileSync(path.join(root, "resources/samples/ferry-page.html"), "utf8");
const origin = { name: "fuzz.html", reader: "html" };

/** A repeatable stream of numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const depthOf = (element: PageElement): number =>
  1 + Math.max(0, ...element.children.map((child) => (typeof child === "string" ? 0 : depthOf(child))));

describe("any bytes at all", () => {
  it("gives a story or a note for a page cut anywhere", () => {
    const random = seeded(1);
    for (let run = 0; run < 25; run++) {
      const { story, notes } = readPage(page.slice(0, Math.floor(random() * page.length)), origin);
      expect(story !== undefined || notes.length > 0).toBe(true);
    }
  });

  it("keeps marks inside their texts however the page is garbled", () => {
    const random = seeded(2);
    const junk = [
      "<",
      ">",
      "</p>",
      "<b>",
      "</b>",
      "<a href=x>",
      "</div>",
      "<table>",
      "&amp;",
      "&#0;",
      '"',
      "<!--",
      "\u0000",
      "<td>",
    ];
    for (let run = 0; run < 25; run++) {
      let text = page;
      for (let i = 0; i < 12; i++) {
        const at = Math.floor(random() * text.length);
        text =
          text.slice(0, at) +
          (junk[Math.floor(random() * junk.length)] ?? "") +
          text.slice(at + Math.floor(random() * 3));
      }
      const { story } = readPage(text, origin);
      for (const block of story?.body ?? []) {
        if (block.kind !== "paragraph") continue;
        for (const mark of block.text.marks ?? []) {
          expect(mark.from).toBeLessThan(mark.to);
          expect(mark.to).toBeLessThanOrEqual(block.text.text.length);
        }
      }
    }
  });
});

describe("pages made to break a reader", () => {
  const words = "A long enough sentence about the harbour wall and the tide, to be taken for prose by anybody. ";
  it.each([
    ["50,000 nested divs", "<div>".repeat(50_000) + words],
    ["50,000 nested marks that end crosswise", `${"<b><div>".repeat(25_000)}${words}${"</b>".repeat(25_000)}`],
    ["50,000 ends of nothing", `${"<x><i>".repeat(25_000)}${"</span></b></p>".repeat(25_000)}${words}`],
    ["50,000 nested tables", `${"<table><tr><td>".repeat(17_000)}${words}`],
    ["a flood of entities", `<p>${"&amp;&#x41;&nosuch;".repeat(60_000)}</p>`],
    ["a flood of attributes", `<p ${Array.from({ length: 50_000 }, (_, n) => `a${n}=1`).join(" ")}>${words}</p>`],
    ["one line of 3 MB", `<p>${words.repeat(30_000)}</p>`],
    ["20,000 paragraphs", `<p>${words}</p>`.repeat(20_000)],
    ["deep structured data", `<script type="application/ld+json">${"[".repeat(100_000)}</script><p>${words}</p>`],
    ["an endless comment", `<p>${words}</p><!-- ${"x".repeat(1_000_000)}`],
  ])(
    "%s",
    (_, text) => {
      expect(() => readPage(text, origin)).not.toThrow();
    },
    20_000,
  );

  it("hangs what is nested too deep in at a bounded depth", () => {
    expect(depthOf(parsePage("<div>".repeat(50_000)).root)).toBeLessThan(deepest + 4);
  });

  it("carries no link but http, https and mailto", () => {
    const body = `<p>${words}<a href="javascript:alert(1)">one</a> <a href="data:text/html,x">two</a> <a href="https://tide.example/">three</a></p>`;
    const { story } = readPage(`<article><h1>Harbour wall</h1>${body}${`<p>${words}</p>`.repeat(3)}</article>`, origin);
    const links = story?.body.flatMap((block) => (block.kind === "paragraph" ? (block.text.marks ?? []) : [])) ?? [];
    expect(links.flatMap((mark) => (mark.type === "link" ? [mark.href] : []))).toEqual(["https://tide.example/"]);
  });
});

describe("the tree", () => {
  const shape = (html: string): string => {
    const print = (element: PageElement): string =>
      element.children.map((child) => (typeof child === "string" ? child : `${child.tag}(${print(child)})`)).join(" ");
    return print(parsePage(html).root);
  };
  it.each([
    [
      "ends paragraphs, items and cells that nobody ended",
      "<p>One<p>Two<ul><li>a<li>b</ul>",
      "p(One) p(Two) ul(li(a) li(b))",
    ],
    ["ends a mark inside a later block", "<b><p>One</b> two</p>", "b() p(b(One)  two)"],
    ["does not nest links", "<a href=1>One<a href=2>Two</a>", "a(One) a(Two)"],
    ["leaves out ends of nothing", "One</div></span></p>", "One"],
    ["opens a body where words stand in the head", "<head><title>t</title>Words", "head(title(t)) Words"],
  ])("%s", (_, html, expected) => {
    expect(shape(html)).toBe(expected);
  });
});
