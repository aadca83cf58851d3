import { history, undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { SetAside } from "../../core/story/provenance.ts";
import { blockId, type Story } from "../../core/story/story.ts";
import { aStory, paragraph, picture, schema } from "../testing/a-story.ts";
import { docToStory } from "./convert/doc-to-story.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { placesOf } from "./places.ts";
import { restoreAside, setBlockAside } from "./set-aside.ts";

const open = (story: Story): EditorState =>
  EditorState.create({ doc: storyToDoc(story, schema), plugins: [history()] });

const aside = (given: Partial<SetAside>): SetAside => ({
  id: "s1",
  text: "Route 6",
  role: "furniture",
  why: "a stray label",
  from: { lines: [9, 9] },
  sure: 0.9,
  ...given,
});

const restored = (story: Story): Story => {
  const state = open(story);
  const tr = restoreAside(state, "s1");
  if (tr === undefined) throw new Error("there is nothing to put back");
  return docToStory(state.apply(tr).doc);
};

const kindsOf = ({ body }: Story): readonly string[] => body.map(({ kind }) => kind);

describe("putting back", () => {
  test("a stray label comes back as a paragraph where it stood, and leaves the list", () => {
    const story = restored(aStory({ setAside: [aside({ after: blockId("b1") })] }));
    expect(story.body.map((block) => (block.kind === "paragraph" ? block.text.text : block.kind))).toEqual([
      "A ferry ran aground on Sunday.",
      "Route 6",
      "Nobody was hurt.",
    ]);
    expect(story.setAside).toEqual([]);
  });

  test("a caption printed twice comes back as a picture's caption, and so is checked as one", () => {
    const caption = "Ida Berg opens the terminal.";
    const story = restored(
      aStory({
        body: [picture(1, caption, "AP"), paragraph(2, "Text.")],
        setAside: [aside({ role: "duplicate-caption", text: caption, after: blockId("b1"), repeats: blockId("b1") })],
      }),
    );
    expect(kindsOf(story)).toEqual(["figure", "figure", "paragraph"]);
  });

  test("a field's words fill the field if it is empty, and are a paragraph if it is not", () => {
    const { headline, ...without } = aStory({ setAside: [aside({ role: "headline", text: "Ferry aground" })] });
    expect(restored(without)).toMatchObject({ headline: { text: "Ferry aground" } });
    const kept = restored({ ...without, headline: headline ?? { text: "" } });
    expect(kept.headline?.text).toBe("Ferry runs aground off Northport");
    expect(kept.body[0]).toMatchObject({ kind: "paragraph", text: { text: "Ferry aground" } });
  });

  test("where the block before it is gone, it follows the last one before that", () => {
    const state = open(
      aStory({
        body: [paragraph(1, "One."), paragraph(2, "Two."), paragraph(4, "Four.")],
        setAside: [aside({ after: blockId("b3") })],
      }),
    );
    const tr = restoreAside(state, "s1");
    const story = docToStory(tr?.doc ?? state.doc);
    expect(story.body.map((block) => block.kind === "paragraph" && block.text.text)).toEqual([
      "One.",
      "Two.",
      "Route 6",
      "Four.",
    ]);
  });

  test("into an empty body it comes without the paragraph that stood in for it", () => {
    expect(restored(aStory({ body: [], setAside: [aside({})] })).body).toHaveLength(1);
  });
});

describe("setting aside", () => {
  test("a paragraph goes and comes back to its place, with one undo or by putting it back", () => {
    const story = aStory({ provenance: [{ target: blockId("b2"), from: { lines: [5, 5] }, rule: "prose", sure: 1 }] });
    const before = open(story);
    const pos = placesOf(before.doc).get("b2")?.pos ?? 0;
    const tr = setBlockAside(before, pos + 1, { why: "Set aside by hand" });
    let state = before.apply(tr ?? before.tr);
    expect(docToStory(state.doc)).toMatchObject({
      body: [{ id: "b1" }],
      setAside: [{ id: "s1", text: "Nobody was hurt.", from: { lines: [5, 5] }, after: "b1" }],
    });
    const back = restoreAside(state, "s1");
    expect(docToStory(back?.doc ?? state.doc).body.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
    undo(state, (one) => (state = state.apply(one)));
    expect(docToStory(state.doc)).toEqual(story);
  });

  test("the last block leaves a place for the caret", () => {
    const before = open(aStory({ body: [paragraph(1, "Only.")] }));
    const tr = setBlockAside(before, (placesOf(before.doc).get("b1")?.pos ?? 0) + 1, { why: "w" });
    expect(docToStory(tr?.doc ?? before.doc).body).toEqual([]);
  });

  test("a field is no paragraph", () => {
    expect(setBlockAside(open(aStory()), 2, { why: "w" })).toBeUndefined();
  });

  test("a paragraph after one that was made here is found again after the story was read back", () => {
    const start = open(aStory({ body: [paragraph(1, "One. Two."), paragraph(2, "Three.")] }));
    const first = placesOf(start.doc).get("b1")?.pos ?? 0;
    const split = start.apply(start.tr.split(first + 6, 1, [{ type: schema.nodes["paragraph"] ?? start.doc.type }]));
    const pos = placesOf(split.doc).get("b2")?.pos ?? 0;
    const tr = setBlockAside(split, pos + 1, { why: "w" });
    const kept = docToStory(tr?.doc ?? split.doc);
    const again = open(kept);
    const back = restoreAside(again, "s1");
    expect(
      docToStory(back?.doc ?? again.doc).body.map((block) => block.kind === "paragraph" && block.text.text),
    ).toEqual(["One. ", "Two.", "Three."]);
  });
});
