import type { Loose } from "../../story/make-story.ts";
import type { StoryMeta } from "../../story/story.ts";
import { attribute, childrenOf, textIn, type XmlElement } from "../xml/element.ts";

/** What WordPress files by and no desk does: the look of a post, menus, its authors once more. */
const notAWord: ReadonlySet<string> = new Set(["post_format", "nav_menu", "author"]);

/**
 * Category and keywords of an item. WordPress says in `domain` which is which; elsewhere the first one is the category, and a
 * `domain` names only whose list the word is from.
 */
export function wordsOf(item: XmlElement): Loose<Pick<StoryMeta, "category" | "keywords">> {
  const words = [...childrenOf(item, "category"), ...childrenOf(item, "subject")].flatMap((element) => {
    const word = textIn(element) ?? attribute(element, "term") ?? attribute(element, "label");
    return word === undefined ? [] : [{ word, domain: attribute(element, "domain") ?? "" }];
  });
  const sorted = words.some(({ domain }) => domain === "category" || domain === "post_tag");
  if (!sorted) return { category: words[0]?.word, keywords: some(words.map(({ word }) => word)) };
  const categories = words.filter(({ domain }) => domain === "category");
  // A story has one category. Of several none is the first by right, for they stand by their names: all are kept as keywords.
  const alone = categories.length === 1;
  const keywords = words.filter(({ domain }) => !(alone && domain === "category") && !notAWord.has(domain));
  return { category: categories[0]?.word, keywords: some(keywords.map(({ word }) => word)) };
}

const some = (words: readonly string[]): readonly string[] | undefined =>
  words.length === 0 ? undefined : [...new Set(words)];
