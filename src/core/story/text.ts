/**
 * Text with marks. Offsets are UTF-16 units of `text`; every inline leaf (a hard break, an inline note)
 * is exactly one character of `text`, so an offset here is an offset in the editor's textblock too.
 */
export interface RichText {
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/**
 * A stretch `[from, to)` of a RichText that is bold, italic, a link, or a note: words of the desk to itself, which are never
 * checked as copy and never published (`notes-in-text.ts`). Marks never cross a text's ends.
 */
export type Mark =
  | { readonly type: "bold" | "italic" | "note"; readonly from: number; readonly to: number }
  | { readonly type: "link"; readonly from: number; readonly to: number; readonly href: string };

/** How a line break inside a paragraph is written in `RichText.text`. */
export const hardBreak = "\n";

/** Plain text as RichText. */
export const plain = (text: string): RichText => ({ text });

/** A text that is there: not undefined, not only white space. */
export const isBlank = (text: RichText | string | undefined): boolean =>
  text === undefined || (typeof text === "string" ? text : text.text).trim() === "";

/** The text on one line: breaks, tabs and runs of spaces as one space, ends trimmed. No-break spaces are the editor's and stay. */
export const onOneLine = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/gu, " ").trim();

/** White space of any kind, runs of it and no-break spaces folded to one space, ends trimmed. */
export const foldSpaces = (text: string): string => (isFolded(text) ? text : text.replace(/\s+/gu, " ").trim());

/** Whether all white space of a text is single blanks within: of most texts it is, and seeing that costs less than to rebuild them. */
function isFolded(text: string): boolean {
  let before = blank;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === blank ? before === blank : code < blank || (code > 126 && rareSpaces.has(code))) return false;
    before = code;
  }
  return before !== blank || text === "";
}
const blank = 32;
/** White space beyond ASCII, as `\s` has it. */
const rareSpaces: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
]);

/** The part `[from, to)` of a text, with the marks that fall into it. */
export function sliceText(rich: RichText, from: number, to: number = rich.text.length): RichText {
  const text = rich.text.slice(from, to);
  const marks = (rich.marks ?? [])
    .map((mark) => ({ ...mark, from: Math.max(mark.from - from, 0), to: Math.min(mark.to - from, text.length) }))
    .filter((mark) => mark.from < mark.to);
  return marks.length === 0 ? { text } : { text, marks };
}

/** Texts one after the other, with a separator between them. */
export function joinTexts(parts: readonly RichText[], separator = ""): RichText {
  let text = "";
  const marks: Mark[] = [];
  parts.forEach((part, index) => {
    if (index > 0) text += separator;
    for (const mark of part.marks ?? [])
      marks.push({ ...mark, from: mark.from + text.length, to: mark.to + text.length });
    text += part.text;
  });
  return marks.length === 0 ? { text } : { text, marks };
}

/** Without white space at either end; marks follow. */
export function trimText(rich: RichText): RichText {
  const from = rich.text.length - rich.text.trimStart().length;
  const to = rich.text.trimEnd().length;
  return from === 0 && to === rich.text.length ? rich : sliceText(rich, from, Math.max(from, to));
}
