import { foldTyped } from "../../story/no-break.ts";
import type { Mark } from "../../story/text.ts";
import type { PageLine, Run } from "./page-lines.ts";
import { attribute, type PageElement } from "./page-node.ts";

/** What the elements round some words say of them. */
export interface Around {
  readonly block: PageElement;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string;
  readonly linked: boolean;
  readonly asTyped: boolean;
}

/** Characters that are there for the browser, not the reader: soft hyphens, zero-width marks. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;
/** What has to be folded or left out: most text has nothing but single spaces. */
const unusualSpace = /[^\S ]| {2}|[\u00ad\u200b\u2060\ufeff]/u;

/** Words where they stand, before they are a line. */
export interface Piece {
  readonly words: string;
  readonly element: PageElement;
  readonly around: Around;
}

/** How a line is printed: after a break or in a block of its own, and how its words are told (`wordKey`). */
interface HowPrinted {
  readonly afterBreak: boolean;
  readonly keyOf: (text: string) => string;
}

/** The line that stands in some pieces; words that only screen readers are given do not stand in a line that is seen. */
export function finishLine(pieces: readonly Piece[], { block }: Around, how: HowPrinted): PageLine | undefined {
  let seen = 0;
  let hidden = true;
  for (const { words, around } of pieces) {
    if (around.hidden) continue;
    seen += 1;
    if (hidden && /\S/u.test(words)) hidden = false;
  }
  const shown = hidden || seen === pieces.length ? pieces : pieces.filter(({ around }) => !around.hidden);
  return printLine(shown, block, hidden, how);
}

function printLine(
  pieces: readonly Piece[],
  outer: PageElement,
  hidden: boolean,
  { afterBreak, keyOf }: HowPrinted,
): PageLine | undefined {
  let joined = "";
  const runs: Run[] = [];
  let marks: Mark[] | undefined;
  let length = 0;
  let linked = 0;
  let spaced = true;
  let block: PageElement | undefined;
  for (const { words: raw, element, around } of pieces) {
    let words = unusualSpace.test(raw) ? foldTyped(raw.replace(invisible, "")) : raw;
    if (spaced && words.startsWith(" ")) words = words.slice(1);
    if (words === "") continue;
    const from = length;
    joined += words;
    length += words.length;
    spaced = words.endsWith(" ");
    block ??= around.block;
    const to = spaced ? length - 1 : length;
    if (to <= from) continue;
    runs.push({ from, to, element });
    if (around.linked) linked += to - from;
    if (around.bold) marks = withMark(marks, { type: "bold", from, to });
    if (around.italic) marks = withMark(marks, { type: "italic", from, to });
    if (around.href !== "") marks = withMark(marks, { type: "link", from, to, href: around.href });
  }
  const text = joined.trimEnd();
  if (text === "") return undefined;
  const holder = block ?? outer;
  return {
    kind: "line",
    text: marks === undefined ? { text } : { text, marks },
    key: keyOf(text),
    block: holder,
    make: makeOf(holder),
    runs,
    hidden,
    afterBreak,
    linked,
    prose: !hidden && isProseText(text, linked),
  };
}

const isProseText = (text: string, linked: number): boolean =>
  text.length >= 70 && linked < text.length * 0.4 && (text.length >= 160 || /[.!?…。！？]["'”’»)\]]*$/u.test(text));

const makeOf = (block: PageElement): string =>
  `${block.tag}.${attribute(block, "class")}<${block.parent?.tag ?? ""}.${block.parent === undefined ? "" : attribute(block.parent, "class")}`;

/** The marks and one more; one that goes on where an equal one ended makes that longer. */
function withMark(marks: Mark[] | undefined, mark: Mark): Mark[] {
  if (marks === undefined) return [mark];
  for (let i = marks.length - 1; i >= 0 && i >= marks.length - 4; i--) {
    const last = marks[i];
    if (last === undefined || last.type !== mark.type || last.to < mark.from - 1) continue;
    if (last.type === "link" && mark.type === "link" && last.href !== mark.href) continue;
    marks[i] = { ...last, to: mark.to };
    return marks;
  }
  marks.push(mark);
  return marks;
}
