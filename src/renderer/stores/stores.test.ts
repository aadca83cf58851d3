import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test, vi } from "vitest";
import type { StorySummary } from "../../ipc/contract.ts";
import { placeName } from "../editor/place-names.ts";
import { storyToDoc } from "../editor/convert/story-to-doc.ts";
import { placesOf } from "../editor/places.ts";
import { aStory, paragraph, picture, schema } from "../testing/a-story.ts";
import { mergeSummaries } from "./desk-store.ts";
import { refreshGate, refreshSide, sideStore } from "./side-store.ts";
import { say, takeBackSaid, windowStore } from "./window-store.ts";

const row = (id: string, received: string, given: Partial<StorySummary> = {}): StorySummary => ({
  id,
  slug: id,
  headline: id,
  source: "",
  format: "plain",
  state: "new",
  received,
  changed: received,
  ...given,
});

describe("desk", () => {
  const older = row("older", "2026-03-01T08:00:00Z");
  const newer = row("newer", "2026-03-02T08:00:00Z");

  test("newest first; a changed row takes the place of the old one", () => {
    const changed = { ...older, headline: "Changed" };
    expect(mergeSummaries([older, newer], [changed]).map(({ headline }) => headline)).toEqual(["newer", "Changed"]);
  });
});

describe("the side", () => {
  const doc = storyToDoc(
    aStory({ body: [paragraph(1, "One two."), picture(2, "A ferry."), paragraph(3, "Three."), picture(4, "A pier.")] }),
    schema,
  );
  const state = EditorState.create({ doc });
  const at = (id: string): number => (placesOf(doc).get(id)?.pos ?? 0) + 1;

  test("a place is called what one calls it on a desk", () => {
    expect(["headline", "b1", "b2/caption", "b3", "b4/credit"].map((id) => placeName(doc, at(id)))).toEqual([
      "Headline",
      "Paragraph 1",
      "Caption 1",
      "Paragraph 2",
      "Credit 2",
    ]);
  });

  test("it says where the caret is, how long the story is, and whether the gate is open", () => {
    refreshSide(state.apply(state.tr.setSelection(TextSelection.create(doc, at("b3")))));
    refreshGate(state, new Date("2026-03-04T09:00:00Z"));
    const { place, words, captions, gate } = sideStore.getState();
    expect({ place, words, captions, open: gate.open }).toEqual({
      place: "Paragraph 2",
      words: 12,
      captions: 2,
      open: true,
    });
  });

  test("without a story it says nothing", () => {
    refreshSide(undefined);
    expect(sideStore.getState()).toMatchObject({ rows: [], place: "", words: 0 });
  });
});

test("what was said last is taken back once, where there is a way back", () => {
  const back = vi.fn<() => void>();
  say("Passed over.", back);
  takeBackSaid();
  expect(back).toHaveBeenCalledOnce();
  takeBackSaid();
  expect(back).toHaveBeenCalledOnce();
  expect(windowStore.getState().saying?.text).toContain("nothing to take back");
});
