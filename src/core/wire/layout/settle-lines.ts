import { splitCaption } from "../captions/split-caption.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { keyOf } from "./line-shape.ts";

/** Settles what no line shows by itself: which of two equal captions is the duplicate, and the parts inside a line. */
export function settleLines(decoded: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const captions = firstCaptions(decoded);
  let paragraphs = 0;
  const settled = decoded.map((line, index): LabelledParagraph => {
    if (line.role === "body") {
      paragraphs += 1;
      const dateline = paragraphs <= 2 ? parseDateline(line.text) : undefined;
      if (dateline === undefined || line.text.slice(dateline.to).trim() === "") return line;
      paragraphs = 2;
      return { ...line, inline: { dateline: dateline.raw } };
    }
    const repeated = captions.find((caption) => repeats(line, index, caption));
    if (line.role !== "caption" && repeated === undefined) return line;
    const { credit } = splitCaption(line.text);
    const inline = credit === undefined ? {} : { inline: { credit: credit.text } };
    if (repeated === undefined) return { ...line, ...inline };
    const why = `repeats the caption of line ${repeated.n}`;
    const sure = line.role === "caption" ? line.sure : 0.8;
    return { ...line, role: "duplicate-caption", repeats: repeated.n, why, sure, ...inline };
  });
  return settled.map((line, index) => creditBetween(line, settled[index - 1], settled[index + 1]));
}

interface Caption {
  readonly n: number;
  readonly index: number;
  readonly key: string;
}

/** Each caption where it stands first. */
function firstCaptions(decoded: readonly LabelledParagraph[]): readonly Caption[] {
  const captions: Caption[] = [];
  decoded.forEach(({ role, text, n }, index) => {
    if (role !== "caption") return;
    const key = captionKey(text);
    if (!captions.some((other) => isSameCaption(other.key, key))) captions.push({ n, index, key });
  });
  return captions;
}

/** A caption again, anywhere; or, close to it, the same words taken for something else. */
function repeats(line: LabelledParagraph, index: number, caption: Caption): boolean {
  if (index === caption.index || line.declared !== undefined) return false;
  if (line.role === "caption") return isSameCaption(captionKey(line.text), caption.key);
  const isNear = Math.abs(index - caption.index) <= nearby && line.text.length <= 700;
  return isNear && line.role === "furniture" && caption.key.length >= 12 && captionKey(line.text) === caption.key;
}

/** How many lines apart a caption and its repetition stand when browser or page print both at one picture. */
const nearby = 4;

const captionKey = (text: string): string => keyOf(splitCaption(text).caption.replace(cutMark, ""));
const cutMark = /(?:\s*(?:…|\.\.\.)\s*(?:read more|more|less)?|\s+(?:read more))\s*$/iu;

/** The same words, or a cut-off beginning of them. */
const isSameCaption = (a: string, b: string): boolean =>
  a === b || (a.length > 20 && b.length > 20 && (a.startsWith(b) || b.startsWith(a)));

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
