import { useEffect } from "react";
import { useStore } from "zustand";
import { useSession } from "../../app/session-context.ts";
import { blockIdAt, placesOf } from "../../editor/places.ts";
import type { StoryEditor } from "../../editor/story-editor.ts";
import { windowStore } from "../../stores/window-store.ts";

/**
 * While the wire is beside the story: what is under the pointer in the one is lit in both. In the text it is painted
 * (CSS Custom Highlight API), so that its elements stay as they are.
 */
export function useLitStory(): void {
  const { editor } = useSession();
  const lit = useStore(windowStore, (state) => state.lit);
  useEffect(() => {
    const over = (event: MouseEvent): void => {
      const pos = editor.posAt(event.clientX, event.clientY);
      const id = pos === undefined ? undefined : blockIdAt(editor.state.doc, pos);
      if (id !== undefined && windowStore.getState().lit !== id) windowStore.setState({ lit: id });
    };
    const out = (): void => windowStore.setState({ lit: null });
    editor.element.addEventListener("mouseover", over);
    editor.element.addEventListener("mouseleave", out);
    return () => {
      editor.element.removeEventListener("mouseover", over);
      editor.element.removeEventListener("mouseleave", out);
      out();
    };
  }, [editor]);
  useEffect(() => light(editor, lit), [editor, lit]);
}

function light(editor: StoryEditor, id: string | null): (() => void) | undefined {
  // Not there outside a browser window.
  const registry = typeof CSS === "undefined" ? undefined : (CSS as { highlights?: HighlightRegistry }).highlights;
  const place = id === null ? undefined : placesOf(editor.state.doc).get(id);
  const element = place === undefined ? undefined : editor.elementAt(place.pos);
  if (registry === undefined || element === undefined) return undefined;
  const range = document.createRange();
  range.selectNodeContents(element);
  registry.set("lit", new Highlight(range));
  return () => void registry.delete("lit");
}
