import { type ReactElement, useLayoutEffect, useRef } from "react";
import styles from "./dialog.module.css";

/** Stands for a dialog that is on its way: what is typed meanwhile is meant for it, and must not go into the copy. Esc calls it off. */
export function HeldKeys({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles["held"]}
      aria-label="Opening"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    />
  );
}
