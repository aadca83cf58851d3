import type { Timers } from "../../timers.ts";
import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Finding } from "../../../core/checks/finding.ts";
import type { CheckClient } from "../../checking/check-client.ts";
import { docToStory } from "../convert/doc-to-story.ts";
import { blockOf } from "../textblocks.ts";
import { type Answer, type Answers, findingsIn, showFindings } from "./findings-plugin.ts";
import type { Schedule } from "./schedule.ts";
import { storyAnswers } from "./story-answers.ts";
import { isAboutWord, isInWord, type TypedWord, wordAtCaret } from "./typed-word.ts";

/** The editor as the watch sees it. */
export interface WatchedEditor {
  readonly state: EditorState;
  /** Takes the caret from where the page has it, or a change of what is drawn puts it back to where it was. */
  readCaret(): void;
  dispatch(tr: Transaction): void;
  /** An input method is at work: a change of what is drawn would break it. */
  readonly composing: boolean;
}

export interface Watch {
  /** The text has changed, by hand or by a fix. */
  changed(): void;
  /** The caret has moved, or the hand has left the text. */
  moved(away?: boolean): void;
  /** Another story stands in the editor. */
  switched(): void;
  /** The story is about to be taken out: answers that are on their way are for nobody. */
  stop(): void;
  /** An input method has let go. */
  composed(): void;
  /** Forgets all answers and asks again. */
  again(): void;
  /** Asks about the story once more; what is known of its blocks stays. */
  storyAgain(): void;
  /** Checks a document that is not shown yet, for so many milliseconds; gives what is known by then. */
  seed(doc: Node, within: number): Promise<Answers>;
  /** Nothing is asked, waiting or held back. */
  readonly idle: boolean;
}

export interface WatchOptions {
  readonly editor: WatchedEditor;
  readonly client: Pick<CheckClient, "block" | "story">;
  readonly schedule: Schedule;
  readonly timers: Timers;
  readonly onIdle: () => void;
}

/** After the last change: until the changed block is checked; until the story is; until marks may appear in the block under the caret. */
const pauses = { block: 150, story: 400, caret: 700 } as const;
/** Answers are shown in lots: a transaction for each would be felt in a long story. */
const lot = 24;

