import type { Quotation } from "./facts.ts";

interface Open {
  readonly from: number;
  readonly kind: "double" | "single";
  readonly closer: string;
  readonly depth: number;
}

const wordChar = /[\p{L}\p{N}]/u;
/** What may close what: the proper mark, and the straight one that a careless hand put. */
const closerOf: Readonly<Record<string, string>> = { "“": '”"', "„": "“”", "«": "»", "»": "«", "＂": "＂" };
const anyMark = /["'`«»\u2018-\u203a＂]/;
const doubleMarks = /["“”„‟«»＂]/u;

/**
 * Quotations of a text, in order of their opening mark. Quotations end with the paragraph (the line): one left open there is
 * reported as not closed. Single marks count only where they cannot be apostrophes.
 */
export function readQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let start = 0;
  if (!anyMark.test(text)) return found;
  for (const line of text.split(/[\n\r\u2028\u2029]/u)) {
    readLine(text, start, start + line.length, found);
    start += line.length + 1;
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

function readLine(text: string, from: number, to: number, found: Quotation[]): void {
  const open: Open[] = [];
  const close = (index: number, at: number): void => {
    const top = open[index];
    if (top === undefined) return;
    // What was opened inside and never closed was an apostrophe or a slip.
    open.length = index;
    found.push({ from: top.from, to: at, kind: top.kind, depth: top.depth, closed: true });
  };
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (
      code < 128
        ? code !== 34 && code !== 39 && code !== 96
        : !(code >= 0x2018 && code <= 0x203a) && code !== 0xab && code !== 0xbb && code !== 0xff02
    )
      continue;
    const char = text[i] ?? "";
    const pair = char === text[i + 1] && (char === "'" || char === "`") ? 2 : 1;
    if (pair === 2 || doubleMarks.test(char)) {
      const mark = pair === 2 ? '"' : char;
      const at = closing(open, mark, text, i, pair, to);
      if (at >= 0) close(at, i + pair);
      else if (mark !== "”") open.push({ from: i, kind: "double", closer: closerOf[mark] ?? '"”', depth: open.length });
      i += pair - 1;
    } else if (char === "‘" || char === "‹" || char === "'" || char === "’" || char === "›") {
      single(text, i, to, char, open, close);
    }
  }
  for (const left of open) {
    if (left.kind === "double") found.push({ from: left.from, to, kind: left.kind, depth: left.depth, closed: false });
  }
}

/** Index of the open quotation that a double mark closes, -1 when it opens one. */
function closing(open: readonly Open[], mark: string, text: string, i: number, length: number, to: number): number {
  const index = open.findLastIndex(({ kind, closer }) => kind === "double" && closer.includes(mark));
  if (index >= 0 || mark !== "“") return index;
  // “Both marks turned the same way“: it closes when it hangs on the word before it.
  const before = text[i - 1] ?? " ";
  const after = i + length < to ? (text[i + length] ?? " ") : " ";
  return /\s/u.test(before) || /[\p{L}\p{N}]/u.test(after) ? -1 : open.findLastIndex(({ kind }) => kind === "double");
}

function single(
  text: string,
  i: number,
  to: number,
  char: string,
  open: Open[],
  close: (index: number, at: number) => void,
): void {
  const before = text[i - 1] ?? " ";
  const after = i + 1 < to ? (text[i + 1] ?? " ") : " ";
  const index = open.findLastIndex(({ kind }) => kind === "single");
  if (char === "‘" || char === "‹") {
    if (wordChar.test(before) && wordChar.test(after)) return;
    open.push({ from: i, kind: "single", closer: char === "‘" ? "’'" : "›", depth: open.length });
    return;
  }
  // Between letters: an apostrophe.
  if (wordChar.test(before) && wordChar.test(after)) return;
  const top = open[index];
  if (top !== undefined && top.closer.includes(char) && !/[\s([]/u.test(before) && !wordChar.test(after)) {
    // "the students' plan": a plural genitive inside a single quotation goes on when a later mark can close it.
    if (/[sS]/u.test(before) && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3)) && laterCloser(text, i + 1, to, top.closer))
      return;
    close(index, i + 1);
    return;
  }
  if (
    char === "'" &&
    top === undefined &&
    /[\s(["“—–]/u.test(before) &&
    /[\p{L}\p{N}“"]/u.test(after) &&
    laterCloser(text, i + 1, to, "'")
  ) {
    open.push({ from: i, kind: "single", closer: "'", depth: open.length });
  }
}

/** How far a single quotation may reach: longer ones are not news, and looking on for ever takes for ever. */
const farthest = 1_500;

/** Whether further on a mark stands that closes: after a letter or stop, before no letter. */
function laterCloser(text: string, from: number, to: number, marks: string): boolean {
  for (let i = from; i < Math.min(to, from + farthest); i++) {
    if (!marks.includes(text[i] ?? " ")) continue;
    const before = text[i - 1] ?? " ";
    const after = i + 1 < to ? (text[i + 1] ?? " ") : " ";
    if (!/\s/u.test(before) && !wordChar.test(after)) return true;
  }
  return false;
}
