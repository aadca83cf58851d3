import { splitCaption } from "../captions/split-caption.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { firstCaptions, isCopyAgain, nearby, repeatedCaption } from "./repeated-captions.ts";

/** Settles what no line shows by itself: which of two equal captions is the duplicate, and the parts inside a line. */
export function settleLines(decoded: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const captions = firstCaptions(decoded);
  const settled = decoded.map((line, index): LabelledParagraph => {
    const repeated = repeatedCaption(line, index, captions);
    const isCopy = repeated !== undefined && isCopyAgain(decoded, index, repeated);
    if (isCopy || (line.role === "body" && repeated === undefined))
      return isCopy ? { ...line, role: "body", stage: "within", sure: 0.6, why: copyAgain } : line;
    if (line.role !== "caption" && repeated === undefined) return line;
    const { credit } = splitCaption(line.text);
    const inline = credit === undefined ? {} : { inline: { credit: credit.text } };
    if (repeated === undefined) return { ...line, ...inline };
    const sure = line.role === "caption" ? line.sure : 0.8;
    return { ...line, role: "duplicate-caption", repeats: repeated.n, why: repeats(repeated), sure, ...inline };
  });
  return keepCredited(settled.map((line, index) => creditBetween(line, settled[index - 1], settled[index + 1])));
}

const copyAgain = "a caption says it too, but the copy goes on from here";
const repeats = ({ n }: { readonly n: number }): string => `repeats the caption of line ${n}`;

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

/** Of a picture's two lines the one with the credit is the caption; the other is what a browser copies in place of the picture. */
function keepCredited(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  if (lines.every(({ repeats: repeated }) => repeated === undefined)) return lines;
  /** By the number of a caption that gives way: the line that is the caption in its place. */
  const instead = new Map<number, LabelledParagraph>();
  const places = new Map(lines.map(({ n }, index) => [n, index]));
  lines.forEach((line, index) => {
    const at = line.repeats === undefined ? undefined : places.get(line.repeats);
    const first = at === undefined ? undefined : lines[at];
    if (at === undefined || first === undefined || instead.has(first.n)) return;
    if (line.inline?.credit === undefined || first.inline?.credit !== undefined || first.declared !== undefined) return;
    const hasOwn = lines.slice(at + 1, index).some(({ role }) => role === "credit");
    if (index > at && index - at <= nearby && !hasOwn) instead.set(first.n, line);
  });
  if (instead.size === 0) return lines;
  return lines.map((line): LabelledParagraph => {
    const kept = instead.get(line.repeats ?? line.n);
    if (kept === undefined) return line;
    if (kept !== line) return { ...line, role: "duplicate-caption", repeats: kept.n, why: repeats(kept) };
    const { repeats: _, ...caption } = line;
    return { ...caption, role: "caption", why: "has the picture’s credit on its line" };
  });
}
