import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { onOneLine } from "../../story/text.ts";
import { fullTime } from "../full-time.ts";
import { itemUri } from "../item-uri.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import { safeName } from "../safe-name.ts";
import type { WriteContext, Writer } from "../writer.ts";
import { element, xmlText } from "../xml-text.ts";
import { escapeWordpressText } from "../wordpress/escape-wordpress.ts";
import { cdata, postMeta } from "../wordpress/wxr-parts.ts";
import { isOnTheWeb, wxrPictures } from "../wordpress/wxr-pictures.ts";
import { wordpressBlocks } from "./wordpress.ts";

/** A story as WXR 1.2, the file that WordPress's own importer reads: the body as blocks, the rest in its fields. */
export const wxr: Writer = {
  id: "wxr",
  label: "WordPress import (WXR)",
  description:
    "a file for WordPress’s own importer: title, excerpt, tags, dates and the body as blocks, as a draft, and its pictures as media",
  extension: "xml",
  mime: "application/rss+xml",
  write(story, context) {
    const clean = publishable(story);
    const bytes = new TextEncoder().encode(wxrDocument(clean, context));
    return { files: [{ name: `${context.name}.xml`, bytes }], notes: wxrLosses(clean) };
  },
};

/** The document of a story that is already made publishable. */
export function wxrDocument(story: Story, { now, name }: WriteContext): string {
  const root = element(
    "rss",
    {
      version: "2.0",
      "xmlns:excerpt": "http://wordpress.org/export/1.2/excerpt/",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:wp": "http://wordpress.org/export/1.2/",
    },
    `\n<channel>\n${element("title", {}, "Wiredesk")}\n${element("wp:wxr_version", {}, "1.2")}\n${[item(story, now, name), ...wxrPictures(story, postId)].join("\n")}\n</channel>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Numbers of a WXR file tell its items apart; WordPress gives its own. */
const postId = 1;

function item(story: Story, now: string, name: string): string {
  const { headline, dek, byline, dateline, meta } = story;
  const time = fullTime(meta.published) ?? fullTime(meta.versionCreated) ?? now;
  const parts = [
    // Title and excerpt are HTML to WordPress: what looks like markup in the words must not become any.
    element("title", {}, cdata(escapeWordpressText(onOneLine(headline?.text ?? meta.slug ?? "")))),
    element("dc:creator", {}, cdata(byline ?? "")),
    element("guid", { isPermaLink: "false" }, xmlText(itemUri(story))),
    element("content:encoded", {}, cdata(wordpressBlocks(story))),
    element("excerpt:encoded", {}, cdata(escapeWordpressText(onOneLine(dek?.text ?? "")))),
    element("wp:post_id", {}, String(postId)),
    element("wp:post_date_gmt", {}, gmt(time)),
    element("wp:post_name", {}, cdata(safeName(meta.slug ?? name))),
    element("wp:status", {}, "draft"),
    element("wp:post_type", {}, "post"),
    ...(meta.keywords ?? []).map((tag) =>
      element("category", { domain: "post_tag", nicename: safeName(tag) }, cdata(tag)),
    ),
    ...(meta.category === undefined
      ? []
      : [element("category", { domain: "category", nicename: safeName(meta.category) }, cdata(meta.category))]),
    ...postMeta("dateline", dateline?.text),
    ...postMeta("source", meta.source),
    ...postMeta("credit", meta.credit),
    ...postMeta("language", meta.language),
  ];
  return element("item", {}, `\n${parts.join("\n")}\n`);
}

/** "2026-03-02 06:30:00" in UTC, as WordPress writes it. */
const gmt = (time: string): string => new Date(time).toISOString().slice(0, 19).replace("T", " ");

function wxrLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  losses.embargo("the post comes in as a draft without it");
  losses.times();
  losses.meta({
    urgency: "WordPress has no urgency.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not sent; it is in the receipt.",
    signOff: "The sign-off is not sent.",
  });
  losses.figures((figure) => [
    figure.src === undefined ? "There is no picture file; its caption and credit stand as a paragraph." : undefined,
    figure.src === undefined || figure.credit === undefined
      ? undefined
      : `WordPress itself shows no credit: it stands in brackets at the end of the caption${isOnTheWeb(figure) ? ", and with the media file for plug-ins that do (_media_credit)" : ""}.`,
    figure.src === undefined || isOnTheWeb(figure)
      ? undefined
      : "WordPress’s importer fetches pictures from the web only: this one has to be uploaded by hand.",
  ]);
  return losses.notes;
}
