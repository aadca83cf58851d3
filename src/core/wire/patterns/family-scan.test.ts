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

  /** The scan is made once it has had many texts; before, the patterns are asked. */
  const times = [1, 1000] as const;

  it.each(times)("are found where they are, and nowhere else, after %d texts", (calls) => {
    const families = familyScan(patterns);
    for (let call = 0; call < calls; call += 1) families("");
    for (const text of texts)
      for (const [name, pattern] of Object.entries(patterns))
        expect(families(text)(name as keyof typeof patterns), `${name} in “${text}”`).toBe(pattern.test(text) ? 1 : 0);
  });

  it.each(Object.values(patterns))("%s answers as the pattern does", (pattern) => {
    const test = fastTest(pattern);
    const may = mayHave(pattern);
    for (const calls of times) {
      for (let call = 0; call < calls; call += 1) {
        test("");
        may("");
      }
      for (const text of texts) {
        expect(test(text), text).toBe(pattern.test(text));
        if (pattern.test(text)) expect(may(text), text).toBe(true);
      }
    }
  });

  it("are not looked for where no letter of them stands", () => {
    const may = mayHave(patterns.share, patterns.year);
    for (let call = 0; call < 1000; call += 1) may("");
    expect(may("nothing of 401")).toBe(false);
  });
});
