import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { StoryMeta } from "../../../core/story/story.ts";
import { attributesOf } from "../convert/story-attributes.ts";
import { placeName } from "../place-names.ts";
import { textblocksOf, textOf } from "../textblocks.ts";
import { wordsAround } from "../words-around.ts";
import { replacementFor, type Search, searchPattern } from "./search-pattern.ts";

/** The facts of the story that are searched as its text is, as the window calls them. */
export const searchedFacts = {
  slug: "Slug",
  source: "Source",
  credit: "Credit line",
  category: "Category",
  place: "Place",
  editorNote: "Note to editors",
  usageTerms: "Terms of use",
  copyright: "Copyright",
  signOff: "Sign-off",
} as const satisfies Partial<Record<keyof StoryMeta, string>>;
export type SearchedFact = keyof typeof searchedFacts;

/** One place of the words, with what would stand there instead. */
export interface FoundPlace {
  /** In the text positions of the document; in a fact about the story offsets in its value. */
  readonly from: number;
  readonly to: number;
  readonly fact?: SearchedFact | { readonly keyword: number };
  /** Where it is, in words. */
  readonly name: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly insert: string;
}

/** Every place of the words: all fields in reading order, then the facts about the story. A match never crosses the end of a field. */
export function findPlaces(doc: Node, search: Search, insert = ""): readonly FoundPlace[] {
  const found = searchPattern(search);
  if (!found.ok) return [];
  const { pattern } = found;
  const { regex = false } = search;
  const inText = (text: string): readonly Omit<FoundPlace, "name">[] =>
    [...text.matchAll(pattern)]
      .filter(([words]) => words !== "")
      .map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        words: match[0],
        ...wordsAround(text, match.index, match.index + match[0].length),
        insert: replacementFor(match, insert, regex),
      }));
  const { meta } = attributesOf(doc);
  return [
    ...textblocksOf(doc).flatMap(({ node, start }) =>
      inText(textOf(node)).map((place) => ({
        ...place,
        from: start + place.from,
        to: start + place.to,
        name: placeName(doc, start + place.from),
      })),
    ),
    ...Object.entries(searchedFacts).flatMap(([fact, name]) =>
      inText(meta[fact as SearchedFact] ?? "").map((place) => ({ ...place, fact: fact as SearchedFact, name })),
    ),
    ...(meta.keywords ?? []).flatMap((word, keyword) =>
      inText(word).map((place) => ({ ...place, fact: { keyword }, name: "Keywords" })),
    ),
  ];
}

/** Puts the replacements in, all in one undo step. Marks stay on the words around and on what comes in their place. */
export function replacePlaces(state: EditorState, places: readonly FoundPlace[]): Transaction {
  const tr = state.tr;
  for (const { from, to, fact, insert } of places.toReversed()) {
    if (fact !== undefined) continue;
    if (insert === "") tr.delete(from, to);
    else tr.insertText(insert, from, to);
  }
  const inFacts = places.filter(({ fact }) => fact !== undefined);
  if (inFacts.length === 0) return tr;
  const { meta } = attributesOf(state.doc);
  const next: Record<string, unknown> = { ...meta };
  const keywords = [...(meta.keywords ?? [])];
  for (const { fact, from, to, insert } of inFacts.toReversed()) {
    if (fact === undefined) continue;
    const change = (value: string): string => value.slice(0, from) + insert + value.slice(to);
    if (typeof fact === "string") next[fact] = change(String(next[fact]));
    else keywords[fact.keyword] = change(keywords[fact.keyword] ?? "");
  }
  for (const fact of Object.keys(searchedFacts)) if (next[fact] === "") delete next[fact];
  const left = keywords.filter((word) => word.trim() !== "");
  if (left.length > 0) next["keywords"] = left;
  else delete next["keywords"];
  return tr.setDocAttribute("meta", next);
}
