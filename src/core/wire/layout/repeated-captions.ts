import { compareReadCaptions, type ReadCaption, readCaption } from "../../language/compare-captions.ts";
import { once } from "../../language/once.ts";
import { splitCaption } from "../captions/split-caption.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { endsSentence } from "./ends-sentence.ts";
import { keyOf } from "./key-of.ts";

/** A caption where it stands first. */
export interface Caption {
  readonly n: number;
  readonly index: number;
  readonly key: string;
  /** Its words read for comparing, which takes longer than all else. */
  readonly read: () => ReadCaption;
  /** It says itself that it is one. */
  readonly declared: boolean;
  /** Its credit stands on its line. */
  readonly credited: () => boolean;
}

/** A text with hundreds of captions is a catalogue: each is compared with so many others at most. */
const mostCompared = 40;

/** How many lines apart a caption and its repetition stand when browser or page print both at one picture. */
export const nearby = 4;

/** Each caption where it stands first. */
export function firstCaptions(lines: readonly LabelledParagraph[]): readonly Caption[] {
  const captions: Caption[] = [];
  lines.forEach(({ role, text, n, declared }, index) => {
    if (role !== "caption") return;
    const words = declared?.value ?? text;
    const caption = {
      n,
      index,
      key: captionKey(words),
      read: once(() => readCaption(words)),
      declared: declared !== undefined,
      credited: () => splitCaption(words).credit !== undefined,
    };
    if (!captions.slice(-mostCompared).some((other) => isSameCaption(other, caption))) captions.push(caption);
  });
  return captions;
}

/** The caption that a line says again: a caption anywhere before it; or, close to it, the same words taken for something else. */
export function repeatedCaption(
  line: LabelledParagraph,
  index: number,
  captions: readonly Caption[],
): Caption | undefined {
  if (line.role === "body") return captions.find((caption) => isDeclaredAgain(caption, line, index));
  const isFurniture = line.role === "furniture" && line.declared === undefined && line.text.length <= 700;
  if (line.role !== "caption" && !isFurniture) return undefined;
  const near = isFurniture
    ? captions.filter((caption) => caption.key.length >= leastLetters && Math.abs(index - caption.index) <= nearby)
    : captions.filter((caption) => caption.index < index).slice(-mostCompared);
  if (near.length === 0) return undefined;
  const words = line.declared?.value ?? line.text;
  const key = captionKey(words);
  if (isFurniture) return near.find((caption) => caption.key === key);
  const own = { index, key, read: once(() => readCaption(words)) };
  return near.find((caption) => isSameCaption(caption, own));
}

const leastLetters = 12;

/** The words of a caption that says what it is, again among the prose close by: nobody writes a caption as a paragraph. */
const isDeclaredAgain = ({ declared, key, index }: Caption, line: LabelledParagraph, at: number): boolean =>
  declared && key.length >= leastLetters && Math.abs(at - index) <= nearby && key === captionKey(line.text);

/**
 * Whether a line that says a caption again is a paragraph all the same: a whole sentence among the paragraphs far from
 * that caption, or right below it and before the first paragraph where the caption has its credit already. (What a browser
 * copies of a picture stands before the line with its credit, or after a credit of its own.)
 */
export function isCopyAgain(lines: readonly LabelledParagraph[], index: number, caption: Caption): boolean {
  const line = lines[index];
  if (line?.role !== "caption" || line.declared !== undefined) return false;
  if (!endsSentence(line.text) || line.text.split(" ").length < leastSentence) return false;
  const isParagraph = (at: number): boolean => lines[at]?.role === "body";
  const apart = index - caption.index;
  return apart > nearby ? isParagraph(index - 1) : apart === 1 && caption.credited() && isParagraph(index + 1);
}

const leastSentence = 8;

const captionKey = (text: string): string => keyOf(splitCaption(text).caption.replace(cutMark, ""));
const cutMark = /(?:\s?(?:…|\.{3})(?:\s?(?:read more|more|less))?|\sread more)$/iu;

type Compared = Pick<Caption, "key" | "read" | "index">;

/** The same words, a cut-off beginning of them, or, at one picture, one caption in two wordings. */
function isSameCaption(one: Compared, other: Compared): boolean {
  const [a, b] = [one.key, other.key];
  if (a === b) return true;
  if (a.length <= 20 || b.length <= 20) return false;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  return Math.abs(one.index - other.index) <= nearby && compareReadCaptions(one.read(), other.read()).duplicate;
}