/** Asks about what has no answer yet, and shows answers when they do not disturb. */
export function createWatch({ editor, client, schedule, timers, onIdle }: WatchOptions): Watch {
  let version = 0;
  let asking = false;
  let blockTimer: unknown;
  let storyTimer: unknown;
  let caretTimer: unknown;
  let wordTimer: unknown;
  let resting = true;
  let storyDue = false;
  let held: Answers[] = [];
  let typed: TypedWord | undefined;
  /** Answers of which a part is about the word that is being typed. */
  let withheld: Answers[] = [];

  async function askBlocks(): Promise<void> {
    if (asking) return;
    asking = true;
    const mine = version;
    let ready: Answer[] = [];
    const showReady = (): void => {
      show({ layer: "block", answers: ready });
      ready = [];
    };
    for (;;) {
      const { doc, selection } = editor.state;
      const [job] = schedule.jobsFor(doc, selection.head);
      if (job === undefined) break;
      const findings = await client.block(blockOf(job));
      if (mine !== version) break;
      // No answer to be had is an answer: asking for ever would starve the others.
      schedule.settle(job.node, findings ?? []);
      ready.push({ node: job.node, findings: findings ?? [] });
      if (ready.length >= lot) showReady();
    }
    asking = false;
    if (mine !== version) return void askBlocks();
    if (ready.length > 0) showReady();
    if (storyDue && resting) void askStory();
    else rest();
  }

  async function askStory(): Promise<void> {
    storyDue = false;
    const mine = version;
    const { doc } = editor.state;
    const findings = await client.story(docToStory(doc));
    if (mine === version && findings !== undefined) show(storyAnswers(doc, findings));
    rest();
  }

  /** Shows answers, but for the block that is being typed in and while an input method is at work. */
  function show(answers: Answers): void {
    if (editor.composing) {
      held.push(answers);
      return;
    }
    const here = resting ? undefined : editor.state.selection.$head.parent;
    const now = answers.answers.filter(({ node }) => node !== here);
    if (now.length < answers.answers.length)
      held.push({ ...answers, answers: answers.answers.filter(({ node }) => node === here) });
    if (now.length > 0) put([{ ...answers, answers: now }]);
  }

  function release(): void {
    if (editor.composing || held.length === 0) return;
    const all = held;
    held = [];
    put(all);
  }

  function put(all: readonly Answers[]): void {
    editor.readCaret();
    editor.dispatch(all.reduce((tr, answers) => showFindings(tr, withoutTyped(answers)), editor.state.tr));
  }

  /** The answers but for what is new about the word that is being typed; that is kept for later. */
  function withoutTyped(all: Answers): Answers {
    const word = typed;
    if (word === undefined || !isInWord(editor.state, word)) return all;
    const start = editor.state.selection.$head.start();
    const isShown = (finding: Finding): boolean =>
      findingsIn(editor.state).some(
        ({ from, mark }) =>
          from === start + finding.span.from &&
          mark.finding.check === finding.check &&
          mark.finding.message === finding.message,
      );
    const isNew = (finding: Finding): boolean => isAboutWord(finding, word) && !isShown(finding);
    const mine = all.answers.find(({ node, findings }) => node === word.node && findings.some(isNew));
    if (mine === undefined) return all;
    withheld.push({ ...all, answers: [mine] });
    const rest = { ...mine, findings: mine.findings.filter((finding) => !isNew(finding)) };
    return { ...all, answers: all.answers.map((answer) => (answer === mine ? rest : answer)) };
  }

  function leaveWord(): void {
    typed = undefined;
    if (editor.composing || withheld.length === 0) return;
    const all = withheld;
    withheld = [];
    put(all);
  }

  function rest(): void {
    if (idle()) onIdle();
  }

  const idle = (): boolean => !asking && !storyDue && held.length === 0 && resting;

  function stopTimers(): void {
    for (const timer of [blockTimer, storyTimer, caretTimer, wordTimer]) timers.clear(timer);
  }

  function start(): void {
    version += 1;
    stopTimers();
    held = [];
    withheld = [];
    typed = undefined;
    resting = true;
    storyDue = true;
    void askBlocks();
  }

  return {
    changed() {
      stopTimers();
      resting = false;
      storyDue = true;
      typed = wordAtCaret(editor.state);
      // What was said of the word as it was is said anew of the word as it is.
      withheld = withheld.filter(({ answers: [answer] }) => answer?.node !== typed?.node);
      blockTimer = timers.set(() => void askBlocks(), pauses.block);
      storyTimer = timers.set(() => {
        if (!asking && storyDue) void askStory();
      }, pauses.story);
      caretTimer = timers.set(() => {
        resting = true;
        release();
        if (!asking && storyDue) void askStory();
        else rest();
      }, pauses.caret);
    },
    moved(away = false) {
      if (typed === undefined || (!away && isInWord(editor.state, typed))) return;
      timers.clear(wordTimer);
      wordTimer = timers.set(leaveWord, 0);
    },
    switched: start,
    stop() {
      version += 1;
      stopTimers();
      held = [];
      withheld = [];
      storyDue = false;
    },
    composed: release,
    again() {
      schedule.forget();
      start();
    },
    storyAgain() {
      storyDue = true;
      if (!asking && resting) void askStory();
    },
    async seed(doc, within) {
      let over = false;
      const answers: Answer[] = [];
      const end = new Promise<void>((done) => {
        timers.set(() => {
          over = true;
          done();
        }, within);
      });
      const all = (async () => {
        for (const job of schedule.jobsFor(doc, 0)) {
          if (over) return;
          const findings = await client.block(blockOf(job));
          if (findings === undefined) continue;
          schedule.settle(job.node, findings);
          answers.push({ node: job.node, findings });
        }
      })();
      await Promise.race([all, end]);
      return { layer: "block", answers: [...answers] };
    },
    get idle() {
      return idle();
    },
  };
}
