import { hardBreak, type Mark, type RichText } from "../../story/text.ts";
import { pushTo } from "../compose/push-to.ts";
import { breakSign, foldMarkup } from "./inline-text.ts";

/** How the text of a block was marked up: a paragraph, text between blocks, or preformatted text. */
export type TextShape = "paragraph" | "loose" | "preformatted";

/** A block's text before its lines are understood. */
export interface RawText {
  readonly text: RichText;
  readonly shape: TextShape;
}

/** The column at which a wire wraps its lines, if it does. */
export type WrapWidth = number | undefined;

/**
 * Turns a block's text into paragraphs. Lines that a wire only wrapped are joined; blank lines and lines with an indent
 * begin a paragraph where lines mean something; breaks that were meant stay as hard breaks.
 */
export function shapeParagraphs({ text, shape }: RawText, wrap: WrapWidth): readonly RichText[] {
  const lines = meaningfulLines(text.text, shape);
  if (lines === undefined) {
    const folded = foldMarkup(text);
    return folded.text === "" ? [] : [folded];
  }
  const base = baseIndent(lines);
  const breaks = shape === "preformatted" || text.text.includes(breakSign);
  const paragraphs: RichText[] = [];
  let open: { readonly text: RichText; readonly before: string }[] = [];
  let before: Line | undefined;
  const close = (): void => {
    if (open.length > 0) paragraphs.push(joinLines(open));
    open = [];
  };
  const marks = marksByLine(text.marks ?? [], lines);
  for (const [index, line] of lines.entries()) {
    if (line.length === 0) {
      close();
      before = undefined;
      continue;
    }
    const goesOn = before !== undefined && open.length > 0 && !beginsParagraph(line, base);
    if (!goesOn) close();
    const joined = before === undefined || (wrap === undefined ? !breaks : isWrapped(before, line, wrap));
    const own = marks.get(index);
    const words = text.text.slice(line.from, line.to);
    open.push({
      text: foldMarkup(own === undefined ? { text: words } : { text: words, marks: own }),
      before: joined ? " " : hardBreak,
    });
    before = line;
  }
  close();
  return paragraphs;
}

/** The marks of each line, with the offsets of the line; marks and lines may be many, so each mark looks for its lines. */
function marksByLine(marks: readonly Mark[], lines: readonly Line[]): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let index = lineBefore(lines, mark.from); index < lines.length; index += 1) {
      const line = lines[index];
      if (line === undefined || line.from >= mark.to) break;
      const from = Math.max(mark.from, line.from) - line.from;
      const to = Math.min(mark.to, line.to) - line.from;
      if (from < to) pushTo(found, index, { ...mark, from, to });
    }
  }
  return found;
}

/** The last line that begins at or before an offset. */
function lineBefore(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** Lines as one text, each with what parts it from the one before. */
function joinLines(lines: readonly { readonly text: RichText; readonly before: string }[]): RichText {
  const parts: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  lines.forEach(({ text, before }, index) => {
    const gap = index === 0 ? "" : before;
    for (const mark of text.marks ?? [])
      marks.push({ ...mark, from: mark.from + length + gap.length, to: mark.to + length + gap.length });
    parts.push(gap, text.text);
    length += gap.length + text.text.length;
  });
  const text = parts.join("");
  return marks.length === 0 ? { text } : { text, marks };
}

/** One line of a block: offsets into its text, without the white space around. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly indent: number;
  readonly firstWord: number;
  /** Opens in the middle of a sentence, as far as the first letter tells: small, or of a script without capitals. */
  readonly goesOn: boolean;
}

const beginsParagraph = (line: Line, base: number): boolean => line.indent >= base + 2;

/** The indent of the lines that go on with a paragraph. */
const baseIndent = (lines: readonly Line[]): number =>
  lines.slice(1).reduce((least, { length, indent }) => (length === 0 ? least : Math.min(least, indent)), 100);

