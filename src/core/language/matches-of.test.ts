import { expect, it } from "vitest";
import { matchesOf } from "./matches-of.ts";

const patterns = [/\ba\w*/g, /x*/g, /x*/gu, /(?<=a)b?/giu, /\p{Lu}(\p{Ll})?/gu, /nothing/g];
const texts = ["", "an apple and a pear", "aXx AB 𝒳x ab", "𝒳𝒳"];

it("gives what matchAll gives, also where a pattern matches nothing at all and where it was used before", () => {
  for (const pattern of patterns)
    for (const text of texts) {
      const expected = [...text.matchAll(pattern)].map((match) => [match.index, ...match]);
      for (let turn = 0; turn < 2; turn++) {
        pattern.lastIndex = 3;
        expect(matchesOf(pattern, text).map((match) => [match.index, ...match])).toEqual(expected);
      }
    }
});
