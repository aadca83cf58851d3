import type { Figure } from "../../core/story/story.ts";
import { ask } from "../bridge/bridge.ts";
import { bodyOf, isStandIn } from "../editor/convert/body-ids.ts";
import { figureFrom } from "../editor/convert/story-to-doc.ts";
import { bodyStart } from "../editor/places.ts";
import type { Session } from "../session/session.ts";
import { say } from "../stores/window-store.ts";
import { bringIn } from "./desk-actions.ts";
import { takeBack } from "./story-actions.ts";

const photoName = /\.(?:jpe?g|png|gif|webp|tiff?)$/iu;

/** Whether files that were dropped are photos, and nothing else. */
export const arePhotos = (files: readonly File[]): boolean =>
  files.length > 0 && files.every(({ name, type }) => type.startsWith("image/") || photoName.test(name));

/**
 * Photos as figures of the open story, after the block on which they were dropped, with the caption, credit and alt text
 * that they carry. One undo step. What is no picture after all comes to the desk as any file.
 */
export async function addPhotos(session: Session, files: readonly File[], after: number): Promise<void> {
  const story = session.openId;
  const figures: Figure[] = [];
  const others: File[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const figure = await ask("import:picture", ({ message }) => say(message), file.name, bytes);
    if (figure === null) others.push(file);
    else if (figure !== undefined) figures.push(figure);
  }
  if (others.length > 0) await bringIn(session, others);
  if (figures.length === 0) return;
  if (session.openId !== story) return say("Another story is open by now; drop the photos again.");
  insert(session, figures, after);
}

function insert(session: Session, figures: readonly Figure[], after: number): void {
  const { state } = session.editor;
  const body = bodyOf(state.doc);
  const blocks = body.children.slice(0, Math.max(0, Math.min(after + 1, body.childCount)));
  const from = isStandIn(body)
    ? bodyStart(state.doc)
    : blocks.reduce((pos, block) => pos + block.nodeSize, bodyStart(state.doc));
  const nodes = figures.map((figure) => figureFrom(figure, state.schema));
  session.editor.dispatch(state.tr.replaceWith(from, isStandIn(body) ? from + 2 : from, nodes));
  session.editor.reveal(from + 2);
  session.editor.focus();
  const bare = figures.filter(({ caption }) => caption === undefined).length;
  const what = figures.length === 1 ? "Photo added" : `${figures.length} photos added`;
  const without = figures.length === 1 ? "it carries no caption" : `${bare} carry no caption`;
  say(bare === 0 ? `${what}.` : `${what}; ${without}.`, takeBack(session));
}

/** The number of the body's block under a place of the page: −1 above the body's first. */
export function blockUnder(session: Session, target: EventTarget | null): number | undefined {
  if (!(target instanceof Element) || !session.editor.element.contains(target)) return undefined;
  const body = session.editor.element.querySelector("[data-field=body]");
  if (body === null) return undefined;
  const at = [...body.children].findIndex((child) => child.contains(target));
  // In the frame of the body below its last block, or in a field above.
  return at >= 0 ? at : body === target ? body.children.length - 1 : -1;
}
