import type { LineRole } from "../../story/provenance.ts";

/** What one line of plain copy was taken for. */
export interface LabelledLine {
  /** From 1; blank lines are counted and left out. */
  readonly n: number;
  readonly text: string;
  readonly role: LineRole;
  /** A credit at the end of a caption line, a dateline at the head of a body line. */
  readonly inline?: { readonly credit?: string; readonly dateline?: string };
  /** Why, in words for the editor. */
  readonly why: string;
  /** 0 a guess … 1 certain. */
  readonly sure: number;
}

/** Labels every line of plain copy that is not blank. */
export function labelLines(text: string): readonly LabelledLine[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line, index): LabelledLine => ({
      n: index + 1,
      text: line.trim(),
      role: "body",
      why: "not looked at",
      sure: 0,
    }))
    .filter((line) => line.text !== "");
}
