import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { StoryAttribution } from "../../core/language/attribute-story.ts";
import type { HouseStyle } from "../../core/stylebook/house-style.ts";
import type { Story } from "../../core/story/story.ts";
import type {
  AppError,
  BaselineBlock,
  FindingCounts,
  OpenedStory,
  StoryAsItStands,
  StoryId,
} from "../../ipc/contract.ts";
import { bridge } from "../bridge/bridge.ts";
import type { HouseRules } from "../checking/check-messages.ts";
import { type CheckClient, type CheckClientOptions, createCheckClient } from "../checking/check-client.ts";
import { docToStory } from "../editor/convert/doc-to-story.ts";
import { setLimits } from "../editor/field-counts.ts";
import { setTypesetting } from "../editor/typesetting.ts";
import { isCorrection } from "../editor/findings/take-fix.ts";
import { showFindings } from "../editor/findings/findings-plugin.ts";
import { setNoes } from "../editor/findings/noes.ts";
import { countsOf, openFindings } from "../editor/findings/open-findings.ts";
import { createJournal, type Journal, type Kept } from "../editor/journal/journal.ts";
import { createStoryEditor, type StoryEditor } from "../editor/story-editor.ts";
import { storyStore } from "../stores/story-store.ts";
import { timers } from "../timers.ts";
import { createNoesKeeper, type NoesKeeper } from "./noes-keeper.ts";
import { emptyStory } from "./empty-story.ts";
import { replay, unreplayed } from "./replay.ts";
import { say, windowStore } from "../stores/window-store.ts";

/** A story in memory: shown, or left and kept with its undo history for when it is shown again. */
interface Held {
  readonly id: StoryId;
  readonly received: Story;
  readonly date: string;
  readonly baseline: readonly BaselineBlock[] | undefined;
  /** How far it was scrolled when it was left. */
  scroll: number;
  /** When corrections last had a version kept. */
  fixedAt: number;
  readonly journal: Journal;
  /** Open findings as the desk's list has them. */
  counts: FindingCounts | undefined;
  /** As it was when it was left; the editor's own while it is shown. */
  state: EditorState;
}

/** So many stories keep their undo history after they were left. */
const heldAtMost = 12;
/** Opening waits so long for the first findings, so that the story appears with them. */
const seedWithin = 80;
/** Corrections so close together are of one run. */
const fixedEvery = 10 * 60_000;
/** The disk may take so long before the window says that it is still at it. */
const keepingAfter = 400;
/** The first story does not wait for the checks to load, nor do they take the processor while the window comes up. */
const firstCheckAfter = 400;

/** The stories that are being worked on: opens them into the editor, keeps every step, has them checked. */
export interface Session {
  readonly editor: StoryEditor;
  readonly openId: StoryId | undefined;
  /** The story as received, for the wire original and for what changed. */
  readonly received: Story | undefined;
  /** What the desk has set over the built-in books; the open story is checked by it again. */
  setStyle(style: HouseStyle): void;
  /** Has the checks listed although no story was checked yet. */
  wakeChecks(): void;
  /** Shows a story that is at hand, before anything is drawn. */
  start(opened: OpenedStory): void;
  /** What changes were last accepted against; absent: the story as received. */
  readonly baseline: readonly BaselineBlock[] | undefined;
  /** `quietly`: a story that is not there any more is no news. */
  open(id: StoryId, quietly?: boolean): Promise<void>;
  close(): Promise<void>;
  /** The open story as it stands. */
  story(): Story | undefined;
  /** Who says what in a story; nothing if there is no answer to be had. */
  attribution(story: Story): Promise<StoryAttribution | undefined>;
  /** The ways of saying no, and of signing for what was checked. */
  readonly noes: NoesKeeper;
  checkAgain(): void;
  /** The words that are right: this editor's and the desk's. From the first time on words are looked up in the dictionaries. */
  spell(words: readonly string[]): void;
  /** The stories of which the disk has not everything. */
  unkept(): readonly StoryAsItStands[];
  /** Calls when something is typed that is not on the disk yet. Returns how to stop. */
  onUnkept(heard: () => void): () => void;
  /** Everything typed is on the disk, of all stories. */
  settle(): Promise<void>;
  destroy(): void;
}

export interface SessionOptions {
  /** The story that was opened is checked for the first time. */
  readonly onChecked: (findings: FindingCounts) => void;
  readonly startWorker: CheckClientOptions["start"];
  readonly onLargePaste: (text: string, kind: "text" | "html") => void;
  readonly onLink: (href: string) => void;
  readonly now: () => Date;
}

