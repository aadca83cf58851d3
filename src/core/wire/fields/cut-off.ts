import type { Note } from "../../story/note.ts";

/** The note on a message of a line that ends without its end mark; `line`: the last that came, counted from 1. */
export const cutOff = (line: number | undefined): Note => ({
  kind: "broken",
  where: `line ${line ?? 0}`,
  message: "The message has no end mark; it may be cut off here.",
});
