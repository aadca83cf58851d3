import { EditorState } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import { expect, test } from "vitest";
import { aStory, schema } from "../testing/a-story.ts";
import { storyToDoc } from "./convert/story-to-doc.ts";
import { composed as letGo } from "./composition.ts";
import { fieldCountsPlugin, setLimits } from "./field-counts.ts";

const limits = { headline: 10, dek: 10, caption: 10, alt: 10 };

function withHeadline(text: string, noted?: readonly [number, number]) {
  const marks = noted === undefined ? [] : [{ type: "note" as const, from: noted[0], to: noted[1] }];
  const plugin = fieldCountsPlugin();
  const doc = storyToDoc(aStory({ headline: { text, marks } }), schema);
  let state = EditorState.create({ doc, plugins: [plugin] });
  state = state.apply(setLimits(state.tr, limits));
  return { plugin, state };
}

function shown(plugin: ReturnType<typeof fieldCountsPlugin>, state: EditorState) {
  const set = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  const all = set.find(0, state.doc.child(0).nodeSize) as unknown as readonly {
    from: number;
    to: number;
    type: { attrs: Record<string, string> };
  }[];
  return {
    count: all.find(({ type }) => "data-count" in type.attrs)?.type.attrs["data-count"],
    excess: all
      .filter(({ type }) => type.attrs["class"] === "excess")
      .map(({ from, to }) => state.doc.textBetween(from, to)),
  };
}

test("what stands beyond the limit is marked to the character, pairs of surrogates and all", () => {
  const { plugin, state } = withHeadline("😀23456789😀xy");
  expect(shown(plugin, state)).toEqual({ count: "12 of 10", excess: ["xy"] });
  const fits = withHeadline("😀234567890");
  expect(shown(fits.plugin, fits.state)).toEqual({ count: "10 of 10", excess: [] });
});

test("a note counts for nothing", () => {
  const { plugin, state } = withHeadline("123 note 4567890", [3, 8]);
  expect(shown(plugin, state)).toEqual({ count: "11 of 10", excess: ["0"] });
});

test("while an input method composes nothing is drawn anew; afterwards it is", () => {
  const { plugin, state } = withHeadline("1234567890");
  const composed = state.apply(state.tr.insertText("に", 11).setMeta("composition", 1));
  expect(shown(plugin, composed)).toEqual({ count: "10 of 10", excess: [] });
  const after = composed.apply(letGo(composed.tr));
  expect(shown(plugin, after)).toEqual({ count: "11 of 10", excess: ["に"] });
});
