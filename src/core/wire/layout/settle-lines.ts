import { compareReadCaptions, type ReadCaption, readCaption } from "../../language/compare-captions.ts";
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
    const again = line.role === "body" ? repeatedInCopy(line, index, captions) : undefined;
    if (line.role === "body" && again === undefined) {
      paragraphs += 1;
      const dateline = paragraphs <= 2 ? parseDateline(line.text) : undefined;
      if (dateline === undefined || line.text.slice(dateline.to).trim() === "") return line;
      paragraphs = 2;
      return { ...line, inline: { dateline: dateline.raw } };
    }
    const repeated = again ?? repeatedCaption(line, index, captions);
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
  readonly read: ReadCaption;
  /** It says itself that it is one. */
  readonly declared: boolean;
}

/** A text with hundreds of captions is a catalogue: each is compared with so many others at most. */
const mostCompared = 40;

/** Each caption where it stands first. */
function firstCaptions(decoded: readonly LabelledParagraph[]): readonly Caption[] {
  const captions: Caption[] = [];
  decoded.forEach(({ role, text, n, declared }, index) => {
    if (role !== "caption") return;
    const words = declared?.value ?? text;
    const caption = { n, index, key: captionKey(words), read: readCaption(words), declared: declared !== undefined };
    if (!captions.slice(-mostCompared).some((other) => isSameCaption(other, caption))) captions.push(caption);
  });
  return captions;
}

/** A caption again, anywhere; or, close to it, the same words taken for something else. */
function repeatedCaption(line: LabelledParagraph, index: number, captions: readonly Caption[]): Caption | undefined {
  const isFurniture = line.role === "furniture" && line.declared === undefined && line.text.length <= 700;
  if (line.role !== "caption" && !isFurniture) return undefined;
  const near = isFurniture
    ? captions.filter((caption) => caption.key.length >= 12 && Math.abs(index - caption.index) <= nearby)
    : captions.filter((caption) => caption.index < index).slice(-mostCompared);
  if (near.length === 0) return undefined;
  const key = captionKey(line.declared?.value ?? line.text);
  if (isFurniture) return near.find((caption) => caption.key === key);
  const own = { key, read: readCaption(line.declared?.value ?? line.text) };
  return near.find((caption) => isSameCaption(caption, own));
}

/** The words of a caption that says what it is, again among the prose close by: nobody writes a caption as a paragraph. */
const repeatedInCopy = (line: LabelledParagraph, index: number, captions: readonly Caption[]): Caption | undefined =>
  captions.find(
    (caption) =>
      caption.declared &&
      caption.key.length >= 12 &&
      Math.abs(index - caption.index) <= nearby &&
      caption.key === captionKey(line.text),
  );

/** How many lines apart a caption and its repetition stand when browser or page print both at one picture. */
const nearby = 4;

const captionKey = (text: string): string => keyOf(splitCaption(text).caption.replace(cutMark, ""));
const cutMark = /(?:\s*(?:…|\.\.\.)\s*(?:read more|more|less)?|\s+(?:read more))\s*$/iu;

type Compared = Pick<Caption, "key" | "read">;

/** The same words, a cut-off beginning of them, or one caption in two wordings. */
function isSameCaption(one: Compared, other: Compared): boolean {
  const [a, b] = [one.key, other.key];
  if (a === b) return true;
  if (a.length <= 20 || b.length <= 20) return false;
  return a.startsWith(b) || b.startsWith(a) || compareReadCaptions(one.read, other.read).duplicate;
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
