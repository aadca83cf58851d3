import { Fragment, type Node, type NodeType, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { bodyStart } from "../places.ts";

/** Whether what stands here is one line: a field of the story or of a picture, a cell of a table. */
const isOneLine = ($at: ResolvedPos): boolean =>
  $at.parent.isTextblock && !["body", "list"].includes($at.node($at.depth - 1).type.name);

/**
 * What is pasted or dropped into a one-line field: its paragraphs in one line, for a picture that they tore in two would have its
 * credit in the other half. Pictures, tables and embeds are no words: they go below the block, whole. Undefined: the editor's own
 * way tears nothing.
 */
export function pasteInLine(
  state: EditorState,
  { content }: Slice,
  { from, to }: { readonly from: number; readonly to: number } = state.selection,
): Transaction | undefined {
  const $from = state.doc.resolve(from);
  const field = $from.parent;
  if (!isOneLine($from) || !$from.sameParent(state.doc.resolve(to))) return undefined;
  const nodes = content.content.flatMap((node) => (node.type.name === "body" ? node.children : [node]));
  // Cells are pasted over cells.
  if (field.type.name === "tableCell" && nodes.some(({ type }) => type.name.startsWith("table"))) return undefined;
  const blocks = nodes.filter(({ type }) => isNoText(type));
  const lines = linesOf(nodes.filter(({ type }) => !isNoText(type)));
  if (blocks.length === 0 && lines.length < 2 && !lines.some(isBroken)) return undefined;
  const tr = state.tr.replace(from, to, new Slice(inOneLine(lines, field), 0, 0));
  const caret = tr.mapping.map(to);
  const $caret = tr.doc.resolve(caret);
  if (blocks.length > 0) tr.insert($caret.depth > 1 ? $caret.after(2) : bodyStart(tr.doc), blocks);
  return tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView();
}

/** A picture, a table, an embed. */
const isNoText = (type: NodeType): boolean => type.isInGroup("block") && !type.isTextblock && type.name !== "list";

const isBroken = (line: Fragment): boolean => line.content.some(({ type }) => type.name === "hardBreak");

/** The words of each textblock, and those that stand loose between them. */
function linesOf(nodes: readonly Node[]): readonly Fragment[] {
  const found: Fragment[] = [];
  const loose: Node[] = [];
  const take = (node: Node): boolean => {
    if (node.isInline) loose.push(node);
    else if (loose.length > 0) found.push(Fragment.fromArray(loose.splice(0)));
    if (node.isTextblock && node.content.size > 0) found.push(node.content);
    return !node.isTextblock;
  };
  for (const node of nodes) if (take(node)) node.descendants(take);
  return loose.length > 0 ? [...found, Fragment.fromArray(loose)] : found;
}

/** The words of all lines with a space between any two, in the marks that the field may have. */
function inOneLine(lines: readonly Fragment[], { type }: Node): Fragment {
  const words: Node[] = [];
  const add = (node: Node): void => {
    const last = words.at(-1)?.text ?? "";
    const text = /\s$/u.test(last) ? node.text?.trimStart() : node.text;
    if (text !== undefined && text !== "") words.push(type.schema.text(text, type.allowedMarks(node.marks)));
  };
  const space = type.schema.text(" ");
  for (const [n, line] of lines.entries()) {
    if (n > 0) add(space);
    for (const node of line.content) add(node.isText ? node : space);
  }
  return Fragment.fromArray(words);
}
