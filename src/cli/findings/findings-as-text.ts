import { blocksOf } from "../../core/story/blocks.ts";
import { fieldOf } from "../story-record.ts";
import type { CheckedStory } from "./checked-story.ts";

/** Findings for people, a paragraph each. */
export function findingsAsText({ file, story, findings }: CheckedStory): string {
  const head = `${file}: ${story.headline?.text ?? story.meta.slug ?? "(no headline)"}\n`;
  if (findings.length === 0) return `${head}  nothing to say\n`;
  const blocks = new Map(blocksOf(story).map((block) => [block.id, block]));
  const lines = findings.map((finding) => {
    const { level, check, message, quote, fixes, span } = finding;
    const where = fieldOf(blocks.get(span.block));
    // What is missing has no words to quote.
    const words = quote.trim() === "" ? "" : `\n      “${quote}”`;
    const fix = fixes.map(({ label }) => `\n      → ${label}`).join("");
    return `  ${level.padEnd(8)} ${check} · ${where}\n      ${message}${words}${fix}\n`;
  });
  return head + lines.join("");
}
