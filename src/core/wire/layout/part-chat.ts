import type { DeclaredRole } from "./declared-role.ts";
import type { SourceLine } from "./source-lines.ts";

/** Copy that came in a chat: its lines without who sent them when, and the other messages. */
export interface PartedChat {
  readonly lines: readonly SourceLine[];
  /** Messages round the copy, by line. */
  readonly asides: ReadonlyMap<SourceLine, DeclaredRole>;
}

const day = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
/** "[12/03/2024, 14:06:02] Priya: …", "12.03.24, 14:06 - Priya: …", "[14:06] Priya: …": how chat programs copy a message. */
const message = new RegExp(
  `^(?:\\[(?:${day},?\\s)?${time}\\]|(?:${day}),?\\s${time}\\s[-–])\\s(?<who>[^:[\\]]{1,40}):(?:\\s(?<words>.*))?$`,
  "u",
);
/** Fewer are a quotation of one. */
const leastMessages = 2;

/**
 * Parts a story from the chat in which it came. A message is copy where a sentence of it is long or it has several
 * paragraphs; what else was said round it is set aside. Where nothing is, or everything, all stays as it is.
 */
export function partChat(lines: readonly SourceLine[]): PartedChat {
  const starts = lines.flatMap(({ text }, index) => (/^[[\d]/u.test(text) && message.test(text) ? [index] : []));
  const whole = { lines, asides: new Map<SourceLine, DeclaredRole>() };
  if (starts.length < leastMessages || starts[0] !== 0) return whole;
  const messages = starts.map((from, index) => lines.slice(from, starts[index + 1]).map(withoutSender));
  const copy = messages.map((said) => said.length > 1 || isCopy(said[0]?.text ?? ""));
  if (!copy.includes(true)) return whole;
  const asides = new Map<SourceLine, DeclaredRole>();
  const parted = messages.flatMap((said, index) => {
    if (copy[index] === true) return said.filter(({ text }) => text !== "");
    const first = lines[starts[index] ?? 0];
    if (first === undefined) return [];
    asides.set(first, {
      role: "furniture",
      kind: "metadata",
      value: first.text,
      why: "said in the chat round the copy",
    });
    return [first];
  });
  return { lines: parted, asides };
}

const isCopy = (text: string): boolean => text.split(" ").length >= 10 && /^\P{Ll}.*[.!?]["”’]?$/u.test(text);

function withoutSender(line: SourceLine): SourceLine {
  const found = message.exec(line.text);
  return found === null ? line : { ...line, text: found.groups?.["words"] ?? "" };
}
