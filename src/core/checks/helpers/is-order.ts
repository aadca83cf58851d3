import type { StoryMeta } from "../../story/story.ts";

/** Whether the item is an order or a word to editors and no copy: it has no headline and needs no source. */
export const isOrder = ({ status }: StoryMeta): boolean =>
  status === "killed" || status === "withheld" || status === "advisory";
