import type { Note } from "../../story/note.ts";

/** Says that a picture file is damaged at a byte, and that what stood before it was read. */
export const cutOffNote = (at: number): Note => ({
  kind: "broken",
  where: `byte ${at}`,
  message: "The picture file is cut off or damaged here; what is said about the picture was read as far as it goes.",
});
