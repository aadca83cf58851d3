import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the focus in a list whose rows go when something is done to them: the row that moves up takes the focus of the one
 * that went, once the list is drawn without it; behind the last one `after` does. Answers what does it.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, after: string): (act: () => void) => void {
  const left = useRef<number>(undefined);
  useEffect(() => {
    const at = left.current;
    // Whoever has taken the focus meanwhile keeps it.
    if (at === undefined || (document.activeElement ?? document.body) !== document.body) return;
    left.current = undefined;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    (rows[Math.min(at, rows.length - 1)] ?? document.getElementById(after))?.focus();
  });
  return (act) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    left.current = at < 0 ? undefined : at;
    act();
  };
}
