import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { composeStory } from "../compose/compose-story.ts";
import type { Draft } from "../compose/draft.ts";
import { groupItems } from "../newsml/g2-groups.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { attribute, type XmlElement } from "../xml/element.ts";
import { noStory, readXmlSource } from "../xml/read-xml-source.ts";
import { isWrapped, rootTagOf } from "../xml/sniff-xml.ts";

/** NewsML-G2: news items by themselves, in a message, in a package. Concepts, events and plans are no stories. */
export const newsmlG2: Reader = {
  id: "newsml-g2",
  label: "NewsML-G2",
  extensions: ["xml", "newsml", "g2"],
  sniff: ({ text }) => {
    const root = rootTagOf(text);
    if (root === undefined) return 0;
    if (roots.has(root.name)) return 1;
    if (/iptc\.org\/std\/nar\//u.test(root.tag)) return 0.9;
    return root.name === "contentSet" || isWrapped(text, ["newsItem", "newsMessage"]) ? 0.62 : 0;
  },
  read,
};

const roots: ReadonlySet<string> = new Set([
  "newsItem",
  "newsMessage",
  "packageItem",
  "conceptItem",
  "knowledgeItem",
  "planningItem",
  "catalogItem",
]);

function read(source: Source, { progress }: ReadContext): ReadResult {
  const file = readXmlSource(source, "newsml-g2");
  const { drafts, notes, passed } = groupItems(file.roots);
  if (drafts.length === 0) {
    const why =
      passed.length > 0 ? `it holds ${passed.join(", ")} and no story` : "there is no news item with copy in it";
    return noStory(source, formatOf(file.roots), why, [...file.notes, ...notes]);
  }
  const stories: Story[] = [];
  const told: Note[] = [...file.notes, ...notes];
  if (passed.length > 0)
    told.push({ kind: "lost", where: source.name, message: `Also in the file, and no story: ${passed.join(", ")}` });
  for (const [index, draft] of drafts.entries()) {
    if (!progress(index, drafts.length)) {
      told.push({ kind: "lost", where: source.name, message: `Stopped after ${index} of ${drafts.length} stories` });
      break;
    }
    const origin: Draft["origin"] = drafts.length === 1 ? file.origin : { ...file.origin, index };
    stories.push(composeStory({ ...draft, origin }));
  }
  return { format: formatOf(file.roots), stories, notes: told };
}

function formatOf(elements: readonly XmlElement[]): string {
  const versions = elements
    .flatMap((element) => [element, ...element.children])
    .flatMap((node) => (typeof node === "string" ? [] : (attribute(node, "standardversion") ?? [])));
  return versions[0] === undefined ? "newsml-g2" : `newsml-g2-${versions[0]}`;
}
