import { expect, test } from "vitest";
import { mayRunAway } from "./may-run-away.ts";

test.each([
  "(a+)+",
  "(?:\\w+\\s?)*;",
  "(\\w+\\s?){20};",
  ".*.*.*.*;",
  ".*a.*b.*c",
  "\\w*\\w*\\w*;",
  "(\\w|[a-z])*;",
  "(a|a)*b",
  "(?<x>[a-z]+,)*",
  "([^x]*y){2,}",
])("%s can search for ever", (source) => {
  expect(mayRunAway(source)).toBe(true);
});

test.each([
  "\\b(\\w+) \\1\\b",
  '".*?"',
  "\\d{1,3}(,\\d{3})*",
  "(said|told) (\\w+)",
  "(?:cat|dog)+s?",
  "^\\s+|\\s+$",
  "[^.]*\\.",
  "(?:[A-Z]\\.)+",
  "Mr\\.? \\p{Lu}\\w+",
  "(\\d+)\\s*(?:per cent|%)",
  "[(|)]+",
  "a{2,}b",
])("%s comes to an end", (source) => {
  expect(mayRunAway(source)).toBe(false);
});
