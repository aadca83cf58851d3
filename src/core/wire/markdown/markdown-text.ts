import type { PhrasingContent } from "mdast";
import type { RichText } from "../../story/text.ts";
import { type Look, type RichBuilder, richBuilder } from "../document/rich-builder.ts";

/** Addresses of reference links: "[text][id]" → where "[id]: …" says. */
export type Definitions = ReadonlyMap<string, string>;

/** The words of a Markdown paragraph with their marks. */
export function markdownText(nodes: readonly PhrasingContent[], definitions: Definitions): RichText {
  const out = richBuilder();
  for (const node of nodes) add(node, { bold: false, italic: false }, out, definitions, 0);
  return out.done();
}

/** Lines joined by one space each, whatever stood around the breaks. */
const onOneLine = (text: string): string =>
  text.includes("\n")
    ? text
        .split("\n")
        .map((line, index, all) => trimInside(line, index > 0, index < all.length - 1))
        .filter((line, index, all) => line !== "" || index === 0 || index === all.length - 1)
        .join(" ")
    : text;

/** Only the sides that meet another line: a space at the end of the node parts it from the next one. */
function trimInside(line: string, start: boolean, end: boolean): string {
  const left = start ? line.trimStart() : line;
  return end ? left.trimEnd() : left;
}

function add(node: PhrasingContent, look: Look, out: RichBuilder, definitions: Definitions, depth: number): void {
  if (depth > 50) return;
  const inside = (children: readonly PhrasingContent[], inner: Look): void => {
    for (const child of children) add(child, inner, out, definitions, depth + 1);
  };
  switch (node.type) {
    case "text":
      // A new line in the file is white space; a break is written with a backslash or two spaces.
      out.add(onOneLine(node.value), look);
      return;
    case "inlineCode":
      out.add(node.value, look);
      return;
    case "break":
      out.add("\n", look);
      return;
    case "emphasis":
      inside(node.children, { ...look, italic: true });
      return;
    case "strong":
      inside(node.children, { ...look, bold: true });
      return;
    case "delete":
      inside(node.children, look);
      return;
    case "link":
      inside(node.children, { ...look, href: node.url });
      return;
    case "linkReference": {
      const href = definitions.get(node.identifier);
      inside(node.children, href === undefined ? look : { ...look, href });
      return;
    }
    case "html":
      if (/^<br\s*\/?>$/iu.test(node.value)) out.add("\n", look);
      return;
    // Pictures are blocks of their own; the words of a footnote are told in a note.
    case "image":
    case "imageReference":
    case "footnoteReference":
      return;
  }
}
