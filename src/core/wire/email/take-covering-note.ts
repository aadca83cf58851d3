import type { Note } from "../../story/note.ts";
import type { StoryStatus } from "../../story/story.ts";
import { findEmbargo, findProseEmbargo } from "../fields/find-embargo.ts";
import { wireOrder } from "../layout/wire-order.ts";
import { coveringNote, opensWithHeadline } from "./covering-note.ts";

/** A mail's paragraphs parted into the note to the desk and the copy, with what the note orders. */
export interface TakenNote {
  readonly copyFrom: number;
  /** The copy's first paragraph is its headline. */
  readonly headline: boolean;
  readonly embargo?: string;
  readonly status?: StoryStatus;
  readonly notes: readonly Note[];
}

/** Why the note is set aside, in words for the editor. */
export const whyCoveringNote = "What the sender wrote to the desk above the copy.";

/**
 * Finds the covering note and obeys it: an embargo or a hold in it holds for the copy. A kill is told and not obeyed, for
 * "please disregard my earlier version" speaks of another mail.
 */
export function takeCoveringNote(
  texts: readonly string[],
  { sent, subject }: { readonly sent: string | undefined; readonly subject: string | undefined },
): TakenNote | undefined {
  const found = coveringNote(texts);
  if (found === undefined) return undefined;
  const said = texts.slice(0, found.copyFrom).flatMap((text) => text.split("\n"));
  const hints = { sent: sent?.slice(0, 10) };
  const embargo = said
    .map((line) => findEmbargo(line, hints)?.until ?? findProseEmbargo(line, hints)?.until)
    .find((until) => until !== undefined);
  const orders = said.map((line) => wireOrder(line)?.status);
  const headline = opensWithHeadline(texts.slice(found.copyFrom));
  const notes: Note[] = [];
  if (headline && subject !== undefined) notes.push(ownHeadlineNote(subject));
  if (orders.includes("killed"))
    notes.push({
      kind: "guessed",
      where: "covering note",
      message: "The sender’s note speaks of a kill; the copy under it was kept, see what was set aside",
    });
  return {
    copyFrom: found.copyFrom,
    headline,
    notes,
    ...(embargo === undefined ? {} : { embargo }),
    ...(orders.includes("withheld") ? { status: "withheld" as const } : {}),
  };
}

/** Tells that the subject gave way to a headline in the copy. */
export const ownHeadlineNote = (subject: string): Note => ({
  kind: "guessed",
  where: "Subject",
  message: `The copy has a headline of its own; the mail’s subject was “${subject}”`,
});
