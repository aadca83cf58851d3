import type { Note } from "../../story/note.ts";
import { foldSpaces } from "../../story/text.ts";

/** Words as a note quotes them: on one line, not too many. */
export const shortened = (words: string): string => {
  const folded = foldSpaces(words);
  return folded.length > 80 ? `${folded.slice(0, 79)}…` : folded;
};

/** Tracked changes are read as accepted; an editor has to know that there were some. */
export function changeNotes(inserted: readonly string[], deleted: readonly string[]): readonly Note[] {
  const notes: Note[] = [];
  const few = (words: readonly string[]): string =>
    words
      .slice(0, 5)
      .map((one) => `“${shortened(one)}”`)
      .join(", ") + (words.length > 5 ? " …" : "");
  if (inserted.length > 0)
    notes.push({
      kind: "guessed",
      where: "tracked changes",
      message: `${inserted.length} tracked insertion(s) were taken into the text: ${few(inserted)}`,
    });
  if (deleted.length > 0)
    notes.push({
      kind: "guessed",
      where: "tracked changes",
      message: `${deleted.length} tracked deletion(s) were left out of the text: ${few(deleted)}`,
    });
  return notes;
}
