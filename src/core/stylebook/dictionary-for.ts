import type { Story } from "../story/story.ts";
import { builtInStylebook } from "./built-in-stylebooks.ts";
import { type HouseStyle, noHouseStyle } from "./house-style.ts";
import { stylebookFor } from "./stylebook-for.ts";
import type { Stylebook } from "./stylebook.ts";

/** In which of the two dictionaries the words of a story are looked up on this desk. */
export function dictionaryFor(story: Story, style: HouseStyle = noHouseStyle): Stylebook["language"] {
  const { dictionary } = style;
  if (dictionary === "by-book") return stylebookFor(story, style).language;
  return dictionary === "by-story" ? builtInStylebook(story).language : dictionary;
}
