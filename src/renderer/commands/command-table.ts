import type { CommandId } from "../../ipc/commands.ts";
import { exportStory } from "../actions/export-actions.ts";
import { duplicate, openFiles, pasteAsStory, setState, summaryOf } from "../actions/desk-actions.ts";
import { answerOrder } from "../actions/order-actions.ts";
import {
  checkAgain,
  correct,
  acceptWord,
  askToSwitchOff,
  goToFinding,
  openCq,
  openFixes,
  passOver,
} from "../actions/finding-actions.ts";
import {
  acceptAll,
  acceptChange,
  goToChange,
  putBackAll,
  putBackChange,
  toggleChanges,
} from "../actions/change-actions.ts";
import { compareVersions, keepVersion } from "../actions/version-actions.ts";
import { addFigure, linkAround, redoLast, setAside, toggle, turnInto, undoLast } from "../actions/story-actions.ts";
import { findingAt } from "../editor/findings/open-findings.ts";
import type { Session } from "../session/session.ts";
import { sideStore } from "../stores/side-store.ts";
import { type SideTab, takeBackSaid, windowStore } from "../stores/window-store.ts";
import { closeStory, goToStory } from "../actions/tab-actions.ts";
import {
  addTable,
  addTableColumn,
  addTableRow,
  askForEmbed,
  move,
  removeTableColumn,
  removeTableRow,
  toggleTableHeader,
  turnIntoItems,
} from "../actions/block-actions.ts";
import { takeFromPhoto, toggleDecorative } from "../actions/picture-actions.ts";
import { cellAt } from "../editor/table.ts";
import { changeCaseOf } from "../actions/case-actions.ts";
import { toggleNote } from "../actions/note-actions.ts";
import { toggleTint } from "../actions/attribution-actions.ts";
import { selectAll } from "../actions/select-all.ts";
import { printStory } from "../actions/print-actions.ts";
import { showStep } from "../actions/tour-actions.ts";
import { findAgain, openFind } from "../actions/find-actions.ts";
import { focusPane } from "./panes.ts";

/** One thing that can be done: menu, keys and palette all come here. */
export interface Command {
  readonly run: (session: Session) => void;
  /** Whether it would do something now; absent: as soon as a story is open. */
  readonly available?: (session: Session) => boolean;
}

const always = (): boolean => true;
const tab = (name: SideTab): Command => ({
  run: () => {
    windowStore.setState({ tab: name });
    // By name: which tab is the one that Tab comes to is not drawn yet.
    document.getElementById(`tab-${name}`)?.focus();
  },
});
/** The story of the list that has the focus, else the open one. */
const storyMeant = (session: Session): string | undefined =>
  document.activeElement?.closest("[data-story]")?.getAttribute("data-story") ?? session.openId;
const onStory = (run: (session: Session, id: string) => void): Command => ({
  run: (session) => {
    const id = storyMeant(session);
    if (id !== undefined) run(session, id);
  },
  available: (session) => storyMeant(session) !== undefined,
});
/** On a story of which an order is asked about. */
const onAsked = (run: (id: string) => void): Command => ({
  run: (session) => {
    const id = storyMeant(session);
    if (id !== undefined) run(id);
  },
  available: (session) => summaryOf(storyMeant(session) ?? "")?.asked !== undefined,
});
const atFinding = (session: Session): boolean =>
  session.openId !== undefined && findingAt(session.editor.state) !== undefined;

const inTable = (session: Session): boolean =>
  session.openId !== undefined && cellAt(session.editor.state) !== undefined;

const inPicture = (): boolean => sideStore.getState().picture !== null;
/** One of the corrections of the finding at the caret, and on to the next finding. */
const takeNth = (nth: number): Command => ({
  run: (session) => {
    const finding = findingAt(session.editor.state);
    if (finding?.mark.finding.fixes[nth] === undefined) return;
    correct(session, finding, nth);
    goToFinding(session, 1);
  },
  available: (session) =>
    session.openId !== undefined && findingAt(session.editor.state)?.mark.finding.fixes[nth] !== undefined,
});

