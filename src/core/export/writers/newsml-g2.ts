import type { Note } from "../../story/note.ts";
import type { Figure, Story, StoryStatus } from "../../story/story.ts";
import { onOneLine } from "../../story/text.ts";
import { fullTime } from "../full-time.ts";
import { bodyXhtml } from "../html/body-xhtml.ts";
import { itemUri } from "../item-uri.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import type { WriteContext, Writer } from "../writer.ts";
import { element, xmlText } from "../xml-text.ts";

/** A story as a NewsML-G2 2.35 newsItem (power conformance) with its text as XHTML, valid by the specification's schema. */
export const newsmlG2: Writer = {
  id: "newsml-g2",
  label: "NewsML-G2 2.35",
  description: "the agencies' newsItem with full metadata, the text as XHTML inside",
  extension: "xml",
  mime: "application/vnd.iptc.g2.newsitem+xml",
  write(story, context) {
    const clean = publishable(story);
    const bytes = new TextEncoder().encode(newsItem(clean, context));
    return { files: [{ name: `${context.name}.xml`, bytes }], notes: g2Losses(clean) };
  },
};

const pubStatus: Readonly<Record<StoryStatus, string>> = {
  usable: "stat:usable",
  correction: "stat:usable",
  embargoed: "stat:usable",
  withheld: "stat:withheld",
  advisory: "stat:withheld",
  killed: "stat:canceled",
};

/** The document of a story that is already made publishable. `now` stands in for a version time that the wire did not give. */
export function newsItem(story: Story, { now }: Pick<WriteContext, "now">): string {
  const { meta } = story;
  const parts = [
    element("catalogRef", { href: "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml" }),
    ...rightsInfo(story),
    element("itemMeta", {}, itemMeta(story, now)),
    element("contentMeta", {}, contentMeta(story)),
    element("contentSet", {}, contentSet(story)),
  ];
  const root = element(
    "newsItem",
    {
      xmlns: "http://iptc.org/std/nar/2006-10-01/",
      guid: itemUri(story),
      version: versionNumber(meta.version),
      standard: "NewsML-G2",
      standardversion: "2.35",
      conformance: "power",
      "xml:lang": meta.language ?? "und",
    },
    `\n${parts.join("\n")}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** G2 wants a positive number; a wire's "2.1" or "B" is none. */
const versionNumber = (version: string | undefined): number =>
  /^[1-9]\d*$/u.test(version ?? "") ? Number(version) : 1;

function rightsInfo({ meta }: Story): readonly string[] {
  if (meta.copyright === undefined && meta.usageTerms === undefined) return [];
  const notice = meta.copyright === undefined ? "" : element("copyrightNotice", {}, xmlText(meta.copyright));
  const terms = meta.usageTerms === undefined ? "" : element("usageTerms", {}, xmlText(meta.usageTerms));
  return [element("rightsInfo", {}, notice + terms)];
}

function itemMeta({ headline, meta }: Story, now: string): string {
  const embargo = fullTime(meta.embargo);
  return [
    element("itemClass", { qcode: "ninat:text" }),
    element("provider", { literal: meta.source ?? "unknown" }),
    element("versionCreated", {}, fullTime(meta.versionCreated) ?? fullTime(meta.published) ?? now),
    ...(fullTime(meta.published) === undefined ? [] : [element("firstCreated", {}, fullTime(meta.published))]),
    ...(embargo === undefined ? [] : [element("embargoed", {}, embargo)]),
    element("pubStatus", { qcode: pubStatus[meta.status ?? "usable"] }),
    ...(headline === undefined ? [] : [element("title", {}, xmlText(onOneLine(headline.text)))]),
    ...(meta.editorNote === undefined ? [] : [element("edNote", {}, xmlText(meta.editorNote))]),
  ].join("");
}

function contentMeta({ headline, dek, byline, dateline, meta }: Story): string {
  const urgency = meta.urgency === undefined ? undefined : Math.trunc(meta.urgency);
  return [
    ...(urgency !== undefined && urgency >= 1 && urgency <= 9 ? [element("urgency", {}, String(urgency))] : []),
    ...(dateline?.place === undefined
      ? []
      : [
          element(
            "located",
            { type: "cpnat:poi", literal: dateline.place },
            element("name", {}, xmlText(dateline.place)),
          ),
        ]),
    ...(meta.source === undefined
      ? []
      : [element("infoSource", { literal: meta.source }, element("name", {}, xmlText(meta.source)))]),
    ...(byline === undefined ? [] : [element("creator", { literal: byline }, element("name", {}, xmlText(byline)))]),
    ...(meta.language === undefined ? [] : [element("language", { tag: meta.language })]),
    ...(meta.keywords ?? []).map((keyword) => element("keyword", {}, xmlText(keyword))),
    ...(meta.category === undefined
      ? []
      : [
          element(
            "subject",
            { type: "cpnat:abstract", literal: meta.category },
            element("name", {}, xmlText(meta.category)),
          ),
        ]),
    ...(meta.slug === undefined ? [] : [element("slugline", {}, xmlText(meta.slug))]),
    ...(headline === undefined ? [] : [element("headline", {}, xmlText(onOneLine(headline.text)))]),
    ...(dek === undefined ? [] : [element("description", { role: "drol:summary" }, xmlText(onOneLine(dek.text)))]),
    ...(dateline === undefined ? [] : [element("dateline", {}, xmlText(dateline.text))]),
    ...(byline === undefined ? [] : [element("by", {}, xmlText(byline))]),
    ...(meta.credit === undefined ? [] : [element("creditline", {}, xmlText(meta.credit))]),
  ].join("");
}

function contentSet(story: Story): string {
  const html = element(
    "html",
    { xmlns: "http://www.w3.org/1999/xhtml" },
    `<head><title>${xmlText(onOneLine(story.headline?.text ?? story.meta.slug ?? ""))}</title></head><body>\n${bodyXhtml(story).join("\n")}\n</body>`,
  );
  return element("inlineXML", { contenttype: "application/xhtml+xml" }, html);
}

function g2Losses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  const { meta } = story;
  losses.meta({
    signOff: "The sign-off is not sent.",
    canonicalUrl: "G2 has no canonical address; the guid names the item.",
  });
  if (meta.version !== undefined && String(versionNumber(meta.version)) !== meta.version) {
    losses.lost("version", `“${meta.version}” is no whole number, which G2 wants; 1 is sent.`);
  }
  losses.times();
  losses.figures(lostOfPicture);
  return losses.notes;
}

const lostOfPicture = ({ src, rights }: Figure): readonly (string | undefined)[] => [
  src === undefined ? "There is no picture file; only its words are in the text." : undefined,
  rights === undefined
    ? undefined
    : "The picture’s rights are not in the text; send the picture as an item of its own.",
];
