import type { ReactElement } from "react";
import type { Note } from "../../core/story/note.ts";

/** What a target cannot carry, each with its field; nothing where it carries all. */
export function LossList({
  losses,
}: {
  readonly losses: readonly Pick<Note, "where" | "message">[];
}): ReactElement | null {
  if (losses.length === 0) return null;
  return (
    <ul>
      {losses.map(({ where, message }) => (
        <li key={`${where} ${message}`}>
          <span>{where}</span> {message}
        </li>
      ))}
    </ul>
  );
}
