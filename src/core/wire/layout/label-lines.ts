import type { LineRole } from "../../story/provenance.ts";
import { labelParagraphs } from "./label-paragraphs.ts";
import { type LayoutModel, layoutModel } from "./model.ts";
import { sourceLines } from "./source-lines.ts";
import weights from "./weights.json" with { type: "json" };

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

/**
 * Labels every line of plain copy that is not blank. What a line is follows from its own shape, its neighbours and the
 * whole text together: each has a score as every role, and the sequence of roles with the best sum is chosen.
 */
export const labelLines = (text: string): readonly LabelledLine[] => labelWith(trainedModel(), text);

/** The same with weights of one's own, for training. */
export function labelWith(model: LayoutModel, text: string): readonly LabelledLine[] {
  const lines = sourceLines(text);
  const paragraphs = labelParagraphs(lines, model);
  let at = 0;
  return lines.map(({ n, text: words }): LabelledLine => {
    while ((paragraphs[at]?.last ?? Infinity) < n) at += 1;
    const paragraph = paragraphs[at];
    if (paragraph === undefined) throw new Error(`line ${n} stands in no paragraph`);
    const { role, inline, why, sure } = paragraph;
    // Of a paragraph broken over lines the dateline is in the first, the credit in the last.
    const dateline = n === paragraph.n ? inline?.dateline : undefined;
    const credit = n === paragraph.last ? inline?.credit : undefined;
    if (credit === undefined && dateline === undefined) return { n, text: words, role, why, sure };
    const parts = { ...(credit === undefined ? {} : { credit }), ...(dateline === undefined ? {} : { dateline }) };
    return { n, text: words, role, inline: parts, why, sure };
  });
}

let trained: LayoutModel | undefined;

/** The weights that the product ships, made ready on first use. */
export const trainedModel = (): LayoutModel => (trained ??= layoutModel(weights));
