import { expect, test } from "vitest";
import { spellInstant } from "./spell-instant.ts";

test.each([
  ["2046-05-03T18:00:00Z", "18:00 UTC on 3 May 2046"],
  ["2046-05-03T18:00:00+00:00", "18:00 UTC on 3 May 2046"],
  ["2046-12-31T06:30+02:00", "06:30 UTC+2 on 31 December 2046"],
  ["2046-01-01T06:30:00.5-0330", "06:30 UTC−3:30 on 1 January 2046"],
  ["2046-05-03T18:00", "18:00 on 3 May 2046, with no time zone given"],
  ["2046-05-03", "the end of 3 May 2046"],
  ["until further notice", "until further notice"],
  ["2046-13-03", "2046-13-03"],
])("%s is read as %s", (iso, words) => {
  expect(spellInstant(iso)).toBe(words);
});
