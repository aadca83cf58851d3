import { guessBelow, isSentence } from "./keep-sentences.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/**
 * Leaves in the copy a sentence that a date in its dateline made look like the time of publication, or its place under the
 * byline like a second name.
 */
export const keepOpenings = (lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] =>
  lines.map((line): LabelledParagraph => {
    const isGuess = line.declared === undefined && mistaken.has(line.role) && line.sure < guessBelow;
    if (!isGuess || !isSentence(line.text)) return line;
    return { ...line, role: "body", stage: "within", why: "a whole sentence that opens the copy" };
  });

const mistaken: ReadonlySet<string> = new Set(["published", "byline"]);
