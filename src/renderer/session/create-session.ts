import type { EditorState } from "@tiptap/pm/state";
import type { OpenedStory, StoryId } from "../../ipc/contract.ts";
import { bridge } from "../bridge/bridge.ts";
import { createCheckClient } from "../checking/check-client.ts";
import { docToStory } from "../editor/convert/doc-to-story.ts";
import { isCorrection } from "../editor/findings/take-fix.ts";
import { showFindings } from "../editor/findings/findings-plugin.ts";
import { countsOf, openFindings } from "../editor/findings/open-findings.ts";
import { createStoryEditor } from "../editor/story-editor.ts";
import { storyStore } from "../stores/story-store.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { timers } from "../timers.ts";
import { createHeldStories } from "./held-stories.ts";
import type { HeldStory } from "./held-story.ts";
import { keepBeforeCorrections, keepCounts } from "./keep-along.ts";
import { createNoesKeeper } from "./noes-keeper.ts";
import { emptyStory } from "./empty-story.ts";
import type { Session, SessionOptions } from "./session.ts";
import { setHouse } from "./set-house.ts";
import { createShowKept } from "./show-kept.ts";
import { type OpenedHere, takeOpened } from "./take-opened.ts";
import { sendTyped } from "./typed-fields.ts";

/** Opening waits so long for the first findings, so that the story appears with them. */
const seedWithin = 80;
/** The first story does not wait for the checks to load, nor do they take the processor while the window comes up. */
const firstCheckAfter = 400;

/** One session a window: its editor, its checks and the stories in memory. */
export function createSession({ startWorker, onLargePaste, onLink, onChecked, now }: SessionOptions): Session {
  const held = createHeldStories();
  const showKept = createShowKept();
  let current: HeldStory | undefined;
  let told: HeldStory | undefined;
  let wanted: StoryId | undefined;
  const unkeptHeard = new Set<() => void>();

  const client = createCheckClient({
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
        keepCounts(current, editor.state);
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
      if (corrected !== undefined && current !== undefined) keepBeforeCorrections(current, corrected.before, now());
    },
  });
  editor.setEditable(false);
  const noes = createNoesKeeper({
    editor,
    openId: () => current?.id,
    now,
    onOff(off, again) {
      client.leaveOut(off);
      if (again && current !== undefined) readAgain(current);
    },
    onKept() {
      if (current !== undefined && editor.watch.idle) keepCounts(current, editor.state);
    },
  });
  // What the desk has decided is in force from the first finding on.
  void noes.load();

  const stateOf = (story: HeldStory): EditorState => (story === current ? editor.state : story.state);
  const heldFrom = (opened: OpenedStory): OpenedHere => takeOpened(opened, { editor, stateOf, onKept });

  function onKept(story: HeldStory, kept: HeldStory["journal"]["kept"]): void {
    if (story === current) showKept(kept);
    else if (kept.state === "not-kept") say(`A story that was left is not kept yet: ${kept.reason}`);
  }

  function readAgain(story: HeldStory): void {
    client.open(docToStory(editor.state.doc), story.date);
    editor.watch.again();
  }

  function leave(): void {
    sendTyped();
    if (current === undefined) return;
    editor.watch.stop();
    current.state = editor.state;
    current.scroll = editor.scrolled;
    const left = current;
    current = undefined;
    void left.journal.settle();
    held.letGo((one) => one === current);
  }

  async function fetchStory(id: StoryId, quietly: boolean): Promise<OpenedHere | undefined> {
    const result = await bridge().request("desk:open", id);
    if (result.ok) return heldFrom(result.value);
    if (wanted !== id) return undefined;
    storyStore.setState({ opening: null });
    if (!quietly || result.error.code !== "not-found") say(result.error.message);
    return undefined;
  }

  async function open(id: StoryId, quietly = false): Promise<void> {
    wanted = id;
    // Chosen again while another was on its way: that one stays where it is.
    if (current?.id === id) return storyStore.setState({ opening: null });
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
    held.use(next);
    show(next);
    for (const line of fetched?.recovered ?? []) say(line);
  }

  function show(next: HeldStory): void {
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
      if (current !== undefined && storyStore.getState().rules !== null) readAgain(current);
    },
    wakeChecks() {
      if (current !== undefined || storyStore.getState().rules !== null) return;
      client.open(emptyStory, undefined);
      void client.story(emptyStory);
    },
    start(opened) {
      const { story, recovered } = heldFrom(opened);
      wanted = story.id;
      held.use(story);
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
      // Whoever asked is told how it stands, as when the story was opened.
      told = undefined;
      readAgain(current);
    },
    unkept: () =>
      held
        .all()
        .filter(({ journal }) => journal.kept.state !== "kept")
        .map((one) => ({ id: one.id, story: docToStory(stateOf(one).doc) })),
    onUnkept(heard) {
      unkeptHeard.add(heard);
      return () => unkeptHeard.delete(heard);
    },
    settle() {
      sendTyped();
      return held.settle();
    },
    destroy() {
      client.close();
      editor.destroy();
    },
  };
}
