import { Selection } from "@tiptap/pm/state";
import type { Level } from "../../core/checks/finding.ts";
import { findingAt, findingFrom, type OpenFinding, openFindings } from "../editor/findings/open-findings.ts";
import { takeFix } from "../editor/findings/take-fix.ts";
import { placeName } from "../editor/place-names.ts";
import type { Session } from "../session/session.ts";
import { say, windowStore } from "../stores/window-store.ts";

/** A level as a word. */
export const levelWords: Readonly<Record<Level, string>> = {
  "must-fix": "Must fix",
  fix: "Fix",
  check: "Check",
  ok: "OK",
};

/** The finding that is so named, where it stands now. */
export const findingNamed = (session: Session, identity: string | null): OpenFinding | undefined =>
  openFindings(session.editor.state).find((finding) => finding.identity === identity);

/** To the next or the last finding from the caret, in this story, going round at its ends. */
export function goToFinding(session: Session, direction: 1 | -1): void {
  const { state } = session.editor;
  const finding = findingFrom(state, state.selection.head, direction);
  if (finding === undefined)
    return say(
      session.editor.watch.idle ? "Nothing is left to settle in this story." : "The story is still being checked.",
    );
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

/** Passes over a finding here, or wherever in the story the same is said of the same words. */
export function passOver(session: Session, scope: "here" | "story", finding = findingAt(session.editor.state)): void {
  if (finding === undefined) return say("There is no finding here.");
  session.passOver(finding, scope);
}
