import { attributesOf } from "../editor/convert/story-attributes.ts";
import type { Session } from "../session/session.ts";
import { heldBy } from "../stores/held-by.ts";
import { say } from "../stores/window-store.ts";

/** What lies on the clipboard instead of the words; its number tells our own paste which words are meant. */
const markOf = (nth: number): string => `data-wiredesk-held="${nth}"`;

/** Fields of the window are for typing; what stands in them is no copy. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Keeps copy that must not leave (embargoed, killed, withheld) inside the window: what is copied or cut can be pasted
 * here and nowhere else, and what is dragged out is empty. The way out is an export with a reason, which is recorded.
 */
export function holdBack(
  session: Session,
  target: Pick<Window, "addEventListener" | "removeEventListener">,
): () => void {
  let held: { readonly nth: number; readonly html: string; readonly text: string } | undefined;

  const reasons = (): readonly string[] => {
    const { openId } = session;
    if (openId === undefined) return [];
    return heldBy(openId, attributesOf(session.editor.state.doc).meta);
  };

  const onCopy = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    const [reason] = reasons();
    if (reason === undefined || data === null || isField(event.target)) return;
    // The editor has put its words there already; what is selected elsewhere in the window has none yet.
    const text = data.getData("text/plain") || (document.getSelection()?.toString() ?? "");
    held = { nth: (held?.nth ?? 0) + 1, html: data.getData("text/html"), text };
    const notice = `${reason} It can be pasted inside Wiredesk only; to take it out, export or copy it for the CMS and give a reason.`;
    data.clearData();
    data.setData("text/plain", notice);
    data.setData("text/html", `<p ${markOf(held.nth)}>${notice.replace(/</gu, "&lt;")}</p>`);
    event.preventDefault();
    say(notice);
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (held === undefined || !(event.clipboardData?.getData("text/html") ?? "").includes(markOf(held.nth))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const data = new DataTransfer();
    data.setData("text/plain", held.text);
    if (held.html !== "") data.setData("text/html", held.html);
    event.target?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  };

  const onDrag = (event: DragEvent): void => {
    if (reasons().length === 0 || isField(event.target)) return;
    // Within the text the editor moves what it remembers; outside there is nothing to take.
    event.dataTransfer?.clearData();
    event.dataTransfer?.setData("text/plain", "");
  };

  const onCut = onCopy;
  target.addEventListener("copy", onCopy);
  target.addEventListener("cut", onCut);
  target.addEventListener("dragstart", onDrag);
  target.addEventListener("paste", onPaste, { capture: true });
  return () => {
    target.removeEventListener("copy", onCopy);
    target.removeEventListener("cut", onCut);
    target.removeEventListener("dragstart", onDrag);
    target.removeEventListener("paste", onPaste, { capture: true });
  };
}
