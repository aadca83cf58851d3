import { stringify } from "yaml";
import { figuresOf } from "../../story/blocks.ts";
import { compact } from "../../story/make-story.ts";
import type { Story } from "../../story/story.ts";
import { onOneLine } from "../../story/text.ts";
import { bareDay, fullTime } from "../full-time.ts";
import { isPictureAddress } from "../html/figure-html.ts";
import { authorNames } from "../html/news-article.ts";

/** The metadata of a story, already made publishable, as YAML front matter that Hugo, Jekyll and Eleventy read. */
export function frontMatter(story: Story, now: string, hugo = false): string {
  const { headline, dek, byline, dateline, meta } = story;
  const authors = authorNames(byline);
  const images = figuresOf(story).flatMap(({ figure: { src } }) =>
    src !== undefined && isPictureAddress(src) ? [src] : [],
  );
  const fields = compact({
    title: onOneLine(headline?.text ?? meta.slug ?? "Untitled"),
    description: dek === undefined ? undefined : onOneLine(dek.text),
    slug: meta.slug,
    date:
      moment(meta.published) ??
      moment(meta.versionCreated) ??
      dayOf(meta.published) ??
      dayOf(meta.versionCreated) ??
      now,
    // Hugo builds no page before that moment.
    publishDate: hugo ? fullTime(meta.embargo) : undefined,
    embargo: meta.embargo,
    lastmod: moment(meta.versionCreated),
    draft: true,
    author: byline,
    authors: authors.length > 1 ? [...authors] : undefined,
    dateline: dateline?.text,
    tags: meta.keywords === undefined || meta.keywords.length === 0 ? undefined : [...meta.keywords],
    categories: meta.category === undefined ? undefined : [meta.category],
    lang: meta.language,
    images: images.length === 0 ? undefined : images,
    copyright: meta.copyright,
    source: meta.source,
    canonicalUrl: meta.canonicalUrl,
  });
  // Every string quoted: a headline with a colon, a slug like `no` and a date are all words.
  return `---\n${stringify(fields, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 })}---\n`;
}

/** A time without a zone is no moment, but its day is known, and nearer than that of the export. */
const dayOf = (iso: string | undefined): string | undefined => bareDay(iso?.slice(0, 10));

const moment = (iso: string | undefined): string | undefined => fullTime(iso) ?? bareDay(iso);
