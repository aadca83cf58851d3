import { blocksOf, figuresOf } from "../../story/blocks.ts";
import { compact } from "../../story/make-story.ts";
import type { Figure, Story } from "../../story/story.ts";
import { foldSpaces } from "../../story/text.ts";
import { isPublicLink } from "./rich-text-html.ts";
import { isPublicTime } from "./time-html.ts";

/** schema.org NewsArticle of a story, for JSON-LD. Authors are names only; a picture's credit is its `creditText`. */
export function newsArticle(story: Story) {
  const { meta } = story;
  const published = time(meta.published ?? meta.versionCreated);
  const images = figuresOf(story)
    .map(({ figure }) => figure)
    .filter(({ src }) => isPublicLink(src ?? ""))
    .map(imageObject);
  const authors = authorNames(story.byline).map((name) => ({ "@type": "Person", name }));
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    ...compact({
      headline: story.headline === undefined ? undefined : foldSpaces(story.headline.text),
      description: story.dek === undefined ? undefined : foldSpaces(story.dek.text),
      dateline: story.dateline?.text,
      inLanguage: meta.language,
      datePublished: published,
      dateModified: time(meta.versionCreated) ?? published,
      author: authors.length === 0 ? undefined : authors,
      image: images.length === 0 ? undefined : images,
      articleSection: meta.category,
      keywords: meta.keywords,
      copyrightNotice: meta.copyright,
      creditText: meta.credit,
      mainEntityOfPage: meta.canonicalUrl,
      wordCount: wordCount(story),
    }),
  };
}

const time = (iso: string | undefined): string | undefined =>
  iso !== undefined && isPublicTime(iso) ? iso : undefined;

/** "Ana Ruiz, Lena Vos and Tom Bell, Health Reporter" as three names: who is only described has none. */
export const authorNames = (byline: string | undefined): readonly string[] =>
  (byline ?? "")
    .split(/\s*(?:,|;|\band\b|&)\s*/u)
    .map((name) => name.replace(/^by\s+/iu, "").trim())
    .filter((name) => name !== "" && !described.test(name));
const described =
  /^(?:our|a|an|the|staff|from)\b|\b(?:correspondents?|reporters?|staff|staff writers?|newsroom|newsdesk|agencies|desk|editors?)$/iu;

function imageObject({ src, caption, credit, rights, alt, width, height }: Figure) {
  return {
    "@type": "ImageObject",
    ...compact({
      contentUrl: src,
      caption: caption === undefined ? alt : foldSpaces(caption.text),
      creditText: credit,
      copyrightNotice: rights,
      width,
      height,
    }),
  };
}

function wordCount(story: Story): number {
  const prose = blocksOf(story).filter(({ kind }) => ["paragraph", "quote", "list-item", "crosshead"].includes(kind));
  return prose.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0), 0);
}
