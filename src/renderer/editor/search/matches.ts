import type { Node } from "@tiptap/pm/model";
import { attributesOf } from "../convert/story-attributes.ts";
import { textblocksOf, textOf } from "../textblocks.ts";
import { type SearchedFact, searchedFacts } from "./find-places.ts";
import { type Search, type SearchPattern, searchPattern } from "./search-pattern.ts";

/** A stretch `[from, to)` of a textblock that holds what is looked for. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

const patterns = new WeakMap<Search, SearchPattern>();
/** A textblock is its own version: it is looked through once a search, and a key costs the block that it changed. */
const known = new WeakMap<Node, { readonly search: Search; readonly matches: readonly Match[] }>();

function patternOf(search: Search): SearchPattern {
  const pattern = patterns.get(search) ?? searchPattern(search);
  patterns.set(search, pattern);
  return pattern;
}

function matchesOf(text: string, search: Search): readonly Match[] {
  const found = patternOf(search);
  if (!found.ok) return [];
  return [...text.matchAll(found.pattern)].flatMap(({ index, 0: words }) =>
    words === "" ? [] : [{ from: index, to: index + words.length }],
  );
}

/** Where a textblock holds what is looked for. */
export function matchesIn(node: Node, search: Search): readonly Match[] {
  const before = known.get(node);
  if (before?.search === search) return before.matches;
  const matches = matchesOf(textOf(node), search);
  known.set(node, { search, matches });
  return matches;
}

/** In how many places of the story, and of the facts about it, it stands. */
export function countMatches(doc: Node, search: Search): number {
  if (search.words === "") return 0;
  const { meta } = attributesOf(doc);
  const facts = [
    ...Object.keys(searchedFacts).map((fact) => meta[fact as SearchedFact] ?? ""),
    ...(meta.keywords ?? []),
  ];
  return (
    textblocksOf(doc).reduce((sum, { node }) => sum + matchesIn(node, search).length, 0) +
    facts.reduce((sum, text) => sum + matchesOf(text, search).length, 0)
  );
}
