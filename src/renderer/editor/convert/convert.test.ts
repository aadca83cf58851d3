import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../core/story/blocks.ts";
import { blockId, type Story, storySchema as version } from "../../../core/story/story.ts";
import { arbitraryStory } from "../../testing/arbitrary-story.ts";
import { randomEdit } from "../../testing/random-edit.ts";
import { mendPlugin } from "../schema/mend.ts";
import { storySchema } from "../schema/story-schema.ts";
import { blockOf, textblocksOf } from "../textblocks.ts";
import { docToStory } from "./doc-to-story.ts";
import { storyToDoc } from "./story-to-doc.ts";

const schema = getSchema([...storySchema]);

const bare: Story = {
  schema: version,
  body: [],
  meta: {},
  origin: { name: "a.txt", reader: "plain" },
  provenance: [],
  setAside: [],
  notes: [],
};

describe("story ⇄ document", { timeout: 60_000 }, () => {
  test("nothing is lost or added on the way there and back", () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const doc = storyToDoc(story, schema);
        doc.check();
        expect(docToStory(doc)).toEqual(story);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  test("the checks see the same blocks from the document as from the story", () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const seen = textblocksOf(storyToDoc(story, schema)).map(blockOf);
        expect(seen.filter(({ text }) => text.trim() !== "")).toEqual(blocksOf(story));
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test("a document edited in any way becomes a story, and that story the same document to the position", () => {
    fc.assert(
      fc.property(arbitraryStory, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (story, choices) => {
        let state = EditorState.create({ doc: storyToDoc(story, schema), plugins: [mendPlugin()] });
        for (const choice of choices) state = randomEdit(state, choice);
        state.doc.check();
        const written = docToStory(state.doc);
        expect(unnamed(storyToDoc(written, schema))).toEqual(unnamed(state.doc));
        expect(new Set(written.body.map(({ id }) => id)).size).toBe(written.body.length);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test("an empty body gives the caret a place and is still empty", () => {
    const doc = storyToDoc(bare, schema);
    expect(doc.lastChild?.childCount).toBe(1);
    expect(docToStory(doc).body).toEqual([]);
  });

  test("an empty paragraph of the story stays one", () => {
    const story: Story = { ...bare, body: [{ kind: "paragraph", id: blockId("b1"), text: { text: "" } }] };
    expect(docToStory(storyToDoc(story, schema))).toEqual(story);
  });

  test("the parts of a dateline are dropped once its words are changed", () => {
    const dateline = { text: "NORDHAVN, May 2 (AP)", place: "Nordhavn", agency: "AP" };
    const doc = storyToDoc({ ...bare, dateline }, schema);
    const typed = EditorState.create({ doc }).tr.insertText("X", 7).doc;
    expect(docToStory(doc).dateline).toEqual(dateline);
    expect(docToStory(typed).dateline).toEqual({ text: "XNORDHAVN, May 2 (AP)" });
  });

  test("a new block gets a name that nothing in the story means something else by", () => {
    const story: Story = {
      ...bare,
      body: [{ kind: "paragraph", id: blockId("b1"), text: { text: "one two" } }],
      provenance: [{ target: blockId("n1"), from: {}, rule: "a block that is gone", sure: 1 }],
    };
    const doc = storyToDoc(story, schema);
    const state = EditorState.create({ doc });
    expect(
      docToStory(state.tr.split(doc.content.size - 5, 1, [{ type: schema.nodes["paragraph"]! }]).doc).body.map(
        ({ id }) => id,
      ),
    ).toEqual(["b1", "n2"]);
  });
});

/** The document without the names of its blocks: what positions in journal steps depend on. */
function unnamed(node: Node): unknown {
  const { id: _, as: __, ...attrs } = node.attrs;
  return {
    type: node.type.name,
    attrs,
    ...(node.isText ? { text: node.text, marks: node.marks.map((mark) => mark.toJSON() as unknown) } : {}),
    children: node.children.map(unnamed),
  };
}
