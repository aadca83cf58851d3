import { compact } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { BodyBlock, Figure, Story } from "../../story/story.ts";
import { foldSpaces, type RichText } from "../../story/text.ts";
import { captionLine } from "../caption-line.ts";
import { fullTime } from "../full-time.ts";
import { authorNames } from "../html/news-article.ts";
import { richTextHtml } from "../html/rich-text-html.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import type { WriteContext, Writer } from "../writer.ts";
import { datelineDash } from "../dateline-dash.ts";

/** A story as Apple News Format 1.4 (article.json). Checked by schema; Apple's own preview is not to be had offline. */
export const appleNews: Writer = {
  id: "apple-news",
  label: "Apple News",
  description: "article.json in Apple News Format; pictures by their address",
  extension: "json",
  mime: "application/json",
  write(story, context) {
    const clean = publishable(story);
    const text = `${JSON.stringify(appleArticle(clean, context), null, 2)}\n`;
    return {
      files: [{ name: `${context.name}.json`, bytes: new TextEncoder().encode(text) }],
      notes: appleLosses(clean),
    };
  },
};

type Component = Readonly<Record<string, unknown>> & { readonly role: string };

/** The article of a story that is already made publishable. Its own plain-text fields are not escaped; `body` is HTML. */
export function appleArticle(story: Story, { name }: Pick<WriteContext, "name">): object {
  const { headline, dek, byline, meta } = story;
  const title = foldSpaces(headline?.text ?? meta.slug ?? "Untitled");
  const authors = authorNames(byline);
  const components: readonly Component[] = [
    { role: "title", text: title },
    ...(dek === undefined ? [] : [{ role: "intro", text: foldSpaces(dek.text) }]),
    ...(byline === undefined ? [] : [{ role: "byline", text: `By ${byline}` }]),
    ...bodyComponents(story),
  ];
  return {
    version: "1.4",
    // Letters, digits, hyphens and underscores only, 64 at most.
    identifier:
      name
        .normalize("NFKD")
        .replace(/[^A-Za-z0-9_-]/gu, "")
        .slice(0, 64) || "story",
    title,
    ...compact({ subtitle: dek === undefined ? undefined : foldSpaces(dek.text) }),
    language: meta.language ?? "und",
    layout: { columns: 7, width: 1024 },
    components: components.length === 0 ? [{ role: "body", text: "" }] : components,
    componentTextStyles: { default: { fontName: "Georgia", fontSize: 17, lineHeight: 26 } },
    metadata: compact({
      authors: authors.length === 0 ? undefined : authors,
      canonicalURL: meta.canonicalUrl,
      datePublished: appleTime(meta.published),
      dateModified: appleTime(meta.versionCreated),
      excerpt: dek === undefined ? undefined : foldSpaces(dek.text),
      keywords: meta.keywords === undefined || meta.keywords.length === 0 ? undefined : meta.keywords.slice(0, 50),
    }),
  };
}

/** The format wants the offset in figures, also for UTC. */
const appleTime = (iso: string | undefined): string | undefined => fullTime(iso)?.replace(/Z$/u, "+00:00");

function bodyComponents({ body, dateline }: Story): readonly Component[] {
  const first = body.findIndex(({ kind }) => kind === "paragraph");
  const opening = dateline === undefined ? "" : `${richTextHtml({ text: dateline.text })}${datelineDash(dateline)}`;
  const components = body.flatMap((block, index) => component(block, index === first ? opening : ""));
  return dateline !== undefined && first < 0
    ? [html(richTextHtml({ text: dateline.text })), ...components]
    : components;
}

const html = (inner: string): Component => ({ role: "body", format: "html", text: `<p>${inner}</p>` });

function component(block: BodyBlock, opening: string): readonly Component[] {
  switch (block.kind) {
    case "paragraph":
      return [html(`${opening}${richTextHtml(block.text)}`)];
    case "crosshead":
      return [{ role: "heading2", text: foldSpaces(block.text.text) }];
    case "quote":
      return [{ role: "quote", text: block.text.text }];
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const items = block.items.map((item) => `<li>${richTextHtml(item)}</li>`).join("");
      return [{ role: "body", format: "html", text: `<${tag}>${items}</${tag}>` }];
    }
    case "table": {
      const row = (cells: readonly RichText[], tag: string): string =>
        `<tr>${cells.map((cell) => `<${tag}>${richTextHtml(cell)}</${tag}>`).join("")}</tr>`;
      const rows = block.rows.map((cells, index) => row(cells, block.header && index === 0 ? "th" : "td")).join("");
      return [{ role: "htmltable", html: `<table>${rows}</table>` }];
    }
    case "embed": {
      const words = block.text?.trim() || block.url;
      return [
        html(richTextHtml({ text: words, marks: [{ type: "link", from: 0, to: words.length, href: block.url }] })),
      ];
    }
    case "figure":
      return photo(block.figure);
  }
}

function photo(figure: Figure): readonly Component[] {
  const line = captionLine(figure);
  const { src, alt, decorative } = figure;
  if (src === undefined || !/^https?:\/\//iu.test(src)) return line === undefined ? [] : [html(richTextHtml(line))];
  const words = decorative === true ? undefined : alt;
  return [
    { role: "photo", URL: src, ...compact({ caption: line?.text, accessibilityCaption: words }) },
    ...(line === undefined ? [] : [{ role: "caption", text: line.text }]),
  ];
}

function appleLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  losses.embargo();
  losses.times();
  losses.meta({
    slug: "The file is named after the slug.",
    urgency: "Apple News has no urgency.",
    copyright: "Apple News Format has no field for the copyright notice.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not sent; it is in the receipt.",
    source: "Apple News names the channel, not the agency.",
    signOff: "The sign-off is not sent.",
  });
  losses.figures(({ src, credit, rights }) => [
    src === undefined || !/^https?:\/\//iu.test(src)
      ? "The picture has no address on the web; its caption and credit stand as a paragraph."
      : undefined,
    credit === undefined
      ? undefined
      : "Apple News has no field for a picture’s credit; it stands in brackets after the caption.",
    rights === undefined ? undefined : "The picture’s rights are not sent.",
  ]);
  return losses.notes;
}
