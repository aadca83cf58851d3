import { tailLine, writersIn } from "../fields/tail-line.ts";
import { isBoxLine } from "./is-box-line.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** So many paragraphs stand above what is set aside: a text of one line is all there is. */
const leastCopy = 2;

/**
 * Sets aside what stands under the last paragraph and belongs to the page that the copy came from: about the author, whom to
 * follow, where it was printed. Upwards from the end, as far as every line is such a one.
 */
export function heedTail(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const writers = lines.filter(({ role }) => role === "byline").flatMap(({ text }) => writersIn(text));
  let copy = lines.filter(({ role }) => role === "body").length;
  const settled = [...lines];
  for (let index = lines.length - 1; index >= 0 && copy > leastCopy; index--) {
    const line = lines[index];
    if (line === undefined || line.declared !== undefined || line.role === "furniture" || line.role === "published")
      continue;
    const why =
      tailLine(line.text, writers) ?? (isBoxLine(line.text) ? "a line of the page under the story" : undefined);
    if (!mayBe.has(line.role) || why === undefined) break;
    if (line.role === "body") copy -= 1;
    settled[index] = { ...line, role: "furniture", stage: "after", sure: 0.85, why };
  }
  return settled;
}

const mayBe: ReadonlySet<string> = new Set(["body", "subhead", "byline", "credit", "caption", "dek"]);
