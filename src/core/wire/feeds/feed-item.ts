import { compact, type Loose } from "../../story/make-story.ts";
import type { Figure, StoryMeta } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { type BodyContent, emptyBody, readBody, readBodyText } from "../body/read-body.ts";
import { asRich, type Draft, type Found, found } from "../compose/draft.ts";
import { mergeDrafts } from "../compose/merge-drafts.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import { textOfMarkup, withoutMarkup } from "../json/json-body.ts";
import { readNitf } from "../nitf/read-nitf.ts";
import { readApEntry } from "./ap-entry.ts";
import { wordsOf } from "./words-of.ts";
import { attribute, below, childAt, childrenOf, inherited, rawText, textIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";

/** Reads one item of RSS 0.9–2.0, RDF or Atom. */
export function readFeedItem(item: XmlElement, channel: XmlElement | undefined): Omit<Draft, "origin"> {
  const agency = readApEntry(item);
  const nitf = childAt(childAt(item, "content"), "nitf");
  if (agency === undefined && nitf === undefined) return readPlainItem(item, channel);
  // A document inside an entry: its fields stand before the entry's, whose title is then a slug.
  const document = nitf === undefined ? undefined : readNitf(nitf);
  const { body, ...plainItem } = readPlainItem(item, channel);
  return mergeDrafts(agency ?? {}, mergeDrafts(document ?? { body }, plainItem));
}

function readPlainItem(item: XmlElement, channel: XmlElement | undefined): Omit<Draft, "origin"> {
  const copy = ["encoded", "content"].map((name) => contentOf(item, name)).find((element) => element !== undefined);
  const summary = contentOf(item, "description") ?? contentOf(item, "summary");
  const body = bodyOf(copy ?? summary);
  return {
    headline: asRich(withoutMarkup(foundText(childAt(item, "title")))),
    dek: copy === undefined || summary === undefined ? undefined : asRich(dekOf(summary)),
    byline: bylineOf(item),
    body,
    figures: mediaOf(item),
    meta: feedMeta(item, channel),
  };
}

/** The first element of the name with content; a picture's own description is not the item's. */
function contentOf(item: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(item, name).find((element) => element.prefix !== "media" && rawText(element).trim() !== "");
}

function bodyOf(element: XmlElement | undefined): BodyContent {
  if (element === undefined) return emptyBody;
  // Atom's xhtml stands there as elements, everything else as escaped text.
  return childrenOf(element).length > 0 ? readBody(element) : readBodyText(rawText(element), pathOf(element));
}

const foundText = (element: XmlElement | undefined): Found<string> | undefined =>
  element === undefined ? undefined : found(rawText(element), pathOf(element), `text of <${element.name}>`);

function dekOf(summary: XmlElement): Found<string> | undefined {
  const text = textOfMarkup(rawText(summary))
    .replace(
      /\s*(?:continue reading|read (?:more|on|the full (?:story|article))|(?:weiter|mehr) lesen|lire la suite|leer más|leia mais|läs mer|les mer|læs mere|lue lisää|lees (?:meer|verder)|leggi (?:tutto|di più))\s*(?:[.…»›→]*|&raquo;)\s*$/iu,
      "",
    )
    .replace(/\s*(?:\[…\]|\[\.\.\.\]|…)$/u, "");
  return found(text, pathOf(summary), `text of <${summary.name}>`, 0.9);
}

/** `dc:creator`, Atom's author, or the name in RSS's "desk@example.org (Ann Lee)". */
function bylineOf(item: XmlElement): Found<string> | undefined {
  const names = [...childrenOf(item, "creator"), ...childrenOf(item, "author")].flatMap((element) => {
    const text = textIn(childAt(element, "name")) ?? textIn(element);
    const name =
      text === undefined ? undefined : (/^[^\s@]+@\S+\s*\((?<name>[^)]+)\)$/u.exec(text)?.groups?.["name"] ?? text);
    return name === undefined || /^[^\s@]+@[^\s@]+$/u.test(name) ? [] : [name];
  });
  const first = childAt(item, "creator") ?? childAt(item, "author");
  return first === undefined
    ? undefined
    : found([...new Set(names)].join(", "), pathOf(first), "author of the item", 0.9);
}

