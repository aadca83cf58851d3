import { expect, test } from "vitest";
import { readExampleStory } from "./example-story.ts";
import { storyLanguage } from "./story-language.ts";

const languageOf = (short: string): string => storyLanguage(readExampleStory(short).story);

test("a story is in the language that it says it is in", () => {
  expect(languageOf("language: de-AT\np: The ferry between Vik and Holm is running again.")).toBe("de-AT");
});

test("without a word on it, English is known by its small words", () => {
  expect(
    languageOf(
      "p: The ferry between Vik and Holm is running again, the harbor office said on Friday, and the fare has not gone up since the storm that tore away part of the quay.",
    ),
  ).toBe("en");
  expect(
    languageOf(
      "p: Die Fähre zwischen Vik und Holm fährt wieder, teilte das Hafenamt am Freitag mit, und der Preis ist seit dem Sturm, der einen Teil des Kais wegriss, nicht gestiegen; auch die Gäste kamen zurück.",
    ),
  ).toBe("und");
});

test("a few words are taken for English, which is what the checks are for", () => {
  expect(languageOf("headline: Vik\np: Holm, Lund.")).toBe("en");
});
