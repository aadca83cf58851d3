import type { Node } from "@tiptap/pm/model";
import { compact } from "../../../core/story/make-story.ts";
import {
  type BlockId,
  type BodyBlock,
  type Dateline,
  type Figure,
  type Story,
  storySchema,
} from "../../../core/story/story.ts";
import type { RichText } from "../../../core/story/text.ts";
import { bodyIds, bodyOf, isStandIn } from "./body-ids.ts";
import { richFrom } from "./rich-text.ts";
import { attributesOf } from "./story-attributes.ts";

/** The editor's document as a story: what is checked, kept and exported. A field without words is an absent field. */
export function docToStory(doc: Node): Story {
  const [headline, dek, byline, dateline] = doc.children;
  return {
    schema: storySchema,
    ...compact({
      headline: richOrNothing(headline),
      dek: richOrNothing(dek),
      byline: richOrNothing(byline)?.text,
      dateline: datelineFrom(dateline),
    }),
    body: bodyFrom(doc),
    ...attributesOf(doc),
  };
}

function bodyFrom(doc: Node): readonly BodyBlock[] {
  const body = bodyOf(doc);
  if (isStandIn(body)) return [];
  const ids = bodyIds(doc);
  return body.children.map((node, index) => {
    const id = ids[index];
    if (id === undefined) throw new Error("a block of the body has no name");
    return blockFrom(node, id);
  });
}

function blockFrom(node: Node, id: BlockId): BodyBlock {
  const { attrs } = node;
  switch (node.type.name) {
    case "paragraph":
    case "crosshead":
    case "quote":
      return { kind: node.type.name, id, text: richFrom(node) };
    case "list":
      return { kind: "list", id, ordered: attrs["ordered"] === true, items: node.children.map(richFrom) };
    case "table":
      return {
        kind: "table",
        id,
        header: attrs["header"] === true,
        rows: node.children.map((row) => row.children.map(richFrom)),
      };
    case "embed": {
      const words: unknown = attrs["text"];
      return { kind: "embed", id, url: String(attrs["url"]), ...(typeof words === "string" ? { text: words } : {}) };
    }
    case "figure":
      return { kind: "figure", id, figure: figureFrom(node) };
    default:
      throw new Error(`the story cannot hold a “${node.type.name}”`);
  }
}

function figureFrom(node: Node): Figure {
  const [caption, credit, alt] = node.children;
  const { src, rights, width, height, decorative } = node.attrs as Figure;
  return compact({
    src: src ?? undefined,
    alt: richOrNothing(alt)?.text,
    decorative: decorative ?? undefined,
    caption: richOrNothing(caption),
    credit: richOrNothing(credit)?.text,
    rights: rights ?? undefined,
    width: width ?? undefined,
    height: height ?? undefined,
  });
}

/** The reader's parts stay while the words are the ones that it read them from. */
function datelineFrom(node: Node | undefined): Dateline | undefined {
  const text = richOrNothing(node)?.text;
  if (text === undefined) return undefined;
  const as = node?.attrs["as"] as Dateline | null;
  return as?.text === text ? as : { text };
}

const richOrNothing = (node: Node | undefined): RichText | undefined =>
  node === undefined || node.content.size === 0 ? undefined : richFrom(node);
