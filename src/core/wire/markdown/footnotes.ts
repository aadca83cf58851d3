import type { Note } from "../../story/note.ts";

/** A Markdown text without its footnotes, which a story has no place for, and the notes that tell them. */
export function withoutFootnotes(text: string): { readonly text: string; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const ids = new Set<string>();
  const lines = text.split("\n").map((line, index) => {
    const found = /^\[\^(?<id>[^\]\s]{1,40})\]:\s+(?<words>\S.*)$/u.exec(line)?.groups;
    if (found === undefined) return line;
    ids.add(found["id"] ?? "");
    notes.push({ kind: "lost", where: `line ${index + 1}`, message: `Footnote: ${found["words"] ?? ""}` });
    return "";
  });
  if (ids.size === 0) return { text, notes };
  const bare = lines
    .join("\n")
    .replace(/\[\^(?<id>[^\]\s]{1,40})\]/gu, (whole, id: string) => (ids.has(id) ? "" : whole));
  return { text: bare, notes };
}
