import type { Node } from "@tiptap/pm/model";
import { bodyIds } from "./convert/body-ids.ts";
import { textblocksOf } from "./textblocks.ts";

/** A node that findings can name, with the position in front of it. */
export interface Place {
  readonly node: Node;
  readonly pos: number;
}

/** Every textblock and every block of the body, by id. */
export function placesOf(doc: Node): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const ids = bodyIds(doc);
  doc.lastChild?.forEach((node, offset, index) => {
    places.set(String(ids[index]), { node, pos: bodyStart(doc) + offset });
  });
  for (const { id, node, start } of textblocksOf(doc)) places.set(id, { node, pos: start - 1 });
  return places;
}

/** Position in front of the body's first block. */
export const bodyStart = (doc: Node): number => doc.content.size - (doc.lastChild?.nodeSize ?? 0) + 1;

/** The position of a node object; where it stands more than once, the place around or after `near`. */
export function positionOf(doc: Node, wanted: Node, near = 0): number | undefined {
  let found: number | undefined;
  doc.descendants((node, pos) => {
    if (node === wanted && (found === undefined || pos <= near)) found = pos;
    return !node.isTextblock;
  });
  return found;
}

/** The name of the textblock at a position. */
export function blockIdAt(doc: Node, pos: number): string | undefined {
  const $pos = doc.resolve(pos);
  if ($pos.depth < 1) return undefined;
  const field = $pos.node(1).type.name;
  if (field !== "body") return field;
  const id = bodyIds(doc)[$pos.index(1)];
  if (id === undefined || $pos.depth < 3) return id;
  const block = $pos.node(2).type.name;
  if (block === "figure") return `${id}/${$pos.node(3).type.name}`;
  return block === "list" ? `${id}/${$pos.index(2)}` : `${id}/${$pos.index(2)}.${$pos.index(3)}`;
}

/** The block of the body that holds a position, with the position in front of it. */
export function bodyBlockAt(doc: Node, pos: number): (Place & { readonly index: number }) | undefined {
  const $pos = doc.resolve(pos);
  if ($pos.node(1)?.type.name !== "body" || $pos.depth < 2) {
    const after = $pos.nodeAfter;
    return after !== null && $pos.parent.type.name === "body" ? { node: after, pos, index: $pos.index() } : undefined;
  }
  return { node: $pos.node(2), pos: $pos.before(2), index: $pos.index(1) };
}
