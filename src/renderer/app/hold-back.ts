import { attributesOf } from "../editor/convert/story-attributes.ts";
import { bridge } from "../bridge/bridge.ts";
import { forgetSearch } from "../actions/find-actions.ts";
import type { Origin } from "../../core/story/story.ts";
import type { Session } from "../session/session.ts";
import { deskStore } from "../stores/desk-store.ts";
import { heldBy } from "../stores/held-by.ts";
import { storyStore } from "../stores/story-store.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { type Field, fieldOf, replaceInField, selectedIn } from "./fields.ts";
import { selectedStories } from "./selected-stories.ts";
import { watchSelection } from "./watch-selection.ts";

/** What lies on the clipboard instead of the words; its number tells our own paste which words are meant. */
const markOf = (nth: number): string => `data-wiredesk-held="${nth}"`;

/** Words that were copied out of a held story, and which one. */
interface Held {
  readonly nth: number;
  readonly html: string;
  readonly text: string;
  readonly id: string;
  readonly origin: Origin | undefined;
}

/** Keeps copy that must not leave inside its story. */
export interface HoldingBack {
  /** Held words are being pasted: they become no story of their own. */
  readonly pasting: boolean;
  stop(): void;
}

/**
 * Keeps copy that must not leave (embargoed, killed, withheld) inside its story: what is copied or cut, in the text or
 * in a field, can be pasted there (and in its duplicate) and nowhere else, what is dragged out is empty, and what is
 * selected does not lie on the selection clipboard. The way out is an export with a reason, which is recorded.
 */
export function holdBack(
  session: Session,
  target: Pick<Window, "addEventListener" | "removeEventListener">,
): HoldingBack {
  let held: Held | undefined;
  let pasting = false;

  const reasons = (): readonly string[] => {
    const { openId } = session;
    return openId === undefined ? [] : heldBy(openId, attributesOf(session.editor.state.doc).meta);
  };
  /** Why what is selected now is held back, and the story that it is of. */
  const holding = (): { readonly reason: string; readonly id: string } | undefined => {
    const { openId } = session;
    const [reason] = reasons();
    if (reason !== undefined && openId !== undefined) return { reason, id: openId };
    for (const id of selectedStories()) {
      const listed = deskStore.getState().stories.find((story) => story.id === id);
      const [held] = listed === undefined ? [] : heldBy(id, listed);
      if (held !== undefined) return { reason: held, id };
    }
    return undefined;
  };

  const onCopy = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    const field = fieldOf(event.target);
    const found = field === undefined || reasons().length > 0 ? holding() : undefined;
    if (found === undefined || data === null) return;
    const { reason, id } = found;
    // The editor has put its words there already; what is selected elsewhere in the window has none yet.
    const text =
      field === undefined
        ? data.getData("text/plain") || (document.getSelection()?.toString() ?? "")
        : selectedIn(field);
    const html = field === undefined ? data.getData("text/html") : "";
    if (text === "" && html === "") return;
    held = {
      nth: (held?.nth ?? 0) + 1,
      html,
      text,
      id,
      origin: id === session.openId ? session.received?.origin : undefined,
    };
    const notice = `${reason} It can be pasted inside its own story only; to take it out, export or copy it for the CMS and give a reason.`;
    data.clearData();
    data.setData("text/plain", notice);
    data.setData("text/html", `<p ${markOf(held.nth)}>${notice.replace(/</gu, "&lt;")}</p>`);
    event.preventDefault();
    if (field !== undefined && event.type === "cut") replaceInField(field, "");
    say(notice);
  };

  /** The story that they come from, or another that was made of the same original: its duplicate. */
  const isTheirs = ({ id, origin }: Held): boolean => {
    if (session.openId === id) return true;
    const here = session.received?.origin;
    return origin?.sha256 !== undefined && here?.sha256 === origin.sha256 && here.index === origin.index;
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (held === undefined || !(event.clipboardData?.getData("text/html") ?? "").includes(markOf(held.nth))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = fieldOf(event.target);
    const inStory = field === undefined ? isText(event.target) : isOfStory(field);
    if (!inStory || !isTheirs(held))
      return say("These words are held back: they can be pasted only into the story that they come from.");
    if (field !== undefined) return replaceInField(field, held.text);
    const data = new DataTransfer();
    data.setData("text/plain", held.text);
    if (held.html !== "") data.setData("text/html", held.html);
    pasting = true;
    event.target?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    pasting = false;
  };

  const onDrag = (event: DragEvent): void => {
    if (holding() === undefined) return;
    // Within the text the editor moves what it remembers; outside there is nothing to take.
    event.dataTransfer?.clearData();
    event.dataTransfer?.setData("text/plain", "");
  };

  // What was looked for in a held story does not stand in the field over the next one.
  const forget = storyStore.subscribe(({ open }, { open: before }) => {
    if (open === before) return;
    const left = deskStore.getState().stories.find(({ id }) => id === before);
    if (left === undefined || heldBy(left.id, left).length === 0) return;
    forgetSearch();
    windowStore.setState({ finding: null });
  });
  const unwatch = watchSelection(
    () => holding() !== undefined,
    () => bridge().send("selection:held"),
  );
  target.addEventListener("copy", onCopy);
  target.addEventListener("cut", onCopy);
  target.addEventListener("dragstart", onDrag);
  target.addEventListener("paste", onPaste, { capture: true });
  return {
    get pasting() {
      return pasting;
    },
    stop: () => {
      forget();
      unwatch();
      target.removeEventListener("copy", onCopy);
      target.removeEventListener("cut", onCopy);
      target.removeEventListener("dragstart", onDrag);
      target.removeEventListener("paste", onPaste, { capture: true });
    },
  };
}

/** The search of the desk stays when one goes to another story; what makes a new story is none of this one. */
const isOfStory = (field: Field): boolean => field.closest("[data-desk-search], [data-new-story]") === null;

const isText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[contenteditable="true"]') !== null;