/** The next word would not have fitted: the break is the wire's, not the writer's. */
const isWrapped = (line: Line, next: Line, wrap: number): boolean => line.length + 1 + next.firstWord >= wrap - 1;

/**
 * The lines of a text if its line ends mean something: breaks of the markup, preformatted text, blank lines or indents
 * between lines of plain text. Undefined where new lines are only the layout of the file.
 */
function meaningfulLines(text: string, shape: TextShape): readonly Line[] | undefined {
  if (text.includes(breakSign)) return linesOf(text, breakSign);
  if (!text.includes("\n")) return undefined;
  if (shape === "preformatted") return linesOf(text, "\n");
  const lines = linesOf(text, "\n");
  const inside = lines.slice(lines.findIndex(({ length }) => length > 0) + 1);
  const last = inside.findLastIndex(({ length }) => length > 0);
  const between = inside.slice(0, last + 1);
  if (shape === "loose" && between.some(({ length }) => length === 0)) return lines;
  // Printed code indents every line alike; a wire indents the first line of each paragraph and no other.
  const solid = between.filter(({ length }) => length > 0);
  const flush = solid.filter(({ indent }) => indent <= 1).length;
  const indented = solid.filter(({ indent }) => indent >= 2 && indent <= 10).length;
  return flush > 0 && indented > 0 && flush + indented === solid.length ? lines : undefined;
}

function linesOf(text: string, separator: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf(separator, from);
    const to = end < 0 ? text.length : end;
    lines.push(lineAt(text, from, to, separator));
    from = to + 1;
  }
  return lines;
}

function lineAt(text: string, from: number, to: number, separator: string): Line {
  let start = from;
  // After a break of the markup the file's own new line and its indent mean nothing.
  const layout = separator === breakSign ? /[\s\u00A0]/u : /[ \t\u00A0\u3000\r]/u;
  let fresh = 0;
  while (start < to && layout.test(text[start] ?? "")) {
    fresh = text[start] === "\n" ? 0 : fresh + (text[start] === "\t" ? 4 : 1);
    start += 1;
  }
  const newLineBefore = separator === breakSign && text.slice(from, start).includes("\n");
  let stop = to;
  while (stop > start && /\s/u.test(text[stop - 1] ?? "")) stop -= 1;
  const words = text.slice(start, stop);
  const gap = words.search(/\s/u);
  return {
    from: start,
    to: stop,
    length: words.length,
    indent: newLineBefore ? 0 : fresh,
    firstWord: gap < 0 ? words.length : gap,
    goesOn: /^["“„«'(]?(?:\p{Ll}|\p{Lo})/u.test(words),
  };
}

/**
 * The column at which the lines of a story were wrapped: nearly every line end is where the next word would not have
 * fitted. Undefined where line ends are the writer's.
 */
export function wrapWidthOf(texts: readonly RawText[]): WrapWidth {
  const pairs: (readonly [Line, Line])[] = [];
  for (const { text, shape } of texts) {
    const lines = meaningfulLines(text.text, shape) ?? [];
    const base = baseIndent(lines);
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      if (next !== undefined && line.length > 0 && next.length > 0 && !beginsParagraph(next, base))
        pairs.push([line, next]);
    });
  }
  if (pairs.length === 0) return undefined;
  const lengths = pairs.map(([line]) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.97)] ?? 0;
  if (width < 35 || width > 110) return undefined;
  // Short lines are the writer's in any case: votes, addresses, the end of a paragraph.
  const long = pairs.filter(([line]) => line.length >= width * 0.7);
  const wrapped = long.filter(([line, next]) => isWrapped(line, next, width)).length / long.length;
  const goesOn = long.filter(([, next]) => next.goesOn).length / long.length;
  if (long.length < 3) return wrapped === 1 && goesOn === 1 && width >= 50 && width <= 85 ? width : undefined;
  return wrapped >= 0.8 && goesOn >= 0.4 ? width : undefined;
}
