import { getSchema } from "@tiptap/core";
import { GapCursor } from "@tiptap/pm/gapcursor";
import type { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { aStory, paragraph, picture } from "../../testing/a-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { cursors } from "./cursors.ts";
import { storySchema } from "./story-schema.ts";

const schema = getSchema([...storySchema, cursors]);
const { valid } = GapCursor as unknown as { readonly valid: (at: ReturnType<Node["resolve"]>) => boolean };

test("a caret stands between two pictures, and between no two fields", () => {
  const doc = storyToDoc(aStory({ body: [picture(1, "One."), picture(2, "Two."), paragraph(3, "Three.")] }), schema);
  const gaps: string[] = [];
  for (let at = 0; at <= doc.content.size; at += 1) {
    const place = doc.resolve(at);
    if (valid(place))
      gaps.push(`${place.parent.type.name}: ${place.nodeBefore?.type.name} | ${place.nodeAfter?.type.name}`);
  }
  expect(gaps).toEqual(["body: undefined | figure", "body: figure | figure"]);
});
