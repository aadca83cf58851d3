import type { Mark, RichText } from "./text.ts";

/**
 * The marks of a text in one form, whatever order they were found in: none empty or beyond the text, those of a kind
 * that touch or overlap made one, links never over links (the one that starts first keeps its words), sorted.
 */
export function tidyMarks({ text, marks = [] }: RichText): readonly Mark[] {
  const inside = marks
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from), to: Math.min(text.length, mark.to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const tidy: Mark[] = [];
  for (const mark of inside) {
    const last = tidy.findLast(({ type }) => type === mark.type);
    if (last === undefined || last.to < mark.from || (last.to === mark.from && !sameMark(last, mark))) {
      tidy.push(mark);
    } else if (sameMark(last, mark)) {
      tidy[tidy.indexOf(last)] = { ...last, to: Math.max(last.to, mark.to) };
    } else if (mark.to > last.to) {
      tidy.push({ ...mark, from: last.to });
    }
  }
  return tidy.sort((a, b) => a.from - b.from || b.to - a.to || order.indexOf(a.type) - order.indexOf(b.type));
}

/** Outermost first: marks over the same words always nest the same way. */
export const order: readonly Mark["type"][] = ["link", "bold", "italic"];

const sameMark = (a: Mark, b: Mark): boolean =>
  a.type === b.type && (a.type !== "link" || b.type !== "link" || a.href === b.href);
