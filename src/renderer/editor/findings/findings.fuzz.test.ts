import { getSchema } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../core/checks/finding.ts";
import type { BlockId } from "../../../core/story/story.ts";
import { arbitraryStory } from "../../testing/arbitrary-story.ts";
import { numbersFrom, randomEdit } from "../../testing/random-edit.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { mendPlugin } from "../schema/mend.ts";
import { storySchema } from "../schema/story-schema.ts";
import { copyOf, type Textblock, textblocksOf, textOf } from "../textblocks.ts";
import { type Answer, findingsIn, findingsPlugin, showFindings } from "./findings-plugin.ts";
import { createSchedule, type Schedule } from "./schedule.ts";

const schema = getSchema([...storySchema]);

const finding = (block: BlockId, from: number, quote: string, check: string): Finding => ({
  check,
  level: "fix",
  span: { block, from, to: from + quote.length },
  quote,
  message: `“${quote}”`,
  why: "because",
  fixes: [],
  related: [],
  sure: 1,
});

/** A checker in two lines: what it finds depends on the text alone, and it looks across line breaks and accents. */
const checkText = (block: BlockId, text: string): readonly Finding[] =>
  [...text.matchAll(/the the|teh|é\s*|😀|\s\s+|aa/gu)].map(({ 0: quote, index }) =>
    finding(block, index, quote, "words"),
  );

/** Flags each block that says what one before it says: the second of two equal node objects, never the first. */
function checkStory(blocks: readonly Textblock[]): readonly Answer[] {
  const texts = new Set<string>();
  const met = new Map<Node, number>();
  return blocks.map(({ id, node }) => {
    const text = textOf(node);
    const nth = met.get(node) ?? 0;
    met.set(node, nth + 1);
    const repeated = text !== "" && texts.has(text);
    texts.add(text);
    return { node, nth, findings: repeated ? [finding(id, 0, text, "repeated-block")] : [] };
  });
}

interface Question {
  readonly schedule: Schedule;
  readonly layer: "block" | "story";
  readonly answers: readonly Answer[];
}

/** One document edited at random while answers come early, late, out of order or never. Returns what happened, for the counts. */
function live(start: EditorState, schedule: Schedule, seed: number, steps: number): EditorState {
  const next = numbersFrom(seed);
  let state = start;
  let asked: Question[] = [];
  for (let step = 0; step < steps; step++) {
    const choice = next(12);
    if (choice === 0) undo(state, (tr) => (state = state.apply(tr)));
    else if (choice === 1) redo(state, (tr) => (state = state.apply(tr)));
    else if (choice < 6) state = randomEdit(state, next(2 ** 30));
    else if (choice < 8) {
      for (const block of schedule.jobsFor(state.doc, next(state.doc.content.size)).slice(0, 1 + next(4)))
        asked.push({
          schedule,
          layer: "block",
          answers: [{ node: block.node, findings: checkText(block.id, textOf(block.node)) }],
        });
    } else if (choice === 8) asked.push({ schedule, layer: "story", answers: checkStory(textblocksOf(state.doc)) });
    else if (choice === 9 && next(3) === 0) asked = [];
    else if (asked.length > 0) {
      const [{ layer, answers } = { layer: "block" as const, answers: [] }] = asked.splice(next(asked.length), 1);
      if (layer === "block") for (const { node, findings } of answers) schedule.settle(node, findings);
      state = state.apply(showFindings(state.tr, { layer, answers }));
    }
    expectTrue(state);
  }
  return state;
}

/** Every mark covers exactly the words that its finding quotes. */
function expectTrue(state: EditorState): void {
  for (const { from, to, mark } of findingsIn(state)) {
    const $from = state.doc.resolve(from);
    const covered = textOf($from.parent).slice($from.parentOffset, $from.parentOffset + to - from);
    if (covered !== mark.finding.quote) expect(covered).toBe(mark.finding.quote);
  }
}

/** Marks of the text that stands there, worked out from nothing. */
const expected = (doc: Node): readonly string[] =>
  textblocksOf(doc).flatMap(({ start, node, id }) =>
    // Blank ones are not asked about.
    (copyOf(node).text.trim() === "" ? [] : checkText(id, textOf(node))).map(
      ({ span }) => `${start + span.from}–${start + span.to}`,
    ),
  );

describe("findings stay on their words", () => {
  // A few seconds; more where many tests share the machine.
  test("whatever is done to the text and whenever the answers come", { timeout: 60_000 }, () => {
    let marks = 0;
    fc.assert(
      fc.property(arbitraryStory, fc.integer({ min: 1, max: 2 ** 30 }), (story, seed) => {
        const schedule = createSchedule();
        let state = EditorState.create({
          doc: storyToDoc(story, schema),
          plugins: [mendPlugin(), findingsPlugin(schedule), history()],
        });
        state = live(state, schedule, seed, 60);
        const rest = schedule
          .jobsFor(state.doc, 0)
          .map(({ node, id }) => ({ node, findings: checkText(id, textOf(node)) }));
        for (const { node, findings } of rest) schedule.settle(node, findings);
        state = state.apply(showFindings(state.tr, { layer: "block", answers: rest }));
        expectTrue(state);
        const found = findingsIn(state).filter(({ mark }) => mark.layer === "block");
        marks += found.length;
        expect(found.map(({ from, to }) => `${from}–${to}`)).toEqual(expected(state.doc));
        state = state.apply(showFindings(state.tr, { layer: "story", answers: checkStory(textblocksOf(state.doc)) }));
        const repeats = checkStory(textblocksOf(state.doc)).flatMap(({ findings }) => findings);
        expect(findingsIn(state).filter(({ mark }) => mark.layer === "story")).toHaveLength(repeats.length);
      }),
      { numRuns: 300, seed: 11 },
    );
    expect(marks).toBeGreaterThan(300);
  });
});
