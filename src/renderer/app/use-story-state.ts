import type { EditorState } from "@tiptap/pm/state";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useSession } from "./session-context.ts";

/** A part of the editor's state. The component is drawn again only when that part is another. */
export function useStoryState<T>(selector: (state: EditorState) => T): T {
  const { editor } = useSession();
  return useSyncExternalStore(editor.subscribe, () => selector(editor.state));
}

/** Until what reads the whole story follows what is typed. */
const soon = 120;

/** The same for what has to read the whole story: it follows in a moment, so that no key waits for it. */
export function useStoryStateSoon<T>(selector: (state: EditorState) => T): T {
  const { editor } = useSession();
  const [value, setValue] = useState(() => selector(editor.state));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      setValue(() => selector(editor.state));
    };
    look();
    const stop = editor.subscribe(() => (timer ??= setTimeout(look, soon)));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, selector]);
  return value;
}
