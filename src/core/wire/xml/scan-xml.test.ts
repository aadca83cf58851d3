import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { XmlElement } from "./element.ts";
import { scanXml } from "./scan-xml.ts";
import { treeBuilder } from "./tree-builder.ts";

/** A tree without its way up, which would never end in a comparison. */
const bare = ({ name, prefix, namespace, attributes, children }: XmlElement): object => ({
  name,
  prefix,
  namespace,
  attributes: { ...attributes },
  children: children.map((node) => (typeof node === "string" ? node : bare(node))),
});

function scanned(xml: string): readonly object[] | undefined {
  const builder = treeBuilder();
  return scanXml(xml, builder) ? builder.roots.map(bare) : undefined;
}

/** What the strict parser makes of it; undefined where it finds a fault. */
function strictly(xml: string): readonly object[] | undefined {
  const builder = treeBuilder();
  const parser = new SaxesParser({ xmlns: false });
  let faults = 0;
  parser.on("opentag", (tag) => builder.open(tag.name, tag.attributes));
  parser.on("closetag", () => builder.close());
  parser.on("text", (text) => builder.text(text));
  parser.on("cdata", (text) => builder.text(text));
  parser.on("error", () => void (faults += 1));
  parser.write(xml).close();
  return faults === 0 ? builder.roots.map(bare) : undefined;
}

describe("scanXml", () => {
  it.each([
    "<a/>",
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<!-- x --><a b = "1"\n\tc=\'2 > 1\'><d>x &amp; y</d ><e/>&#233;&#x2014;</a>\r<?go on?>\n',
    '<n:a xmlns:n="urn:1" n:b="x&#10;y\nz"><![CDATA[<p>]]]]> one<!-- - --> two</n:a>',
    "<a>\r\n x\ry &#13; </a>",
    '<a constructor="1" __proto__="2" toString="3"/>',
    '<a b=""/>',
    "<a><![CDATA[]]></a>",
    "<a>]] ></a>",
    "<a>😀 é</a>",
    "<a.b-c:d_e/>",
  ])("reads %s as the strict parser does", (xml) => {
    expect(scanned(xml)).toEqual(strictly(xml));
    expect(scanned(xml)).toBeDefined();
  });

  it.each([
    "",
    "text",
    "<a>",
    "</a>",
    "<a></b>",
    "<a/><b/>",
    "<a/>x",
    "x<a/>",
    "<a>&nbsp;</a>",
    "<a>& b</a>",
    "<a>&#0;</a>",
    "<a>&#xD800;</a>",
    "<a>]]></a>",
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    "<a b=1/>",
    "<a b/>",
    '<a b="1"c="2"/>',
    "<a / >",
    "< a/>",
    "<1/>",
    "<a><!-- x -- y --></a>",
    "<a><!x></a>",
    "<a><?xml version='1.0'?></a>",
    "<a/><![CDATA[x]]>",
    "<a><![CDATA[x</a>",
    "<a",
  ])("leaves %s to the strict parser", (xml) => {
    expect(scanned(xml)).toBeUndefined();
  });

  it("never reads what the strict parser reads otherwise", () => {
    const next = numbers(20_261_123);
    const pick = (list: readonly string[]): string => list[next(list.length)] ?? "";
    let read = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const xml = Array.from({ length: 1 + next(9) }, () => pick(next(4) === 0 ? oddities : pieces)).join("");
      const whole = next(3) === 0 ? xml : `<r>${xml}</r>`;
      const answer = scanned(whole);
      if (answer === undefined) continue;
      read += 1;
      expect(answer, whole).toEqual(strictly(whole));
    }
    expect(read).toBeGreaterThan(1000);
  });
});

const pieces = [
  "<a>",
  "</a>",
  "<b/>",
  "<a>x</a>",
  "text",
  " ",
  "\n",
  "&amp;",
  "&lt;",
  '<c d="e">',
  "</c>",
  "<!-- n -->",
];
const oddities = [
  "<![CDATA[",
  "]]>",
  "-->",
  "<!--",
  "<?p i?>",
  "&",
  "&#x9;",
  "&#8;",
  "&foo;",
  "<",
  ">",
  '"',
  "<a b='1' b='2'>",
  "<a\tb='\n'>",
  "\r",
  "\u00a0",
  "\u2028",
  "<é>",
  "</a\n>",
  "<a//>",
  "]]",
  "--",
  "<a b='&amp;&#10;'/>",
  "<x:y xmlns:x='z'/>",
  "</x:y>",
];

/** Numbers below a bound, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
