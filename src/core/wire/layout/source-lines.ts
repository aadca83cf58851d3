import { foldSpaces } from "../../story/text.ts";
import { alignedCells, barredCells } from "./aligned-cells.ts";
import { withoutTypeSigns } from "./without-type-signs.ts";

/** A line of plain copy that is not blank, or several lines that are one paragraph broken to a width. */
export interface SourceLine {
  /** From 1, blank lines counted. */
  readonly n: number;
  /** Its last line; the same number where it is one line. */
  readonly last: number;
  /** Without white space at the ends; runs of it inside are folded. */
  readonly text: string;
  /** A blank line, or the beginning of the text, stands before. */
  readonly blankBefore: boolean;
  /** A blank line, or the end of the text, follows. */
  readonly blankAfter: boolean;
  /** Spaces before the text, a tab counted as four. */
  readonly indent: number;
  /** How often its words are parted by a tab or by several spaces, as the cells of a table are. */
  readonly gaps?: number;
  /** What tabs part in the line, or spaces or bars that set it in columns with the lines round it; absent where neither does. */
  readonly cells?: readonly string[];
}

/** Of a line that is not blank: its number, where it stands in the text, and whether its white space is single blanks within. */
interface RawLine {
  readonly n: number;
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
  /** Whether it has letters beyond ASCII. */
  readonly isWide: boolean;
}

/** The lines of a text that are not blank, numbered as an editor numbers them. */
export function sourceLines(text: string): readonly SourceLine[] {
  const clean = withoutTypeSigns(invisible.test(text) ? text.replace(everyInvisible, "") : text);
  const { lines: raw, narrow } = rawLines(clean);
  const hasGaps = raw.some(({ folded }) => !folded) && gap.test(clean);
  const isLast = (index: number): boolean => raw[index + 1]?.n !== (raw[index]?.n ?? 0) + 1;
  // One wide letter, a curly quotation mark, makes every letter of a text take two bytes, and patterns many times slower.
  const wholes = raw.map(({ from, to, isWide }) => (isWide ? clean : narrow).slice(from, to));
  const columns = new Map([
    ...(hasGaps ? alignedCells(wholes, isLast) : []),
    ...(clean.includes("|") ? barredCells(wholes, isLast) : []),
  ]);
  return raw.map(({ n, folded }, index): SourceLine => {
    const whole = wholes[index] ?? "";
    const trimmed = folded || !hasGaps ? "" : whole.trim();
    const line = {
      n,
      last: n,
      text: folded ? whole : foldSpaces(whole),
      blankBefore: raw[index - 1]?.n !== n - 1,
      blankAfter: isLast(index),
      indent: folded ? 0 : indentOf(whole),
      gaps: trimmed === "" ? 0 : (trimmed.match(everyGap)?.length ?? 0),
    };
    const set = columns.get(index);
    if (set !== undefined) return { ...line, cells: set };
    return trimmed.includes("\t") && !opensItem.test(trimmed)
      ? { ...line, cells: trimmed.split("\t").map(foldSpaces) }
      : line;
  });
}

/** A bullet or a number that a tab parts from its item, as word processors copy it. */
const opensItem = /^(?:[•·▪►*‣◦o–—-]|\d{1,2}[.)])\t[^\t]*$/u;

const gap = /(?:\t| {2,})(?=\S)/u;
const everyGap = new RegExp(gap.source, "gu");

/** What shows nothing and comes along in copies: byte order marks, zero-width spaces and joiners, soft hyphens. */
const invisible = /[\ufeff\u200b\u2060\u00ad\u200e\u200f]/u;
const everyInvisible = new RegExp(invisible.source, "gu");

const blank = 32;
const lineFeed = 10;
const carriageReturn = 13;
/** Line breaks of every system, and those that a PDF or an old wire leaves (vertical tab, form feed, U+2028). */
const isBreak = (code: number): boolean =>
  (code >= lineFeed && code <= carriageReturn) || code === 0x85 || code === 0x2028 || code === 0x2029;

const isPlain = (code: number): boolean => code > blank && code < 0x7f;

/** Goes once through the letters. */
function rawLines(text: string): { readonly lines: readonly RawLine[]; readonly narrow: string } {
  const lines: RawLine[] = [];
  const { length } = text;
  const letters = new Uint8Array(length);
  let n = 1;
  let from = 0;
  let before = blank;
  let [folded, any, isWide] = [true, false, false];
  /** Whether some letter takes two bytes, and so all that are cut out of the text. */
  let hasWide = false;
  for (let at = 0; at <= length; at += 1) {
    let code = at < length ? text.charCodeAt(at) : lineFeed;
    if (isPlain(code)) {
      any = true;
      do {
        letters[at] = code;
        before = code;
        at += 1;
        code = at < length ? text.charCodeAt(at) : lineFeed;
      } while (isPlain(code));
    }
    if (code === blank) {
      if (before === blank) folded = false;
      letters[at] = blank;
    } else if (isBreak(code)) {
      if (any) lines.push({ n, from, to: at, folded: folded && before !== blank, isWide });
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
      n += 1;
      from = at + 1;
      [folded, any, isWide] = [true, false, false];
      before = blank;
      continue;
    } else {
      if (isSpace(code)) folded = false;
      else any = true;
      if (code < 0x80) letters[at] = code;
      else isWide = true;
      if (code > 0xff) hasWide = true;
    }
    before = code;
  }
  return { lines, narrow: hasWide ? new TextDecoder().decode(letters) : text };
}

/** White space that is neither a blank nor a break. */
const isSpace = (code: number): boolean => (code < blank ? code === 9 : code >= 0xa0 && rareSpaces.has(code));
const rareSpaces: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x205f,
  0x3000,
]);

function indentOf(line: string): number {
  const blanks = line.length - line.trimStart().length;
  return blanks === 0 ? 0 : line.slice(0, blanks).replace(/\t/gu, "    ").length;
}
