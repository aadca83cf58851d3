import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Step } from "@tiptap/pm/transform";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { schema } from "../../testing/a-story.ts";
import { arbitraryStory } from "../../testing/arbitrary-story.ts";
import { numbersFrom, placeIn, randomEdit } from "../../testing/random-edit.ts";
import { docToStory } from "../convert/doc-to-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { moveBlock } from "../move-block.ts";
import { mendPlugin } from "../schema/mend.ts";
import { findPlaces, replacePlaces } from "../search/find-places.ts";
import { addColumn, addRow, removeColumn, removeRow, toggleHeader } from "../table.ts";

type Act = (state: EditorState) => Transaction | undefined;

/** What the desk's commands do to a story, by number. */
const acts: readonly Act[] = [
  (state) => moveBlock(state, 1),
  (state) => moveBlock(state, -1),
  (state) => addRow(state, "below"),
  (state) => addColumn(state, "before"),
  removeRow,
  removeColumn,
  toggleHeader,
  (state) => replacePlaces(state, findPlaces(state.doc, { words: "a", matchCase: true }, "bb")),
  (state) => {
    const { from, to } = state.selection;
    const note = schema.marks["note"];
    return note === undefined ? undefined : state.tr.addMark(from, to, note.create());
  },
];

test("whatever was done, the steps that were kept make the same story again", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryStory, fc.integer({ min: 1, max: 2 ** 30 }), (story, seed) => {
      const next = numbersFrom(seed);
      const start = storyToDoc(story, schema);
      const kept: unknown[] = [];
      let state = EditorState.create({ doc: start, plugins: [mendPlugin()] });
      for (let turn = 0; turn < 20; turn++) {
        const at = placeIn(state, next);
        const caret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
        const tr = next(2) === 0 ? acts[next(acts.length)]?.(caret) : undefined;
        if (tr === undefined) {
          // A change that was not made by a command: its steps come from what it became.
          const edited = randomEdit(caret, next(2 ** 30));
          if (edited === caret) continue;
          kept.length = 0;
          state = EditorState.create({ doc: edited.doc, plugins: [mendPlugin()] });
          kept.push({ snapshot: docToStory(edited.doc) });
          continue;
        }
        const { state: after, transactions } = caret.applyTransaction(tr);
        after.doc.check();
        for (const { steps } of transactions) kept.push(...steps.map((step) => step.toJSON() as unknown));
        state = after;
      }
      let doc = start;
      for (const json of kept as readonly { readonly snapshot?: typeof story }[]) {
        if (json.snapshot !== undefined) doc = storyToDoc(json.snapshot, schema);
        else {
          const { doc: applied, failed } = Step.fromJSON(schema, json).apply(doc);
          expect(failed).toBeNull();
          if (applied !== null) doc = applied;
        }
      }
      expect(unnamed(doc)).toEqual(unnamed(state.doc));
    }),
    { numRuns: 150, seed: 7 },
  );
});

/** The story without the names of its blocks: those that were made here are numbered anew by where they stand. */
function unnamed(doc: Node): unknown {
  const { body, ...rest } = docToStory(doc);
  return { ...rest, body: body.map(({ id: _id, ...block }) => block) };
}
