import type { Timers } from "../timers.ts";
import type { StoryAttribution } from "../../core/language/attribute-story.ts";
import { type HouseStyle, noHouseStyle } from "../../core/stylebook/house-style.ts";
import type { Finding } from "../../core/checks/finding.ts";
import type { Block } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";
import type { FromWorker, HouseRules, ToWorker } from "./check-messages.ts";

/** A worker as the client sees it. */
export interface CheckPort {
  post(message: ToWorker): void;
  end(): void;
}

export interface CheckClientOptions {
  /** Starts a worker. `broke`: it could not be loaded, or threw where nothing catches. */
  readonly start: (heard: (message: FromWorker) => void, broke: (reason: string) => void) => CheckPort;
  readonly timers: Timers;
  readonly onRules: (rules: HouseRules) => void;
  /** A check was left out, or checking had to be given up for a text: a sentence for the status line. */
  readonly onTrouble: (message: string) => void;
  /** Words are looked up from now on, in other dictionaries or lists than before: ask about the story again. */
  readonly onSpelling?: () => void;
}

/** So long may a question take: the first one of a worker loads the language model too. */
const patience = { first: 15_000, later: 2_000 };
/** A question that broke so many workers is not put again. */
const triesPerQuestion = 3;

export interface CheckClient {
  /** From now on questions are about this story. Those about another are answered by nothing. The first question starts the worker. */
  open(story: Story, date: string | undefined): void;
  /** What the desk has set over the built-in books, from the next `open` on. */
  setStyle(style: HouseStyle): void;
  /** Checks that the desk has switched off, from the next `open` on. */
  leaveOut(checks: readonly string[]): void;
  /** The block checks over one block; nothing if there is no answer to be had. */
  block(block: Block): Promise<readonly Finding[] | undefined>;
  story(story: Story): Promise<readonly Finding[] | undefined>;
  /** Who says what in the story; nothing if there is no answer to be had. */
  attribution(story: Story): Promise<StoryAttribution | undefined>;
  /** The words of this editor and of the desk. From the first time on words are looked up in the dictionaries. */
  spell(words: readonly string[]): void;
  close(): void;
}

type Answer = Extract<FromWorker, { readonly type: "block" | "story" | "attribution" }>;

interface Question {
  readonly ask: (key: string, announce: boolean) => ToWorker;
  readonly about: string;
  readonly settle: (answer: Answer | undefined) => void;
  tries: number;
}

/**
 * Puts one question at a time to the check worker and watches it. A worker that does not answer is ended and started again; the
 * question is put once more with each check announced, and the last one announced is the one that hangs: it is named, left out
 * from then on, and the question put again without it.
 */
export function createCheckClient({ start, timers, onRules, onTrouble, onSpelling }: CheckClientOptions): CheckClient {
  let port: CheckPort | undefined;
  let fresh = true;
  let about: { readonly story: Story; readonly date: string | undefined } | undefined;
  let words: readonly string[] | undefined;
  const without = new Set<string>();
  let off: readonly string[] = [];
  let style: HouseStyle = noHouseStyle;
  let waiting: Question[] = [];
  let asked: { readonly question: Question; readonly key: string; readonly timer: unknown } | undefined;
  let running: string | undefined;
  let count = 0;

  function open(): void {
    if (about === undefined || port === undefined) return;
    const { story, date } = about;
    port.post({ type: "open", story, without: [...without, ...off], style, ...(date === undefined ? {} : { date }) });
  }

  function worker(): CheckPort {
    if (port === undefined) {
      fresh = true;
      const started = start(
        (message) => {
          if (port === started) heard(message);
        },
        (reason) => {
          if (port === started) failed(reason);
        },
      );
      port = started;
      open();
      if (words !== undefined) started.post({ type: "words", words });
    }
    return port;
  }

  function next(): void {
    if (asked !== undefined) return;
    const question = waiting.shift();
    if (question === undefined) return;
    const key = String((count += 1));
    running = undefined;
    const timer = timers.set(() => failed("it does not answer"), fresh ? patience.first : patience.later);
    asked = { question, key, timer };
    worker().post(question.ask(key, question.tries > 0));
  }

  function heard(message: FromWorker): void {
    if (message.type === "opened") return onRules(message);
    if (message.type === "spelling") {
      if (message.trouble === undefined) onSpelling?.();
      else onTrouble(`Spelling is not checked: the dictionaries could not be loaded (${message.trouble}).`);
      return;
    }
    if (asked === undefined || message.key !== asked.key) return;
    if (message.type === "running") {
      running = message.check;
      return;
    }
    const { question, timer } = asked;
    timers.clear(timer);
    asked = undefined;
    fresh = false;
    if (message.type === "refused") onTrouble(`${question.about} could not be checked: ${message.reason}.`);
    else if (message.type !== "attribution")
      for (const { check, reason } of message.failed)
        onTrouble(`The check “${check}” failed on ${question.about}: ${reason}.`);
    question.settle(message.type === "refused" ? undefined : message);
    next();
  }

  function failed(reason: string): void {
    port?.end();
    port = undefined;
    const held = asked;
    asked = undefined;
    if (held === undefined) return;
    timers.clear(held.timer);
    const { question } = held;
    question.tries += 1;
    if (running !== undefined) {
      without.add(running);
      question.tries = 0;
      onTrouble(`The check “${running}” hangs on ${question.about} and is left out until Wiredesk is started again.`);
    }
    if (question.tries >= triesPerQuestion) {
      onTrouble(`${question.about} could not be checked: ${reason}.`);
      question.settle(undefined);
    } else waiting.unshift(question);
    next();
  }

  const put = (ask: Question["ask"], about: string): Promise<Answer | undefined> =>
    new Promise((settle) => {
      waiting.push({ ask, about, settle, tries: 0 });
      next();
    });

  async function findings(ask: Question["ask"], about: string): Promise<readonly Finding[] | undefined> {
    const answer = await put(ask, about);
    return answer === undefined || answer.type === "attribution" ? undefined : answer.findings;
  }

  return {
    open(story, date) {
      for (const question of waiting) question.settle(undefined);
      waiting = [];
      about = { story, date };
      open();
    },
    leaveOut(checks) {
      off = checks;
    },
    setStyle(next) {
      style = next;
    },
    block: (block) =>
      findings((key, announce) => ({ type: "block", key, block, ...(announce ? { announce } : {}) }), nameOf(block)),
    story: (story) =>
      findings((key, announce) => ({ type: "story", key, story, ...(announce ? { announce } : {}) }), "the story"),
    async attribution(story) {
      const answer = await put((key) => ({ type: "attribution", key, story }), "the sources of the story");
      return answer?.type === "attribution" ? answer.attribution : undefined;
    },
    spell(next) {
      words = next;
      port?.post({ type: "words", words });
    },
    close() {
      port?.end();
      port = undefined;
      for (const question of waiting) question.settle(undefined);
      if (asked !== undefined) timers.clear(asked.timer);
      asked?.question.settle(undefined);
      [waiting, asked] = [[], undefined];
    },
  };
}

const nameOf = ({ kind, text }: Block): string =>
  `the ${kind.replace("-", " ")} “${text.length > 40 ? `${text.slice(0, 39).trim()}…` : text}”`;