function feedMeta(item: XmlElement, channel: XmlElement | undefined): Loose<StoryMeta> {
  const time = (name: string): string | undefined =>
    childrenOf(item, name)
      .map((element) => isoTime(textIn(element)))
      .find((stamp) => stamp !== undefined);
  const published = time("pubDate") ?? time("published") ?? time("date") ?? time("issued") ?? time("publicationDate");
  const link = childrenOf(item, "link").find((element) => ["alternate", undefined].includes(attribute(element, "rel")));
  const address = attribute(link, "href") ?? textIn(link);
  return {
    language: languageTag(
      textIn(childAt(item, "language")) ?? textIn(childAt(channel, "language")) ?? inherited(item, "xml:lang"),
    ),
    source: textIn(childAt(item, "source")) ?? textIn(childAt(channel, "title")),
    guid:
      textIn(childAt(item, "guid")) ??
      textIn(childAt(item, "id")) ??
      textIn(childAt(item, "identifier")) ??
      address ??
      attribute(item, "rdf:about"),
    ...wordsOf(item),
    published,
    versionCreated: time("updated") ?? time("modified") ?? published,
    copyright:
      textIn(childAt(item, "rights")) ?? textIn(childAt(channel, "copyright")) ?? textIn(childAt(channel, "rights")),
    canonicalUrl: address !== undefined && /^https?:\/\//u.test(address) ? address : undefined,
  };
}

/** Media RSS and enclosures: sizes of one picture are one figure. */
function mediaOf(item: XmlElement): readonly Found<Figure>[] {
  const media = [
    ...below(item, "content"),
    ...childrenOf(item, "thumbnail"),
    ...childrenOf(item, "enclosure"),
    ...childrenOf(item, "link"),
  ].filter((element) => isPicture(element));
  const general = saidOfAll(item);
  const figures = new Map<string, { figure: Figure; element: XmlElement }>();
  const groups = new Map<XmlElement, string>();
  const full = media.some(({ name }) => name !== "thumbnail");
  for (const element of media) {
    // A small picture beside the one that it is made of.
    if (full && element.name === "thumbnail") continue;
    const src = attribute(element, "url") ?? attribute(element, "href") ?? "";
    const key = keyOf(element, src, groups);
    const before = figures.get(key);
    const width = Number(attribute(element, "width") ?? 0) || 0;
    const figure = figureOf(element, src, item, general);
    if (before === undefined || width > (before.figure.width ?? 0))
      figures.set(key, { figure: { ...before?.figure, ...figure }, element });
    else figures.set(key, { ...before, figure: { ...figure, ...before.figure } });
  }
  return [...figures.values()].map(({ figure, element }) => ({
    value: figure,
    source: { from: { path: pathOf(element) }, rule: `picture of <${element.name}>`, sure: 0.9 },
  }));
}

/** By what sizes of one picture are known: a group that holds them, else the address without its size. */
function keyOf(element: XmlElement, src: string, groups: Map<XmlElement, string>): string {
  const plain = src.replace(/[?#].*$/u, "").replace(/[-_]?\d+x\d+(?=\.\w+$)/u, "");
  const group = element.parent;
  if (group?.name !== "group" || !isSizes(group)) return plain;
  const known = groups.get(group);
  if (known === undefined) groups.set(group, plain);
  return known ?? plain;
}

/** A group whose members differ in width holds sizes of one picture, as Media RSS means it. */
function isSizes(group: XmlElement): boolean {
  const widths = childrenOf(group, "content").map((member) => attribute(member, "width"));
  return widths.every((width) => width !== undefined) && new Set(widths).size === widths.length;
}

function isPicture(element: XmlElement): boolean {
  const src = attribute(element, "url") ?? attribute(element, "href");
  if (src === undefined || (element.name === "link" && attribute(element, "rel") !== "enclosure")) return false;
  const type = attribute(element, "type") ?? "";
  if (element.name === "content" && element.prefix !== "media") return false;
  return (
    attribute(element, "medium") === "image" ||
    type.startsWith("image/") ||
    element.name === "thumbnail" ||
    (type === "" && /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/iu.test(src))
  );
}

function figureOf(element: XmlElement, src: string, item: XmlElement, general: ReadonlyMap<string, string>): Figure {
  const group = element.parent !== undefined && element.parent !== item ? element.parent : undefined;
  const near = (name: string): string | undefined =>
    textIn(childAt(element, name)) ?? textIn(childAt(group, name)) ?? general.get(name);
  const caption = near("description");
  const size = (name: string): number | undefined => Number(attribute(element, name) ?? 0) || undefined;
  return compact({
    src,
    alt: near("title"),
    caption: caption === undefined ? undefined : plain(textOfMarkup(caption)),
    credit: near("credit")?.replace(/^(?:photo(?:graph)?|image|foto)\s*:\s*/iu, ""),
    rights: near("copyright"),
    width: size("width"),
    height: size("height"),
  });
}

/** What Media RSS says of all pictures of the item. */
function saidOfAll(item: XmlElement): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const element of childrenOf(item)) {
    const text = element.prefix === "media" ? textIn(element) : undefined;
    if (text !== undefined && !said.has(element.name)) said.set(element.name, text);
  }
  return said;
}
