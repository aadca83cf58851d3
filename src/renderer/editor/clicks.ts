import type { EditorView } from "@tiptap/pm/view";
import { findingAt } from "./findings/open-findings.ts";

/** A click on a link with Ctrl, or Cmd, follows it; without, it sets the caret. */
export const followLink =
  (onLink: (href: string) => void) =>
  (_view: EditorView, _pos: number, event: MouseEvent): boolean => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (link === null || !(event.ctrlKey || event.metaKey)) return false;
    onLink(link.getAttribute("href") ?? "");
    return true;
  };

/** The other button of the mouse asks of the finding under it; where there is none, the system's own menu comes. */
export const askOfFinding =
  (onFinding: (identity: string) => void) =>
  (view: EditorView, event: MouseEvent): boolean => {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    const finding = at === null || !view.state.selection.empty ? undefined : findingAt(view.state, at.pos);
    if (finding === undefined) return false;
    onFinding(finding.identity);
    event.preventDefault();
    return true;
  };
