import { describe, expect, it } from "vitest";
import { attribute, firstBelow, textIn } from "./element.ts";
import { pathOf } from "./path-of.ts";
import { parseEscapedHtml } from "./parse-html.ts";
import { parseXml } from "./parse-xml.ts";
import { rootTagOf } from "./sniff-xml.ts";

const read = (xml: string) => parseXml(xml, "a.xml");

describe("parseXml", () => {
  it("does not mind prefixes that nobody declared", () => {
    const { roots, notes } = read('<n:nitf xsi:schemaLocation="a b"><n:body>x</n:body></n:nitf>');
    expect(notes).toEqual([]);
    expect(roots[0]).toMatchObject({ name: "nitf", prefix: "n", namespace: "" });
    expect(attribute(roots[0], "xsi:schemaLocation")).toBe("a b");
  });

  it("knows what a prefix stands for, inside and no further", () => {
    const { roots } = read('<a><b xmlns="urn:1" xmlns:x="urn:2"><x:c/></b><d/></a>');
    const [a] = roots;
    expect([firstBelow(a, "b"), firstBelow(a, "c"), firstBelow(a, "d")].map((element) => element?.namespace)).toEqual([
      "urn:1",
      "urn:2",
      "",
    ]);
  });

  it("reads declared entities and named characters, and opens nothing outside", () => {
    const { roots, notes } = read(
      '<!DOCTYPE a [<!ENTITY d "Desk"><!ENTITY f SYSTEM "file:///x">]><a>&d; caf&eacute; &f; AT&amp;T &unknown;</a>',
    );
    expect(textIn(roots[0])).toBe("Desk café AT&T &unknown;");
    expect(notes.map(({ kind }) => kind)).toEqual(["lost", "lost"]);
  });

  it("reads on where XML is broken, and names the line", () => {
    const { roots, notes } = read("<a>\n<b>one</c>\n<d>three</d></a>");
    expect(textIn(roots[0])).toBe("one three");
    expect(notes[0]?.message).toMatch(/^a\.xml: not well-formed XML \(line 2/u);
  });

  it("reads a bare ampersand as one", () => {
    const { roots, notes } = read("<a><b>Smith & Sons</b><c>x</c></a>");
    expect(textIn(roots[0])).toBe("Smith & Sonsx");
    expect(notes[0]?.kind).toBe("broken");
  });

  it("keeps what stands before the end of a torn file", () => {
    const { roots, notes } = read("<a><b>one</b><c>tw");
    expect(textIn(firstBelow(roots[0], "c"))).toBe("tw");
    expect(notes[0]?.message).toBe("a.xml: the file ends in the middle; what came before was read");
  });

  it("leaves out what is no character, and says how many", () => {
    const { roots, notes } = read("<a>o\u0001n\uD800e \uFFFE😀\uDC00</a>");
    expect(textIn(roots[0])).toBe("one 😀");
    expect(notes[0]?.message).toBe("a.xml: 4 characters that XML does not allow were left out");
  });

  it("takes documents that were strung together", () => {
    expect(read("<a>1</a><a>2</a>").roots.map((root) => textIn(root))).toEqual(["1", "2"]);
  });

  it("keeps the text of what is nested too deep", () => {
    const { roots, notes } = read(`${"<a>".repeat(300)}x${"</a>".repeat(300)}`);
    expect(textIn(roots[0])).toBe("x");
    expect(notes[0]?.message).toContain("more than 200 deep");
  });
});

it("numbers the steps of a path only where there are several of the name", () => {
  const { roots } = read("<a><b/><c><d/><d/></c></a>");
  const c = firstBelow(roots[0], "c");
  const [, second] = c?.children ?? [];
  expect(typeof second === "object" ? pathOf(second) : "").toBe("a/c/d[2]");
});

it.each(["<p>One</p>", "&lt;p&gt;One&lt;/p&gt;", "&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;"])(
  "reads %s as a paragraph",
  (html) => {
    expect(textIn(firstBelow(parseEscapedHtml(html), "p"))).toBe("One");
  },
);

it("leaves a stock symbol in angle brackets alone", () => {
  expect(rootTagOf('\uFEFF <?xml version="1.0"?><!-- x --><!DOCTYPE a [<!ENTITY b "c">]><n:nitf a="1">')?.name).toBe(
    "nitf",
  );
  expect(rootTagOf("A text with a <tag>")).toBeUndefined();
});
