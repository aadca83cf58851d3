import { splitCaption } from "../captions/split-caption.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { keyOf } from "./line-shape.ts";

/** Settles what no line shows by itself: which of two equal captions is the duplicate, and the parts inside a line. */
export function settleLines(decoded: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const captions: { readonly n: number; readonly key: string }[] = [];
  let paragraphs = 0;
  const settled = decoded.map((line): LabelledParagraph => {
    if (line.role === "body") {
      paragraphs += 1;
      const dateline = paragraphs <= 2 ? parseDateline(line.text) : undefined;
      if (dateline === undefined || line.text.slice(dateline.to).trim() === "") return line;
      paragraphs = 2;
      return { ...line, inline: { dateline: dateline.raw } };
    }
    if (line.role !== "caption") return line;
    const { caption, credit } = splitCaption(line.text);
    const inline = credit === undefined ? {} : { inline: { credit: credit.text } };
    const key = keyOf(caption);
    const first = captions.find((other) => isSameCaption(other.key, key));
    if (first === undefined) {
      captions.push({ n: line.n, key });
      return { ...line, ...inline };
    }
    const why = `repeats the caption of line ${first.n}`;
    return { ...line, role: "duplicate-caption", repeats: first.n, why, ...inline };
  });
  return settled.map((line, index) => creditBetween(line, settled[index - 1], settled[index + 1]));
}

/** Browsers copy a picture's alternative text after its credit: what stands between a caption and the same caption again is the credit. */
function creditBetween(
  line: LabelledParagraph,
  before: LabelledParagraph | undefined,
  after: LabelledParagraph | undefined,
): LabelledParagraph {
  const isBetween = line.role === "furniture" && before?.role === "caption" && after?.repeats === before.n;
  if (!isBetween || line.declared !== undefined || parseCredit(line.text) === undefined) return line;
  return { ...line, role: "credit", sure: 0.8, why: "stands between a caption and the same caption again" };
}

/** The same words, or a cut-off beginning of them. */
const isSameCaption = (a: string, b: string): boolean =>
  a === b || (a.length > 20 && b.length > 20 && (a.startsWith(b) || b.startsWith(a)));
