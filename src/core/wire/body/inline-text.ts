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
        const to = text.length;
        if (to > from)
          marks.push(
            mark.type === "link" ? { type: "link", from, to, href: mark.href } : { type: mark.type, from, to },
          );
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

/**
 * White space of markup folded to single spaces, ends trimmed, marks moved along. No-break spaces stay where they stand alone
 * between words, as in `foldFill`.
 */
export function foldMarkup(rich: RichText): RichText {
  const { text, marks } = rich;
  if (marks === undefined || marks.length === 0) return { text: fold(text) };
  const trimmed = text.trim();
  if (trimmed.length === text.length && !needsFolding(text)) return rich;
  const { folded, moved } = foldAlong(text);
  const kept = marks.flatMap((mark) => {
    const from = moved(mark.from);
    const to = moved(mark.to);
    // A mark neither opens nor ends on the space around its words.
    const words = folded.slice(from, to);
    const start = from + (words.length - words.trimStart().length);
    const end = start + words.trim().length;
    return start < end ? [{ ...mark, from: start, to: end }] : [];
  });
  return kept.length === 0 ? { text: folded } : { text: folded, marks: kept };
}

/** A folded text, and where an offset of the old one lands in it. */
function foldAlong(text: string): { readonly folded: string; readonly moved: (offset: number) => number } {
  // The solid stretches of the old text, and where each begins in the new one.
  const from: number[] = [];
  const to: number[] = [];
  const at: number[] = [];
  let folded = "";
  for (const solid of text.matchAll(solids)) {
    if (folded !== "") folded += " ";
    from.push(solid.index);
    at.push(folded.length);
    folded += solid[0];
    to.push(solid.index + solid[0].length);
  }
  const lead = folded.length - folded.trimStart().length;
  const whole = folded.trim();
  const moved = (offset: number): number => {
    let low = 0;
    let high = from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((to[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const inside = Math.max(offset - (from[low] ?? 0), 0);
    const landed = low < from.length ? (at[low] ?? 0) + inside : folded.length;
    return Math.min(Math.max(landed - lead, 0), whole.length);
  };
  return { folded: whole, moved };
}

const fold = (text: string): string => {
  const trimmed = text.trim();
  return needsFolding(trimmed) ? trimmed.replace(runs, " ") : trimmed;
};
/** Looked for one by one: the engine finds a single sign far faster than any of a class. */
const needsFolding = (text: string): boolean =>
  text.includes("  ") ||
  text.includes("\n") ||
  text.includes("\t") ||
  text.includes("\r") ||
  text.includes("\f") ||
  text.includes(breakSign) ||
  (text.includes("\u00a0") && fills.test(text));
const space = String.raw` \t\n\f\r\u2028\u00a0\u202f`;
const fills = new RegExp(`[${space}]{2}`, "u");
const runs = new RegExp(String.raw`[${space}]{2,}|[\t\n\f\r\u2028]`, "gu");
const solids = new RegExp(String.raw`(?:[^${space}]|(?<=[^${space}])[\u00a0\u202f](?=[^${space}]))+`, "gu");
