import { readAgencyXml } from "../agency/read-agency-xml.ts";
import { xmlItem } from "../agency/xml-item.ts";
import type { Draft } from "../compose/draft.ts";
import { mergeDrafts } from "../compose/merge-drafts.ts";
import { withFieldNames } from "../json/field-names.ts";
import { type JsonItem, textAt, valueAt } from "../json/json-item.ts";
import { readNinjsItem } from "../json/ninjs-item.ts";
import type { Reader } from "../reader.ts";
import { childrenOf, type XmlElement } from "../xml/element.ts";
import { rootNameOf } from "../xml/sniff-xml.ts";

/**
 * Stories in XML of no standard, such as the releases of Solita's press services: read by the names that newsrooms give
 * to fields, a story for each language. Stands back behind the readers that know a format.
 */
export const storyXml: Reader = {
  id: "story-xml",
  label: "Story as XML",
  extensions: ["xml"],
  sniff: ({ text }) => {
    const root = rootNameOf(text);
    if (root === "" || known.has(root)) return 0;
    if (root === "release" || root === "releases") return 0.7;
    const headed = /<(?:\w+:)?(?:head_?line|title|titel|rubrik|hed|subject)\b[^/>]*>\s*\S/iu.test(text);
    const copied = /<(?:\w+:)?(?:body\w*|content\w*|article\w*|story\w*|text|bodytext|maintext)\b[^/>]*>/iu.test(text);
    return headed && copied ? 0.25 : 0;
  },
  read: (source, context) =>
    readAgencyXml(source, context, {
      reader: "story-xml",
      stories: (roots) => roots.flatMap((root) => storiesBelow(root)),
      read,
    }),
};

/** Roots of what is no story, or is read elsewhere. */
const known: ReadonlySet<string> = new Set([
  "html",
  "svg",
  "head",
  "body",
  "rss",
  "feed",
  "rdf",
  "nitf",
  "newsml",
  "xmpmeta",
  "plist",
  "urlset",
  "opml",
]);

/** The innermost elements with a headline and copy. */
function storiesBelow(element: XmlElement): readonly XmlElement[] {
  const inside = childrenOf(element).flatMap((child) => storiesBelow(child));
  if (inside.length > 0) return inside;
  return isStory(withFieldNames(xmlItem(element))) ? [element] : [];
}

function isStory(item: JsonItem): boolean {
  if (textAt(item, "headline", "title", "hed") === undefined) return false;
  return ["bodyhtml", "body", "bodytext", "content", "text", "story", "article", "articlebody"].some((name) => {
    const value = valueAt(item, name)?.value;
    return typeof value === "string" && value.trim().length > 20;
  });
}

/** The story's own fields, and what the elements around it say once for all. */
function read(element: XmlElement): Omit<Draft, "origin"> {
  let draft = readNinjsItem(withFieldNames(xmlItem(element)));
  for (let around = element.parent; around !== undefined; around = around.parent) {
    const { meta, byline, dateline, figures } = readNinjsItem(withFieldNames(xmlItem(around)));
    draft = mergeDrafts(draft, {
      meta,
      ...(byline === undefined ? {} : { byline }),
      ...(dateline === undefined ? {} : { dateline }),
      ...(figures === undefined ? {} : { figures }),
    });
  }
  return draft;
}
