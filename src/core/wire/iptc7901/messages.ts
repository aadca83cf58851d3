import { anyOf, control } from "../text/control-bytes.ts";
import { isBlankLine, trimLines, type WireLine, wireLines } from "../text/wire-lines.ts";

/** One message of a file in its parts. */
export interface Message {
  /** "eca0062 4 i 211 ccccb dpa 061", as it stands. */
  readonly header: WireLine | undefined;
  /** Keyword lines between header and text. */
  readonly keywords: readonly WireLine[];
  readonly text: readonly WireLine[];
  /** What follows the text: the time of sending. */
  readonly after: readonly WireLine[];
  /** The text's end mark is missing: the message may be cut off. */
  readonly open: boolean;
}

const header = /^\s*[A-Za-z]{1,6}[ -]?\d{2,6}\s+\d\s+[A-Za-z]{1,4}\s+\d{1,5}(?:\s|$)/u;

/** Service and number, priority, category and number of words: the first line of a 7901 message. */
export const isHeaderLine = (text: string): boolean => header.test(text);

/** The messages of a file. With control bytes they part it; without, a header line after a blank line does. */
export function splitMessages(text: string): readonly Message[] {
  // The backspaces with which some senders set margins stand for spaces.
  const spaced = text.replaceAll(control.backspace, " ");
  const framed = spaced.includes(control.soh) || spaced.includes(control.stx);
  return (framed ? framedMessages(spaced) : bareMessages(wireLines(spaced))).filter(
    ({ text: lines }) => lines.length > 0,
  );
}

function framedMessages(text: string): readonly Message[] {
  const messages: Message[] = [];
  let line = 1;
  for (const [index, part] of text.split(control.soh).entries()) {
    const first = line;
    line += wireLines(part).length - 1;
    if (index === 0 && part.replace(/[\p{Cc}\s]/gu, "") === "") continue;
    messages.push(framedMessage(part, first));
  }
  return messages;
}

function framedMessage(part: string, first: number): Message {
  const start = part.indexOf(control.stx);
  const end = part.search(anyOf(control.etx + control.eot));
  const open = end < 0;
  const headTo = start < 0 ? (/[\r\n]/u.exec(part)?.index ?? 0) : start;
  const textTo = open ? part.length : end;
  const from = (at: number): number => first + wireLines(part.slice(0, at)).length - 1;
  const head = wireLines(part.slice(0, headTo), first).filter((one) => !isBlankLine(one));
  const [opening] = head;
  const known = opening !== undefined && isHeaderLine(opening.text);
  return {
    header: known ? opening : undefined,
    keywords: known ? head.slice(1) : head,
    text: trimLines(
      wireLines(part.slice(start < 0 ? headTo : start + 1, textTo), from(start < 0 ? headTo : start + 1)),
    ),
    after: open ? [] : trimLines(wireLines(part.slice(end + 1), from(end + 1))),
    open,
  };
}

function bareMessages(lines: readonly WireLine[]): readonly Message[] {
  const starts = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return isHeaderLine(line.text) && (before === undefined || isBlankLine(before)) ? [index] : [];
  });
  return starts.map((start, nth) => bareMessage(lines.slice(start, starts[nth + 1] ?? lines.length)));
}

/** Header, blank line, keywords, text: the first line after the header is the keyword line, as nothing marks it. */
function bareMessage(lines: readonly WireLine[]): Message {
  const rest = trimLines(lines.slice(1));
  const keyword = rest[0];
  const last = rest.at(-1);
  const dated = last !== undefined && /^\s*\d{6}\s+(?:[A-Z]{2,4}\s+)?\p{L}{3}\.?\s+\d{2}\s*$/u.test(last.text);
  return {
    header: lines[0],
    keywords: keyword === undefined ? [] : [keyword],
    text: trimLines(rest.slice(1, dated ? -1 : undefined)),
    after: dated ? [last] : [],
    open: false,
  };
}
