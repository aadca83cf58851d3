import { history, undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFix } from "../../../core/checks/apply-fix.ts";
import { checkStory } from "../../../core/checks/check-story.ts";
import type { Finding, Fix } from "../../../core/checks/finding.ts";
import { blockId, type Story } from "../../../core/story/story.ts";
import { aStory, paragraph, picture, schema } from "../../testing/a-story.ts";
import { docToStory } from "../convert/doc-to-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { findingsIn, findingsPlugin, showFindings } from "./findings-plugin.ts";
import { minimalChanges } from "./minimal-change.ts";
import { createSchedule } from "./schedule.ts";
import { isMechanical, takeFix, takeFixes } from "./take-fix.ts";
import { storyAnswers } from "./story-answers.ts";

/** The story in an editor's state, with findings on it. */
function stateWith(story: Story, findings: readonly Finding[]): EditorState {
  const doc = storyToDoc(story, schema);
  const state = EditorState.create({ doc, plugins: [findingsPlugin(createSchedule()), history()] });
  return state.apply(showFindings(state.tr, storyAnswers(doc, findings)));
}

const replacing = (block: string, from: number, quote: string, insert: string): Finding => {
  const span = { block: blockId(block), from, to: from + quote.length };
  const fix: Fix = { label: "Change", edits: [{ type: "replace", span, insert }] };
  return { check: "c", level: "fix", span, quote, message: "m", why: "w", fixes: [fix], related: [], sure: 1 };
};

const taken = (state: EditorState, nth = 0): EditorState | undefined => {
  const placed = findingsIn(state)[0];
  const fix = placed?.mark.finding.fixes[nth];
  const tr = placed === undefined || fix === undefined ? undefined : takeFix(state, placed, fix);
  return tr === undefined ? undefined : state.apply(tr);
};

