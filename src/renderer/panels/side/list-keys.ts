import type { KeyboardEvent } from "react";

/** Arrows, Home and End go from line to line of a list; true if the key was one of them. */
export function moveInRows(event: KeyboardEvent<HTMLElement>): boolean {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex(
    (row) => row === document.activeElement || row.closest("li")?.contains(document.activeElement) === true,
  );
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || event.target instanceof HTMLSelectElement) return false;
  rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
  event.preventDefault();
  return true;
}
