import type { Note } from "../../story/note.ts";
import type { Draft } from "../compose/draft.ts";
import { attribute, below, childAt, childrenOf, isElement, textIn, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import { pushTo } from "../compose/push-to.ts";
import { g2Picture } from "./g2-picture.ts";
import { kindOfItem, readG2Picture, readG2Text } from "./read-g2-item.ts";
import { readContent } from "./read-content.ts";
import { mergeDrafts } from "../compose/merge-drafts.ts";

/** The stories of a file of NewsML-G2, before they are composed. */
export interface G2Groups {
  readonly drafts: readonly Omit<Draft, "origin">[];
  readonly notes: readonly Note[];
  /** Items that are no news, in words: "a planning item". */
  readonly passed: readonly string[];
}

/** Finds the stories: a text with the pictures that belong to it is one, a picture by itself is one. */
export function groupItems(roots: readonly XmlElement[]): G2Groups {
  const items = roots.flatMap((root) => itemsBelow(root));
  const news = items.filter(({ name }) => name === "newsItem");
  const packages = items.filter(({ name }) => name === "packageItem");
  const passed = wordsFor(items.filter(({ name }) => name !== "newsItem" && name !== "packageItem"));
  const kinds = new Map(news.map((item) => [item, kindOfItem(item)] as const));
  const texts = news.filter((item) => kinds.get(item) === "text");
  const notes: Note[] = news
    .filter((item) => kinds.get(item) === "other" && textIn(item) !== undefined && childrenOf(item).length > 0)
    .map((item) => ({
      kind: "lost",
      where: pathOf(item),
      message: "An item that is neither text nor picture was left out",
    }));
  const ownerOf = owners(texts, packages);
  const pictures = new Map<XmlElement, XmlElement[]>();
  for (const item of news) {
    const text = kinds.get(item) === "picture" ? ownerOf(item) : undefined;
    if (text !== undefined) pushTo(pictures, text, item);
  }
  const drafts = news.flatMap((item): Omit<Draft, "origin">[] => {
    if (kinds.get(item) === "text") {
      const draft = readG2Text(item);
      const own = (pictures.get(item) ?? []).map((picture) => g2Picture(picture));
      const full = { ...draft, figures: [...own, ...(draft.figures ?? [])] };
      return hasSubstance(full) ? [full] : [];
    }
    return kinds.get(item) === "picture" && ownerOf(item) === undefined ? [readG2Picture(item)] : [];
  });
  if (drafts.length > 0 || items.length > 0) return { drafts, notes, passed };
  // A content set by itself, as in an example or an extract.
  const bare = roots
    .flatMap((root) => [...below({ ...root, name: "", children: [root] }, "inlineXML")])
    .map((content) => mergeDrafts({}, readContent(content)));
  return { drafts: bare.filter((draft) => hasSubstance(draft)), notes, passed };
}

/** A kill says enough without copy; everything else needs a headline or copy. */
const hasSubstance = (draft: Omit<Draft, "origin">): boolean =>
  draft.headline !== undefined ||
  draft.body.pieces.length > 0 ||
  (draft.meta.status === "killed" && draft.meta.guid !== undefined);

const itemNames: ReadonlySet<string> = new Set([
  "newsItem",
  "packageItem",
  "conceptItem",
  "knowledgeItem",
  "planningItem",
  "catalogItem",
]);

function itemsBelow(element: XmlElement): readonly XmlElement[] {
  if (itemNames.has(element.name)) return [element];
  return element.children.flatMap((node) => (isElement(node) ? itemsBelow(node) : []));
}

/** Which text a picture belongs to: the text links to it, a package has both in one group, or there is only one text. */
function owners(
  texts: readonly XmlElement[],
  packages: readonly XmlElement[],
): (picture: XmlElement) => XmlElement | undefined {
  const byPicture = new Map<string, XmlElement>();
  const put = (id: string | undefined, text: XmlElement): void => {
    if (id !== undefined && !byPicture.has(id)) byPicture.set(id, text);
  };
  for (const text of texts)
    for (const link of childrenOf(childAt(text, "itemMeta"), "link"))
      put(attribute(link, "residref") ?? attribute(link, "guidref"), text);
  const byGuid = new Map(texts.map((text) => [attribute(text, "guid"), text] as const));
  const groups = packages.flatMap((item) => [
    ...below(item, "group"),
    ...(childrenOf(item, "itemRef").length > 0 ? [item] : []),
  ]);
  for (const group of groups) {
    const members = childrenOf(group, "itemRef").map((member) => attribute(member, "residref"));
    const text = members
      .map((id) => (id === undefined ? undefined : byGuid.get(id)))
      .find((found) => found !== undefined);
    if (text !== undefined) for (const id of members) put(id, text);
  }
  const [only] = texts;
  return (picture) => byPicture.get(attribute(picture, "guid") ?? "") ?? (texts.length === 1 ? only : undefined);
}

function wordsFor(items: readonly XmlElement[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of items) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => {
    const words = name.replace("Item", " item");
    return count === 1 ? `a ${words}` : `${count} ${words}s`;
  });
}
