import { isSignOff } from "../fields/find-sign-off.ts";
import { tableRows } from "./table-lines.ts";
import { isBlankLine, type WireLine } from "./wire-lines.ts";

/** What some lines of a wire text are together. */
export type Chunk =
  | { readonly kind: "prose"; readonly text: string; readonly lines: readonly WireLine[] }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly lines: readonly WireLine[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly lines: readonly WireLine[] };

/**
 * The paragraphs, lists and tables of a text that was typed in lines. Lines broken to a width are joined where the next
 * word would not have fitted; a line that ends early ends its paragraph.
 */
export function paragraphsOf(lines: readonly WireLine[]): readonly Chunk[] {
  const wrap = wrapOf(lines);
  return blocksOf(lines).flatMap((block) => blockChunks(block, wrap));
}

/** Runs of lines without a blank one between them. */
function blocksOf(lines: readonly WireLine[]): readonly (readonly WireLine[])[] {
  const blocks: WireLine[][] = [];
  let open = false;
  for (const line of lines) {
    if (isBlankLine(line)) open = false;
    else if (isRuleLine(line.text)) {
      blocks.push([line]);
      open = false;
    } else if (open) blocks.at(-1)?.push(line);
    else {
      blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

/** "___", "* * * *", "-----": a line without a letter or figure parts what is above from what is below. */
export const isRuleLine = (text: string): boolean =>
  /^[\s_*=~.·–—-]*$/u.test(text) && /[_*=~.·–—-]\s*[_*=~.·–—-]/u.test(text);

/** How a text was broken into lines. */
interface Wrap {
  readonly width: number;
  /** Most of it was; otherwise it is lists and tables with a wrapped paragraph here and there. */
  readonly strong: boolean;
}

/** The width to which the text was broken, or nothing when its lines are paragraphs already. */
function wrapOf(lines: readonly WireLine[]): Wrap | undefined {
  const lengths = lines
    .map(({ text }) => text.trimEnd().length)
    .filter((length) => length > 0)
    .toSorted((a, b) => a - b);
  // A rule or a table may stick out; one line in thirty may be longer than the rest.
  // In two or three lines the long one tells, if it is as long as a line of copy.
  const last = lengths.length - 1;
  const few = last < 3 && (lengths[last] ?? 0) >= 55;
  const width = lengths[few ? last : Math.floor(last * 0.97)] ?? 0;
  if (width < 30 || width > 120) return undefined;
  const pairs = blocksOf(lines).flatMap((block) =>
    block.slice(1).map((next, index) => [block[index] ?? next, next] as const),
  );
  const full = pairs.filter(([before, next]) => isFull(before, next, width));
  // Lines that are long and mostly end with a stop are sentences of their own, not a paragraph that was broken.
  const stopping = full.filter(([before]) => stops.test(before.text));
  if (full.length === 0 || stopping.length > full.length * 0.6) return undefined;
  return { width, strong: full.length >= pairs.length * 0.3 };
}

const stops = /[.!?:]["”’')]?\s*$/u;

const firstWord = (text: string): string => /\S+/u.exec(text)?.[0] ?? "";

/** The next word would not have fitted into the line: it was broken there, not ended. */
const isFull = (before: WireLine, next: WireLine, width: number): boolean =>
  before.text.trimEnd().length + 1 + firstWord(next.text).length > width;

const bullet = /^\s*(?:[•·▪►‣◦*]|[-–—](?=\s))\s*/u;

/** Tables are taken out of a block first, wherever in it they stand; what is left is running text and lists. */
function blockChunks(block: readonly WireLine[], wrap: Wrap | undefined): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let prose: WireLine[] = [];
  const flush = (): void => {
    if (prose.length > 0) chunks.push(...proseChunks(prose, wrap));
    prose = [];
  };
  for (let at = 0; at < block.length;) {
    const table = tableAt(block, at);
    const line = block[at];
    if (table === undefined) {
      if (line !== undefined) prose.push(line);
      at += 1;
    } else {
      flush();
      chunks.push(table);
      at += table.lines.length;
    }
  }
  flush();
  return chunks;
}

/** A table that begins here and ends before the block does: a results list under its heading. */
function tableAt(block: readonly WireLine[], from: number): (Chunk & { kind: "table" }) | undefined {
  for (const isRow of [hasCells, hasGap]) {
    let end = endOfRun(block, from, ({ text }) => isRow(text));
    // A row with its first cell only does not end a table.
    while (end > from && isRow(block[end + 1]?.text ?? "") && (block[end]?.text.length ?? 99) < 40)
      end = endOfRun(block, end + 1, ({ text }) => isRow(text));
    const lines = block.slice(from, end);
    const rows = lines.length < 3 ? undefined : tableRows(lines);
    if (rows !== undefined) return { kind: "table", rows, lines };
  }
  return undefined;
}

const hasGap = (text: string): boolean => /\S(?: {3,}|\t)\S|\S {2}\S.*\S {2}\S/u.test(text.trim());
const hasCells = (text: string): boolean => /;[^;]{0,40};|\|[^|]{0,40}\|/u.test(text);

function proseChunks(block: readonly WireLine[], wrap: Wrap | undefined): readonly Chunk[] {
  const groups: WireLine[][] = [];
  for (const line of block) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before !== undefined && before.ends !== true && goesOn(before, line, wrap, group?.[0])) group?.push(line);
    else groups.push([line]);
  }
  return gathered(groups);
}

function goesOn(before: WireLine, line: WireLine, wrap: Wrap | undefined, opening: WireLine | undefined): boolean {
  if (bullet.test(line.text) || isSignOff(line.text)) return false;
  const lower = /^\s*\p{Ll}/u.test(line.text);
  const stopped = stops.test(before.text);
  const length = before.text.trimEnd().length;
  // "Photo -" and the address of the photo.
  if (/[-–:]\s*$/u.test(before.text) && /^\s*https?:\/\/\S+\s*\)?\s*$/u.test(line.text)) return true;
  if (/[-–:]\s*$/u.test(before.text) && /^\s*https?:\/\/\S+\s*\)?$/u.test(line.text)) return true;
  if (wrap === undefined) return lower && !stopped && length > 40;
  if (hangs(before, line)) return true;
  const full = isFull(before, line, wrap.width - 1);
  if (!wrap.strong && !lower) return full && !stopped && length >= 50 && /^\s*[\p{L}$“"(]/u.test(line.text);
  const deeper = indentOf(line) > indentOf(before) && !bullet.test(opening?.text ?? "");
  if (deeper && !lower) return false;
  return full || (lower && !stopped && length > wrap.width * 0.6);
}

