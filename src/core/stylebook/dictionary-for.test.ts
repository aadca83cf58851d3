import { describe, expect, test } from "vitest";
import { makeStory } from "../story/make-story.ts";
import { plain } from "../story/text.ts";
import { dictionaryFor } from "./dictionary-for.ts";
import { noHouseStyle } from "./house-style.ts";

const british = makeStory({
  headline: plain("The harbour centre organised it."),
  body: [],
  meta: {},
  origin: { name: "quay.txt", reader: "plain-text" },
});

describe("the dictionary for a story", () => {
  test("is the stylebook's, and that goes by the story unless the desk has chosen a book", () => {
    expect(dictionaryFor(british)).toBe("en-GB");
    expect(dictionaryFor(british, { ...noHouseStyle, book: "wiredesk-us" })).toBe("en-US");
  });

  test("is either where the story is plainly neither", () => {
    const undecided = { ...british, headline: plain("It opened.") };
    expect(dictionaryFor(undecided)).toBe("either");
    expect(dictionaryFor(undecided, { ...noHouseStyle, dictionary: "en-GB" })).toBe("en-GB");
  });

  test("goes by the story under any book, or is always the one, where the desk says so", () => {
    expect(dictionaryFor(british, { ...noHouseStyle, book: "wiredesk-us", dictionary: "by-story" })).toBe("en-GB");
    expect(dictionaryFor(british, { ...noHouseStyle, dictionary: "en-US" })).toBe("en-US");
    expect(dictionaryFor(british, { ...noHouseStyle, book: "wiredesk-us", dictionary: "en-GB" })).toBe("en-GB");
  });
});
