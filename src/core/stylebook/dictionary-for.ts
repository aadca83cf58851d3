import type { Story } from "../story/story.ts";
import { builtInStylebook, holdsNeither } from "./built-in-stylebooks.ts";
import { type HouseStyle, noHouseStyle } from "./house-style.ts";
import { stylebookFor } from "./stylebook-for.ts";
import type { Stylebook } from "./stylebook.ts";

/** In which dictionary a word has to stand; "either" for copy that is plainly neither British nor American. */
export type DictionaryName = Stylebook["language"] | "either";

/** The dictionary that goes with a book. */
export const dictionaryOf = (book: Stylebook): DictionaryName => (holdsNeither(book) ? "either" : book.language);

/** In which dictionary the words of a story are looked up on this desk. */
export function dictionaryFor(story: Story, style: HouseStyle = noHouseStyle): DictionaryName {
  const { dictionary } = style;
  if (dictionary === "by-book") return dictionaryOf(stylebookFor(story, style));
  return dictionary === "by-story" ? dictionaryOf(builtInStylebook(story)) : dictionary;
}
