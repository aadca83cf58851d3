import { type ReactElement, useLayoutEffect, useRef } from "react";
import { useSession } from "../../app/session-context.ts";
import styles from "./story-pane.module.css";

/** The place in the page where the editor's element hangs. React never looks into it. */
export function EditorHost({ hidden }: { readonly hidden: boolean }): ReactElement {
  const { editor } = useSession();
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    host.current?.append(editor.element);
    return () => editor.element.remove();
  }, [editor]);
  return <div ref={host} className={styles["host"]} hidden={hidden} data-scroller="" />;
}