describe("corrections", () => {
  test("a correction is one undo step", () => {
    const story = aStory({ body: [paragraph(1, "Say teh word.")] });
    const state = stateWith(story, [replacing("b1", 4, "teh", "the")]);
    let after = taken(state);
    expect(after && docToStory(after.doc).body[0]).toMatchObject({ text: { text: "Say the word." } });
    if (after !== undefined) undo(after, (tr) => (after = after?.apply(tr)));
    expect(after && docToStory(after.doc)).toEqual(story);
  });

  test("what was set aside comes back where it stood, as one undo step", () => {
    const aside = {
      id: "s1",
      text: "The quay of Vik takes 400 cars a day.",
      role: "furniture",
      why: "a guess",
      from: {},
      sure: 0.6,
      after: blockId("b1"),
    } as const;
    const story = aStory({ body: [paragraph(1, "It is shut."), paragraph(2, "It opens.")], setAside: [aside] });
    const { findings } = checkStory(story);
    const said = findings.filter(({ check }) => check === "sentence-set-aside");
    let after = taken(stateWith(story, said));
    const put = after && docToStory(after.doc);
    expect(put?.body.map((block) => block.kind === "paragraph" && block.text.text)).toEqual([
      "It is shut.",
      "The quay of Vik takes 400 cars a day.",
      "It opens.",
    ]);
    expect(put?.setAside).toEqual([]);
    if (after !== undefined) undo(after, (tr) => (after = after?.apply(tr)));
    expect(after && docToStory(after.doc)).toEqual(story);
  });

  test("bold and links over words that stay are kept", () => {
    const marks = [
      { type: "bold" as const, from: 0, to: 3 },
      { type: "link" as const, from: 8, to: 13, href: "https://example.org/" },
    ];
    const story = aStory({
      body: [{ kind: "paragraph", id: blockId("b1"), text: { text: "The the ferry sank", marks } }],
    });
    const after = taken(stateWith(story, [replacing("b1", 0, "The the ferry sank", "The ferry ran aground")]));
    expect(after && docToStory(after.doc).body[0]).toMatchObject({
      text: {
        text: "The ferry ran aground",
        marks: [
          { type: "bold", from: 0, to: 3 },
          { type: "link", from: 4, to: 9, href: "https://example.org/" },
        ],
      },
    });
  });

  test("nothing is changed where the words are no longer those that were checked", () => {
    const state = stateWith(aStory({ body: [paragraph(1, "Say teh word.")] }), [replacing("b1", 4, "teh", "the")]);
    const [placed] = findingsIn(state);
    const edited = state.apply(state.tr.insertText("x", (placed?.from ?? 0) + 1));
    const fix = placed?.mark.finding.fixes[0];
    expect(placed && fix && takeFix(edited, placed, fix)).toBeUndefined();
  });

  test("words edited elsewhere in the block do not move the correction", () => {
    const state = stateWith(aStory({ body: [paragraph(1, "Say teh word.")] }), [replacing("b1", 4, "teh", "the")]);
    const [placed] = findingsIn(state);
    const edited = state.apply(state.tr.insertText("Please ", (placed?.from ?? 0) - 4));
    const after = taken(edited);
    expect(after && docToStory(after.doc).body[0]).toMatchObject({ text: { text: "Please Say the word." } });
  });

  test("all of a kind are corrected at once, in one undo step; one whose words are gone is left out", () => {
    const story = aStory({ body: [paragraph(1, "Say teh word, teh word."), paragraph(2, "Or teh end.")] });
    const found = [
      replacing("b1", 4, "teh", "the"),
      replacing("b1", 14, "teh", "the"),
      replacing("b2", 3, "teh", "the"),
    ];
    let state = stateWith(story, found);
    const stale = findingsIn(state).map((placed) => ({
      placed,
      fix: placed.mark.finding.fixes[0] ?? { label: "", edits: [] },
    }));
    expect(stale.every(({ placed }) => isMechanical(placed))).toBe(true);
    const words = (of: EditorState): readonly unknown[] =>
      docToStory(of.doc).body.map((block) => "text" in block && block.text);
    const all = takeFixes(state, stale);
    expect(all && words(state.apply(all))).toEqual([{ text: "Say the word, the word." }, { text: "Or the end." }]);
    if (all !== undefined) state = state.apply(all);
    undo(state, (tr) => (state = state.apply(tr)));
    expect(docToStory(state.doc)).toEqual(story);
    const [first] = stale;
    const again = stateWith(story, found);
    const edited = again.apply(again.tr.insertText("x", (first?.placed.from ?? 0) + 1));
    const now = findingsIn(edited).map((placed) => ({
      placed,
      fix: placed.mark.finding.fixes[0] ?? { label: "", edits: [] },
    }));
    const rest = takeFixes(edited, first === undefined ? now : [first, ...now]);
    expect(rest && words(edited.apply(rest))[1]).toEqual({ text: "Or the end." });
  });

  test("every correction of a real check does to the document what it does to the story", () => {
    const caption = "Harbor master Ida Berg opens the ferry terminal in Vik on Friday, March 8, 2019.";
    const story = aStory({
      body: [
        picture(1, caption, "Jon Dahl/AP"),
        paragraph(2, "The the terminal opened on Friday. She said it it was late."),
        picture(3, caption, "Jon Dahl/AP"),
        paragraph(4, "An new pier was built in a year; a hour later it was shut."),
      ],
    });
    const { findings } = checkStory(story);
    const fixable = findings.filter(({ fixes }) => fixes.length > 0);
    expect(fixable.length).toBeGreaterThan(3);
    for (const finding of fixable)
      for (const [nth, fix] of finding.fixes.entries()) {
        const after = taken(stateWith(story, [finding]), nth);
        expect(after && { ...docToStory(after.doc) }).toEqual(applyFix(story, fix));
      }
  });
});

describe("minimalChanges", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "😀", ".", "the ", "ferry "), maxLength: 14 });

  test("made in order from the end, the changes give the new text and cut no character", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let made = before;
        for (const { from, to, insert } of minimalChanges(before, after).toReversed()) {
          made = made.slice(0, from) + insert + made.slice(to);
          expect(`${before.slice(0, from)}|${before.slice(to)}`).not.toMatch(/\p{Cs}/u);
        }
        expect(made).toBe(after);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test("a word more or less touches that word alone", () => {
    expect(minimalChanges("the the ferry", "the ferry")).toEqual([{ from: 4, to: 8, insert: "" }]);
    expect(minimalChanges("organisation", "organization")).toEqual([{ from: 6, to: 7, insert: "z" }]);
  });
});
