import type { Note } from "../../story/note.ts";

/** More would be a list, not a note. */
const most = 3;
const longest = 80;

/**
 * The note on words with a line through them: they are kept, for to lose words is worse, but nothing in the copy shows that
 * their author struck them out. None where no words are.
 */
export function struckNote(struck: readonly string[], where: string): readonly Note[] {
  const words = struck.map((text) => text.trim()).filter((text) => text !== "");
  if (words.length === 0) return [];
  const some = words.slice(0, most).map((text) => `“${text.slice(0, longest)}”`);
  const all = words.length > most ? `${some.join(", ")} and ${words.length - most} more` : some.join(", ");
  return [
    {
      kind: "guessed",
      where,
      message: `Struck out in the original and kept in the copy, see whether they belong: ${all}`,
    },
  ];
}
