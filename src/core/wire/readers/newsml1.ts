import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { composeStory } from "../compose/compose-story.ts";
import { readN1Item } from "../newsml/read-n1-item.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { attribute, below, type XmlElement } from "../xml/element.ts";
import { noStory, readXmlSource } from "../xml/read-xml-source.ts";
import { isWrapped, rootNameOf } from "../xml/sniff-xml.ts";

/** NewsML 1.0 to 1.2: text, pictures, several components, NITF or XHTML inside. */
export const newsml1: Reader = {
  id: "newsml1",
  label: "NewsML 1",
  extensions: ["xml", "newsml"],
  sniff: ({ text }) => (rootNameOf(text) === "newsml" ? 1 : isWrapped(text, ["NewsML", "NewsItem"]) ? 0.65 : 0),
  read,
};

function read(source: Source, { progress }: ReadContext): ReadResult {
  const { roots, notes, origin } = readXmlSource(source, "newsml1");
  const items = roots.flatMap((root) => itemsBelow(root));
  const format = formatOf(roots[0]);
  const stories: Story[] = [];
  const told: Note[] = [...notes];
  for (const [index, item] of items.entries()) {
    if (!progress(index, items.length)) {
      told.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${items.length} items` });
      break;
    }
    const drafts = readN1Item(item);
    const several = items.length > 1 || drafts.length > 1;
    for (const draft of drafts)
      stories.push(composeStory({ ...draft, origin: several ? { ...origin, index: stories.length } : origin }));
  }
  if (stories.length === 0)
    return noStory(source, format, "no news item in it has a headline, copy or a picture", told);
  return { format, stories, notes: told };
}

/** Items may stand in one another; the outer one reads what it holds. */
const itemsBelow = (root: XmlElement): readonly XmlElement[] =>
  root.name === "NewsItem" ? [root] : [...below(root, "NewsItem")];

function formatOf(root: XmlElement | undefined): string {
  const version = attribute(root, "Version");
  return version === undefined ? "newsml1" : `newsml1-${version}`;
}
