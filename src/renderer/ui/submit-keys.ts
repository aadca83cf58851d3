import type { KeyboardEvent } from "react";

/** In a field of several lines: Enter, and Ctrl+Enter, send the form; Shift+Enter starts a line. */
export function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
