import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSource } from "../read-source.ts";
import type { ReadResult } from "../reader.ts";
import { tellStory } from "../testing/tell-story.ts";

/** A folder for each format, in it one for each case: the file as it arrives, and what is read from it. */
const root = path.join(import.meta.dirname, "fixtures");
const cases = fs
  .readdirSync(root)
  .flatMap((format) => fs.readdirSync(path.join(root, format)).map((name) => [format, name] as const));

describe("readers", () => {
  it.each(cases)("read %s/%s", async (format, name) => {
    const folder = path.join(root, format, name);
    const file = fs.readdirSync(folder).find((entry) => entry.startsWith("source."));
    if (file === undefined) throw new Error(`${folder} has no source`);
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, file)));
    const told = tell(await readSource({ bytes, name: file }));
    const expected = path.join(folder, "expected.json");
    if (!fs.existsSync(expected)) {
      fs.writeFileSync(expected, `${JSON.stringify(told, null, 2)}\n`);
      throw new Error(`${expected} was written: read it against the file, then run again`);
    }
    expect(told).toEqual(JSON.parse(fs.readFileSync(expected, "utf8")));
  });
});

/** What a reader found, in a form that a person can check against the file. */
function tell({ format, stories, notes }: ReadResult): unknown {
  return {
    format,
    stories: stories.map((story) => tellStory(story)),
    notes: notes.map((note) => `${note.kind} @ ${note.where}: ${note.message}`),
  };
}
