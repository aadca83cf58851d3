import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { writers } from "../registry.ts";

const context = { now: "2026-03-02T12:00:00Z", name: "ferry" };
const read = (bytes: Uint8Array | undefined): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

describe.each(writers.map((writer) => ({ id: writer.id, writer })))("$id", ({ writer }) => {
  test("writes any story: one safe name, valid UTF-8, the same bytes each time, a sentence for each loss", () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const { files, notes } = writer.write(story, context);
        expect(files.map(({ name }) => name)).toEqual([`ferry.${writer.extension}`]);
        expect(read(files[0]?.bytes)).not.toContain("\ufffd");
        expect(writer.write(story, context).files[0]?.bytes).toEqual(files[0]?.bytes);
        for (const note of notes) {
          expect(note.kind).toBe("lost");
          expect(note.message).toMatch(/^[“\p{Lu}].*[.)]$/su);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("carries the words of every paragraph", () => {
    const words = ["ferry", "harbour", "lantern", "tide"];
    const [story] = fc.sample(arbitraryStory, { numRuns: 1, seed: 3 });
    if (story === undefined) throw new Error("the generator gave no story");
    const body = words.map((text, index) => ({
      kind: "paragraph" as const,
      id: `b${index + 1}` as never,
      text: { text },
    }));
    const text = read(writer.write({ ...story, body }, context).files[0]?.bytes);
    let at = -1;
    for (const word of words) {
      expect(text.indexOf(word, at + 1)).toBeGreaterThan(at);
      at = text.indexOf(word, at + 1);
    }
  });
});
