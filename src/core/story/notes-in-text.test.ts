import { describe, expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";
import { noteSpans, textWithoutNotes, withNotesBlank, withoutNotes } from "./notes-in-text.ts";
import { blockId, type Story, storySchema } from "./story.ts";
import type { RichText } from "./text.ts";

/** `[…]` is a note, `*…*` bold. */
function rich(written: string): RichText {
  let text = "";
  const marks: { type: "note" | "bold"; from: number; to: number }[] = [];
  for (const part of written.split(/(\[[^\]]*\]|\*[^*]*\*)/u)) {
    const noted = /^\[(.*)\]$/su.exec(part)?.[1];
    const bold = /^\*(.*)\*$/su.exec(part)?.[1];
    const words = noted ?? bold ?? part;
    if (words !== part)
      marks.push({ type: noted === undefined ? "bold" : "note", from: text.length, to: text.length + words.length });
    text += words;
  }
  return marks.length === 0 ? { text } : { text, marks };
}

describe("notes in the text", () => {
  test.each([
    ["The mayor [check her age] left.", "The mayor left."],
    ["The mayor left [ask Ida].", "The mayor left."],
    ["[from the desk] The mayor left.", "The mayor left."],
    ["The mayor left. [more to come]", "The mayor left."],
    ["Harbour[s?] works", "Harbour works"],
    ["[all of it]", ""],
    ["No note at all", "No note at all"],
  ])("“%s” goes out as “%s”", (written, printed) => {
    expect(textWithoutNotes(rich(written)).text.trimStart()).toBe(printed);
  });

  test("marks keep their words when a note before or inside them goes", () => {
    const { text, marks } = textWithoutNotes(rich("A [note] ferry *ran* aground"));
    expect(marks?.map(({ type, from, to }) => [type, text.slice(from, to)])).toEqual([["bold", "ran"]]);
  });

  test("a blanked note leaves everything where it stood", () => {
    const written = rich("The mayor [check her age] left.");
    expect(withNotesBlank(written)).toBe(`The mayor ${" ".repeat("check her age".length)} left.`);
    expect(noteSpans(written)).toEqual([{ from: 10, to: 23 }]);
  });

  test("a paragraph that is all note is no block for the checks, and empty when published", () => {
    const story: Story = {
      schema: storySchema,
      body: [{ kind: "paragraph", id: blockId("b1"), text: rich("[the the desk waits]") }],
      meta: {},
      origin: { name: "a.txt", reader: "plain" },
      provenance: [],
      setAside: [],
      notes: [],
    };
    expect(blocksOf(story)).toEqual([]);
    expect(withoutNotes(story).body).toEqual([{ kind: "paragraph", id: "b1", text: { text: "" } }]);
  });
});