/** Every command of `ipc/commands.ts`. One that is missing does not compile. */
export const commandTable: Readonly<Record<CommandId, Command>> = {
  "file:open": { run: (session) => void openFiles(session), available: always },
  "file:paste": { run: (session) => pasteAsStory(session), available: always },
  "file:export": { run: (session) => void exportStory(session, "file") },
  "file:copy": { run: (session) => void exportStory(session, "copy") },
  "file:copy-clean": { run: (session) => void exportStory(session, "copy", { target: "paste" }) },
  "file:copy-wordpress": { run: (session) => void exportStory(session, "copy", { target: "wordpress" }) },
  "file:publish": { run: () => windowStore.setState({ dialog: { kind: "publish" } }) },
  "file:profiles": { run: () => windowStore.setState({ dialog: { kind: "profiles" } }), available: always },
  "file:close": { run: (session) => void closeStory(session) },
  "file:print": { run: (session) => void printStory(session) },
  "edit:undo": { run: undoLast, available: () => sideStore.getState().canUndo },
  "edit:redo": { run: redoLast, available: () => sideStore.getState().canRedo },
  "edit:take-back": { run: takeBackSaid, available: () => windowStore.getState().saying?.undo !== undefined },
  "edit:select-all": { run: selectAll, available: always },
  "edit:find": { run: (session) => openFind(session, "find"), available: always },
  "edit:find-next": { run: (session) => findAgain(session, 1) },
  "edit:find-previous": { run: (session) => findAgain(session, -1) },
  "edit:replace": { run: (session) => openFind(session, "replace") },
  "edit:settings": { run: () => windowStore.setState({ dialog: { kind: "settings" } }), available: always },
  "edit:words": { run: () => windowStore.setState({ dialog: { kind: "words" } }), available: always },
  "view:palette": { run: () => windowStore.setState({ dialog: { kind: "palette" } }), available: always },
  "view:desk": { run: () => focusPane("desk"), available: always },
  "view:story": { run: (session) => session.editor.focus() },
  "view:next-story": { run: (session) => goToStory(session, 1) },
  "view:previous-story": { run: (session) => goToStory(session, -1) },
  "view:wire": tab("wire"),
  "view:preview": tab("export"),
  "view:wide": { run: () => windowStore.setState(({ wide }) => ({ wide: !wide })) },
  "view:findings": tab("findings"),
  "view:set-aside": tab("set-aside"),
  "view:history": tab("history"),
  "view:sources": tab("sources"),
  "view:claims": tab("claims"),
  "view:tint": { run: toggleTint },
  "view:details": tab("details"),
  "story:bold": { run: (session) => toggle(session, "bold") },
  "story:italic": { run: (session) => toggle(session, "italic") },
  "story:link": {
    run: (session) => windowStore.setState({ dialog: { kind: "link", href: linkAround(session)?.href ?? "" } }),
  },
  "story:note": { run: toggleNote },
  "story:case": { run: (session) => changeCaseOf(session) },
  "story:case-upper": { run: (session) => changeCaseOf(session, "upper") },
  "story:case-lower": { run: (session) => changeCaseOf(session, "lower") },
  "story:case-title": { run: (session) => changeCaseOf(session, "title") },
  "story:case-sentence": { run: (session) => changeCaseOf(session, "sentence") },
  "story:paragraph": { run: (session) => turnInto(session, "paragraph") },
  "story:crosshead": { run: (session) => turnInto(session, "crosshead") },
  "story:quote": { run: (session) => turnInto(session, "quote") },
  "story:list": { run: (session) => turnIntoItems(session, false) },
  "story:numbers": { run: (session) => turnIntoItems(session, true) },
  "story:table": { run: addTable },
  "story:embed": { run: askForEmbed },
  "story:up": { run: (session) => move(session, -1) },
  "story:down": { run: (session) => move(session, 1) },
  "story:take-photo": { run: (session) => takeFromPhoto(session), available: inPicture },
  "story:decorative": { run: toggleDecorative, available: inPicture },
  "table:row": { run: (session) => addTableRow(session, "below"), available: inTable },
  "table:row-above": { run: (session) => addTableRow(session, "above"), available: inTable },
  "table:column": { run: (session) => addTableColumn(session, "after"), available: inTable },
  "table:column-before": { run: (session) => addTableColumn(session, "before"), available: inTable },
  "table:remove-row": { run: removeTableRow, available: inTable },
  "table:remove-column": { run: removeTableColumn, available: inTable },
  "table:header": { run: toggleTableHeader, available: inTable },
  "story:figure": { run: addFigure },
  "story:set-aside": { run: setAside },
  "changes:show": { run: toggleChanges },
  "changes:next": { run: (session) => goToChange(session, 1) },
  "changes:previous": { run: (session) => goToChange(session, -1) },
  "changes:accept": { run: (session) => acceptChange(session) },
  "changes:put-back": { run: (session) => putBackChange(session) },
  "changes:accept-all": { run: acceptAll },
  "changes:put-back-all": { run: putBackAll },
  "changes:compare": { run: () => compareVersions() },
  "story:keep-version": { run: (session) => void keepVersion(session) },
  "story:ready": onStory((_session, id) => void setState(id, "ready")),
  "story:kill": onStory((_session, id) => void setState(id, "killed")),
  "story:spike": onStory((_session, id) => void setState(id, "spiked")),
  "story:unspike": onStory((_session, id) => void setState(id, "in-hand")),
  "story:hold-named": onAsked((id) => void answerOrder(id, true)),
  "story:not-named": onAsked((id) => void answerOrder(id, false)),
  "story:duplicate": onStory((session, id) => void duplicate(session, id)),
  "findings:next": { run: (session) => goToFinding(session, 1) },
  "findings:previous": { run: (session) => goToFinding(session, -1) },
  "findings:list": tab("findings"),
  "findings:fix-1": takeNth(0),
  "findings:fix-2": takeNth(1),
  "findings:fix-3": takeNth(2),
  "findings:fix": { run: openFixes, available: atFinding },
  "findings:pass-over": { run: (session) => passOver(session, "here"), available: atFinding },
  "findings:pass-over-story": { run: (session) => passOver(session, "story"), available: atFinding },
  "findings:accept-word": { run: (session) => acceptWord(session), available: atFinding },
  "findings:switch-off": { run: (session) => askToSwitchOff(session), available: atFinding },
  "findings:cq": { run: (session) => openCq(session) },
  "findings:health": { run: () => windowStore.setState({ dialog: { kind: "health" } }), available: always },
  "findings:passed-over": tab("findings"),
  "findings:check-again": { run: checkAgain },
  "help:shortcuts": { run: () => windowStore.setState({ dialog: { kind: "keys" } }), available: always },
  "help:tour": { run: () => showStep(0) },
  "help:about": { run: () => windowStore.setState({ dialog: { kind: "about" } }), available: always },
};

/** Whether a command would do something now. */
export const isAvailable = (id: CommandId, session: Session): boolean =>
  commandTable[id].available?.(session) ?? session.openId !== undefined;
