import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSource } from "./read-source.ts";
import type { ReadContext, ReadResult, Reader, Source } from "./reader.ts";
import { readers } from "./registry.ts";
import { bombs } from "./testing/bombs.ts";
import { soundness } from "./testing/soundness.ts";
import { damage, generator, pick, strangers } from "./testing/damage.ts";
import { fixturesOf } from "../../../bench/fuzz/fixtures-of.ts";

/** Cases for each reader: enough to run into what a desk meets in years, few enough for every run of the tests. */
const casesEach = 140;

const context: ReadContext = {
  progress: () => true,
  pictures: true,
  readNested: ({ name }) =>
    Promise.resolve({
      format: "unknown",
      stories: [],
      notes: [{ kind: "lost", where: name, message: "not read here" }],
    }),
};

describe("readers and damaged files", () => {
  it.each(readers.map((reader) => [reader.id, reader] as const))(
    "%s answers for everything",
    async (id, reader) => {
      const random = generator(id);
      const seeds = [...fixturesOf(fixtures, id), ...strangers];
      for (let round = 0; round < casesEach; round += 1) {
        const seed = pick(seeds, random);
        const bytes = damage(seed, random);
        const answer = await answerOf(reader, { bytes, name: "damaged.xml" });
        expectSound(answer, `${id}, round ${round}`);
      }
    },
    60_000,
  );

  it.each(Object.entries(bombs))(
    "stands %s",
    async (_, make) => {
      const source = { bytes: new TextEncoder().encode(make()), name: "bomb.xml" };
      expectSound(await readSource(source), "recognised");
      for (const reader of readers) expectSound(await answerOf(reader, source), reader.id);
    },
    60_000,
  );

  it("stops when it is told to", async () => {
    const item = (n: number): string =>
      `<item><title>Story ${n}</title><description>Copy of story ${n}.</description></item>`;
    const feed = `<rss version="2.0"><channel>${Array.from({ length: 500 }, (_, n) => item(n)).join("")}</channel></rss>`;
    const seen: number[] = [];
    const progress = (done: number): boolean => {
      seen.push(done);
      return done < 100;
    };
    const { stories, notes } = await readSource(
      { bytes: new TextEncoder().encode(feed), name: "feed.xml" },
      { progress },
    );
    expect(stories).toHaveLength(100);
    expect(seen).toHaveLength(101);
    expect(notes.map(({ message }) => message)).toContain("Stopped after 100 of 500 items");
  });
});

/** A reader's promise: an answer, whatever the file; something in it, be it a note; nothing that is not data. */
async function answerOf(reader: Reader, source: Source): Promise<ReadResult> {
  expect(
    typeof reader.sniff({
      bytes: source.bytes.subarray(0, 65_536),
      text: new TextDecoder().decode(source.bytes.subarray(0, 65_536)),
      name: source.name,
    }),
  ).toBe("number");
  return reader.read(source, context);
}

function expectSound(answer: ReadResult, where: string): void {
  expect(soundness(answer), where).toBeUndefined();
}

const fixtures = path.join(import.meta.dirname, "readers", "fixtures");
