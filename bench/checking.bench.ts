import winkModel from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import { checkStory } from "../src/core/checks/check-story.ts";
import { attributeText } from "../src/core/language/attribute-text.ts";
import { makeStory } from "../src/core/story/make-story.ts";
import type { Story } from "../src/core/story/story.ts";
import { plain } from "../src/core/story/text.ts";
import type { Bench } from "./bench.ts";
import { makeCopy } from "./corpus/make-copy.ts";
import { measureAttributionAgain } from "./measure-attribution-again.ts";
import { measureAgain } from "./measure-again.ts";
import { measurePair } from "./measure.ts";
import { textlintWithSixRules } from "./peers.ts";
import { wordsASecond } from "./words-a-second.ts";

/** The copy as a story, without a reader's work in it. */
function storyOf(copy: string): Story {
  const [headline = "", ...paragraphs] = copy.trim().split("\n\n");
  return makeStory({
    headline: plain(headline),
    body: paragraphs.map((text) => ({ block: { kind: "paragraph", text: plain(text) } })),
    meta: { language: "en" },
    origin: { name: "bench.txt", reader: "plain-text" },
  });
}

/** Different stories in turn, so that no cache keyed by text can answer for the work. */
const inTurn = <T>(list: readonly T[], work: (one: T) => unknown): (() => unknown) => {
  let turn = 0;
  return () => work(list[turn++ % list.length] as T);
};

/** A window that checks all day has its checks compiled: each side runs as long as this before it is counted. */
const warmFor = 3_000;

const copies = Array.from({ length: 200 }, (_, seed) => makeCopy(800, seed + 1));

export const checking: Bench = {
  name: "checking",
  notes: () => wordsASecond(copies),
  async rows() {
    const stories = copies.map(storyOf);
    const textlint = textlintWithSixRules();
    const nlp = wink(winkModel, ["sbd", "pos"]);
    return [
      await measurePair({
        name: "full check of an 800-word story, every check, warm",
        ours: inTurn(stories, (story) => checkStory(story)),
        theirs: inTurn(copies, textlint),
        theirName: "textlint with six rules",
        goal: { timesFaster: 10 },
        warmFor,
        ourRuns: 10,
        theirRuns: 3,
      }),
      await measurePair({
        name: "attribution of an 800-word story",
        ours: inTurn(copies, attributeText),
        theirs: inTurn(copies, textlint),
        theirName: "textlint with six rules",
        goal: { timesFaster: 8 },
        warmFor,
        ourRuns: 10,
        theirRuns: 3,
      }),
      await measurePair({
        name: "full check of an 800-word story",
        ours: inTurn(stories, (story) => checkStory(story)),
        theirs: inTurn(copies, (copy) => nlp.readDoc(copy).tokens().out(nlp.its.pos)),
        theirName: "wink-nlp's parts of speech alone",
        goal: { atMost: 4 },
        warmFor,
        ourRuns: 10,
        theirRuns: 10,
      }),
      measureAgain(stories.slice(0, 20)),
      measureAttributionAgain(stories.slice(0, 40), { warmOn: stories.slice(100, 140), warmFor }),
    ];
  },
};
