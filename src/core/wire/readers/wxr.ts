import type { Note } from "../../story/note.ts";
import type { Story, StoryStatus } from "../../story/story.ts";
import { readBodyText } from "../body/read-body.ts";
import { composeStory } from "../compose/compose-story.ts";
import { asRich, type Draft, found, foundIn } from "../compose/draft.ts";
import { readFeedItem } from "../feeds/feed-item.ts";
import { wordPressCopy } from "../feeds/wordpress-copy.ts";
import {
  featuredPicture,
  withMediaCredits,
  type WordPressPicture,
  wordPressPictures,
} from "../feeds/wordpress-pictures.ts";
import { isoTime } from "../fields/iso-time.ts";
import { textOfMarkup } from "../json/json-body.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { below, childAt, childrenOf, rawText, textIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import { noStory, readXmlSource } from "../xml/read-xml-source.ts";
import { rootNameOf } from "../xml/sniff-xml.ts";

/** A WordPress export: posts and pages are stories, attachments are their pictures. */
export const wxr: Reader = {
  id: "wxr",
  label: "WordPress export",
  extensions: ["xml", "wxr"],
  sniff: ({ text }) => (rootNameOf(text) === "rss" && /wp:wxr_version|wordpress\.org\/export\//u.test(text) ? 1 : 0),
  read,
};

function read(source: Source, { progress }: ReadContext): ReadResult {
  const { roots, notes, origin } = readXmlSource(source, "wxr");
  const channel = childAt(roots[0], "channel") ?? roots[0];
  const items = [...below(channel, "item")];
  const pictures = wordPressPictures(items.filter((item) => typeOf(item) === "attachment"));
  const authors = authorNames(channel);
  const posts = items.filter((item) => ["post", "page", "", "article", "news", "story"].includes(typeOf(item)));
  const told: Note[] = [...notes, ...leftOut(items, source.name)];
  const stories: Story[] = [];
  for (const [index, item] of posts.entries()) {
    if (!progress(index, posts.length)) {
      told.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${posts.length} posts` });
      break;
    }
    const draft = readPost(item, channel, authors, pictures);
    if (draft.headline === undefined && draft.body.pieces.length === 0) continue;
    const story = composeStory({
      ...draft,
      origin: posts.length === 1 ? origin : { ...origin, index: stories.length },
    });
    stories.push(withMediaCredits(story, pictures));
  }
  if (stories.length === 0) return noStory(source, "wxr", "the export has no posts", told);
  return { format: "wxr", stories, notes: told };
}

const typeOf = (item: XmlElement): string => textIn(childAt(item, "post_type"))?.toLowerCase() ?? "";

function readPost(
  item: XmlElement,
  channel: XmlElement | undefined,
  authors: ReadonlyMap<string, string>,
  pictures: readonly WordPressPicture[],
): Omit<Draft, "origin"> {
  const feed = readFeedItem(item, channel);
  const encoded = childrenOf(item, "encoded");
  const content = encoded.find(({ prefix }) => prefix === "content") ?? encoded[0];
  const excerpt = encoded.find((element) => element.prefix === "excerpt" && textIn(element) !== undefined);
  const { html, lost } = wordPressCopy(content === undefined ? "" : rawText(content));
  const login = textIn(childAt(item, "creator"));
  const byline = found(
    login === undefined ? undefined : (authors.get(login) ?? login),
    pathOf(childAt(item, "creator") ?? item),
    "author of the post",
    0.8,
  );
  const description = childAt(item, "description");
  const modified = gmt(item, "post_modified_gmt");
  return {
    ...feed,
    dek: asRich(
      excerpt === undefined
        ? foundIn(description)
        : found(textOfMarkup(rawText(excerpt)), pathOf(excerpt), "excerpt of the post"),
    ),
    byline,
    body: readBodyText(html, content === undefined ? pathOf(item) : pathOf(content)),
    figures: [...featuredPicture(item, pictures), ...(feed.figures ?? [])],
    meta: {
      ...feed.meta,
      slug: textIn(childAt(item, "post_name")),
      published: gmt(item, "post_date_gmt") ?? feed.meta.published,
      versionCreated: modified ?? feed.meta.versionCreated,
      status: statusOf(textIn(childAt(item, "status"))),
      embargo: textIn(childAt(item, "status")) === "future" ? gmt(item, "post_date_gmt") : undefined,
    },
    notes: lost.map((name) => ({
      kind: "lost" as const,
      where: pathOf(content ?? item),
      message: `[${name}] of WordPress was taken out of the copy`,
    })),
  };
}

/** WordPress gives Greenwich time without saying so. */
function gmt(item: XmlElement, name: string): string | undefined {
  const stamp = isoTime(textIn(childAt(item, name)));
  return stamp === undefined || !stamp.includes("T") ? undefined : `${stamp}Z`;
}

function statusOf(status: string | undefined): StoryStatus | undefined {
  if (status === "future") return "embargoed";
  if (status === "trash") return "killed";
  return status === "draft" || status === "pending" || status === "private" ? "withheld" : undefined;
}

function authorNames(channel: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(channel, "author").flatMap((author) => {
      const login = textIn(childAt(author, "author_login"));
      const name = textIn(childAt(author, "author_display_name"));
      return login === undefined || name === undefined ? [] : [[login, name] as const];
    }),
  );
}

function leftOut(items: readonly XmlElement[], name: string): readonly Note[] {
  const others = items.filter(
    (item) => !["post", "page", "attachment", "", "article", "news", "story"].includes(typeOf(item)),
  );
  if (others.length === 0) return [];
  const types = [...new Set(others.map((item) => typeOf(item)))].slice(0, 6).join(", ");
  return [
    { kind: "lost", where: name, message: `${others.length} item(s) that are no posts were left out (${types})` },
  ];
}
