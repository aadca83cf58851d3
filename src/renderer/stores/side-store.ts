import { onDeskClock } from "../../ipc/local-iso.ts";
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { createStore } from "zustand/vanilla";
import type { CheckedWords } from "../../core/checks/checked-words.ts";
import type { DeskHold } from "../../core/export/desk-act.ts";
import { type Gate, gateOf } from "../../core/export/gate.ts";
import type { Provenance, SetAside } from "../../core/story/provenance.ts";
import type { StoryMeta } from "../../core/story/story.ts";
import type { FindingCounts, PassedOver } from "../../ipc/contract.ts";
import { bodyIds } from "../editor/convert/body-ids.ts";
import { attributesOf } from "../editor/convert/story-attributes.ts";
import { docToStory } from "../editor/convert/doc-to-story.ts";
import { countsOf, findingAt, type OpenFinding, openFindings, passedOverIn } from "../editor/findings/open-findings.ts";
import { checkedAt, noesIn } from "../editor/findings/noes.ts";
import { blockIdAt } from "../editor/places.ts";
import { placeName } from "../editor/place-names.ts";
import { copyOf, textblocksOf } from "../editor/textblocks.ts";
import { type DoubtfulLine, doubtfulLines } from "../editor/turn-line.ts";
import type { Mark } from "../editor/findings/marks.ts";

/** A finding as a line of the list. The same object while nothing that is shown of it changes. */
export interface FindingRow {
  readonly mark: Mark;
  readonly identity: string;
  readonly place: string;
}

/** Checked words as a line of a list. */
export interface CheckedRow {
  readonly words: CheckedWords;
  /** Null: the words have changed, and the mark has fallen off. */
  readonly place: string | null;
}

/** A picture of the story, as the details show it. */
export interface Picture {
  readonly id: string;
  /** Position in front of it. */
  readonly pos: number;
  readonly attributes: {
    readonly src: string | null;
    readonly rights: string | null;
    readonly decorative: boolean | null;
  };
}

