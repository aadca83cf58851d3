import fc from "fast-check";
import { expect, it } from "vitest";
import { wordIndex } from "./word-index.ts";

const word = fc.string({ minLength: 1, unit: "binary" }).filter((text) => !text.includes("\n"));

it("finds each word by its number, each number by its word, and no other word", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 200 }), fc.array(word), (words, others) => {
      const index = wordIndex(words.join("\n"), {});
      expect(index.size).toBe(words.length);
      expect(words.map((_, at) => index.wordAt(at))).toEqual(words);
      expect(words.map((one) => index.indexOf(one))).toEqual(words.map((_, at) => at));
      for (const other of others) if (!words.includes(other)) expect(index.indexOf(other)).toBeUndefined();
    }),
  );
});

it("keeps apart what cannot stand on a line", () => {
  const index = wordIndex("quay\n\nferry", { "1": "\n\n" });
  expect([index.size, index.wordAt(1), index.indexOf("\n\n"), index.indexOf("")]).toEqual([3, "\n\n", 1, undefined]);
  expect([index.indexOf("ferry"), index.wordAt(2)]).toEqual([2, "ferry"]);
});
