import type { BodyContent, BodyField } from "../body/read-body.ts";

/** A run of pieces that is no copy, and why, in words for the editor. */
export interface CutPart {
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** The body from one piece to another; what is cut off stands beside it with the reason given. */
export function cutBody(body: BodyContent, from: number, to: number, cut: readonly CutPart[]): BodyContent {
  const inside = (at: number): number => Math.min(Math.max(0, at - from), to - from);
  const aside = cut.flatMap((part) =>
    body.pieces
      .slice(part.from, part.to)
      .flatMap(({ block, source }): BodyField[] =>
        "text" in block && typeof block.text === "object"
          ? [{ text: block.text, path: source.from.path ?? "", before: inside(part.from), why: part.why }]
          : [],
      ),
  );
  const moved = (field: BodyField): BodyField => ({ ...field, before: inside(field.before) });
  const fields = Object.fromEntries(Object.entries(body.fields).map(([role, list]) => [role, list.map(moved)]));
  return {
    pieces: body.pieces.slice(from, to),
    notes: body.notes,
    fields: { ...fields, furniture: [...aside, ...(body.fields.furniture ?? []).map(moved)] },
  };
}
