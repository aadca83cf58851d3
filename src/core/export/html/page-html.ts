import { figuresOf } from "../../story/blocks.ts";
import type { Story } from "../../story/story.ts";
import { foldSpaces } from "../../story/text.ts";
import { escapeHtml } from "../escape-html.ts";
import { articleHtml, ledeText } from "./article-html.ts";
import { isPublicLink } from "./rich-text-html.ts";
import { newsArticle } from "./news-article.ts";
import { isPublicTime } from "./time-html.ts";

/** A story, already made publishable, as a whole page: metadata for search and sharing in the head, the article in the body. */
export function pageHtml(story: Story): string {
  const title = foldSpaces(story.headline?.text ?? story.meta.slug ?? "Untitled");
  const language = story.meta.language === undefined ? "" : ` lang="${escapeHtml(story.meta.language)}"`;
  const head = [
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...metadata(story, title),
    `<script type="application/ld+json">${jsonForScript(newsArticle(story))}</script>`,
  ];
  return `<!DOCTYPE html>\n<html${language}>\n<head>\n${head.join("\n")}\n</head>\n<body>\n<main>\n${articleHtml(story)}</main>\n</body>\n</html>\n`;
}

/** `<` as an escape, so that no text can end the script element it stands in. */
const jsonForScript = (value: unknown): string => JSON.stringify(value).replace(/</gu, "\\u003c");

function metadata(story: Story, title: string): readonly string[] {
  const { meta } = story;
  const description = foldSpaces(story.dek?.text ?? ledeText(story));
  const picture = figuresOf(story).find(({ figure }) => isPublicLink(figure.src ?? ""))?.figure;
  const alt = picture?.decorative === true ? "" : (picture?.alt ?? "");
  const canonical = meta.canonicalUrl !== undefined && isPublicLink(meta.canonicalUrl) ? meta.canonicalUrl : undefined;
  const published = meta.published ?? meta.versionCreated;
  const name = (key: string, content: string | undefined): readonly string[] => tag("name", key, content);
  const property = (key: string, content: string | undefined): readonly string[] => tag("property", key, content);
  return [
    ...name("description", description),
    ...name("author", story.byline),
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}">`]),
    ...property("og:type", "article"),
    ...property("og:title", title),
    ...property("og:description", description),
    ...property("og:url", canonical),
    ...property("og:locale", locale(meta.language)),
    ...property("og:image", picture?.src),
    ...property("og:image:alt", picture === undefined ? undefined : alt),
    ...property("article:published_time", published !== undefined && isPublicTime(published) ? published : undefined),
    ...property("article:section", meta.category),
    ...(meta.keywords ?? []).flatMap((keyword) => property("article:tag", keyword)),
    ...name("twitter:card", picture === undefined ? "summary" : "summary_large_image"),
    ...name("twitter:title", title),
    ...name("twitter:description", description),
    ...name("twitter:image", picture?.src),
    ...name("twitter:image:alt", picture === undefined ? undefined : alt),
  ];
}

const tag = (key: "name" | "property", value: string, content: string | undefined): readonly string[] =>
  content === undefined || content === "" ? [] : [`<meta ${key}="${value}" content="${escapeHtml(content)}">`];

/** "en-GB" as Open Graph wants it, "en_GB"; nothing without a region. */
const locale = (language: string | undefined): string | undefined => {
  const [, primary = "", region = ""] = /^([a-z]{2,3})-(?:[A-Z][a-z]{3}-)?([A-Z]{2})$/u.exec(language ?? "") ?? [];
  return region === "" ? undefined : `${primary}_${region}`;
};
