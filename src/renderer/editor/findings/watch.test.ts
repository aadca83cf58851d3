import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../core/checks/finding.ts";
import type { Block } from "../../../core/story/blocks.ts";
import { blockId, type Story } from "../../../core/story/story.ts";
import { aStory, paragraph, picture, schema } from "../../testing/a-story.ts";
import { fakeTimers } from "../../testing/fake-timers.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { findingsIn, findingsPlugin, showFindings } from "./findings-plugin.ts";
import { createSchedule } from "./schedule.ts";
import { createWatch } from "./watch.ts";

const at = (block: string, from: number, quote: string, check: string): Finding => ({
  check,
  level: "fix",
  span: { block: blockId(block), from, to: from + quote.length },
  quote,
  message: quote,
  why: "",
  fixes: [],
  related: [],
  sure: 1,
});

/** An editor without a page, a watch over it, and a checker that flags “teh” in a text and a caption without a credit in a story. */
function watched(story: Story) {
  const timers = fakeTimers();
  const schedule = createSchedule();
  const asked: string[] = [];
  let composing = false;
  let state = EditorState.create({ doc: storyToDoc(story, schema), plugins: [findingsPlugin(schedule)] });
  const watch = createWatch({
    schedule,
    timers,
    onIdle: () => undefined,
    client: {
      block: async ({ id, text }: Block) => {
        asked.push(text);
        return Promise.resolve([...text.matchAll(/teh/gu)].map(({ index }) => at(id, index, "teh", "words")));
      },
      story: async ({ body }: Story) => {
        asked.push("the story");
        return Promise.resolve(
          body.flatMap((block) =>
            block.kind === "figure" && block.figure.credit === undefined ? [at(block.id, 0, "", "missing-credit")] : [],
          ),
        );
      },
    },
    editor: {
      get state() {
        return state;
      },
      get composing() {
        return composing;
      },
      readCaret: () => undefined,
      dispatch: (tr) => {
        state = state.apply(tr);
      },
    },
  });
  const apply = (tr: Transaction): void => {
    state = state.apply(tr);
    if (tr.docChanged) watch.changed();
    else if (tr.selectionSet) watch.moved();
  };
  return {
    timers,
    watch,
    asked,
    get state() {
      return state;
    },
    /** Types at the end of the nth textblock of the body, with the caret there. */
    type(nth: number, text: string): void {
      let end = 0;
      state.doc.lastChild?.forEach((node, offset, index) => {
        if (index === nth) end = state.doc.content.size - (state.doc.lastChild?.nodeSize ?? 0) + offset + node.nodeSize;
      });
      const { tr } = state;
      tr.insertText(text, end);
      apply(tr.setSelection(TextSelection.create(tr.doc, end + text.length)));
    },
    leave: (): void => apply(state.tr.setSelection(TextSelection.create(state.doc, 1))),
    compose: (on: boolean): void => {
      composing = on;
      if (!on) watch.composed();
    },
    found: (): readonly string[] => findingsIn(state).map(({ mark }) => mark.finding.check),
  };
}

describe("watch", () => {
  test("a story that is opened is checked at once, block by block and then as a whole", async () => {
    const { watch, timers, asked, found } = watched(
      aStory({ body: [paragraph(1, "Say teh word."), picture(2, "A ferry.")] }),
    );
    watch.switched();
    await timers.pass(1);
    expect(asked).toEqual(["Ferry runs aground off Northport", "Say teh word.", "A ferry.", "the story"]);
    expect(found()).toEqual(["words", "missing-credit"]);
    expect(watch.idle).toBe(true);
  });

  test("typing asks about the changed block only", async () => {
    const { watch, timers, asked, type } = watched(aStory());
    watch.switched();
    await timers.pass(1);
    asked.length = 0;
    type(1, " It");
    await timers.pass(2_000);
    expect(asked).toEqual(["Nobody was hurt. It", "the story"]);
  });

  test("what is found in the block under the caret waits until typing pauses; elsewhere it is shown", async () => {
    const { watch, timers, found, type, leave } = watched(aStory());
    watch.switched();
    await timers.pass(1);
    type(1, " teh and");
    await timers.pass(500);
    expect(found()).toEqual([]);
    await timers.pass(300);
    expect(found()).toEqual(["words"]);
    type(0, " teh");
    leave();
    await timers.pass(300);
    expect(found()).toEqual(["words", "words"]);
  });

  test("nothing is said of the word at the caret while it is typed, and at once when the caret leaves it", async () => {
    const { watch, timers, found, type, leave } = watched(aStory());
    watch.switched();
    await timers.pass(1);
    type(1, " teh");
    await timers.pass(5_000);
    expect(found()).toEqual([]);
    expect(watch.idle).toBe(true);
    leave();
    await timers.pass(1);
    expect(found()).toEqual(["words"]);
  });

  test("of a word that was typed and left by a space, a new word or the mouse in another pane all is said", async () => {
    const { watch, timers, found, type } = watched(aStory());
    watch.switched();
    await timers.pass(1);
    type(1, " teh");
    await timers.pass(800);
    type(1, " ");
    await timers.pass(800);
    expect(found()).toEqual(["words"]);
    type(1, "teh");
    await timers.pass(800);
    expect(found()).toEqual(["words"]);
    watch.moved(true);
    await timers.pass(1);
    expect(found()).toEqual(["words", "words"]);
  });

  test("what is shown stays shown while the same words are checked again: nothing flickers", async () => {
    const it = watched(aStory({ body: [paragraph(1, "Say teh word."), picture(2, "A ferry.")] }));
    it.watch.switched();
    await it.timers.pass(1);
    const shown = (): readonly string[] => findingsIn(it.state).map(({ mark }) => `${mark.key} ${mark.finding.check}`);
    const before = shown();
    for (let n = 0; n < 30; n += 1) {
      it.type(0, n % 6 === 5 ? " " : "x");
      expect(shown()).toEqual(before);
      // At times a pause long enough for an answer, at times for all of them.
      for (let step = 0; step < [1, 4, 16][n % 3]!; step += 1) {
        await it.timers.pass(60);
        expect(shown()).toEqual(before);
      }
    }
  });

  test("while an input method composes nothing is shown, and all of it when it lets go", async () => {
    const { watch, timers, found, type, compose } = watched(aStory());
    watch.switched();
    await timers.pass(1);
    compose(true);
    type(1, " teh and");
    await timers.pass(5_000);
    expect(found()).toEqual([]);
    compose(false);
    expect(found()).toEqual(["words"]);
  });

  test("a document is checked before it is shown, and appears with its findings", async () => {
    const it = watched(aStory({ body: [paragraph(1, "Say teh word.")] }));
    const seeded = it.watch.seed(it.state.doc, 80);
    await it.timers.pass(80);
    const state = it.state.apply(showFindings(it.state.tr, await seeded));
    expect(findingsIn(state)).toHaveLength(1);
  });

  test("answers for a story that was left are for nobody", async () => {
    const { watch, timers, found, type } = watched(aStory());
    type(1, " teh");
    await timers.pass(149);
    watch.stop();
    await timers.pass(5_000);
    expect(found()).toEqual([]);
  });
});
