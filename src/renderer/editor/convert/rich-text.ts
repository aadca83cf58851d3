import { Fragment, type Mark as EditorMark, type Node, type Schema } from "@tiptap/pm/model";
import { hardBreak, type Mark, type RichText } from "../../../core/story/text.ts";

/** A text with its marks as inline nodes; a line break becomes a node of its own. */
export function inlineFrom(rich: RichText | string | undefined, schema: Schema): Fragment {
  if (rich === undefined) return Fragment.empty;
  const { text, marks = [] } = typeof rich === "string" ? { text: rich } : rich;
  if (text === "") return Fragment.empty;
  const nodes: Node[] = [];
  const cuts = cutsOf(text, marks);
  for (let n = 0; n + 1 < cuts.length; n++) {
    const [from = 0, to = 0] = [cuts[n], cuts[n + 1]];
    const here = marksAt(marks, from, to, schema);
    const words = text.slice(from, to);
    nodes.push(words === hardBreak ? breakIn(schema, here) : schema.text(words, here));
  }
  return Fragment.fromArray(nodes);
}

/** Where a run of equal marks ends, and both sides of every line break. */
function cutsOf(text: string, marks: readonly Mark[]): readonly number[] {
  const cuts = new Set([0, text.length]);
  for (const { from, to } of marks) {
    cuts.add(Math.min(Math.max(from, 0), text.length));
    cuts.add(Math.min(Math.max(to, 0), text.length));
  }
  for (let at = text.indexOf(hardBreak); at >= 0; at = text.indexOf(hardBreak, at + 1)) cuts.add(at).add(at + 1);
  return [...cuts].sort((a, b) => a - b);
}

function marksAt(marks: readonly Mark[], from: number, to: number, schema: Schema): readonly EditorMark[] {
  const here: EditorMark[] = [];
  for (const mark of marks) {
    if (mark.from > from || mark.to < to) continue;
    const type = schema.mark(mark.type, mark.type === "link" ? { href: mark.href } : null);
    // Of two links over the same words the first stays: a word leads to one place.
    if (!here.some((other) => other.type === type.type)) here.push(type);
  }
  return here;
}

function breakIn(schema: Schema, marks: readonly EditorMark[]): Node {
  const type = schema.nodes["hardBreak"];
  if (type === undefined) throw new Error("the story schema has no line break");
  return type.create(null, null, marks);
}

/** What a textblock of the editor says, with marks in the order of their beginnings. */
export function richFrom(block: Node): RichText {
  let text = "";
  const marks: Mark[] = [];
  const open = new Map<string, number>();
  block.forEach((child) => {
    const from = text.length;
    text += child.isText ? (child.text ?? "") : hardBreak;
    for (const mark of child.marks) {
      const key = keyOf(mark);
      const before = marks[open.get(key) ?? -1];
      if (before?.to === from) marks[open.get(key) ?? -1] = { ...before, to: text.length };
      else {
        open.set(key, marks.length);
        marks.push(markFrom(mark, from, text.length));
      }
    }
  });
  return marks.length === 0 ? { text } : { text, marks: marks.sort(inOrder) };
}

const keyOf = (mark: EditorMark): string => `${mark.type.name} ${String(mark.attrs["href"] ?? "")}`;

function markFrom(mark: EditorMark, from: number, to: number): Mark {
  switch (mark.type.name) {
    case "bold":
    case "italic":
    case "note":
      return { type: mark.type.name, from, to };
    case "link":
      return { type: "link", from, to, href: String(mark.attrs["href"]) };
    default:
      throw new Error(`the story cannot hold the mark “${mark.type.name}”`);
  }
}

const inOrder = (a: Mark, b: Mark): number => a.from - b.from || a.type.localeCompare(b.type) || a.to - b.to;
