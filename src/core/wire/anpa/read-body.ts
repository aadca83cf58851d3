import { readDate } from "../fields/read-date.ts";
import type { WireAside } from "../text/wire-story.ts";
import type { WireLine } from "../text/wire-lines.ts";
import { cleanField } from "./header-lines.ts";

/** The copy of an ANPA message, and what its last line says of the sending. */
export interface AnpaBody {
  readonly lines: readonly WireLine[];
  /** ISO 8601. */
  readonly sent?: string;
  readonly agency?: string;
  readonly asides: readonly WireAside[];
}

/** "^AP-WF-11-13-13 1509GMT<": agency, circuit, day and time. */
const stamp = /^\s*\^?\s*(?<agency>\p{Lu}[\p{L}]{1,9})-(?:\p{Lu}{1,4}-)?\d\d-\d\d-\d\d\s+\d{4}/u;

/**
 * Reads the body lines: the marks that end and open them are dropped, the line of sending is taken out, whether it stands
 * in the text or after its end.
 */
export function readAnpaBody(body: readonly WireLine[], after: readonly WireLine[]): AnpaBody {
  const lines: WireLine[] = [];
  const asides: WireAside[] = [];
  let sent: string | undefined;
  let agency: string | undefined;
  for (const [index, line] of [...body, ...after].entries()) {
    const found = stamp.exec(line.text)?.groups;
    const date = found === undefined ? undefined : readDate(line.text);
    if (date !== undefined) {
      sent = date.iso;
      agency = found?.["agency"];
      asides.push({ text: cleanField(line.text), lines: [line], role: "metadata", why: "The wire's time of sending." });
    } else if (index < body.length) lines.push(cleanLine(line, body[index + 1]));
  }
  return { lines, asides, ...(sent === undefined ? {} : { sent }), ...(agency === undefined ? {} : { agency }) };
}

/** A line without its marks. It ends where "<" ends it and before a line that is set in; white space before it is kept. */
function cleanLine({ n, text }: WireLine, next: WireLine | undefined): WireLine {
  const bare = text.replace(/\*\d{4}<?/gu, "");
  const ends = /[<=]\s*$/u.test(bare) || /^(?:\t| {2,})/u.test(next?.text ?? "");
  const words = bare
    .replace(/\s*<\s*$/u, "")
    .replace(/^(\s*)\^/u, "$1")
    .trimEnd();
  return ends ? { n, text: words, ends } : { n, text: words };
}
