import type { LabelledParagraph } from "./label-paragraphs.ts";

/** Fewer rows could be anything. */
const leastRows = 3;

/** Leaves in the copy rows of figures that follow a paragraph of it: shares, results, fares. */
export function keepTables(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const kept = new Set<LabelledParagraph>();
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (isRow(lines[to]) && lines[to]?.gaps === lines[from]?.gaps && (to === from || !lines[to]?.blankBefore))
      to += 1;
    if (to - from < leastRows) continue;
    if (lines[from - 1]?.role === "body") for (const line of lines.slice(from, to)) kept.add(line);
    from = to - 1;
  }
  if (kept.size === 0) return lines;
  return lines.map((line) =>
    kept.has(line)
      ? { ...line, role: "body", stage: "within", sure: 0.7, why: "a row of figures under the copy" }
      : line,
  );
}

const isRow = (line: LabelledParagraph | undefined): boolean =>
  line !== undefined &&
  line.declared === undefined &&
  (line.role === "furniture" || line.role === "body") &&
  (line.gaps ?? 0) > 0 &&
  /\d/u.test(line.text);
