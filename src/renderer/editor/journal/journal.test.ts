import { EditorState } from "@tiptap/pm/state";
import { Step as AnyStep } from "@tiptap/pm/transform";
import { describe, expect, test } from "vitest";
import type { Result, StepBatch } from "../../../ipc/contract.ts";
import { aStory, schema } from "../../testing/a-story.ts";
import { fakeTimers } from "../../testing/fake-timers.ts";
import { docToStory } from "../convert/doc-to-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { createJournal, type Kept, sendWithin } from "./journal.ts";

/** A journal over an editor state and a desk in memory, with the disk's answers in the test's hand. */
function desk(stale = false) {
  const timers = fakeTimers();
  const batches: StepBatch[] = [];
  const kept: Kept["state"][] = [];
  const fail: string[] = [];
  const slow = { snapshot: Promise.resolve() };
  let state = EditorState.create({ doc: storyToDoc(aStory(), schema) });
  let snapshot = { base: 0, story: aStory() };
  const answer = <T>(value: T): Result<T> => {
    const message = fail.shift();
    return message === undefined ? { ok: true, value } : { ok: false, error: { code: "disk", message } };
  };
  const journal = createJournal({
    next: 0,
    stale,
    timers,
    append: async (batch) => {
      const result = answer({ kept: batch.seq });
      if (result.ok) batches.push(batch);
      return Promise.resolve(result);
    },
    snapshot: async (upTo, story) => {
      await slow.snapshot;
      const result = answer({ next: upTo });
      if (result.ok) {
        snapshot = { base: upTo, story };
        batches.splice(0, batches.length, ...batches.filter(({ seq }) => seq >= upTo));
      }
      return Promise.resolve(result);
    },
    story: () => ({ story: docToStory(state.doc), counts: { mustFix: 0, fix: 0, check: 0 } }),
    onKept: ({ state: now }) => kept.push(now),
  });
  return {
    timers,
    journal,
    batches,
    kept,
    fail,
    slow,
    type(text: string): void {
      const tr = state.tr.insertText(text, 1);
      state = state.apply(tr);
      journal.record(tr.steps);
    },
    /** The story as it would be opened after a crash in this moment. */
    reopened(): string | undefined {
      let doc = storyToDoc(snapshot.story, schema);
      for (const { steps } of batches)
        for (const json of steps) doc = AnyStep.fromJSON(schema, json).apply(doc).doc ?? doc;
      return docToStory(doc).headline?.text;
    },
    headline: (): string | undefined => docToStory(state.doc).headline?.text,
  };
}

describe("journal", () => {
  test("the first change of a burst is on its way within 40 ms, and the burst is one batch", async () => {
    const { timers, type, batches, kept } = desk();
    for (const letter of "abc") {
      type(letter);
      await timers.pass(10);
    }
    expect([batches.length, kept]).toEqual([0, ["keeping"]]);
    await timers.pass(sendWithin - 30);
    expect(batches.map(({ seq, steps }) => [seq, steps.length])).toEqual([[0, 3]]);
    expect(kept).toEqual(["keeping", "kept"]);
  });

  test("a batch that the disk refused is sent again under its number, with what was typed since, until it is kept", async () => {
    const { timers, type, batches, kept, fail, reopened, headline } = desk();
    fail.push("The disk is full.", "The disk is full.");
    type("a");
    await timers.pass(sendWithin);
    expect(kept).toEqual(["keeping", "not-kept"]);
    type("b");
    await timers.pass(10_000);
    expect(batches.map(({ seq, steps }) => [seq, steps.length])).toEqual([[0, 2]]);
    expect(kept.at(-1)).toBe("kept");
    expect(reopened()).toBe(headline());
  });

  test("after a pause the story takes the place of its steps", async () => {
    const { timers, type, batches, reopened, headline } = desk();
    type("a");
    await timers.pass(20_000);
    expect(batches).toEqual([]);
    expect(reopened()).toBe(headline());
  });

  test("what is typed while a snapshot is written opens the new journal", async () => {
    const { journal, timers, type, batches, reopened, headline, slow } = desk();
    let written = (): void => undefined;
    slow.snapshot = new Promise((done) => (written = done));
    type("a");
    const settled = journal.settle();
    await timers.pass(1);
    type("b");
    await timers.pass(sendWithin);
    expect(batches.map(({ seq }) => seq)).toEqual([0]);
    written();
    await settled;
    await timers.pass(1);
    expect(batches.map(({ seq }) => seq)).toEqual([1]);
    expect(reopened()).toBe(headline());
  });

  test("behind steps that could not be read nothing is written until something is typed, and then the whole story", async () => {
    const { journal, timers, type, batches, reopened, headline } = desk(true);
    batches.push({ seq: 0, steps: [] });
    await journal.settle();
    expect(batches).toHaveLength(1);
    type("a");
    await timers.pass(sendWithin);
    expect(reopened()).toBe(headline());
    type("b");
    await timers.pass(sendWithin);
    expect(reopened()).toBe(headline());
  });

  test("a snapshot that fails costs nothing", async () => {
    const { journal, timers, type, fail, reopened, headline } = desk();
    type("a");
    await timers.pass(sendWithin);
    fail.push("The disk is full.");
    await journal.settle();
    type("b");
    await timers.pass(sendWithin);
    expect(reopened()).toBe(headline());
  });

  test("after any mix of typing, pauses, refusals and snapshots nothing acknowledged is missing", async () => {
    for (let round = 0; round < 40; round++) {
      const { journal, timers, type, fail, reopened, headline } = desk();
      for (let step = 0; step < 30; step++) {
        const choice = (round * 31 + step * 17) % 7;
        if (choice < 4) type(String.fromCodePoint(97 + step));
        else if (choice === 4) fail.push("The disk is full.");
        else if (choice === 5) void journal.settle();
        await timers.pass(choice * 13);
      }
      await timers.pass(60_000);
      expect(reopened()).toBe(headline());
    }
  });
});
