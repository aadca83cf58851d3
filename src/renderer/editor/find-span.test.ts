import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { blockId } from "../../core/story/story.ts";
import { aStory, paragraph, schema } from "../testing/a-story.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { findSpan } from "./find-span.ts";

const doc = storyToDoc(
  aStory({ body: [paragraph(1, "A ferry ran aground."), paragraph(2, "Nobody was hurt, police said.")] }),
  schema,
);
const state = EditorState.create({ doc });
const span = { block: blockId("b2"), from: 0, to: 15 };
const found = (now: EditorState): string | undefined => {
  const place = findSpan(doc, now.doc, span);
  return place === undefined ? undefined : now.doc.textBetween(place.from, place.to);
};

test("words that were read are found in the text as it is now, moved or with others beside them; not when they changed", () => {
  const place = findSpan(doc, doc, span)?.from ?? 0;
  expect(found(state)).toBe("Nobody was hurt");
  expect(found(state.apply(state.tr.insertText("Small ", 1)))).toBe("Nobody was hurt");
  expect(found(state.apply(state.tr.insertText("Luckily: ", place)))).toBe("Nobody was hurt");
  expect(found(state.apply(state.tr.insertText("x", place + 3)))).toBeUndefined();
});
