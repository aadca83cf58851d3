import type { Node } from "@tiptap/pm/model";
import { ask } from "../bridge/bridge.ts";
import { inlineFrom } from "../editor/convert/rich-text.ts";
import { bodyBlockAt } from "../editor/places.ts";
import { pictureWords, type PictureField } from "../editor/picture-words.ts";
import type { Session } from "../session/session.ts";
import { photoStore } from "../stores/photo-store.ts";
import { sideStore } from "../stores/side-store.ts";
import { say } from "../stores/window-store.ts";
import { takeBack } from "./story-actions.ts";

/** Has what a picture of the desk says of itself read, once. */
export async function readPhoto(src: string): Promise<void> {
  if (!src.startsWith("media:") || photoStore.getState().said.has(src)) return;
  const said = await ask("picture:facts", () => undefined, src);
  photoStore.setState(({ said: before }) => ({ said: new Map(before).set(src, said ?? {}) }));
}

/** The picture that the caret is in. */
function pictureHere({ editor }: Session): { readonly node: Node; readonly pos: number } | undefined {
  const block = bodyBlockAt(editor.state.doc, editor.state.selection.from);
  return block?.node.type.name === "figure" ? block : undefined;
}

/** Puts another photo in the place of one; what was typed stays, and what the new one says of itself is shown beside it. */
export async function replacePicture(session: Session, pos: number, file: File): Promise<void> {
  const story = session.openId;
  const node = session.editor.state.doc.nodeAt(pos);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const figure = await ask("import:picture", ({ message }) => say(message), file.name, bytes);
  if (figure === undefined) return;
  if (figure === null) return say(`${file.name} is no picture that Wiredesk knows.`);
  const { state } = session.editor;
  if (session.openId !== story || state.doc.nodeAt(pos) !== node || node?.type.name !== "figure")
    return say("The story has changed meanwhile; choose the photo again.");
  const { src = null, width = null, height = null } = figure;
  const tr = state.tr;
  for (const [name, value] of Object.entries({ src, width, height })) tr.setNodeAttribute(pos, name, value);
  session.editor.dispatch(tr);
  say("Photo replaced. Caption, credit and alt text are as they were.", takeBack(session));
}

/** Takes over what the photo says: into one field, or into all that differ. One undo step. */
export function takeFromPhoto(session: Session, wanted?: PictureField): void {
  const here = pictureHere(session);
  if (here === undefined) return say("The caret is not in a picture.");
  const { node, pos } = here;
  const said = photoStore.getState().said.get(String(node.attrs["src"]));
  const { $head } = session.editor.state.selection;
  const field = wanted ?? (isField($head.parent.type.name) ? $head.parent.type.name : undefined);
  const differing = pictureWords(node, said ?? {}).filter(
    (one) => one.differs && (field === undefined || one.field === field),
  );
  if (differing.length === 0) return say("The photo says nothing else.");
  const { state } = session.editor;
  const tr = state.tr;
  let at = pos + 1;
  const places = new Map<string, number>();
  node.forEach((part) => {
    places.set(part.type.name, at);
    at += part.nodeSize;
  });
  for (const { field: name, photo } of differing.toReversed()) {
    if (name === "rights") tr.setNodeAttribute(pos, "rights", photo);
    else {
      const start = places.get(name) ?? pos;
      const length = state.doc.nodeAt(start)?.content.size ?? 0;
      tr.replaceWith(start + 1, start + 1 + length, inlineFrom(photo, state.schema));
    }
  }
  session.editor.dispatch(tr);
  say(`Taken from the photo: ${differing.map(({ label }) => label.toLowerCase()).join(", ")}.`, takeBack(session));
}

const isField = (name: string): name is PictureField => name === "caption" || name === "credit" || name === "alt";

/** Whether a picture is only decoration is asked for by key too. */
export function toggleDecorative(session: Session): void {
  const here = pictureHere(session);
  if (here === undefined) return say("The caret is not in a picture.");
  const decorative = here.node.attrs["decorative"] === true;
  const { state } = session.editor;
  session.editor.dispatch(state.tr.setNodeAttribute(here.pos, "decorative", decorative ? null : true));
  say(decorative ? "The picture needs an alt text." : "Only decoration: it needs no alt text.");
}

/** What the photo in hand says, once it is read. */
export const followPhotos = (): (() => void) =>
  sideStore.subscribe(({ picture }, before) => {
    const src = picture?.attributes.src;
    if (picture !== before.picture && typeof src === "string") void readPhoto(src);
  });
