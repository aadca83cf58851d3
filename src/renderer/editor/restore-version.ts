import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { bodyOf } from "./convert/body-ids.ts";
import { attributesOf } from "./convert/story-attributes.ts";
import { bodyStart } from "./places.ts";

/**
 * Makes the story what a version of it was: one undo step that touches no more than what differs. Nothing if nothing
 * does.
 */
export function restoreVersion(state: EditorState, version: Node): Transaction | undefined {
  const tr = state.tr;
  const { doc } = state;
  // From the end, so that places before stay what they are.
  replaceBlocks(tr, bodyOf(doc), bodyOf(version), bodyStart(doc));
  const fields = doc.children.slice(0, -1);
  let pos = fields.reduce((sum, field) => sum + field.nodeSize, 0);
  fields.toReversed().forEach((field, back) => {
    pos -= field.nodeSize;
    const wanted = version.child(fields.length - 1 - back);
    if (!field.eq(wanted)) tr.replaceWith(pos, pos + field.nodeSize, wanted);
  });
  const [now, then] = [attributesOf(doc), attributesOf(version)];
  for (const name of ["meta", "setAside", "provenance", "notes"] as const)
    if (JSON.stringify(now[name]) !== JSON.stringify(then[name])) tr.setDocAttribute(name, then[name]);
  return tr.docChanged ? tr.scrollIntoView() : undefined;
}

function replaceBlocks(tr: Transaction, now: Node, then: Node, start: number): void {
  const [old, wanted] = [now.children, then.children];
  let head = 0;
  while (head < old.length && head < wanted.length && old[head]?.eq(wanted[head] as Node) === true) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, wanted.length) - head &&
    old.at(-1 - tail)?.eq(wanted.at(-1 - tail) as Node) === true
  )
    tail += 1;
  if (head + tail === old.length && head + tail === wanted.length) return;
  const size = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const from = start + size(old.slice(0, head));
  tr.replaceWith(from, from + size(old.slice(head, old.length - tail)), wanted.slice(head, wanted.length - tail));
}
