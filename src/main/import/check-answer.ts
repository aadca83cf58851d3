import * as v from "valibot";
import type { ReadResult } from "../../core/wire/reader.ts";
import { noteShape, shapeError, storyShape } from "../../core/story/story-schema.ts";

/** A file with more stories is not a wire file but an archive: it is to be split. */
const mostStories = 2_000;

const resultShape: v.GenericSchema<unknown, ReadResult> = v.object({
  format: v.pipe(v.string(), v.maxLength(200)),
  stories: v.pipe(v.array(storyShape), v.maxLength(mostStories)),
  notes: v.pipe(v.array(noteShape), v.maxLength(100_000)),
});

/** What an isolated reader answered, if it is what a reader may answer: nothing that came out of a file is taken on trust. */
export function checkAnswer(json: string): ReadResult | { readonly refused: string } {
  let answer: unknown;
  try {
    answer = JSON.parse(json);
  } catch {
    // The same as any other answer that is not one.
    return { refused: "its reader answered what no reader answers" };
  }
  const checked = v.safeParse(resultShape, answer);
  return checked.success ? checked.output : { refused: `what was read is no story (${shapeError(checked.issues)})` };
}
