import type { BodyBlock, Figure, List, Story, StoryStatus, Table } from "../../story/story.ts";
import type { Note } from "../../story/note.ts";
import { onOneLine, type RichText } from "../../story/text.ts";
import { fullTime } from "../full-time.ts";
import { richTextHtml } from "../html/rich-text-html.ts";
import { itemUri } from "../item-uri.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";
import { element, xmlAttribute, xmlText } from "../xml-text.ts";

/** A story as NITF 3.6 (News Industry Text Format, IPTC), valid by nitf-3-6.xsd. */
export const nitf: Writer = {
  id: "nitf",
  label: "NITF 3.6",
  description: "the agencies' XML for text, with pictures by reference",
  extension: "xml",
  mime: "application/xml",
  write(story, { name }) {
    const clean = publishable(story);
    return {
      files: [{ name: `${name}.xml`, bytes: new TextEncoder().encode(nitfDocument(clean)) }],
      notes: nitfLosses(clean),
    };
  },
};

const status: Readonly<Record<StoryStatus, string>> = {
  usable: "usable",
  correction: "usable",
  embargoed: "embargoed",
  withheld: "withheld",
  advisory: "withheld",
  killed: "canceled",
};

/** The document of a story that is already made publishable. */
export function nitfDocument(story: Story): string {
  const title = onOneLine(story.headline?.text ?? story.meta.slug ?? "");
  const head = [...(title === "" ? [] : [element("title", {}, xmlText(title))]), docdata(story), ...pubdata(story)];
  const body = [
    `<body.head>\n${bodyHead(story).join("\n")}\n</body.head>`,
    `<body.content>\n${story.body.map((block) => blockElement(block)).join("\n")}\n</body.content>`,
    ...(story.meta.signOff === undefined
      ? []
      : [`<body.end><tagline>${xmlText(story.meta.signOff)}</tagline></body.end>`]),
  ];
  const root = element(
    "nitf",
    {
      xmlns: "http://iptc.org/std/NITF/2006-10-18/",
      version: "-//IPTC//DTD NITF 3.6//EN",
      baselang: story.meta.language,
    },
    `\n<head>\n${head.join("\n")}\n</head>\n<body>\n${body.join("\n")}\n</body>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function docdata({ meta, ...story }: Story): string {
  const release = normTime(meta.embargo) ?? normTime(meta.published);
  const parts = [
    element("doc-id", { "id-string": itemUri({ meta, ...story }) }),
    ...(meta.urgency === undefined ? [] : [element("urgency", { "ed-urg": Math.trunc(meta.urgency) })]),
    ...(normTime(meta.versionCreated) === undefined
      ? []
      : [element("date.issue", { norm: normTime(meta.versionCreated) })]),
    ...(release === undefined ? [] : [element("date.release", { norm: release })]),
    ...(meta.editorNote === undefined ? [] : [element("ed-msg", { info: meta.editorNote })]),
    ...(meta.slug === undefined ? [] : [element("du-key", { key: meta.slug, version: meta.version })]),
    ...(meta.copyright === undefined ? [] : [element("doc.copyright", { holder: meta.copyright })]),
    ...keyList(meta.keywords ?? []),
  ];
  const state = meta.status ?? (meta.embargo === undefined ? undefined : "embargoed");
  return element("docdata", { "management-status": state === undefined ? undefined : status[state] }, parts.join(""));
}

const keyList = (keywords: readonly string[]): readonly string[] =>
  keywords.length === 0 ? [] : [element("key-list", {}, keywords.map((key) => element("keyword", { key })).join(""))];

const pubdata = ({ meta }: Story): readonly string[] =>
  meta.source === undefined && meta.category === undefined
    ? []
    : [element("pubdata", { name: meta.source, "position.section": meta.category })];

/** A time as NITF's `norm` has it: ISO 8601 basic, with the zone ("20260302T063000Z"). */
function normTime(iso: string | undefined): string | undefined {
  const [date = "", time = ""] = fullTime(iso)?.split("T") ?? [];
  if (time === "") return undefined;
  return `${date.replace(/-/gu, "")}T${time.replace(/:/gu, "")}`;
}

function bodyHead({ headline, dek, byline, dateline, meta }: Story): readonly string[] {
  return [
    ...(headline === undefined ? [] : [element("hedline", {}, element("hl1", {}, inline(headline)))]),
    ...(meta.usageTerms === undefined ? [] : [element("rights", {}, xmlText(meta.usageTerms))]),
    ...(byline === undefined ? [] : [element("byline", {}, element("person", {}, xmlText(byline)))]),
    ...(meta.credit === undefined ? [] : [element("distributor", {}, xmlText(meta.credit))]),
    ...(dateline === undefined ? [] : [datelineElement(dateline)]),
    ...(dek === undefined ? [] : [element("abstract", {}, element("p", {}, inline(dek)))]),
  ];
}

/** The printed words, whole: the place in them is marked where it stands there literally. */
function datelineElement({ text, place }: NonNullable<Story["dateline"]>): string {
  const at = place === undefined ? -1 : text.indexOf(place);
  if (place === undefined || at < 0) return element("dateline", {}, element("location", {}, xmlText(text)));
  const rest = text.slice(at + place.length);
  return element(
    "dateline",
    {},
    `${xmlText(text.slice(0, at))}${element("location", {}, xmlText(place))}${xmlText(rest)}`,
  );
}

const inline = (rich: RichText): string =>
  richTextHtml(rich, {
    escape: xmlText,
    escapeAttribute: xmlAttribute,
    lineBreak: "<br/>",
    bold: ['<em class="bold">', "</em>"],
  });

function blockElement(block: BodyBlock): string {
  switch (block.kind) {
    case "paragraph":
      return element("p", {}, inline(block.text));
    case "crosshead":
      return element("hl2", {}, inline(block.text));
    case "quote":
      return element("bq", {}, element("block", {}, element("p", {}, inline(block.text))));
    case "list":
      return listElement(block);
    case "table":
      return tableElement(block);
    case "embed":
      return element(
        "p",
        { class: "embed" },
        element("a", { href: block.url }, xmlText(block.text?.trim() || block.url)),
      );
    case "figure":
      return mediaElement(block.figure);
  }
}

const listElement = ({ ordered, items }: List): string =>
  element(ordered ? "ol" : "ul", {}, items.map((item) => element("li", {}, inline(item))).join(""));

function tableElement({ header, rows }: Table): string {
  const row = (cells: readonly RichText[], cell: "th" | "td"): string =>
    element("tr", {}, cells.map((text) => element(cell, {}, inline(text))).join(""));
  return element("table", {}, rows.map((cells, index) => row(cells, header && index === 0 ? "th" : "td")).join(""));
}

function mediaElement({ src, alt, decorative, caption, credit, rights, width, height }: Figure): string {
  const reference = element("media-reference", {
    source: src,
    copyright: rights,
    "alternate-text": decorative === true ? "" : alt,
    height,
    width,
  });
  return element(
    "media",
    { "media-type": "image" },
    [
      reference,
      ...(caption === undefined ? [] : [element("media-caption", {}, element("p", {}, inline(caption)))]),
      ...(credit === undefined ? [] : [element("media-producer", {}, xmlText(credit))]),
    ].join(""),
  );
}

function nitfLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  losses.meta({
    canonicalUrl: "NITF has no canonical address.",
    place: "The filing place stands in the dateline only.",
  });
  losses.times();
  losses.figures(({ src }) => [
    src === undefined ? "There is no picture file; only its words are in the NITF." : undefined,
  ]);
  return losses.notes;
}
