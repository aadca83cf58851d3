import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { blockId, type Story, storySchema } from "../../story/story.ts";
import type { RichText } from "../../story/text.ts";
import { clipboardContent, clipboardKinds } from "../clipboard.ts";
import { exportStory } from "../export-story.ts";
import { writers } from "../registry.ts";

const context = { now: "2026-03-02T12:00:00Z", name: "ferry" };
/** The text of a file; of a package all its parts. */
function read(bytes: Uint8Array | undefined): string {
  const decode = (part: Uint8Array | undefined): string => new TextDecoder("utf-8", { fatal: true }).decode(part);
  const isPackage = bytes?.[0] === 0x50 && bytes[1] === 0x4b;
  return isPackage ? Object.values(unzipSync(bytes)).map(decode).join("\n") : decode(bytes);
}

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

  test("carries no note of the desk to itself, in whatever text it stands", () => {
    const noted = (words: string): RichText => ({
      text: `${words} unpublishedremark`,
      marks: [
        { type: "note", from: words.length + 1, to: words.length + 18 },
        { type: "bold", from: 0, to: words.length + 5 },
      ],
    });
    const story: Story = {
      schema: storySchema,
      headline: noted("Ferry aground"),
      dek: noted("Nobody hurt"),
      body: [
        { kind: "paragraph", id: blockId("b1"), text: noted("First") },
        { kind: "crosshead", id: blockId("b2"), text: noted("Head") },
        { kind: "quote", id: blockId("b3"), text: noted("Said") },
        { kind: "list", id: blockId("b4"), ordered: true, items: [noted("Item")] },
        { kind: "table", id: blockId("b5"), header: true, rows: [[noted("Cell")], [noted("Other")]] },
        { kind: "figure", id: blockId("b6"), figure: { src: "https://example.org/a.jpg", caption: noted("Shown") } },
      ],
      meta: { slug: "ferry" },
      origin: { name: "ferry.txt", reader: "plain" },
      provenance: [],
      setAside: [],
      notes: [],
    };
    const { files, notes } = writer.write(story, context);
    for (const { bytes } of files) {
      expect(read(bytes)).not.toMatch(/unpub|remark/u);
      expect(read(bytes)).toContain("First");
    }
    expect(JSON.stringify(notes)).not.toContain("remark");
    for (const kind of clipboardKinds)
      expect(JSON.stringify(clipboardContent(story, kind))).not.toMatch(/unpub|remark/u);
    const exported = exportStory(story, {
      target: writer.id,
      findings: [],
      passedOver: [],
      now: context.now,
      version: "1",
    });
    expect(exported.ok && exported.receipt.headline).toBe("Ferry aground");
  });
});
