import { SaxesParser } from "saxes";
import winkModel from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import { readFacts } from "../src/core/language/read-facts.ts";
import { labelLines } from "../src/core/wire/layout/label-lines.ts";
import { readSource } from "../src/core/wire/read-source.ts";
import type { Bench } from "./bench.ts";
import { makeCopy } from "./corpus/make-copy.ts";
import { makePage } from "./corpus/make-page.ts";
import { measurePair, type Row } from "./measure.ts";
import { readabilityOver } from "./peers.ts";

export const reading: Bench = {
  name: "reading",
  async rows() {
    // Stories on end: a page of a thousand lines that are not blank.
    const lines = Array.from({ length: 80 }, (_, seed) => makeCopy(600, seed + 1))
      .join("\n")
      .split("\n")
      .filter((line) => line !== "")
      .slice(0, 1000);
    const text = lines.join("\n\n");
    const splitter = wink(winkModel, ["sbd"]);
    return [
      await measurePair({
        name: "roles of a 1,000-line text",
        ours: () => labelLines(text),
        theirs: () => lines.map((line) => splitter.readDoc(line).sentences().out(splitter.its.span)),
        theirName: "its bare sentence splitting by wink-nlp",
        goal: { atMost: 3 },
        warmFor,
      }),
      // Our own splitter takes a fifth of the time of wink-nlp's: against it the same goal is five times as hard.
      await measurePair({
        name: "roles of a 1,000-line text",
        ours: () => labelLines(text),
        theirs: () => lines.map((line) => readFacts(line).sentences),
        theirName: "its bare sentence splitting by our own",
        goal: { atMost: 3 },
        warmFor,
      }),
      ...(await pageRows()),
      await nitfRow(),
    ];
  },
};

/** Labelling takes some seventy patterns and as many functions, and jsdom more: the engine compiles them one after the other. */
const warmFor = 3_000;

/**
 * A saved page of 300 KB, most of it markup round the story, as pages are. Both sides run warm, and ours as often in a round
 * as fills the time of one of theirs: a round then has its own share of collected garbage, and not that of the other.
 */
async function pageRows(): Promise<readonly Row[]> {
  const page = makePage(300 * 1024, 7);
  const bytes = new TextEncoder().encode(page);
  const ours = () => readSource({ bytes, name: "page.html" });
  return [
    withSpeed(
      await measurePair({
        name: "a 300 KB page to a story",
        ours,
        theirs: readabilityOver("linkedom", page),
        theirName: "linkedom + Readability",
        goal: { atMost: 1 },
        ourRuns: 5,
        warmFor,
      }),
      bytes.length,
    ),
    await measurePair({
      name: "a 300 KB page to a story",
      ours,
      theirs: readabilityOver("jsdom", page),
      theirName: "jsdom + Readability",
      goal: { timesFaster: 15 },
      rounds: 9,
      ourRuns: 20,
      warmFor,
    }),
  ];
}

/** Five megabytes of NITF with nothing but paragraphs, against the parser growing a bare tree of it. */
async function nitfRow(): Promise<Row> {
  const paragraphs: string[] = [];
  let size = 0;
  for (let seed = 1; size < 5 * 1024 * 1024; seed += 1)
    for (const line of makeCopy(600, seed).split("\n"))
      if (line !== "") {
        const paragraph = `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>\n`;
        paragraphs.push(paragraph);
        size += paragraph.length;
      }
  const nitf = `<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>T</title></head><body><body.head><hedline><hl1>Head</hl1></hedline></body.head><body.content>${paragraphs.join("")}</body.content></body></nitf>`;
  const bytes = new TextEncoder().encode(nitf);
  return withSpeed(
    await measurePair({
      name: "a 5 MB NITF to fields",
      ours: () => readSource({ bytes, name: "big.xml" }),
      theirs: () => bareTree(new TextDecoder().decode(bytes)),
      theirName: "saxes with a bare tree",
      goal: { atMost: 2 },
      rounds: 9,
    }),
    bytes.length,
  );
}

interface Branch {
  readonly name: string;
  readonly children: (Branch | string)[];
}

/** The least that a reader of XML can do: names, nesting, text. */
function bareTree(xml: string): Branch {
  const root: Branch = { name: "", children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name }) => {
    const branch: Branch = { name, children: [] };
    open.at(-1)?.children.push(branch);
    open.push(branch);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return root;
}

/** The row with our speed in its name. */
const withSpeed = (row: Row, bytes: number): Row => ({
  ...row,
  name: `${row.name} (${(bytes / 1024 / 1024 / (row.ours.cpu / 1000)).toFixed(1)} MB/s)`,
});
