import { fromMarkdown } from "mdast-util-from-markdown";
import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { blockId, type Story, storySchema } from "../../story/story.ts";
import { writers } from "../registry.ts";
import { difficultText } from "../testing/difficult-text.ts";
import type { Writer } from "../writer.ts";

// Read by parsers that are not ours: what stands in the file must be the words, whatever our readers make of it.

type HtmlNode = DefaultTreeAdapterMap["node"];
const textOf = (node: HtmlNode): string =>
  node.nodeName === "#text" && "value" in node
    ? node.value
    : "childNodes" in node
      ? node.childNodes.map(textOf).join("")
      : "";
const htmlText = (html: string): string => textOf(/^<!doctype/iu.test(html) ? parse(html) : parseFragment(html));

function xmlText(xml: string): string {
  let text = "";
  const parser = new SaxesParser();
  parser.on("text", (words) => (text += words));
  parser.on("cdata", (words) => (text += htmlText(words)));
  parser.write(xml).close();
  return text;
}

function jsonText(value: unknown): string {
  if (typeof value === "string") return `${value}\n${htmlText(value)}\n`;
  return typeof value === "object" && value !== null ? Object.values(value).map(jsonText).join("") : "";
}

/** Markdown without its front matter. */
function markdownText(markdown: string): string {
  const walk = (node: {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly object[];
  }): string =>
    node.type === "html"
      ? htmlText(node.value ?? "")
      : `${node.value ?? ""}${(node.children ?? []).map((child) => walk(child as typeof node)).join("")}`;
  return walk(fromMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/u, "")));
}

function textIn({ extension, id }: Writer, file: string): string {
  if (extension === "html") return htmlText(file);
  if (extension === "xml") return xmlText(file);
  if (extension === "json") return jsonText(JSON.parse(file));
  return id === "text" ? file : markdownText(file);
}

const storyOf = (text: string): Story => ({
  schema: storySchema,
  headline: { text: "Ferry aground" },
  body: [
    { kind: "paragraph", id: blockId("b1"), text: { text: `Copy: ${text}, so they say.` } },
    { kind: "quote", id: blockId("b2"), text: { text: `Quote: ${text}, so they say.` } },
    {
      kind: "paragraph",
      id: blockId("b3"),
      text: { text: `Bold: ${text}, so they say.`, marks: [{ type: "bold", from: 6, to: 6 + text.length }] },
    },
  ],
  meta: { slug: "ferry", language: "en-GB" },
  origin: { name: "ferry.txt", reader: "plain" },
  provenance: [],
  setAside: [],
  notes: [],
});

describe.each(writers.filter(({ mime }) => !mime.includes("openxml")).map((writer) => ({ id: writer.id, writer })))(
  "$id",
  ({ writer }) => {
    test.each(Object.entries(difficultText))("writes %s as it is", (_name, text) => {
      const { files } = writer.write(storyOf(text), { now: "2026-05-03T12:00:00Z", name: "ferry" });
      const found = textIn(writer, new TextDecoder().decode(files[0]?.bytes));
      for (const lead of ["Copy", "Quote", "Bold"]) expect(found).toContain(`${lead}: ${text}, so they say.`);
    });
  },
);
