import { describe, expect, it } from "vitest";
import { familyScan } from "./family-scan.ts";
import { fastTest } from "./fast-test.ts";
import { mayHave } from "./may-have.ts";

describe("patterns read in one pass", () => {
  const patterns = {
    share: /\b(?:share|tweet)\b/iu,
    year: /\b(?:19|20)\d\d\b/u,
    verbless: /^(?!.*\b(?:is|was)\b).*\.$/u,
    named: /\bBy \p{Lu}/u,
  } as const;
  const texts = [
    "Share this",
    "shared in 1919",
    "In 1519.",
    "It was late.",
    "by Ann, By Ann",
    "",
    "ſhare 2001",
    "😀 TWEET",
  ];

  it("are found where they are, and nowhere else", () => {
    const families = familyScan(patterns);
    for (const text of texts)
      for (const [name, pattern] of Object.entries(patterns))
        expect(families(text)(name as keyof typeof patterns), `${name} in “${text}”`).toBe(pattern.test(text) ? 1 : 0);
  });

  it.each(Object.values(patterns))("%s answers as the pattern does", (pattern) => {
    const test = fastTest(pattern);
    const may = mayHave(pattern);
    for (const text of texts) {
      expect(test(text), text).toBe(pattern.test(text));
      if (pattern.test(text)) expect(may(text), text).toBe(true);
    }
    expect(mayHave(patterns.share, patterns.year)("nothing of 401")).toBe(false);
  });
});
