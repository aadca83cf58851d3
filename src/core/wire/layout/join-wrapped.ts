import { declaredRole } from "./declared-role.ts";
import { keepsHyphen } from "./line-end-hyphen.ts";
import type { SourceLine } from "./source-lines.ts";

/**
 * Joins paragraphs that were broken to a line width (wires, mails, PDF copies) into one line each, with the numbers of
 * the lines they came from. A text whose lines are paragraphs already is returned as it is.
 */
export function joinWrapped(lines: readonly SourceLine[]): readonly SourceLine[] {
  const width = widthOf(lines);
  if (width === undefined) return lines;
  const words = wordsOf(lines);
  const heads = pageHeads(lines);
  const joined: SourceLine[] = [];
  let previous: SourceLine | undefined;
  for (const line of lines) {
    const open = joined.at(-1);
    if (
      open !== undefined &&
      previous !== undefined &&
      !heads.has(previous) &&
      !heads.has(line) &&
      goesOn(previous, line, width, open.text)
    )
      joined.splice(-1, 1, {
        ...open,
        text: join(open.text, line.text, words),
        last: line.n,
        blankAfter: line.blankAfter,
      });
    else joined.push(line);
    previous = line;
  }
  return joined;
}

/** The width to which a text was broken; nothing where its lines end where its paragraphs end. */
function widthOf(lines: readonly SourceLine[]): number | undefined {
  const pairs: (readonly [before: SourceLine, line: SourceLine])[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && !line.blankBefore) pairs.push([before, line]);
  });
  const broken = pairs.filter(([before, line]) => opensLower.test(line.text) && !/[.!?:]["”’)]?$/u.test(before.text));
  // A sentence that goes on in lower case on the next line, again and again: nothing else looks like that.
  if (broken.length < 4 || broken.length < pairs.length * 0.25) return undefined;
  const lengths = broken.map(([before]) => before.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return middle >= 30 && width <= 160 ? width : undefined;
}

/** A word in lower case, not an address. */
const opensLower = /^\p{Ll}+(?=[\s,.;:!?”"’'-]|$)/u;

/** `opening`: the paragraph so far. */
function goesOn(before: SourceLine, line: SourceLine, width: number, opening: string): boolean {
  if (declaredRole(before.text) !== undefined || declaredRole(line.text) !== undefined) return false;
  const lower = /^\p{Ll}/u.test(line.text);
  const stops = /[.!?:]["”’)]?$/u.test(before.text);
  // Over a page's end a sentence may go on after a blank line.
  if (line.blankBefore)
    return (
      lower && !stops && /[\p{L},-]$/u.test(before.text) && before.text.length >= width * 0.7 && line.n - before.n <= 3
    );
  if (line.indent >= before.indent + 2 && !lower) return false;
  if (/^[•·▪►*‣◦]\s/u.test(line.text) || (numberOf(line.text) !== undefined && (stops || isNext(line.text, opening))))
    return false;
  const next = line.text.split(" ")[0] ?? "";
  const full = before.text.length + 1 + next.length > width - 2 || before.text.length >= width * 0.85;
  if (stops) return before.text.length + 1 + next.length > width - 2;
  return full || lower;
}

/** The number that opens an item of a list: "3. " or "3) ". */
function numberOf(text: string): number | undefined {
  const number = /^(\d{1,2})[.)]\s/u.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The first of a list, or the one after the item before it; else a sentence ends with it ("… bringing the total to / 41. Two …"). */
const isNext = (text: string, opening: string): boolean =>
  numberOf(text) === 1 || numberOf(text) === (numberOf(opening) ?? -1) + 1;

/** What stands at the head or foot of every page of a printed document: its number, and the words that come again beside it. */
export function pageHeads(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const numbers = lines.filter(({ text }) => isPageNumber.test(text));
  if (numbers.length === 0) return new Set();
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  const beside = new Set(
    lines.flatMap((line, index) =>
      [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && isPageNumber.test(other.text))
        ? [line.text]
        : [],
    ),
  );
  const again = lines.filter(
    ({ text }) => beside.has(text) && (times.get(text) ?? 0) > 1 && text.length <= longestHead,
  );
  return new Set([...numbers, ...again]);
}

const isPageNumber = /^(?:[Pp]age )?[–—-]?\s?\d{1,3}\s?(?:[–—-]|(?:of|\/) ?\d{1,3})?$/u;
const longestHead = 100;

function wordsOf(lines: readonly SourceLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) for (const word of text.toLowerCase().match(/[\p{L}-]+/gu) ?? []) words.add(word);
  return words;
}

/** A hyphen at the line's end goes with the line ("of-" + "ficers"), unless it is the word's own ("long-" + "term"). */
function join(before: string, after: string, words: ReadonlySet<string>): string {
  const first = /[\p{L}]+(?=-$)/u.exec(before)?.[0];
  const second = /^\p{Ll}+/u.exec(after)?.[0];
  if (first === undefined || second === undefined) return `${before} ${after}`;
  return keepsHyphen(first, second, words) ? `${before}${after}` : `${before.slice(0, -1)}${after}`;
}