/** Text set in under a column: it goes on where the line above began after a gap, or was itself set in. */
function hangs(before: WireLine, line: WireLine): boolean {
  const indent = indentOf(line);
  if (indent < 6) return false;
  if (indentOf(before) === indent) return true;
  const above = before.text.slice(0, indent);
  return /\S\s{2,}/u.test(above) && above.endsWith(" ") && /\S/u.test(before.text[indent] ?? "");
}

const indentOf = ({ text }: WireLine): number => text.length - text.trimStart().length;

/** Bulleted lines one under the other are a list; the rest is prose. */
function gathered(groups: readonly (readonly WireLine[])[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < groups.length;) {
    const end = endOfRun(groups, at, (group) => bullet.test(group[0]?.text ?? ""));
    const lines = groups[at] ?? [];
    if (end - at >= 2) {
      const items = groups.slice(at, end).map((group) => joined(group).replace(bullet, ""));
      chunks.push({ kind: "list", items, lines: groups.slice(at, end).flat() });
      at = end;
    } else {
      chunks.push({ kind: "prose", text: joined(lines), lines });
      at += 1;
    }
  }
  return chunks;
}

function endOfRun<T>(list: readonly T[], from: number, is: (item: T) => boolean): number {
  let end = from;
  for (let item = list[end]; item !== undefined && is(item); item = list[end]) end += 1;
  return end;
}

/** Lines of a paragraph as one. A hyphen that ends a line stays: far more often it was meant ("long-" + "term") than not. */
function joined(lines: readonly WireLine[]): string {
  let text = "";
  for (const line of lines) {
    const words = line.text.trim();
    const glued = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(words) && !suspended.test(words);
    text += text === "" || glued ? words : ` ${words}`;
  }
  return text.replace(/\s+/gu, " ");
}

/** "long- and short-term": the hyphen hangs, the words are two. */
const suspended = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|och|og)\b/u;
