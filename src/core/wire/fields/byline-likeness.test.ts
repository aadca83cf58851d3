import fc from "fast-check";
import { describe, it } from "vitest";
import { bylineLikeness } from "./byline-likeness.ts";
import { parseByline } from "./parse-byline.ts";

describe("byline likeness", () => {
  it("is what the reader of bylines is sure of, whatever the line", () => {
    const word = fc.constantFrom(
      ..."By Ann Lee Bo Chan and the staff reporter Follow us on Twitter said, he she | – / “Yes,” (photos) Reuters for Jr. A. Editor, The Times bio".split(
        " ",
      ),
      "an hour ago",
      "3",
      "…",
      "e-mail",
    );
    const line = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom(".", "?”", "", " Jr.", "…", "!’", ",."))
      .map(([words, end]) => words.join(" ") + end);
    fc.assert(
      fc.property(line, (text) => bylineLikeness(text) === (parseByline(text)?.sure ?? 0)),
      { numRuns: 3000, seed: 7 },
    );
  });
});
