import { colonDateline } from "../fields/colon-dateline.ts";
import { copyDateline } from "../fields/copy-dateline.ts";
import type { FoundDateline } from "../fields/parse-dateline.ts";
import { parseWireDateline } from "../fields/wire-dateline.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** A dateline opens the first paragraph, or the second where a line of the desk's went before. */
const mostParagraphs = 2;

/** Finds the dateline at the head of the copy, once it is settled which lines are copy. */
export function liftDatelines(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  let paragraphs = 0;
  for (const [at, line] of lines.entries()) {
    if (line.role !== "body") continue;
    paragraphs += 1;
    if (paragraphs > mostParagraphs) return lines;
    const dateline = datelineAtHead(line.text, lines);
    if (dateline === undefined || line.text.slice(dateline.to).trim() === "") continue;
    return lines.with(at, { ...line, inline: { dateline: dateline.raw } });
  }
  return lines;
}

/** Who sent plain copy is not known. */
const nobody: ReadonlySet<string> = new Set();

const isTold = ({ role }: LabelledParagraph): boolean => role === "body" || role === "headline";

/** The dateline at the head of a paragraph of the copy. */
export const datelineAtHead = (text: string, lines: readonly LabelledParagraph[]): FoundDateline | undefined =>
  copyDateline(text) ??
  colonDateline(
    text,
    lines.filter(isTold).map((line) => line.text),
  ) ??
  parseWireDateline(text, nobody);
