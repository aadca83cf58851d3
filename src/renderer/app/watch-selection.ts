import { fieldOf, selectedIn } from "./fields.ts";

/**
 * The system hears of a selection a moment after the page, on its own way, and hears of it again when the key or the
 * button is let go: main is asked once at once and again when all of that is over.
 */
const again = [40, 150, 500] as const;

/** Tells when words are selected in a held story: on Linux whatever is selected lies on a clipboard of its own. */
export function watchSelection(held: () => boolean, tell: () => void): () => void {
  const stop = new AbortController();
  let waiting: ReturnType<typeof setTimeout>[] = [];
  const look = (): void => {
    for (const timer of waiting) clearTimeout(timer);
    waiting = [];
    if (!isSelected() || !held()) return;
    tell();
    waiting = again.map((after) => setTimeout(tell, after));
  };
  for (const event of ["selectionchange", "select", "mouseup", "keyup"])
    document.addEventListener(event, look, { signal: stop.signal, capture: true });
  return () => {
    stop.abort();
    for (const timer of waiting) clearTimeout(timer);
  };
}

function isSelected(): boolean {
  const field = fieldOf(document.activeElement);
  if (field !== undefined && selectedIn(field) !== "") return true;
  return document.getSelection()?.isCollapsed === false;
}
