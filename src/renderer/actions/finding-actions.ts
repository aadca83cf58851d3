import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Finding, Level, Related } from "../../core/checks/finding.ts";
import type { FindingCounts } from "../../ipc/contract.ts";
import { light, litIn } from "../editor/findings/lit.ts";
import { noesIn } from "../editor/findings/noes.ts";
import { findingAt, findingFrom, type OpenFinding, openFindings } from "../editor/findings/open-findings.ts";
import { isMechanical, takeFix, takeFixes } from "../editor/findings/take-fix.ts";
import { wordAtCaret } from "../editor/findings/typed-word.ts";
import { textOf } from "../editor/textblocks.ts";
import { wordsAround } from "../editor/words-around.ts";
import { positionOf } from "../editor/places.ts";
import { placeName } from "../editor/place-names.ts";
import type { Session } from "../session/session.ts";
import { say, sayToo, windowStore } from "../stores/window-store.ts";
import { wordChecks } from "./word-checks.ts";
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
  sayToo(
    total === 0 ? "Checked: nothing to settle." : `Checked: ${found}${mustFix > 0 ? `, ${mustFix} must fix` : ""}.`,
  );
}

/** Forgets what was found and looks at the whole story anew; `sayChecked` tells what came of it. */
export function checkAgain(session: Session): void {
  session.checkAgain();
  say("Checking the whole story again…");
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
  if (fix.suggestion === true) selectNew(tr);
  editor.dispatch(tr);
  say(`${fix.label}: done.`);
}

/** Selects the words that a suggestion put in: they are a guess, to be looked at or typed over. */
function selectNew(tr: Transaction): void {
  tr.mapping.maps[0]?.forEach((_from, _to, from, to) => {
    tr.setSelection(TextSelection.create(tr.doc, from, to));
  });
}

/** One of several corrections that are taken at once, as the preview shows it. */
export interface PlannedChange {
  readonly identity: string;
  readonly place: string;
  readonly before: string;
  readonly old: string;
  readonly insert: string;
  readonly after: string;
}

/** What taking these corrections would change, in reading order. */
export function plannedChanges(session: Session, identities: readonly string[]): readonly PlannedChange[] {
  const { state } = session.editor;
  const wanted = new Set(identities);
  return openFindings(state)
    .filter((finding) => wanted.has(finding.identity) && isMechanical(finding))
    .map(({ identity, from, to, mark: { finding } }) => {
      const $from = state.doc.resolve(from);
      const text = textOf($from.parent);
      const [start, end] = [$from.parentOffset, $from.parentOffset + to - from];
      return {
        identity,
        place: placeName(state.doc, from),
        old: finding.quote,
        insert: corrected(finding),
        ...wordsAround(text, start, end),
      };
    });
}

/** A finding's own words with its one correction made. */
function corrected({ quote, span, fixes }: Finding): string {
  const edits = (fixes[0]?.edits ?? []).flatMap((edit) => (edit.type === "replace" ? [edit] : []));
  return edits
    .toSorted((a, b) => b.span.from - a.span.from)
    .reduce(
      (words, edit) => words.slice(0, edit.span.from - span.from) + edit.insert + words.slice(edit.span.to - span.from),
      quote,
    );
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

/** Lights a finding's words in the text while its card is looked at. */
export function lightFinding(session: Session, identity: string | null): void {
  const { editor } = session;
  const finding = identity === null ? undefined : findingNamed(session, identity);
  if (finding === undefined && litIn(editor.state).length === 0) return;
  editor.dispatch(light(editor.state.tr, finding === undefined ? [] : [{ from: finding.from, to: finding.to }]));
}

/** The word of a finding that a desk can say is right: a name or an expression, not a sentence. */
export function wordOf({ quote, check }: Pick<Finding, "quote" | "check">): string | undefined {
  if (!wordChecks.has(check)) return undefined;
  const word = quote.trim().replace(/['’]s?$/u, "");
  return word.length <= 40 && word.split(/\s+/u).length <= 4 && /\p{L}/u.test(word) ? word : undefined;
}

/** Says that the word of a finding is right in all stories of the desk. */
export function acceptWord(session: Session, finding = findingAt(session.editor.state)): void {
  if (finding === undefined) return say("There is no finding here.");
  if (finding.mark.finding.level === "must-fix") return say("This closes the gate: no list of words opens it.");
  const word = wordOf(finding.mark.finding);
  if (word === undefined) return say("This is about what the words do here and not about a word.");
  session.noes.acceptWord(word);
}

/** Asks for the reason and switches a finding's check off on this desk. */
export function askToSwitchOff(session: Session, finding = findingAt(session.editor.state)): void {
  if (finding === undefined) return say("There is no finding here.");
  if (finding.mark.finding.level === "must-fix")
    return say("This check closes the gate: it cannot be switched off here.");
  windowStore.setState({ dialog: { kind: "switch-off", check: finding.mark.finding.check } });
}

/** Asks who checked the selected words, those of a finding, or the word at the caret, and against what. */
export function openCq(session: Session, given?: OpenFinding): void {
  const { state } = session.editor;
  const { selection } = state;
  const finding = given ?? (selection.empty ? findingAt(state) : undefined);
  const stretch = finding ?? (selection.empty ? wordAt(state) : selection);
  if (stretch === undefined || stretch.from === stretch.to) return say("Select the words that were checked.");
  const { from, to } = stretch;
  const $from = state.doc.resolve(from);
  if (!$from.parent.isTextblock || to > $from.end()) return say("Select words within one paragraph or field.");
  const quote = textOf($from.parent).slice($from.parentOffset, $from.parentOffset + to - from);
  windowStore.setState({ dialog: { kind: "cq", what: "cq", quote, from, to } });
}

function wordAt(state: EditorState): { readonly from: number; readonly to: number } | undefined {
  const word = wordAtCaret(state);
  const start = state.selection.$head.start();
  return word === undefined ? undefined : { from: start + word.from, to: start + word.to };
}

/** To words that were checked. */
export function goToChecked(session: Session, id: string): void {
  const { editor } = session;
  const place = noesIn(editor.state).places.find(({ words }) => words.id === id);
  if (place === undefined) return say("The words have changed since.");
  const { doc, tr } = editor.state;
  editor.dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)));
  editor.reveal(place.from);
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
  session.noes.passOver(finding, scope);
}
