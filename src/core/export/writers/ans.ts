import { compact } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { BodyBlock, Figure, Story } from "../../story/story.ts";
import { onOneLine, type RichText } from "../../story/text.ts";
import { fullTime } from "../full-time.ts";
import { authorNames } from "../html/news-article.ts";
import { richTextHtml } from "../html/rich-text-html.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";
import { datelineDash } from "../dateline-dash.ts";

const version = "0.10.12";

/** A story as Arc XP's ANS 0.10.12, valid by the schemas of washingtonpost/ans-schema. */
export const ans: Writer = {
  id: "ans",
  label: "Arc XP ANS 0.10.12",
  description: "a story document for Arc XP’s Content API, the body as content elements",
  extension: "json",
  mime: "application/json",
  write(story, { name }) {
    const clean = publishable(story);
    const bytes = new TextEncoder().encode(`${JSON.stringify(ansStory(clean), null, 2)}\n`);
    return { files: [{ name: `${name}.json`, bytes }], notes: ansLosses(clean) };
  },
};

/** The document of a story that is already made publishable. */
export function ansStory(story: Story): object {
  const { headline, dek, byline, dateline, meta } = story;
  const authors = authorNames(byline).map((name) => ({ type: "author", version, name }));
  const embargo = fullTime(meta.embargo);
  return {
    type: "story",
    version,
    ...compact({
      language: meta.language,
      headlines: headline === undefined ? undefined : { basic: onOneLine(headline.text) },
      subheadlines: dek === undefined ? undefined : { basic: onOneLine(dek.text) },
      description: dek === undefined ? undefined : { basic: onOneLine(dek.text) },
      credits: authors.length === 0 ? undefined : { by: authors },
      slug: meta.slug,
      location: dateline?.place ?? meta.place,
      copyright: meta.copyright,
      editor_note: meta.editorNote,
      canonical_url: meta.canonicalUrl,
      display_date: fullTime(meta.published) ?? fullTime(meta.versionCreated),
      first_publish_date: fullTime(meta.published),
      last_updated_date: fullTime(meta.versionCreated),
      distributor: meta.source === undefined ? undefined : { mode: "custom", category: "wires", name: meta.source },
      taxonomy:
        meta.keywords === undefined || meta.keywords.length === 0
          ? undefined
          : { tags: meta.keywords.map((text) => ({ text })) },
      content_restrictions: embargo === undefined ? undefined : { embargo: { active: true, end_time: embargo } },
    }),
    content_elements: contentElements(story),
  };
}

function contentElements({ body, dateline }: Story): readonly object[] {
  const first = body.findIndex(({ kind }) => kind === "paragraph");
  const opening = dateline === undefined ? "" : `${richTextHtml({ text: dateline.text })}${datelineDash(dateline)}`;
  const elements = body.map((block, index) => contentElement(block, index === first ? opening : ""));
  return dateline !== undefined && first < 0 ? [text({ text: dateline.text }), ...elements] : elements;
}

const text = (rich: RichText, opening = ""): object => ({ type: "text", content: `${opening}${richTextHtml(rich)}` });

function contentElement(block: BodyBlock, opening: string): object {
  switch (block.kind) {
    case "paragraph":
      return text(block.text, opening);
    case "crosshead":
      return { type: "header", level: 2, content: richTextHtml(block.text) };
    case "quote":
      return { type: "quote", subtype: "blockquote", content_elements: [text(block.text)] };
    case "list":
      return {
        type: "list",
        list_type: block.ordered ? "ordered" : "unordered",
        items: block.items.map((item) => text(item)),
      };
    case "table": {
      const rows = block.rows.map((row) => row.map((cell) => text(cell)));
      return block.header ? { type: "table", header: rows[0] ?? [], rows: rows.slice(1) } : { type: "table", rows };
    }
    case "embed":
      return { type: "interstitial_link", url: block.url, content: block.text?.trim() || block.url };
    case "figure":
      return image(block.figure);
  }
}

function image({ src, alt, decorative, caption, credit, rights, width, height }: Figure): object {
  return {
    type: "image",
    version,
    ...compact({
      url: src,
      caption: caption === undefined ? undefined : richTextHtml(caption),
      alt_text: decorative === true ? "" : alt,
      credits: credit === undefined ? undefined : { by: [{ type: "author", version, name: credit }] },
      copyright: rights,
      width,
      height,
    }),
  };
}

function ansLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  losses.meta({
    guid: "Arc gives its own id.",
    urgency: "ANS has no urgency.",
    usageTerms: "ANS has no usage terms; they are in the receipt.",
    signOff: "The sign-off is not sent.",
    credit: "ANS has no credit line for a text; the distributor names the agency.",
    category: "Arc’s sections are its own; choose one there.",
    version: "Arc counts its own revisions.",
  });
  losses.times();
  losses.figures(({ src }) => [
    src === undefined ? "There is no picture file; an image without an address must be given one in Arc." : undefined,
  ]);
  return losses.notes;
}
