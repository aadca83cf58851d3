import type { Node } from "@tiptap/pm/model";
import { type BlockId, blockId } from "../../../core/story/story.ts";
import { attributesOf } from "./story-attributes.ts";

const known = new WeakMap<Node, readonly BlockId[]>();

/**
 * A name for each block of the body, in order. A block keeps the one that it carries, unless one before it carries the same
 * (copied, or split by a paste); the others get new ones that nothing in the story's provenance refers to.
 */
export function bodyIds(doc: Node): readonly BlockId[] {
  const cached = known.get(doc);
  if (cached !== undefined) return cached;
  const ids = nameAll(doc);
  known.set(doc, ids);
  return ids;
}

function nameAll(doc: Node): readonly BlockId[] {
  const { provenance, setAside } = attributesOf(doc);
  const carried = bodyOf(doc).children.map(({ attrs }) => (typeof attrs["id"] === "string" ? attrs["id"] : null));
  const taken = new Set<string>(carried.filter((id) => id !== null));
  for (const { target } of provenance) taken.add(target);
  for (const { after, repeats } of setAside) for (const id of [after, repeats]) if (id !== undefined) taken.add(id);
  const used = new Set<string>();
  let last = 0;
  return carried.map((id) => {
    if (id !== null && !used.has(id)) {
      used.add(id);
      return blockId(id);
    }
    do last += 1;
    while (taken.has(`n${last}`));
    return blockId(`n${last}`);
  });
}

/** The node that holds the body's blocks. */
export function bodyOf(doc: Node): Node {
  const body = doc.lastChild;
  if (body?.type.name !== "body") throw new Error("a story document ends with its body");
  return body;
}

/** The one paragraph without words or name that stands in for a body without blocks. */
export const isStandIn = (body: Node): boolean => {
  const only = body.childCount === 1 ? body.firstChild : null;
  return only?.type.name === "paragraph" && only.content.size === 0 && only.attrs["id"] === null;
};
