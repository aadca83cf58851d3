import type { Mark, RichText } from "./text.ts";

/**
 * The text with `[from, to)` replaced. Marks keep the words they had: one that covers the replaced stretch covers
 * the new words, one that lies inside it goes with it, one that touches it from outside does not grow.
 */
export function replaceInText(text: RichText, from: number, to: number, insert: string): RichText {
  const words = text.text.slice(0, from) + insert + text.text.slice(to);
  if (text.marks === undefined) return { text: words };
  const shift = insert.length - (to - from);
  const marks = text.marks
    .map((mark): Mark => ({ ...mark, from: startAfter(mark), to: endAfter(mark) }))
    .filter((mark) => mark.to > mark.from);
  return marks.length === 0 ? { text: words } : { text: words, marks };

  function startAfter(mark: Mark): number {
    if (mark.from < from || (mark.from === from && to > from)) return mark.from;
    return mark.from >= to ? mark.from + shift : from + insert.length;
  }
  function endAfter(mark: Mark): number {
    if (mark.to <= from) return mark.to;
    if (mark.to > to || (mark.to === to && mark.from <= from)) return mark.to + shift;
    return from;
  }
}
