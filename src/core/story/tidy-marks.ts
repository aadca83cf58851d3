import type { Mark, RichText } from "./text.ts";

/**
 * The marks of a text in one form, whatever order they were found in: none empty or beyond the text, those of a kind
 * that touch or overlap made one, links never over links (the one that starts first keeps its words), no character cut in half, sorted.
 */
export function tidyMarks({ text, marks = [] }: RichText): readonly Mark[] {
  const inside = marks
    .map((mark) => ({
      ...mark,
      from: start(text, Math.max(0, mark.from)),
      to: end(text, Math.min(text.length, mark.to)),
    }))
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
export const order: readonly Mark["type"][] = ["note", "link", "bold", "italic"];

const sameMark = (a: Mark, b: Mark): boolean =>
  a.type === b.type && (a.type !== "link" || b.type !== "link" || a.href === b.href);

/** Whether an offset falls between the two halves of a character beyond the basic plane. */
const insideCharacter = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");

const start = (text: string, at: number): number => (insideCharacter(text, at) ? at - 1 : at);
const end = (text: string, at: number): number => (insideCharacter(text, at) ? at + 1 : at);
