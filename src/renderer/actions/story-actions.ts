import { redo, undo } from "@tiptap/pm/history";
import { toggleMark } from "@tiptap/pm/commands";
import type { Command } from "@tiptap/pm/state";
import type { StoryMeta } from "../../core/story/story.ts";
import { attributesOf } from "../editor/convert/story-attributes.ts";
import { typeOf } from "../editor/convert/story-to-doc.ts";
import { bodyBlockAt } from "../editor/places.ts";
import { restoreAside, setBlockAside } from "../editor/set-aside.ts";
import { textOf } from "../editor/textblocks.ts";
import type { Session } from "../session/session.ts";
import { say } from "../stores/window-store.ts";

const isInText = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const run = (session: Session, command: Command): boolean =>
  command(session.editor.state, (tr) => session.editor.dispatch(tr));

/** In a text field the browser's own undo, else the story's. */
export function undoLast(session: Session): void {
  if (isInText(document.activeElement)) document.execCommand("undo");
  else if (!run(session, undo)) say("There is nothing to undo.");
}

export function redoLast(session: Session): void {
  if (isInText(document.activeElement)) document.execCommand("redo");
  else if (!run(session, redo)) say("There is nothing to do again.");
}

/** The way back from what was just done, offered beside what is said of it: good until something else is changed. */
export function takeBack(session: Session): () => void {
  const { doc } = session.editor.state;
  return () => {
    if (session.editor.state.doc.eq(doc)) undoLast(session);
    else say("The story has changed since. Undo goes back step by step.");
  };
}

export function toggle(session: Session, mark: "bold" | "italic"): void {
  const type = session.editor.state.schema.marks[mark];
  if (type !== undefined) run(session, toggleMark(type));
  session.editor.focus();
}

/** Makes the paragraphs of the selection crossheads, quotations or paragraphs again. */
export function turnInto(session: Session, name: "paragraph" | "crosshead" | "quote"): void {
  const { state } = session.editor;
  const type = typeOf(state.schema, name);
  const tr = state.tr;
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos, parent) => {
    if (parent?.type.name !== "body" || !node.isTextblock) return true;
    tr.setNodeMarkup(pos, type, { id: node.attrs["id"] });
    return false;
  });
  if (tr.docChanged) session.editor.dispatch(tr);
  session.editor.focus();
}

/** Adds an empty picture after the block of the caret. */
export function addFigure(session: Session): void {
  const { state } = session.editor;
  const block = bodyBlockAt(state.doc, state.selection.head);
  if (block === undefined) return say("A picture stands in the body of the story.");
  const figure = typeOf(state.schema, "figure").createAndFill();
  if (figure !== null) session.editor.dispatch(state.tr.insert(block.pos + block.node.nodeSize, figure));
}

/** Takes the block of the caret out of the story and keeps it among what was set aside. */
export function setAside(session: Session): void {
  const { state } = session.editor;
  const tr = setBlockAside(state, state.selection.head, { why: "Set aside by hand" });
  if (tr === undefined) return say("Only a paragraph or picture of the body can be set aside.");
  session.editor.dispatch(tr);
  say("Set aside.", takeBack(session));
}

/** Puts back what was set aside, where it stood. */
export function restore(session: Session, id: string): void {
  const { state } = session.editor;
  const tr = restoreAside(state, id);
  if (tr === undefined) return;
  session.editor.dispatch(tr);
  session.editor.reveal(session.editor.state.selection.head);
  session.editor.focus();
  const words = textOf(session.editor.state.selection.$head.parent);
  say(`Put back: “${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`, takeBack(session));
}

/** Changes a fact about the story; an empty one is taken out. One undo step, kept like any other. */
export function setMeta(
  session: Session,
  change: { readonly [K in keyof StoryMeta]?: StoryMeta[K] | undefined },
): void {
  const { state } = session.editor;
  const { meta } = attributesOf(state.doc);
  const next = Object.fromEntries(Object.entries({ ...meta, ...change }).filter(([, value]) => value !== undefined));
  if (JSON.stringify(next) === JSON.stringify(meta)) return;
  session.editor.dispatch(state.tr.setDocAttribute("meta", next));
  const came = session.received?.meta.embargo;
  if (came !== undefined && next["embargo"] !== meta.embargo && next["embargo"] !== came)
    say("The story came with another embargo: that it was changed here stands in its receipts.");
}

/** Changes a fact about a picture: its address, its rights, whether it is only decoration and needs no alt text. */
export function setPicture(session: Session, pos: number, name: "src" | "rights" | "decorative", value: unknown): void {
  const { state } = session.editor;
  if (state.doc.nodeAt(pos)?.type.name !== "figure") return;
  session.editor.dispatch(state.tr.setNodeAttribute(pos, name, value));
}

/** Links the selection to an address, or takes the link away. */
export function setLink(session: Session, href: string): void {
  const { state } = session.editor;
  const type = state.schema.marks["link"];
  const { from, to, empty, $from } = state.selection;
  if (type === undefined) return;
  const range = empty ? linkAround(session) : { from, to };
  if (range === undefined || !$from.parent.type.allowsMarkType(type)) return say("Select the words of the link first.");
  const tr = state.tr.removeMark(range.from, range.to, type);
  if (href !== "") tr.addMark(range.from, range.to, type.create({ href }));
  session.editor.dispatch(tr);
  session.editor.focus();
}

/** The link that the caret is in. */
export function linkAround(
  session: Session,
): { readonly from: number; readonly to: number; readonly href: string } | undefined {
  const { $head } = session.editor.state.selection;
  let at = $head.start();
  for (const child of $head.parent.children) {
    const mark = child.marks.find(({ type }) => type.name === "link");
    if (mark !== undefined && at <= $head.pos && $head.pos <= at + child.nodeSize)
      return { from: at, to: at + child.nodeSize, href: String(mark.attrs["href"]) };
    at += child.nodeSize;
  }
  return undefined;
}
