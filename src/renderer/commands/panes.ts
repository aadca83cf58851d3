export const panes = ["notices", "desk", "story", "side"] as const;
export type Pane = (typeof panes)[number];

/** Where focus goes in a pane: what it names for that, or its first control. */
const entrances = '[data-entrance], [tabindex="0"], button, input, [contenteditable="true"]';

/** Puts the focus into a pane. */
export function focusPane(pane: Pane): void {
  const region = document.querySelector(`[data-pane="${pane}"]`);
  const named = region?.querySelector<HTMLElement>("[data-entrance]") ?? region?.querySelector<HTMLElement>(entrances);
  named?.focus();
}

/** F6: the pane after the one that has the focus. What must not be overlooked is one while it is there. */
export function focusNextPane(direction: 1 | -1): void {
  const there = panes.filter((pane) => document.querySelector(`[data-pane="${pane}"]`) !== null);
  const here = document.activeElement?.closest("[data-pane]")?.getAttribute("data-pane");
  const at = there.findIndex((pane) => pane === here);
  const start = at < 0 && direction === -1 ? 0 : at;
  focusPane(there[(start + direction + there.length) % there.length] ?? "story");
}
