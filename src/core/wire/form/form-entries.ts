import { isBlankLine, type WireLine, whereIs } from "../text/wire-lines.ts";
import { type FormEntry, formField } from "./form-fields.ts";

/** The entries of a form that was sent as JSON: an object of texts, or of lists of texts. Mail may have broken its lines. */
export function jsonEntries(text: string): readonly FormEntry[] | undefined {
  if (!/^\s*\{[\s\S]*\}\s*$/u.test(text)) return undefined;
  const value = parse(text) ?? parse(text.replace(/\r?\n/gu, " ")) ?? parse(text.replace(/\r?\n/gu, ""));
  if (value === undefined) return undefined;
  const entries = Object.entries(value).map(([label, given]) => ({ label, value: textOf(given), where: `“${label}”` }));
  return entries.filter(({ label }) => formField(label) !== undefined).length >= 2 ? entries : undefined;
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    // Not JSON: the text is then read as copy.
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? value.map(textOf).join("\n") : "";
}

/** Entries of a form written as "Label: value" lines, and the copy that follows them. */
export interface LabelledText {
  readonly entries: readonly FormEntry[];
  readonly body: readonly WireLine[];
}

const labelled = /^\s*[*#]{0,2}(?<label>\p{L}[\p{L} /'’-]{1,28}?)\s{0,8}\*{0,2}\s{0,8}[:=]\s*(?<value>.*)$/u;

/**
 * Reads "Label: value" lines from the head of a text. A form it is with a headline and two more known labels; the label of
 * the body opens the copy, and so does the first paragraph without one.
 */
export function labelledEntries(lines: readonly WireLine[]): LabelledText | undefined {
  const entries: (FormEntry & { lines: WireLine[] })[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isBlankLine(line)) continue;
    const found = labelled.exec(line.text)?.groups;
    const field = formField(found?.["label"] ?? "");
    if (found === undefined || (field === undefined && entries.length === 0)) break;
    const value = found["value"]?.trim() ?? "";
    if (field === "body") {
      const rest = value === "" ? lines.slice(at + 1) : [{ n: line.n, text: value }, ...lines.slice(at + 1)];
      return isForm(entries) ? { entries, body: rest } : undefined;
    }
    if (field === undefined && value.length > 60) break;
    entries.push({ label: found["label"] ?? "", value, where: whereIs([line]), lines: [line] });
    at = takeContinuation(lines, at, entries.at(-1));
  }
  return isForm(entries) ? { entries, body: lines.slice(at) } : undefined;
}

/** A value may go on in lines below that are set in, or begin on the line under its label. */
function takeContinuation(
  lines: readonly WireLine[],
  at: number,
  entry: { value: string; lines: WireLine[] } | undefined,
): number {
  let end = at;
  for (let next = lines[end + 1]; next !== undefined && entry !== undefined; next = lines[end + 1]) {
    const goesOn = !isBlankLine(next) && (/^\s+\S/u.test(next.text) || entry.value === "") && !labelled.test(next.text);
    if (!goesOn) break;
    Object.assign(entry, { value: `${entry.value} ${next.text.trim()}`.trim() });
    entry.lines.push(next);
    end += 1;
  }
  return end;
}

function isForm(entries: readonly FormEntry[]): boolean {
  const fields = new Set(entries.map(({ label }) => formField(label)).filter((field) => field !== undefined));
  return fields.has("headline") && fields.size >= 3;
}
