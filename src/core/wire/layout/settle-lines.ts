import { splitCaption } from "../captions/split-caption.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import type { LabelledLine } from "./label-lines.ts";
import { keyOf } from "./line-shape.ts";
import type { SourceLine } from "./source-lines.ts";
import type { DecodedRole, Stage } from "./states.ts";

/** A line as the decoder leaves it. */
export interface DecodedLine {
  readonly line: SourceLine;
  readonly role: DecodedRole;
  readonly stage: Stage;
  readonly why: string;
  readonly sure: number;
}

/** Settles what no line shows by itself: which of two equal captions is the duplicate, and the parts inside a line. */
export function settleLines(decoded: readonly DecodedLine[]): readonly LabelledLine[] {
  const captions: { readonly n: number; readonly key: string }[] = [];
  let paragraphs = 0;
  return decoded.map(({ line, role, why, sure }): LabelledLine => {
    const labelled = { n: line.n, text: line.text, role, why, sure };
    if (role === "body") {
      paragraphs += 1;
      const dateline = paragraphs <= 2 ? parseDateline(line.text) : undefined;
      if (dateline === undefined || line.text.slice(dateline.to).trim() === "") return labelled;
      paragraphs = 2;
      return { ...labelled, inline: { dateline: dateline.raw } };
    }
    if (role !== "caption") return labelled;
    const { caption, credit } = splitCaption(line.text);
    const inline = credit === undefined ? {} : { inline: { credit: credit.text } };
    const key = keyOf(caption);
    const first = captions.find((other) => isSameCaption(other.key, key));
    if (first === undefined) {
      captions.push({ n: line.n, key });
      return { ...labelled, ...inline };
    }
    return { ...labelled, role: "duplicate-caption", why: `repeats the caption of line ${first.n}`, ...inline };
  });
}

/** The same words, or a cut-off beginning of them. */
const isSameCaption = (a: string, b: string): boolean =>
  a === b || (a.length > 20 && b.length > 20 && (a.startsWith(b) || b.startsWith(a)));
