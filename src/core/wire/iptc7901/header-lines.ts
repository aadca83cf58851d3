import { parseDateline } from "../fields/parse-dateline.ts";
import type { WireAside, WireField } from "../text/wire-story.ts";
import { isBlankLine, type WireLine } from "../text/wire-lines.ts";

/** What stands above the text of a 7901 message: take keys, headline, byline. */
export interface HeaderLines {
  readonly headline?: WireField;
  readonly byline?: WireField;
  /** "1ST LEAD", "REFILE", "(Vorschau)". */
  readonly takeKeys: readonly string[];
  readonly asides: readonly WireAside[];
  /** How many lines of the text they took. */
  readonly count: number;
}

const byline = /^(?:By|BY|Von|Par|Por|Di|Da|Av|Af|Door|Text:)\s+\S/u;

/**
 * Reads the lines up to the first blank one. The last of them ends in " =" at dpa and other agencies; where nothing
 * marks it and the lines are running text, the message has no headline.
 */
export function readHeaderLines(lines: readonly WireLine[]): HeaderLines {
  const end = lines.findIndex((line) => isBlankLine(line) || /=\s*$/u.test(line.text));
  const closes = end >= 0 && !isBlankLine(lines[end] ?? { n: 0, text: "" });
  const whole = end < 0 ? lines.length : closes ? end + 1 : end;
  // Where no blank line parts headline and text, the dateline does.
  const opens = closes
    ? -1
    : lines.slice(0, Math.min(whole, 6)).findIndex((line, at) => startsText(line, lines[at + 1]));
  const count = opens > 0 ? opens : whole;
  const head = lines.slice(0, count).map(({ n, text }) => ({ n, text: text.replace(/\s*[=+<]\s*$/u, "").trim() }));
  if ((end < 0 && opens < 0) || (!closes && isRunningText(head))) return { takeKeys: [], asides: [], count: 0 };
  const bylineAt = head.findLastIndex(({ text }) => byline.test(text));
  const title = head.filter(({ text }, index) => (bylineAt < 0 || index < bylineAt) && text !== "");
  const keyed = leadingKeys(title);
  const { headline, kickers } = headlineOf(title.slice(keyed));
  const keys = title.slice(0, keyed);
  return {
    count,
    takeKeys: keys.map(({ text }) => text),
    asides: [
      ...keys.map((line) => aside(line, "A take key: it says which sending of the story this is.")),
      ...kickers.map((line) => aside(line, "A line above the headline that names the service.")),
    ],
    ...(headline === undefined ? {} : { headline }),
    ...(bylineAt < 0
      ? {}
      : {
          byline: {
            text: head
              .slice(bylineAt)
              .map(({ text }) => text)
              .join(", "),
            lines: lines.slice(bylineAt, count),
            rule: "“By” and a name under the headline",
          },
        }),
  };
}

const aside = (line: WireLine, why: string): WireAside => ({ text: line.text, lines: [line], role: "metadata", why });

/** The line opens the text: a place and an agency before a dash. */
function startsText({ text }: WireLine, next: WireLine | undefined): boolean {
  const found = parseDateline(`${text} ${next?.text ?? ""}`);
  return found !== undefined && found.sure >= 0.85 && found.dateline.agency !== undefined;
}

/** Long lines, many of them, or a dateline: not a headline but the text itself. */
function isRunningText(lines: readonly WireLine[]): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const found = parseDateline(text);
  return lines.length > 6 || text.length > 320 || (found !== undefined && found.to < text.length && found.sure >= 0.75);
}

/** "EXTRA", "2ND LEAD", "(Achtung)", "URGENT": capitals or brackets, short, and never the last line. */
function leadingKeys(lines: readonly WireLine[]): number {
  let count = 0;
  for (const { text } of lines.slice(0, -1)) {
    if (!isTakeKey(text)) break;
    count += 1;
  }
  return count;
}

/** "EXTRA", "2ND LEAD", "(Achtung)": which sending of the story this is. */
export const isTakeKey = (text: string): boolean =>
  /^\([^()]{2,60}\)$/u.test(text) ||
  (text.length <= 30 && !/\p{Ll}/u.test(text.replace(/\d(?:st|nd|rd|th)\b/gu, ""))) ||
  /^(?:\d+(?:st|nd|rd|th|\.|e|er|ème)?\s+)?(?:lead|add|update|roundup|urgent|extra|refile|eilmeldung|zusammenfassung|lead-?zusammenfassung|papier général|synthèse|wiederholung|neu)\s*\d*[:!]?$/iu.test(
    text,
  );

/** The last line is the headline; a line before it that it continues belongs to it, others are kickers. */
function headlineOf(lines: readonly WireLine[]): { headline?: WireField; kickers: readonly WireLine[] } {
  const last = lines.at(-1);
  if (last === undefined) return { kickers: [] };
  let from = lines.length - 1;
  for (; from > 0; from -= 1) {
    const before = lines[from - 1]?.text ?? "";
    // A line that was broken is long; a short one ended where it was meant to.
    const goesOn = before.length >= 58 || (before.length >= 40 && /^\p{Ll}/u.test(lines[from]?.text ?? ""));
    if (!goesOn) break;
  }
  const used = lines.slice(from);
  return {
    headline: { text: used.map(({ text }) => text).join(" "), lines: used, rule: "the line before the text" },
    kickers: lines.slice(0, from),
  };
}
