import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type CheckedWords, surroundings } from "../../../core/checks/checked-words.ts";
import { arbitraryStory } from "../../testing/arbitrary-story.ts";
import { numbersFrom, randomEdit } from "../../testing/random-edit.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { mendPlugin } from "../schema/mend.ts";
import { storySchema } from "../schema/story-schema.ts";
import { textblocksOf, textOf } from "../textblocks.ts";
import { noesIn, noesPlugin, setNoes } from "./noes.ts";

const schema = getSchema([...storySchema]);

/** Some words of the text, signed for. */
function marksIn(state: EditorState, seed: number): readonly CheckedWords[] {
  const next = numbersFrom(seed);
  const blocks = textblocksOf(state.doc).filter(({ node }) => textOf(node).trim() !== "");
  return Array.from({ length: 4 }, (_, n) => n).flatMap((n) => {
    const block = blocks[next(blocks.length)];
    if (block === undefined) return [];
    const text = textOf(block.node);
    const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    const word = words[next(words.length)];
    if (word === undefined) return [];
    const [from, quote] = [word.index, word[0]];
    const around = surroundings(text, from, from + quote.length);
    return [{ id: String(n), kind: "cq" as const, quote, ...around, by: "Ada", against: "the map", at: "" }];
  });
}

test(
  "whatever is done to the text, a CQ mark stands on its own words or nowhere, and none is lost",
  { timeout: 120_000 },
  () => {
    let [placed, fallen] = [0, 0];
    fc.assert(
      fc.property(arbitraryStory, fc.nat(), (story, seed) => {
        const next = numbersFrom(seed);
        let state = EditorState.create({ doc: storyToDoc(story, schema), plugins: [noesPlugin(), mendPlugin()] });
        state = state.apply(setNoes(state.tr, { checked: marksIn(state, seed) }));
        const count = noesIn(state).checked.length;
        for (let step = 0; step < 30; step += 1) {
          const before = state;
          state = randomEdit(state, next(2 ** 30));
          const { checked, places } = noesIn(state);
          expect(checked).toHaveLength(count);
          for (const { words, from, to } of places) {
            const $from = state.doc.resolve(from);
            expect(to).toBeLessThanOrEqual($from.end());
            expect(textOf($from.parent).slice($from.parentOffset, $from.parentOffset + to - from)).toBe(words.quote);
          }
          placed += places.length;
          fallen += count - places.length;
          // Put back by whatever way, what stood there stands there again.
          const back = state.apply(state.tr.replaceWith(0, state.doc.content.size, before.doc.content));
          if (back.doc.eq(before.doc) && !state.doc.eq(before.doc))
            for (const { words, from } of noesIn(before).places)
              if (!noesIn(state).places.some((one) => one.words.id === words.id))
                expect(noesIn(back).places.find((one) => one.words.id === words.id)?.from).toBe(from);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
    // A test in which nothing stood or nothing fell would show nothing.
    expect(Math.min(placed, fallen)).toBeGreaterThan(200);
  },
);
