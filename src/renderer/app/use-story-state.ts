import type { EditorState } from "@tiptap/pm/state";
import { useSyncExternalStore } from "react";
import { useSession } from "./session-context.ts";

/** A part of the editor's state. The component is drawn again only when that part is another. */
export function useStoryState<T>(selector: (state: EditorState) => T): T {
  const { editor } = useSession();
  return useSyncExternalStore(editor.subscribe, () => selector(editor.state));
}
