import { expect, it } from "vitest";
import { languageTag } from "./language-tag.ts";

it.each([
  ["EN", "en"],
  ["fi-FI", "fi-FI"],
  ["en_us", "en-US"],
  ["zh-hant", "zh-Hant"],
  ["swe", "sv"],
  ["ger", "de"],
  ["English", "en"],
  ["GB", "en-GB"],
  ["he", "he"],
  ["iw", "he"],
  ["und", undefined],
  ["", undefined],
  ["12", undefined],
])("reads “%s” as %s", (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});