export function createSession({ startWorker, onLargePaste, onLink, onChecked, now }: SessionOptions): Session {
  const held = new Map<StoryId, Held>();
  let current: Held | undefined;
  let told: Held | undefined;
  let wanted: StoryId | undefined;
  const unkeptHeard = new Set<() => void>();

  const client: CheckClient = createCheckClient({
    start: startWorker,
    timers,
    onRules: (rules) => {
      storyStore.setState({ rules });
      if (current !== undefined) editor.dispatch(setHouse(editor.state.tr, rules));
    },
    onTrouble: (checkTrouble) => {
      storyStore.setState({ checkTrouble });
      say(checkTrouble);
    },
    onSpelling: () => {
      if (current !== undefined) editor.watch.storyAgain();
    },
  });
  const editor = createStoryEditor({
    client,
    onLargePaste,
    onLink,
    onFinding: (fixesFor) => windowStore.setState({ fixesFor }),
    onIdle: () => {
      if (current !== undefined) {
        keepCounts(current);
        storyStore.setState({ checked: true });
      }
      noes.rest();
      if (current === undefined || current === told) return;
      told = current;
      onChecked(countsOf(openFindings(editor.state)));
    },
    onSteps: (transactions) => {
      current?.journal.record(transactions.flatMap(({ steps }) => steps));
      for (const heard of unkeptHeard) heard();
      const corrected = transactions.find((tr) => tr.getMeta(isCorrection) === true);
      if (corrected !== undefined && current !== undefined) keepBefore(current, corrected.before);
    },
  });
  editor.setEditable(false);
  const noes = createNoesKeeper({
    editor,
    openId: () => current?.id,
    now,
    onOff(off, again) {
      client.leaveOut(off);
      if (!again || current === undefined) return;
      client.open(docToStory(editor.state.doc), current.date);
      editor.watch.again();
    },
    onKept() {
      if (current !== undefined && editor.watch.idle) keepCounts(current);
    },
  });
  // What the desk has decided is in force from the first finding on.
  void noes.load();

  let slow: unknown;
  function showKept(kept: Kept): void {
    timers.clear(slow);
    // A disk that answers in a moment is not worth a change of the window at every key.
    if (kept.state === "keeping") slow = timers.set(() => storyStore.setState({ kept }), keepingAfter);
    else if (kept.state !== "kept" || storyStore.getState().kept.state !== "kept") storyStore.setState({ kept });
  }

  /** The story as it was before a run of corrections has a place in its history. */
  function keepBefore(story: Held, before: Node): void {
    const at = now().getTime();
    if (at - story.fixedAt < fixedEvery) return;
    story.fixedAt = at;
    void bridge()
      .request("desk:keep-version", story.id, "fixed", docToStory(before))
      .then((result) => {
        if (result.ok) windowStore.setState(({ versionsKept }) => ({ versionsKept: versionsKept + 1 }));
        else say(result.error.message);
      });
  }

  /** The list shows them when the story is closed too, changed or not. */
  function keepCounts(story: Held): void {
    const counts = countsOf(openFindings(stateOf(story)));
    const { mustFix, fix, check } = story.counts ?? {};
    if (counts.mustFix === mustFix && counts.fix === fix && counts.check === check) return;
    story.counts = counts;
    void bridge()
      .request("desk:counts", story.id, counts)
      .then((result) => {
        if (!result.ok) say(result.error.message);
      });
  }

  const stateOf = (story: Held): EditorState => (story === current ? editor.state : story.state);

  function makeHeld(
    { id, story, received, next, steps, summary, baseline }: OpenedStory,
    state: EditorState,
    stale: boolean,
  ): Held {
    const { published, versionCreated } = story.meta;
    const mine: Held = {
      id,
      received,
      state,
      date: published ?? versionCreated ?? summary.received,
      counts: summary.counts,
      baseline,
      scroll: 0,
      fixedAt: 0,
      journal: createJournal({
        next,
        stale,
        replayed: steps.reduce((sum, batch) => sum + batch.steps.length, 0),
        timers,
        append: (batch) => bridge().request("desk:append", id, batch),
        snapshot: (upTo, story, counts) => bridge().request("desk:snapshot", id, upTo, story, counts),
        story: () => {
          const { doc } = stateOf(mine);
          return { story: docToStory(doc), counts: countsOf(openFindings(stateOf(mine))) };
        },
        onKept: (kept) => {
          if (mine === current) showKept(kept);
          else if (kept.state === "not-kept") say(`A story that was left is not kept yet: ${kept.reason}`);
        },
      }),
    };
    return mine;
  }

  function leave(): void {
    if (current === undefined) return;
    editor.watch.stop();
    current.state = editor.state;
    current.scroll = editor.scrolled;
    const left = current;
    current = undefined;
    void left.journal.settle();
    const oldest = [...held.values()].slice(0, Math.max(0, held.size - heldAtMost));
    for (const one of oldest)
      void one.journal.settle().then(() => {
        if (one !== current) held.delete(one.id);
      });
  }

  async function open(id: StoryId, quietly = false): Promise<void> {
    if (current?.id === id) return;
    wanted = id;
    storyStore.setState({ opening: id });
    const found = held.get(id);
    const fetched = found === undefined ? await fetchStory(id, quietly) : undefined;
    // Asked for twice, and the other was quicker: a second copy of a story must not take its place.
    const next = held.get(id) ?? fetched?.story;
    if (wanted !== id || next === undefined || current?.id === id) return;
    const { rules } = storyStore.getState();
    // The story before stays in hand, and is kept, until the moment in which this one takes its place.
    editor.watch.stop();
    client.open(docToStory(next.state.doc), next.date);
    if (rules !== null) {
      const seed = await editor.watch.seed(next.state.doc, seedWithin);
      if (wanted !== id || current?.id === id) return;
      next.state = next.state.apply(showFindings(next.state.tr, seed));
    }
    leave();
    // Most recently used last.
    held.delete(id);
    held.set(id, next);
    show(next);
    for (const line of fetched?.recovered ?? []) say(line);
  }

  async function fetchStory(
    id: StoryId,
    quietly: boolean,
  ): Promise<{ readonly story: Held; readonly recovered: readonly string[] } | undefined> {
    const result = await bridge().request("desk:open", id);
    if (!result.ok) {
      if (wanted === id) notOpened(result.error, quietly);
      return undefined;
    }
    return heldFrom(result.value);
  }

  function heldFrom(opened: OpenedStory): { readonly story: Held; readonly recovered: readonly string[] } {
    const { doc, lost } = replay(editor.docFor(opened.story), opened.steps);
    const state = editor.stateFor(doc);
    return {
      story: makeHeld(
        opened,
        state.apply(setNoes(state.tr, { passedOver: opened.passedOver, checked: opened.checked })),
        lost > 0,
      ),
      recovered: lost === 0 ? opened.recovered : [...opened.recovered, unreplayed(lost)],
    };
  }

  function show(next: Held): void {
    const { rules } = storyStore.getState();
    current = next;
    // What was said, and looked up in the wire, was of the story before.
    windowStore.setState({ saying: null, wireLines: null, compare: null });
    editor.show(noes.withHouse(next.state), rules === null ? firstCheckAfter : 0);
    editor.setEditable(true);
    bridge().send("window:story", next.id);
    if (rules !== null) editor.dispatch(setHouse(editor.state.tr, rules));
    storyStore.setState(({ tabs }) => ({
      checked: false,
      open: next.id,
      tabs: tabs.includes(next.id) ? tabs : [...tabs, next.id],
      opening: null,
      kept: next.journal.kept,
      checkTrouble: null,
    }));
    editor.scrollTo(next.scroll);
  }

  function notOpened({ code, message }: AppError, quietly: boolean): void {
    storyStore.setState({ opening: null });
    if (!quietly || code !== "not-found") say(message);
  }

  return {
    editor,
    get openId() {
      return current?.id;
    },
    get received() {
      return current?.received;
    },
    setStyle(style) {
      client.setStyle(style);
      // The first time nothing was checked yet.
      if (current === undefined || storyStore.getState().rules === null) return;
      client.open(docToStory(editor.state.doc), current.date);
      editor.watch.again();
    },
    wakeChecks() {
      if (current !== undefined || storyStore.getState().rules !== null) return;
      client.open(emptyStory, undefined);
      void client.story(emptyStory);
    },
    start(opened) {
      const { story, recovered } = heldFrom(opened);
      wanted = story.id;
      held.set(story.id, story);
      client.open(docToStory(story.state.doc), story.date);
      show(story);
      for (const line of recovered) say(line);
    },
    get baseline() {
      return current?.baseline;
    },
    open,
    async close() {
      wanted = undefined;
      const left = current;
      leave();
      editor.show(editor.stateFor(editor.docFor(emptyStory)), undefined);
      editor.setEditable(false);
      bridge().send("window:story", null);
      storyStore.setState({ open: null, opening: null });
      await left?.journal.settle();
    },
    story: () => (current === undefined ? undefined : docToStory(editor.state.doc)),
    noes,
    spell: client.spell,
    attribution: (story) => client.attribution(story),
    checkAgain() {
      if (current === undefined) return;
      client.open(docToStory(editor.state.doc), current.date);
      // Whoever asked is told how it stands, as when the story was opened.
      told = undefined;
      editor.watch.again();
    },
    unkept: () =>
      [...held.values()]
        .filter(({ journal }) => journal.kept.state !== "kept")
        .map((one) => ({ id: one.id, story: docToStory(stateOf(one).doc) })),
    onUnkept(heard) {
      unkeptHeard.add(heard);
      return () => unkeptHeard.delete(heard);
    },
    async settle() {
      await Promise.all([...held.values()].map(({ journal }) => journal.settle()));
    },
    destroy() {
      client.close();
      editor.destroy();
    },
  };
}

/** What the editor must know of the house by whose rules the story is checked. */
const setHouse = (tr: Transaction, { limits, typesetting }: HouseRules): Transaction =>
  setTypesetting(setLimits(tr, limits), typesetting);