export interface SideState {
  readonly rows: readonly FindingRow[];
  /** Identity of the finding under the caret. */
  readonly inHand: string | null;
  /** The checked words under the caret. */
  readonly checkedHere: CheckedWords | null;
  readonly counts: FindingCounts;
  readonly passedOver: readonly PassedOver[];
  /** Words of the story that were checked, in the order of the text; at the end those that have changed since. */
  readonly checked: readonly CheckedRow[];
  readonly setAside: readonly SetAside[];
  /** What stands in the story and was hardly more than guessed. */
  readonly doubtful: readonly DoubtfulLine[];
  readonly meta: StoryMeta;
  readonly gate: Gate;
  /** Where the caret is: "Paragraph 4". */
  readonly place: string;
  /** Where in the wire original the words under the caret were read, by which rule, how sure. */
  readonly source: Provenance | null;
  /** The textblock that the caret is in, by name. */
  readonly block: string | null;
  /** The picture that the caret is in. */
  readonly picture: Picture | null;
  readonly words: number;
  /** Textblocks with words, and how many of them are captions: what was looked at. */
  readonly blocks: number;
  readonly captions: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const nothing: SideState = {
  rows: [],
  inHand: null,
  checkedHere: null,
  counts: { mustFix: 0, fix: 0, check: 0 },
  passedOver: [],
  checked: [],
  setAside: [],
  doubtful: [],
  meta: {},
  gate: { open: true, findings: [], reasons: [] },
  place: "",
  source: null,
  block: null,
  picture: null,
  words: 0,
  blocks: 0,
  captions: 0,
  canUndo: false,
  canRedo: false,
};

/** What stands at the side of the story, worked out from the editor's state and never changed otherwise. */
export const sideStore = createStore<SideState>(() => nothing);

/** Brings the side up to date with what the hand has just done: cheap enough for every few keys. */
export function refreshSide(state: EditorState | undefined): void {
  if (state === undefined) return sideStore.setState(nothing, true);
  const open = openFindings(state);
  sideStore.setState(({ rows, counts, picture, checked, doubtful }) => ({
    rows: rowsFrom(state.doc, open, rows),
    inHand: findingAt(state)?.identity ?? null,
    checkedHere: checkedAt(state)?.words ?? null,
    counts: sameCounts(counts, countsOf(open)),
    passedOver: passedOverIn(state),
    checked: checkedFrom(state, checked),
    setAside: attributesOf(state.doc).setAside,
    doubtful: sameDoubts(doubtful, doubtfulLines(state.doc)),
    meta: attributesOf(state.doc).meta,
    place: placeName(state.doc, state.selection.head),
    source: sourceAt(state),
    block: blockIdAt(state.doc, state.selection.head) ?? null,
    picture: samePicture(picture, pictureAt(state)),
    canUndo: Number(undoDepth(state)) > 0,
    canRedo: Number(redoDepth(state)) > 0,
  }));
}

/** The rest, which needs the story as a whole: after a pause. */
export function refreshGate(state: EditorState, now: Date, held?: DeskHold): void {
  const findings = openFindings(state).map(({ mark }) => mark.finding);
  const blocks = textblocksOf(state.doc).filter(({ node }) => copyOf(node).text.trim() !== "");
  sideStore.setState({
    gate: gateOf(docToStory(state.doc), findings, now.toISOString(), onDeskClock, held),
    words: blocks.reduce((sum, { node, kind }) => (kind === "alt" ? sum : sum + wordCount(node)), 0),
    blocks: blocks.length,
    captions: blocks.filter(({ kind }) => kind === "caption").length,
  });
}

function rowsFrom(doc: Node, open: readonly OpenFinding[], before: readonly FindingRow[]): readonly FindingRow[] {
  const old = new Map(before.map((row) => [row.mark, row]));
  const rows = open.map(({ mark, identity, from }): FindingRow => {
    const place = placeName(doc, from);
    const same = old.get(mark);
    return same !== undefined && same.identity === identity && same.place === place ? same : { mark, identity, place };
  });
  return rows.length === before.length && rows.every((row, n) => row === before[n]) ? before : rows;
}

function checkedFrom(state: EditorState, before: readonly CheckedRow[]): readonly CheckedRow[] {
  const { checked, places } = noesIn(state);
  const standing = new Set(places.map(({ words }) => words.id));
  const rows = [
    ...places.map(({ words, from }): CheckedRow => ({ words, place: placeName(state.doc, from) })),
    ...checked.filter(({ id }) => !standing.has(id)).map((words): CheckedRow => ({ words, place: null })),
  ];
  const same = rows.every(({ words, place }, n) => before[n]?.words.id === words.id && before[n].place === place);
  return same && rows.length === before.length ? before : rows;
}

/** A block's own entry, else that of the block it is a part of. */
function sourceAt(state: EditorState): Provenance | null {
  const { $head } = state.selection;
  const field = $head.node(1);
  if (field === undefined) return null;
  const id = field.type.name === "body" ? bodyIds(state.doc)[$head.index(1)] : field.type.name;
  const part = $head.depth > 2 ? `${id ?? ""}/${$head.parent.type.name}` : id;
  const { provenance } = attributesOf(state.doc);
  return provenance.find(({ target }) => target === part) ?? provenance.find(({ target }) => target === id) ?? null;
}

function pictureAt({ doc, selection: { $head } }: EditorState): Picture | null {
  const node = $head.node(2);
  const id = bodyIds(doc)[$head.index(1)];
  if (node?.type.name !== "figure" || id === undefined) return null;
  return { id, pos: $head.before(2), attributes: node.attrs as Picture["attributes"] };
}

const samePicture = (before: Picture | null, now: Picture | null): Picture | null =>
  before?.id === now?.id && before?.pos === now?.pos && before?.attributes === now?.attributes ? before : now;

const sameDoubts = (before: readonly DoubtfulLine[], now: readonly DoubtfulLine[]): readonly DoubtfulLine[] =>
  before.length === now.length &&
  now.every((line, n) => line.target === before[n]?.target && line.text === before[n].text && line.as === before[n].as)
    ? before
    : now;

const sameCounts = (before: FindingCounts, now: FindingCounts): FindingCounts =>
  before.mustFix === now.mustFix && before.fix === now.fix && before.check === now.check ? before : now;

const counted = new WeakMap<Node, number>();

function wordCount(node: Node): number {
  let count = counted.get(node);
  if (count === undefined) {
    count = (copyOf(node).text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? []).length;
    counted.set(node, count);
  }
  return count;
}
