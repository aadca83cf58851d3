import { placesOf } from "../editor/places.ts";
import type { Session } from "../session/session.ts";

/** A story in three paragraphs. */
export const aground = {
  name: "ferry.txt",
  text: `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

Nobody was hurt, said Ada Marsh, the harbour master.

The ferry will be towed to the yard at Holm on Monday.
`,
};

/** Replaces words of a block by others, as by hand. */
export function replaceWords({ editor }: Session, id: string, old: string, made: string): void {
  const place = placesOf(editor.state.doc).get(id);
  const at = place?.node.textContent.indexOf(old) ?? -1;
  if (place === undefined || at < 0) throw new Error(`“${old}” is not in ${id}`);
  const from = place.pos + 1 + at;
  editor.dispatch(
    made === ""
      ? editor.state.tr.delete(from, from + old.length)
      : editor.state.tr.insertText(made, from, from + old.length),
  );
}

/** Takes a whole block out. */
export function takeOutBlock({ editor }: Session, id: string): void {
  const place = placesOf(editor.state.doc).get(id);
  if (place !== undefined) editor.dispatch(editor.state.tr.delete(place.pos, place.pos + place.node.nodeSize));
}
