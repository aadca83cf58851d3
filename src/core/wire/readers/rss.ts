import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { composeStory } from "../compose/compose-story.ts";
import { readFeedItem } from "../feeds/feed-item.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { attribute, below, childAt, type XmlElement } from "../xml/element.ts";
import { noStory, readXmlSource } from "../xml/read-xml-source.ts";
import { rootNameOf, rootTagOf } from "../xml/sniff-xml.ts";

/** RSS 0.9 to 2.0, RDF and Atom: a story for each item. */
export const rss: Reader = {
  id: "rss",
  label: "RSS and Atom",
  extensions: ["rss", "atom", "rdf", "xml"],
  sniff: ({ text }) => {
    const root = rootNameOf(text);
    if (root === "rss") return 0.9;
    // One entry by itself, as feeds of agencies are kept.
    if (root === "entry") return /w3\.org\/2005\/Atom/u.test(rootTagOf(text)?.tag ?? "") ? 0.9 : 0;
    if (root === "feed") return /<(?:\w+:)?entry\b|w3\.org\/2005\/Atom/u.test(text) ? 0.9 : 0.3;
    return root === "rdf" && /purl\.org\/(?:rss|net\/rss)|my\.netscape\.com\/rdf/u.test(rootTagOf(text)?.tag ?? "")
      ? 0.9
      : 0;
  },
  read,
};

function read(source: Source, { progress }: ReadContext): ReadResult {
  const { roots, notes, origin } = readXmlSource(source, "rss");
  const [root] = roots;
  const format = formatOf(root);
  const items = roots.flatMap((at) => (at.name === "entry" ? [at] : [...below(at, "item"), ...below(at, "entry")]));
  const channel = childAt(root, "channel") ?? (root?.name === "entry" ? undefined : root);
  const stories: Story[] = [];
  const told: Note[] = [...notes];
  let empty = 0;
  for (const [index, item] of items.entries()) {
    if (!progress(index, items.length)) {
      told.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${items.length} items` });
      break;
    }
    const draft = readFeedItem(item, channel);
    if (draft.headline === undefined && draft.body.pieces.length === 0) empty += 1;
    else
      stories.push(
        composeStory({ ...draft, origin: items.length === 1 ? origin : { ...origin, index: stories.length } }),
      );
  }
  if (empty > 0)
    told.push({ kind: "lost", where: source.name, message: `${empty} item(s) without headline or copy were left out` });
  return stories.length === 0
    ? noStory(source, format, "the feed has no items", told)
    : { format, stories, notes: told };
}

function formatOf(root: XmlElement | undefined): string {
  if (root?.name === "entry" || root?.name.toLowerCase() === "feed") return "atom";
  const version = attribute(root, "version");
  return root?.name === "RDF" ? "rss-1.0" : version === undefined ? "rss" : `rss-${version}`;
}
