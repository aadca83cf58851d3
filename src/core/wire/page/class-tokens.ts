import { attribute, type PageElement } from "./page-node.ts";

/** Attributes in which pages say what an element is for. */
const naming = ["class", "id", "itemprop", "role", "rel", "data-testid", "data-component", "data-type", "property"];

const memory = new WeakMap<PageElement, readonly string[]>();

/**
 * What an element is called by those who made the page, in single lower-case words: `class="ArticleBody__related-links2"`
 * gives article, body, related, links. Words are what carries from one site to the next; whole names do not.
 */
export function classTokens(element: PageElement): readonly string[] {
  const known = memory.get(element);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const name of naming) {
    const value = attribute(element, name);
    if (value === "" || value.length > 400) continue;
    for (const word of splitName(value)) found.add(word);
  }
  const tokens = [...found].slice(0, 40);
  memory.set(element, tokens);
  return tokens;
}

/** Single lower-case words of a name written in any of the usual ways; digits and one-letter parts are left out. */
export const splitName = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/gu, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word.length > 1 && word.length < 24);
