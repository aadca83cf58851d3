import { type BodyContent, type BodyField, emptyBody } from "./read-body.ts";

/** Copy in several pieces, one after the other: paragraphs, what was marked up as a field, and notes. */
export function joinBodies(bodies: readonly BodyContent[]): BodyContent {
  const [first = emptyBody, ...more] = bodies;
  return more.reduce(joinTwo, first);
}

function joinTwo(before: BodyContent, after: BodyContent): BodyContent {
  const fields: Partial<Record<string, readonly BodyField[]>> = { ...before.fields };
  for (const [role, list] of Object.entries(after.fields)) {
    const moved = list.map((field) => ({ ...field, before: field.before + before.pieces.length }));
    fields[role] = [...(fields[role] ?? []), ...moved];
  }
  return {
    pieces: [...before.pieces, ...after.pieces],
    fields,
    notes: [...before.notes, ...after.notes],
  };
}
