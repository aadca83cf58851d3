import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { publishable } from "../publishable.ts";
import { wordpressBlocks } from "./wordpress.ts";

const validators = resolve(import.meta.dirname, "../../../../validators");

test.skipIf(!existsSync(resolve(validators, "node_modules")))(
  "the block editor finds a thousand generated stories valid, and would save each byte for byte the same",
  () => {
    const stories = fc.sample(arbitraryStory, { numRuns: 1000, seed: 6 });
    const rows = stories.map(
      (story, id) => `${JSON.stringify({ id, content: wordpressBlocks(publishable(story)) })}\n`,
    );
    const run = spawnSync(process.execPath, ["wordpress-blocks.cjs"], {
      cwd: validators,
      input: rows.join(""),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const answers = run.stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: number; problems: string[] });
    expect(answers).toHaveLength(stories.length);
    expect(answers.filter(({ problems }) => problems.length > 0).slice(0, 5)).toEqual([]);
  },
  120_000,
);
