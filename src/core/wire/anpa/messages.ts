import { anyOf, control } from "../text/control-bytes.ts";
import { type WireLine, wireLines } from "../text/wire-lines.ts";

/** One ANPA 1312 message in its parts. */
export interface AnpaMessage {
  /** "W2870", the service letter and number of the transmission. */
  readonly id?: string;
  /** Who it is for: "asian"; dashes stand for all. */
  readonly selector?: string;
  readonly priority?: string;
  readonly category?: string;
  /** "BC-LT--Argentina-CancerB", the keyword of the header. */
  readonly keyword?: string;
  /** "1stLd-Writethru". */
  readonly version?: string;
  /** The text is set in columns (DC2), not in running lines. */
  readonly tabular: boolean;
  readonly text: readonly WireLine[];
  /** What follows the end mark: agency, circuit and time of sending. */
  readonly after: readonly WireLine[];
  /** Whether the end mark is missing. */
  readonly open: boolean;
}

/** The messages of a file: each begins with SOH, its text with STX. */
export function splitAnpa(file: string): readonly AnpaMessage[] {
  const messages: AnpaMessage[] = [];
  let line = 1;
  for (const [index, part] of file.split(control.soh).entries()) {
    const first = line;
    line += wireLines(part).length - 1;
    if (index > 0 || part.includes(control.stx)) messages.push(readParts(part, first));
  }
  return messages;
}

function readParts(part: string, first: number): AnpaMessage {
  const stx = part.indexOf(control.stx);
  // Some senders open the text behind its first lines.
  const caret = part.search(/(?<=[\r\n])\s*\^/u);
  const early = caret >= 0 && caret < stx;
  const start = early ? caret : stx < 0 ? headerEnd(part) : stx + 1;
  const end = part.slice(start).search(anyOf(control.etx + control.eot));
  const head = part.slice(0, stx < 0 || early ? start : stx);
  const text = part.slice(start, end < 0 ? undefined : start + end);
  const numberAt = (at: number): number => first + wireLines(part.slice(0, at)).length - 1;
  return {
    ...readHeader(head),
    text: wireLines(readable(text), numberAt(start)),
    after: end < 0 ? [] : wireLines(part.slice(start + end + 1), numberAt(start + end + 1)),
    open: end < 0,
  };
}

/** Without STX the text begins after the second line. */
const headerEnd = (part: string): number => /^[^\r\n]*(?:\r\n?|\n)[^\r\n]*(?:\r\n?|\n)?/u.exec(part)?.[0].length ?? 0;

const second = new RegExp(
  `(?:^|[\\r\\n])\\s*(?<priority>[a-z])\\s+(?<category>[a-z])?\\s*[${control.devices}](?<format>[${control.devices}]?)\\s*(?<keyword>\\S+)?(?<more>[^\\r\\n]*)`,
  "iu",
);

function readHeader(head: string): Omit<AnpaMessage, "text" | "after" | "open"> {
  const [opening = ""] = head.split(/[\r\n]/u);
  const [id = "", selector = ""] = withoutFill(opening).split(control.us);
  const found = second.exec(head)?.groups;
  const version = found?.["more"]?.replace(/\s+\d\d-\d\d(?:\s+\d+)?\s*$/u, "").trim();
  return {
    ...given("id", id.trim()),
    ...given("selector", selector.replace(/^-+$/u, "").trim()),
    ...given("priority", found?.["priority"]),
    ...given("category", found?.["category"]),
    ...given("keyword", found?.["keyword"]),
    ...given("version", version),
    tabular: found?.["format"] === control.dc2,
  };
}

const given = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  (value === undefined || value === "" ? {} : { [key]: value }) as { readonly [P in K]?: string };

const withoutFill = (text: string): string =>
  [control.syn, control.del, control.nul].reduce((left, byte) => left.replaceAll(byte, ""), text);

const fixedSpaces = new RegExp(`[${control.backspace}\u000e\u000f\u0010]`, "gu");
const cellMarks = new RegExp(`${control.us}${control.rs}|[${control.us}${control.rs}]`, "gu");

/** Fixed spaces become spaces, cell marks tabs, the one-half sign a fraction; other control bytes go with the lines. */
const readable = (text: string): string =>
  text
    .replace(fixedSpaces, " ")
    .replace(cellMarks, "\t")
    .replace(/(?<=\d)\s?\{(?![\p{L}\d])/gu, " 1/2")
    .replace(/(?<![\p{L}\d])\{(?![\p{L}\d])/gu, "1/2");
