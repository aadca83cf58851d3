import { describe, expect, test } from "vitest";
import { Fragment, Slice } from "@tiptap/pm/model";
import { EditorState, NodeSelection } from "@tiptap/pm/state";
import { aStory, paragraph, picture, schema } from "../../testing/a-story.ts";
import { docToStory } from "../convert/doc-to-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { placesOf } from "../places.ts";
import { namedAsCut, takenFrom } from "./block-names.ts";

const story = aStory({ body: [paragraph(1, "One."), paragraph(2, "Two."), paragraph(3, "Three.")] });
const state = EditorState.create({ doc: storyToDoc(story, schema) });
const select = (id: string) =>
  state.apply(state.tr.setSelection(NodeSelection.create(state.doc, placesOf(state.doc).get(id)?.pos ?? 0)));

/** As it comes back from the clipboard: the same nodes without names. */
const fromClipboard = (slice: Slice): Slice =>
  Slice.fromJSON(schema, JSON.parse(JSON.stringify(slice.toJSON()).replaceAll(/"id":"b\d"/gu, '"id":null')));

const bodyIdsAfter = (cut: boolean, other = false): string[] => {
  const selected = select("b1");
  const slice = selected.selection.content();
  const taken = takenFrom(selected.doc, slice);
  const rest = cut ? selected.apply(selected.tr.deleteSelection()) : selected;
  const into = other ? EditorState.create({ doc: storyToDoc({ ...story, provenance: [] }, schema) }) : rest;
  const pasted = namedAsCut(fromClipboard(slice), taken, into.doc);
  const end = into.doc.content.size - 1;
  return docToStory(into.apply(into.tr.replace(end, end, pasted)).doc).body.map(({ id }) => id);
};

describe("a block that is pasted", () => {
  test("after it was cut is the block that it was", () => {
    expect(bodyIdsAfter(true)).toEqual(["b2", "b3", "b1"]);
  });

  test("after it was copied is another block", () => {
    expect(bodyIdsAfter(false)).toEqual(["b1", "b2", "b3", "n1"]);
  });

  test("into another story is another block", () => {
    expect(bodyIdsAfter(true, true)).toEqual(["b1", "b2", "b3", "n1"]);
  });
});

describe("a picture that is pasted", () => {
  const src = "media:0f1e.jpg";
  const pictured = aStory({ body: [paragraph(1, "One."), picture(2, "A ferry", "Ferry Pictures")] });
  const [one, two] = pictured.body;
  if (one === undefined || two?.kind !== "figure") throw new Error("the story has no picture");
  const doc = storyToDoc({ ...pictured, body: [one, { ...two, figure: { ...two.figure, src, width: 640 } }] }, schema);
  const { pos = 0, node } = placesOf(doc).get("b2") ?? {};
  const slice = node === undefined ? Slice.empty : new Slice(Fragment.from(node), 0, 0);
  /** As the HTML of the clipboard gives it back: nothing in it says which picture it was. */
  const back = Slice.fromJSON(
    schema,
    JSON.parse(
      JSON.stringify(slice.toJSON())
        .replaceAll(/"(id|src)":"[^"]*"/gu, '"$1":null')
        .replace(":640", ":null"),
    ),
  );

  test("is the one that was cut, in the same story and in another", () => {
    const taken = takenFrom(doc, slice);
    const rest = EditorState.create({ doc }).tr.delete(pos, pos + (node?.nodeSize ?? 0)).doc;
    expect(namedAsCut(back, taken, rest).content.firstChild?.attrs).toMatchObject({ id: "b2", src, width: 640 });
    const other = storyToDoc({ ...story, provenance: [] }, schema);
    expect(namedAsCut(back, taken, other).content.firstChild?.attrs).toMatchObject({ id: null, src, width: 640 });
  });

  test("is none where something else was copied meanwhile", () => {
    const taken = takenFrom(doc, new Slice(Fragment.from(doc.child(0)), 0, 0));
    expect(namedAsCut(back, taken, doc).content.firstChild?.attrs).toMatchObject({ id: null, src: null });
  });
});
