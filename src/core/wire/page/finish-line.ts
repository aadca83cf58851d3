import { foldTyped } from "../../story/no-break.ts";
import type { Mark } from "../../story/text.ts";
import type { PageLine, Run } from "./page-lines.ts";
import { attribute, type PageElement } from "./page-node.ts";
import { wordKey } from "./word-overlap.ts";

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

/** The line that stands in some pieces; words that only screen readers are given do not stand in a line that is seen. */
export function finishLine(pieces: readonly Piece[], { block }: Around, afterBreak: boolean): PageLine | undefined {
  let seen = 0;
  let hidden = true;
  for (const { words, around } of pieces) {
    if (around.hidden) continue;
    seen += 1;
    if (hidden && /\S/u.test(words)) hidden = false;
  }
  const shown = hidden || seen === pieces.length ? pieces : pieces.filter(({ around }) => !around.hidden);
  return printLine(shown, block, hidden, afterBreak);
}

function printLine(
  pieces: readonly Piece[],
  outer: PageElement,
  hidden: boolean,
  afterBreak: boolean,
): PageLine | undefined {
  // Joined once at the end: asking a growing string how it ends would copy it each time.
  const printed: string[] = [];
  const runs: Run[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let linked = 0;
  let spaced = true;
  let block: PageElement | undefined;
  for (const { words: raw, element, around } of pieces) {
    let words = unusualSpace.test(raw) ? foldTyped(raw.replace(invisible, "")) : raw;
    if (spaced && words.startsWith(" ")) words = words.slice(1);
    if (words === "") continue;
    const from = length;
    printed.push(words);
    length += words.length;
    spaced = words.endsWith(" ");
    block ??= around.block;
    const to = spaced ? length - 1 : length;
    if (to <= from) continue;
    runs.push({ from, to, element });
    if (around.linked) linked += to - from;
    if (around.bold) addMark(marks, { type: "bold", from, to });
    if (around.italic) addMark(marks, { type: "italic", from, to });
    if (around.href !== "") addMark(marks, { type: "link", from, to, href: around.href });
  }
  const text = (printed.length === 1 ? (printed[0] ?? "") : printed.join("")).trimEnd();
  if (text === "") return undefined;
  const holder = block ?? outer;
  return {
    kind: "line",
    text: marks.length === 0 ? { text } : { text, marks },
    key: wordKey(text),
    block: holder,
    make: makeOf(holder),
    runs,
    hidden,
    afterBreak,
    linked,
  };
}

const makeOf = (block: PageElement): string =>
  `${block.tag}.${attribute(block, "class")}<${block.parent?.tag ?? ""}.${block.parent === undefined ? "" : attribute(block.parent, "class")}`;

/** Adds a mark; one that goes on where an equal one ended makes that longer. */
function addMark(marks: Mark[], mark: Mark): void {
  for (let i = marks.length - 1; i >= 0 && i >= marks.length - 4; i--) {
    const last = marks[i];
    if (last === undefined || last.type !== mark.type || last.to < mark.from - 1) continue;
    if (last.type === "link" && mark.type === "link" && last.href !== mark.href) continue;
    marks[i] = { ...last, to: mark.to };
    return;
  }
  marks.push(mark);
}
