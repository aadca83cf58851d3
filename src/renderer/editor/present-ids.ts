import type { EditorState } from "@tiptap/pm/state";
import { textblocksOf, textOf } from "./textblocks.ts";

/** The names of the textblocks with words, in one string: the same string as long as none comes or goes. */
export const presentIds = ({ doc }: EditorState): string =>
  textblocksOf(doc)
    .filter(({ node }) => textOf(node).trim() !== "")
    .map(({ id }) => id)
    .join(" ");
