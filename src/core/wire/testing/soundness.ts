import type { ReadResult } from "../reader.ts";

/** What is wrong with an answer, if anything: a reader promises something in it, be it a note, marks inside their text, and nothing that is not data. */
export function soundness(answer: ReadResult): string | undefined {
  if (answer.stories.length + answer.notes.length === 0) return "neither story nor note";
  for (const story of answer.stories)
    for (const block of story.body) {
      if (block.kind !== "paragraph" && block.kind !== "crosshead" && block.kind !== "quote") continue;
      for (const { from, to } of block.text.marks ?? [])
        if (from < 0 || from >= to || to > block.text.text.length) return "a mark outside its text";
    }
  try {
    // What crosses to the window is JSON: no cycles, and nothing that gets lost on the way.
    JSON.stringify(answer);
  } catch (error) {
    return `no data: ${error instanceof Error ? error.message : String(error)}`;
  }
  return undefined;
}
