import { Selection } from "@tiptap/pm/state";
import type { Level, Related } from "../../core/checks/finding.ts";
import type { FindingCounts } from "../../ipc/contract.ts";
import { findingAt, findingFrom, type OpenFinding, openFindings } from "../editor/findings/open-findings.ts";
import { isMechanical, takeFix, takeFixes } from "../editor/findings/take-fix.ts";
import { positionOf } from "../editor/places.ts";
import { placeName } from "../editor/place-names.ts";
import type { Session } from "../session/session.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { takeBack } from "./story-actions.ts";

/** A level as a word. */
export const levelWords: Readonly<Record<Level, string>> = {
  "must-fix": "Must fix",
  fix: "Fix",
  check: "Check",
  ok: "OK",
};

/** How a story stands that was opened, once it is checked. */
export function sayChecked({ mustFix, fix, check }: FindingCounts): void {
  const total = mustFix + fix + check;
  const found = total === 1 ? "one finding" : `${total} findings`;
  say(total === 0 ? "Checked: nothing to settle." : `Checked: ${found}${mustFix > 0 ? `, ${mustFix} must fix` : ""}.`);
}

/** The finding that is so named, where it stands now. */
export const findingNamed = (session: Session, identity: string | null): OpenFinding | undefined =>
  openFindings(session.editor.state).find((finding) => finding.identity === identity);

/** To the next or the last finding from the caret, in this story, going round at its ends. */
export function goToFinding(session: Session, direction: 1 | -1): void {
  const { state } = session.editor;
  const next = findingFrom(state, state.selection.head, direction);
  if (next === undefined)
    return say(
      session.editor.watch.idle ? "Nothing is left to settle in this story." : "The story is still being checked.",
    );
  // Where several begin, the one that is told is the one that the key for corrections opens.
  const finding = findingAt(state, next.from) ?? next;
  showFinding(session, finding);
  const open = openFindings(state);
  const { level, message } = finding.mark.finding;
  const nth = open.indexOf(finding) + 1;
  say(`${nth} of ${open.length}, ${levelWords[level]}, ${placeName(state.doc, finding.from)}: ${message}`);
}

/** Puts the caret to a finding's words and brings them into view. */
export function showFinding(session: Session, finding: OpenFinding): void {
  const { editor } = session;
  const { doc, tr } = editor.state;
  editor.dispatch(tr.setSelection(Selection.near(doc.resolve(finding.from), 1)));
  editor.reveal(finding.from);
  editor.focus();
}

/** Opens the corrections of the finding under the caret. */
export function openFixes(session: Session): void {
  const finding = findingAt(session.editor.state);
  if (finding === undefined) return say("There is no finding here.");
  windowStore.setState({ fixesFor: finding.identity });
}

/** Makes a correction of a finding, one undo step. */
export function correct(session: Session, finding: OpenFinding, nth: number): void {
  const { editor } = session;
  const fix = finding.mark.finding.fixes[nth];
  if (fix === undefined) return;
  const tr = takeFix(editor.state, finding, fix);
  if (tr === undefined) return say("The words have changed since; they are being checked again.");
  editor.dispatch(tr);
  say(`${fix.label}: done.`);
}

/** Takes the one correction of each of several findings: one undo step. */
export function correctAll(session: Session, identities: readonly string[]): void {
  const { editor } = session;
  const wanted = new Set(identities);
  const all = openFindings(editor.state)
    .filter((finding) => wanted.has(finding.identity) && isMechanical(finding))
    .flatMap((placed) => placed.mark.finding.fixes.map((fix) => ({ placed, fix })));
  const tr = takeFixes(editor.state, all);
  if (tr === undefined) return say("The words have changed since; they are being checked again.");
  editor.dispatch(tr);
  say(`${all.length} places changed.`, takeBack(session));
}

/** Shows another place that belongs to a finding: the first printing of a caption, the other figure. */
export function showRelated(session: Session, finding: OpenFinding, { span, quote }: Related): void {
  const { editor } = session;
  const node = finding.mark.asked(span.block);
  const pos = node === undefined ? undefined : positionOf(editor.state.doc, node);
  if (node === undefined || pos === undefined) return say(`“${quote}” has changed since.`);
  const from = node.isTextblock ? pos + 1 + span.from : pos;
  editor.dispatch(editor.state.tr.setSelection(Selection.near(editor.state.doc.resolve(from), 1)));
  editor.reveal(from);
  editor.focus();
}

/**
 * Passes over a finding here, or wherever in the story the same is said of the same words. Not a must-fix: that is put
 * right in the copy, or overridden with a reason when the story is exported, which the receipt keeps.
 */
export function passOver(session: Session, scope: "here" | "story", finding = findingAt(session.editor.state)): void {
  if (finding === undefined) return say("There is no finding here.");
  if (finding.mark.finding.level === "must-fix")
    return say("This must be put right. To send the story all the same, export it and give the reason.");
  session.passOver(finding, scope);
}
