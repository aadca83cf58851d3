import type { XmlElement } from "./element.ts";
import { parseInPieces } from "./parse-in-pieces.ts";
import { treeBuilder } from "./tree-builder.ts";

/** HTML, or a piece of it, as the same tree as XML: names in lower case, under a root without a name. Never throws. */
export function parseHtml(html: string): XmlElement {
  const builder = treeBuilder();
  builder.open("", {});
  parseInPieces(html, builder, { recognizeSelfClosing: true, recognizeCDATA: true });
  const [root] = builder.roots;
  if (root === undefined) throw new Error("the builder was given a root and lost it");
  return root;
}

/**
 * Text that holds markup, however often it was escaped: the tree of `<p>…`, of `&lt;p&gt;…` and of `&amp;lt;p&amp;gt;…`.
 * Text without markup comes back as one string under the root.
 */
export function parseEscapedHtml(text: string): XmlElement {
  let html = text;
  for (let round = 0; round < 2 && !hasTags(html) && hasEscapedTags(html); round += 1) html = unescapeOnce(html);
  return parseHtml(html);
}

/** Names that are markup in earnest: a stock symbol in angle brackets is none. */
const tags =
  "(?:p|br|div|span|h[1-6]|hl[12]|ul|ol|li|dl|dt|dd|table|tbody|tr|td|th|b|i|u|em|strong|sup|sub|a|img|figure|figcaption|blockquote|section|article|header|footer|aside|main|pre|hr|html|body|iframe|font|center|small|video)";
const tag = new RegExp(`<\\/?${tags}(?:\\s[^<>]*)?\\/?>`, "iu");
const escapedTag = new RegExp(`&(?:amp;)?(?:lt|#60|#x3c);\\/?${tags}\\b`, "iu");

/** Whether a text holds HTML that is there to be read as such. */
export const hasTags = (text: string): boolean => tag.test(text);
const hasEscapedTags = (text: string): boolean => escapedTag.test(text);

/** Words without the HTML that some senders leave around a whole headline or summary. Tags within one may be its words. */
export const withoutTags = (text: string): string =>
  isWrapped.test(text) ? text.replace(tagsAll, (found) => (inlineTag.test(found) ? "" : " ")) : text;
const isWrapped = /^\s*<(?<name>p|div|span)(?:\s[^<>]*)?>[\s\S]*<\/\k<name>>\s*$/iu;
const tagsAll = new RegExp(tag, "giu");
const inlineTag = /^<\/?(?:b|i|u|em|strong|sup|sub|span|a|font|small)\b/iu;

const unescapeOnce = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp|#60|#62|#39|#34|#38|#x3[cC]|#x3[eE]);/gu,
    (_, name: string) => signs[name.toLowerCase()] ?? "",
  );

const signs: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
  "#x3c": "<",
  "#x3e": ">",
  "#60": "<",
  "#62": ">",
  "#39": "'",
  "#34": '"',
  "#38": "&",
};
