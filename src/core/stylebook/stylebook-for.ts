import type { Story } from "../story/story.ts";
import { builtInStylebook, builtInStylebooks } from "./built-in-stylebooks.ts";
import { type HouseStyle, noHouseStyle } from "./house-style.ts";
import type { Stylebook } from "./stylebook.ts";

/** The book that a story is checked by on this desk. */
export function stylebookFor(story: Story, { book, limits, levels }: HouseStyle = noHouseStyle): Stylebook {
  const base = builtInStylebooks.find(({ id }) => id === book) ?? builtInStylebook(story);
  return { ...base, limits: { ...base.limits, ...limits }, levels: { ...base.levels, ...levels } };
}
