import type { StoryId } from "../../ipc/contract.ts";

/** The stories of the desk's list whose words are selected: their titles and excerpts can be read without opening them. */
export function selectedStories(): readonly StoryId[] {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  const row = element?.closest("[data-story]");
  const rows = row ? [row] : [...(element?.querySelectorAll("[data-story]") ?? [])];
  return rows.filter((one) => range.intersectsNode(one)).map((one) => one.getAttribute("data-story") ?? "");
}
