import { history, undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { aStory, paragraph, picture, schema } from "../../testing/a-story.ts";
import { docToStory } from "../convert/doc-to-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { findPlaces, replacePlaces } from "./find-places.ts";
import { mayRunAway } from "./may-run-away.ts";
import { type Search, searchPattern } from "./search-pattern.ts";

const story = aStory({
  headline: { text: "Ferry runs aground" },
  byline: "Ada Ferry",
  body: [
    {
      ...paragraph(1, ""),
      kind: "paragraph",
      text: { text: "The ferry and the ferryman.", marks: [{ type: "bold", from: 4, to: 9 }] },
    },
    picture(2, "A ferry on May 3", "Ferry Pictures"),
  ],
  meta: { slug: "ferry-aground", keywords: ["ferry", "harbour"], editorNote: "Check the ferry." },
});
const doc = storyToDoc(story, schema);
const found = (search: Partial<Search> & { readonly words: string }, insert = ""): readonly string[] =>
  findPlaces(doc, { matchCase: false, ...search }, insert).map(({ name, words }) => `${name}: ${words}`);

describe("find and replace", () => {
  test("over every field, the credit, the slug, the keywords and the notes", () => {
    expect(found({ words: "ferry" })).toEqual([
      "Headline: Ferry",
      "Byline: Ferry",
      "Paragraph 1: ferry",
      "Paragraph 1: ferry",
      "Caption: ferry",
      "Credit: Ferry",
      "Slug: ferry",
      "Note to editors: ferry",
      "Keywords: ferry",
    ]);
    expect(found({ words: "ferry", matchCase: true, wholeWord: true })).toEqual([
      "Paragraph 1: ferry",
      "Caption: ferry",
      "Slug: ferry",
      "Note to editors: ferry",
      "Keywords: ferry",
    ]);
  });

  test("all is replaced in one undo step, and bold words stay bold", () => {
    let state = EditorState.create({ doc, plugins: [history()] });
    const places = findPlaces(doc, { words: "ferry", matchCase: true, wholeWord: true }, "boat");
    state = state.apply(replacePlaces(state, places));
    const after = docToStory(state.doc);
    expect(after.body[0]).toMatchObject({
      text: { text: "The boat and the ferryman.", marks: [{ type: "bold", from: 4, to: 8 }] },
    });
    expect(after.meta).toEqual({ slug: "boat-aground", keywords: ["boat", "harbour"], editorNote: "Check the boat." });
    undo(state, (tr) => (state = state.apply(tr)));
    expect(docToStory(state.doc)).toEqual(docToStory(doc));
  });

  test("a keyword or note that is replaced by nothing goes", () => {
    const state = EditorState.create({ doc });
    const tr = replacePlaces(
      state,
      findPlaces(doc, { words: "^(?:ferry|check the ferry\\.)$", matchCase: false, regex: true }),
    );
    expect(docToStory(tr.doc).meta).toEqual({ slug: "ferry-aground", keywords: ["harbour"] });
  });

  test("a regular expression with its groups", () => {
    const [place] = findPlaces(
      doc,
      { words: "(?<month>May) (\\d)", matchCase: true, regex: true },
      "$2 $<month>, $$ $&",
    );
    expect(place?.insert).toBe("3 May, $ May 3");
    expect(findPlaces(doc, { words: "x*", matchCase: true, regex: true })).toEqual([]);
  });

  test("what cannot be searched for is said", () => {
    expect(searchPattern({ words: "(", matchCase: true, regex: true })).toMatchObject({
      ok: false,
      problem: expect.stringContaining("no regular expression"),
    });
    expect(searchPattern({ words: "(", matchCase: true })).toMatchObject({ ok: true });
    expect(searchPattern({ words: "", matchCase: true })).toMatchObject({ ok: false });
  });

  test.each(["(a+)+", "(?:a*b?)*", "((x+)y)+z", "([a-z]+\\s?)*$", "(\\w{2,})+"])(
    "“%s” is refused: it could run for ever",
    (words) => {
      expect(mayRunAway(words)).toBe(true);
    },
  );

  test.each(["(ab)+", "a+b+", "[(+]+)", "\\(a+\\)+", "(a{2})+", "(?:a|b)+c*"])("“%s” is not", (words) => {
    expect(mayRunAway(words)).toBe(false);
  });
});
