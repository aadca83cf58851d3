import { parseDateline } from "../fields/parse-dateline.ts";
import { isNote } from "../text/opening-notes.ts";
import type { WireAside, WireField } from "../text/wire-story.ts";
import { isBlankLine, type WireLine } from "../text/wire-lines.ts";

/** What stands between the start of the text and its first paragraph. */
export interface AnpaHeader {
  /** "BC-LT--Argentina-Cancer Beauty", the slug line as written, without its number of words. */
  readonly slugLine?: string;
  readonly headline?: WireField;
  readonly dek?: WireField;
  readonly byline?: WireField;
  readonly editorNote?: string;
  readonly asides: readonly WireAside[];
  readonly body: readonly WireLine[];
}

/** A header line: "^…<" is set flush left, "^…=" centred. */
interface Field {
  readonly text: string;
  readonly end: string;
  readonly lines: readonly WireLine[];
}

/** Reads the lines that "^" opens; where a service sends none, the lines before the first that is set in. */
export function readAnpaHeader(text: readonly WireLine[]): AnpaHeader {
  const { fields, body } = splitHeader(text);
  const asides: WireAside[] = [];
  const notes: string[] = [];
  const bylines: Field[] = [];
  const titles: Field[] = [];
  let slugLine: string | undefined;
  for (const [index, field] of fields.entries()) {
    const slug = index === 0 ? slugOf(field.text) : undefined;
    if (slug !== undefined) slugLine = slug;
    else if (isNote(field.text)) {
      notes.push(field.text);
      asides.push({ ...field, role: "metadata", why: "A note to editors, not for print." });
    } else if (/^(?:\p{Lu}[\p{L}.]{1,12}\s+)?(?:Photos?|Graphics?|Video|Audio|Pictures?)\b.*\d/u.test(field.text))
      asides.push({ ...field, role: "metadata", why: "Numbers of pictures and graphics that go with the story." });
    else if (/^(?:By|BY)\s/u.test(field.text) || (field.end.includes("=") && bylines.length > 0)) bylines.push(field);
    else titles.push(field);
  }
  const [title, summary, ...more] = titles;
  asides.push(...more.map((field): WireAside => ({ ...field, role: "other", why: "A further line of the header." })));
  return {
    body,
    asides,
    ...(slugLine === undefined ? {} : { slugLine }),
    ...(title === undefined ? {} : { headline: { ...title, rule: "the first line under the slug" } }),
    ...(summary === undefined ? {} : { dek: { ...summary, rule: "the summary under the headline" } }),
    ...(bylines.length === 0
      ? {}
      : {
          byline: {
            text: bylines.map((field) => field.text).join(", "),
            lines: bylines.flatMap((field) => field.lines),
            rule: "“By” and a name in the header",
          },
        }),
    ...(notes.length === 0 ? {} : { editorNote: notes.join("\n") }),
  };
}

function splitHeader(text: readonly WireLine[]): { fields: readonly Field[]; body: readonly WireLine[] } {
  const marked = text.slice(0, 12).some((line) => /^\s*\^/u.test(line.text));
  const fields: Field[] = [];
  let open: WireLine[] = [];
  let plainFrom: number | undefined;
  let at = 0;
  for (; at < text.length; at += 1) {
    const line = text[at];
    if (line === undefined) break;
    const caret = /^\s*\^/u.test(line.text);
    if (open.length === 0 && isBlankLine(line)) continue;
    const endsHeader = marked ? !caret : at >= (plainFrom ??= startOfCopy(text));
    if (open.length === 0 && endsHeader) break;
    open.push(line);
    // A new mark closes the line before it, whatever that ends in.
    const isClosed = !marked || closing.test(line.text) || /^\s*\^/u.test(text[at + 1]?.text ?? "");
    if (!isClosed && open.length < 6) continue;
    fields.push(fieldOf(open));
    open = [];
  }
  if (open.length > 0) fields.push(fieldOf(open));
  return { fields, body: text.slice(at) };
}

/**
 * Where the copy begins under a header without marks: at the first line that is set in, very long or opens with a
 * dateline; where there is none of these, at the first that reads on in the next line or ends as a sentence does.
 */
function startOfCopy(text: readonly WireLine[]): number {
  const sure = text.findIndex(
    ({ text: words }, at) =>
      /^(?: {2,}|\t)\S/u.test(words) ||
      words.length > 160 ||
      (at > 0 && !/^\s*by\s/iu.test(words) && (parseDateline(words.trim())?.sure ?? 0) >= 0.6),
  );
  if (sure >= 0) return sure;
  const likely = text.findIndex(({ text: words }, at) => {
    const next = text[at + 1]?.text.trim() ?? "";
    return at > 0 && words.trim().length > 40 && (/^\p{Ll}/u.test(next) || /[.!?]["”]?\s*$/u.test(words));
  });
  return likely < 0 ? text.length : likely;
}

/** "<" or "=" at the end; the "<" of a typesetting code ("*9006<") is not one. */
const closing = /(?<!\*\d{4})[<=]\s*$/u;

function fieldOf(lines: readonly WireLine[]): Field {
  const whole = lines.map(({ text }) => text.trim()).join(" ");
  const end = /[<=+]+(?=\s*$)/u.exec(whole)?.[0] ?? "";
  return { text: cleanField(whole), end, lines };
}

/** Without the marks of the wire and its typesetting codes. */
export const cleanField = (text: string): string =>
  text
    .replace(/\*\d{4}<?/gu, "")
    .replace(/^\s*\^/u, "")
    .replace(/[\s<=+]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim();

/** "BC-BKN--Heat-Hawks, 1st Ld-Writethru,416": the slug line, which ends in the number of words. */
function slugOf(text: string): string | undefined {
  const found = /^(?<slug>.*?\S)\s*,\s*(?:\d{1,5})?$/u.exec(text)?.groups?.["slug"];
  if (found !== undefined) return found;
  return /^[A-Z]{2,3}-{1,2}\S/iu.test(text) && !/\s.*\s.*\s/u.test(text) ? text : undefined;
}
