import { history, undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { SetAside } from "../../core/story/provenance.ts";
import { blockId, type Story } from "../../core/story/story.ts";
import { aStory, paragraph, picture, schema } from "../testing/a-story.ts";
import { docToStory } from "./convert/doc-to-story.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { doubtfulLines, type LineTurn, lineTurns, turnAside, turnBlock } from "./turn-line.ts";

const aside: SetAside = {
  id: "s1",
  text: "By Ida Berg",
  role: "furniture",
  why: "a stray label",
  from: { lines: [2, 2] },
  sure: 0.4,
  after: blockId("b1"),
};

const open = (story: Story): EditorState =>
  EditorState.create({ doc: storyToDoc(story, schema), plugins: [history()] });

/** The story after the turn; undo in one step gives the story before. */
function turned(story: Story, turn: (state: EditorState) => ReturnType<typeof turnAside>): Story {
  const before = open(story);
  const tr = turn(before);
  if (tr === undefined) throw new Error("nothing was turned");
  let state = before.apply(tr);
  state.doc.check();
  const after = docToStory(state.doc);
  undo(state, (one) => (state = state.apply(one)));
  expect(docToStory(state.doc)).toEqual(docToStory(before.doc));
  return after;
}
const words = ({ body }: Story): readonly string[] =>
  body.map((block) => {
    if (block.kind === "figure") return `figure: ${block.figure.caption?.text ?? ""} / ${block.figure.credit ?? ""}`;
    return block.kind === "paragraph" || block.kind === "crosshead" ? `${block.kind}: ${block.text.text}` : block.kind;
  });

describe("making what was set aside a line of the story", () => {
  const make = (turn: LineTurn, story: Partial<Story> = {}): Story =>
    turned(aStory({ setAside: [aside], ...story }), (state) => turnAside(state, "s1", turn));

  test("an empty field takes the words, and knows that a hand gave them", () => {
    const story = make("byline");
    expect(story.byline).toBe("By Ida Berg");
    expect(story.setAside).toEqual([]);
    expect(story.provenance).toContainEqual({
      target: "byline",
      from: { lines: [2, 2] },
      rule: "made the byline by hand",
      sure: 1,
    });
  });

  test("a field with words gives them up to the list: nothing is lost", () => {
    const story = make("headline");
    expect(story.headline?.text).toBe("By Ida Berg");
    expect(story.setAside).toMatchObject([{ text: "Ferry runs aground off Northport", role: "headline" }]);
  });

  test("a paragraph or crosshead stands where the line stood", () => {
    const kept = ["paragraph: A ferry ran aground on Sunday.", "paragraph: Nobody was hurt."];
    expect(words(make("crosshead"))).toEqual([kept[0], "crosshead: By Ida Berg", kept[1]]);
    expect(words(make("paragraph"))[1]).toBe("paragraph: By Ida Berg");
  });

  test("a caption or credit goes to the picture beside it that has none, else is a picture of its own", () => {
    const beside = { body: [picture(1, "The ferry."), paragraph(2, "Text.")] };
    expect(words(make("credit", beside))).toEqual(["figure: The ferry. / By Ida Berg", "paragraph: Text."]);
    expect(words(make("caption", beside))).toEqual([
      "figure: The ferry. / ",
      "figure: By Ida Berg / ",
      "paragraph: Text.",
    ]);
  });
});

describe("making a line of the story another", () => {
  test("a paragraph becomes any field and leaves the body", () => {
    for (const turn of ["dek", "byline", "dateline"] as const) {
      const story = turned(aStory(), (state) => turnBlock(state, "b1", turn));
      expect(JSON.stringify(turn === "dateline" ? story.dateline : story[turn])).toContain("A ferry ran aground");
      expect(words(story)).toEqual(["paragraph: Nobody was hurt."]);
    }
  });

  test("the dek becomes the first paragraph", () => {
    const story = turned(aStory({ dek: { text: "It was foggy." } }), (state) => turnBlock(state, "dek", "paragraph"));
    expect(story.dek).toBeUndefined();
    expect(words(story)[0]).toBe("paragraph: It was foggy.");
  });

  test("whatever is turned into whatever, every word is still there", () => {
    const story = aStory({
      dek: { text: "It was foggy." },
      setAside: [aside],
      body: [picture(1, "The ferry."), paragraph(2, "One."), paragraph(3, "Two.")],
    });
    const all = ["Ferry runs", "It was foggy", "By Ida Berg", "The ferry", "One.", "Two."];
    for (const turn of lineTurns)
      for (const target of ["headline", "dek", "b1", "b2", "b3"]) {
        const state = open(story);
        const tr = turnBlock(state, target, turn);
        if (tr === undefined) continue;
        state.apply(tr).doc.check();
        const told = JSON.stringify(docToStory(tr.doc));
        for (const part of all) expect(told, `${target} as ${turn}`).toContain(part);
      }
  });

  test("the only paragraph can go, and leaves a place for the caret", () => {
    const story = turned(aStory({ body: [paragraph(1, "Only.")] }), (state) => turnBlock(state, "b1", "dek"));
    expect(story.dek?.text).toBe("Only.");
    expect(story.body).toEqual([]);
  });
});

test("lines that were hardly more than guessed are told, in the order of the story", () => {
  const from = { lines: [1, 1] as const };
  const doc = storyToDoc(
    aStory({
      provenance: [
        { target: blockId("b2"), from, rule: "a short line", sure: 0.4 },
        { target: blockId("headline"), from, rule: "the first line", sure: 0.5 },
        { target: blockId("b1"), from, rule: "prose", sure: 0.95 },
        { target: blockId("gone"), from, rule: "prose", sure: 0.1 },
      ],
    }),
    schema,
  );
  expect(doubtfulLines(doc).map(({ target, as }) => [target, as])).toEqual([
    ["headline", "headline"],
    ["b2", "paragraph"],
  ]);
});
