import type { Mark, RichText } from "../../story/text.ts";
import { withoutLeftovers } from "../xml/leftover-references.ts";

/** Stands for a line break that the markup asks for, as against a new line in the file. */
export const breakSign = "\u2028";

/** Gathers the inline content of one block: white space as in the file, breaks as `breakSign`, marks by offset. */
export interface InlineText {
  add(text: string): void;
  breakLine(): void;
  /** Opens a mark; the answer closes it. */
  open(mark: OpenMark): () => void;
  readonly blank: boolean;
  take(): RichText;
}

export type OpenMark = { readonly type: "bold" | "italic" } | { readonly type: "link"; readonly href: string };

export function inlineText(): InlineText {
  let text = "";
  let marks: Mark[] = [];
  let blank = true;
  return {
    add(raw) {
      const piece = withoutLeftovers(raw);
      if (blank && /\S/u.test(piece)) blank = false;
      text += piece;
    },
    breakLine() {
      text += breakSign;
    },
    open(mark) {
      const from = text.length;
      return () => {
        if (text.length > from) marks.push({ ...mark, from, to: text.length });
      };
    },
    get blank() {
      return blank;
    },
    take() {
      const taken = marks.length === 0 ? { text } : { text, marks };
      text = "";
      marks = [];
      blank = true;
      return taken;
    },
  };
}

/** White space of markup folded to single spaces, ends trimmed, marks moved along. No-break spaces inside stay. */
export function foldMarkup(rich: RichText): RichText {
  const { text, marks } = rich;
  if (marks === undefined || marks.length === 0) return { text: fold(text) };
  // Where each old offset lands in the new text.
  const moved = new Int32Array(text.length + 1);
  let folded = "";
  let space = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (isFoldable(sign)) {
      moved[at] = folded.length;
      space = true;
      continue;
    }
    if (space && folded !== "") folded += " ";
    space = false;
    moved[at] = folded.length;
    folded += sign;
  }
  moved[text.length] = folded.length;
  const from = folded.length - folded.trimStart().length;
  const trimmed = folded.trim();
  const kept = marks.flatMap((mark) => {
    const start = Math.min(Math.max((moved[firstSolid(text, mark.from, mark.to)] ?? 0) - from, 0), trimmed.length);
    const end = Math.min(Math.max((moved[mark.to] ?? 0) - from, 0), trimmed.length);
    return start < end ? [{ ...mark, from: start, to: end }] : [];
  });
  return kept.length === 0 ? { text: trimmed } : { text: trimmed, marks: kept };
}

const fold = (text: string): string => {
  const trimmed = text.trim();
  return needsFolding.test(trimmed) ? trimmed.replace(runs, " ") : trimmed;
};
const needsFolding = /[\t\n\f\r\u2028]| {2}/u;
const runs = /[ \t\n\f\r\u2028]+/gu;
const isFoldable = (sign: string): boolean =>
  sign === " " || sign === "\n" || sign === "\t" || sign === "\r" || sign === "\f" || sign === breakSign;

/** A mark that opens on white space begins at the first letter after it. */
function firstSolid(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isFoldable(text[at] ?? "")) at += 1;
  return at;
}
