import { attribute, type PageElement } from "./page-node.ts";

/** Attributes in which pages say what an element is for. */
const naming = ["class", "id", "itemprop", "role", "rel", "data-testid", "data-component", "data-type", "property"];

/** How many words of an element count, and how long an attribute may be to count at all. */
const most = { words: 40, characters: 400 } as const;

/**
 * What an element is called by those who made the page, in single lower-case words: `class="ArticleBody__related-links2"`
 * gives article, body, related, links. Words are what carries from one site to the next; whole names do not.
 */
export function classTokens(element: PageElement): readonly string[] {
  let first = none;
  let all: Set<string> | undefined;
  for (const name of naming) {
    const value = attribute(element, name);
    if (value === "" || value.length > most.characters) continue;
    const words = wordsOfName(value);
    if (first.length === 0) first = words;
    else {
      all ??= new Set(first);
      for (const word of words) all.add(word);
    }
  }
  return all === undefined ? first : [...all].slice(0, most.words);
}
const none: readonly string[] = [];

/** The words of one attribute; pages write the same few hundred values thousands of times. */
function wordsOfName(value: string): readonly string[] {
  const known = memory.get(value);
  if (known !== undefined) return known;
  const words = [...new Set(splitName(value))].slice(0, most.words);
  if (memory.size >= 5_000) memory.clear();
  memory.set(value, words);
  return words;
}
const memory = new Map<string, readonly string[]>();

/** Single lower-case words of a name written in any of the usual ways; digits and one-letter parts are left out. */
export const splitName = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/gu, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word.length > 1 && word.length < 24);
