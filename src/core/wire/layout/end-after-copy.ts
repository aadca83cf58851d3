import { endOfCopy } from "../fields/end-of-copy.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** Sets aside what stands after the end of the copy: notes to editors, contacts. Pictures that are listed there stay pictures. */
export function endAfterCopy(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const copy = lines.findIndex(({ role }) => role === "body");
  if (copy < 0) return lines;
  const end = endOfCopy(lines.slice(copy).map(({ text }) => text));
  if (end === undefined) return lines;
  return lines.map((line, index): LabelledParagraph => {
    if (index < copy + end.from || !leaves.has(line.role)) return line;
    if (line.declared !== undefined) return line;
    const declared = { role: "furniture" as const, kind: "metadata" as const, value: line.text, why: end.why };
    return { ...line, role: "furniture", stage: "after", sure: 0.9, why: end.why, declared };
  });
}

const leaves: ReadonlySet<string> = new Set(["body", "subhead", "dek", "byline", "headline", "dateline"]);
