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
/** "[12/03/2024, 14:06:02] Priya: …", "[14:06, 12/03/2024] Priya: …", "12.03.24, 14:06 - Priya: …", "[14:06] Priya: …": how chat programs copy a message. */
const message = new RegExp(
  `^(?:\\[(?:${day},?\\s)?${time}(?:,\\s${day})?\\]|(?:${day}),?\\s${time}\\s[-–])\\s(?<who>[^:[\\]]{1,40}):(?:\\s(?<words>.*))?$`,
  "u",
);
/** "Priya Nair 14:06": over what was said. */
const sender = new RegExp(`^\\p{Lu}[\\p{L}.'’-]*(?: [\\p{L}.'’-]+){1,3},? ${time}$`, "u");
/** The last letter of a time: of most lines it is none. */
const endsLikeTime = (text: string): boolean => /[\dMm]\.?$/u.test(text.slice(-2));
/** Fewer are a quotation of one. */
const leastMessages = 2;

/**
 * Parts a story from the chat in which it came. A message is copy where a sentence of it is long or it has several
 * paragraphs; what else was said round it is set aside. Where nothing is, or everything, all stays as it is.
 */
export function partChat(lines: readonly SourceLine[]): PartedChat {
  const opens = (text: string): boolean =>
    /^[[\d]/u.test(text) ? message.test(text) : endsLikeTime(text) && sender.test(text);
  const starts: number[] = [];
  lines.forEach(({ text }, index) => {
    if (opens(text)) starts.push(index);
  });
  const whole = { lines, asides: new Map<SourceLine, DeclaredRole>() };
  if (starts.length < leastMessages || starts[0] !== 0) return whole;
  const messages = starts.map((from, index) => lines.slice(from, starts[index + 1]).map(withoutSender));
  const copy = messages.map((said) => {
    const words = said.filter(({ text }) => text !== "");
    return words.length > 1 || isCopy(words[0]?.text ?? "");
  });
  if (!copy.includes(true)) return whole;
  const asides = new Map<SourceLine, DeclaredRole>();
  const parted = messages.flatMap((said, index) => {
    const round = lines.slice(starts[index], starts[index + 1]);
    return round.map((line, at) => {
      const words = said[at];
      if (copy[index] === true && words !== undefined && words.text !== "" && !isAnnounced.test(words.text))
        return words;
      asides.set(line, {
        role: "furniture",
        kind: "metadata",
        value: line.text,
        why: "said in the chat round the copy",
      });
      return line;
    });
  });
  return { lines: parted, asides };
}

/** "Here's the copy:" */
const isAnnounced = /^(?:here['’]?s|here is|this is|copy|story)\b(?: \S+){0,5}:$/iu;

const isCopy = (text: string): boolean => text.split(" ").length >= 10 && /^\P{Ll}.*[.!?]["”’]?$/u.test(text);

function withoutSender(line: SourceLine): SourceLine {
  if (sender.test(line.text)) return { ...line, text: "" };
  const found = message.exec(line.text);
  return found === null ? line : { ...line, text: found.groups?.["words"] ?? "" };
}
