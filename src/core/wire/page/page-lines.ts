import type { RichText } from "../../story/text.ts";
import { type Around, finishLine, type Piece } from "./finish-line.ts";
import { blockTags } from "./markup-rules.ts";
import { attribute, hasAttribute, type PageElement } from "./page-node.ts";
import { visibilityOf } from "./visibility.ts";
import { wordKeys } from "./word-overlap.ts";

/** A stretch of a line and the innermost element that it stands in. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly element: PageElement;
}

/** What a reader of the page sees as one line or paragraph. */
export interface PageLine {
  readonly kind: "line";
  readonly text: RichText;
  /** Its words alone (`wordKey`), by which lines are compared. */
  readonly key: string;
  /** The nearest element around it that stands as a block. */
  readonly block: PageElement;
  /** What it is made of: tag and class of the block, and its parent's. Lines of one make are alike in this. */
  readonly make: string;
  readonly runs: readonly Run[];
  /** Not shown at once: behind a click, or for screen readers only. */
  readonly hidden: boolean;
  /** A line break, not a new block, parts it from the line before. */
  readonly afterBreak: boolean;
  /** Characters inside links. */
  readonly linked: number;
  /** A sentence or more, mostly not links. Asked many times of every line. */
  readonly prose: boolean;
}

/** A picture, video or foreign frame where it stands between the lines. */
export interface PageMedium {
  readonly kind: "picture" | "embed" | "rule";
  readonly element: PageElement;
  readonly hidden: boolean;
}

export type PageItem = PageLine | PageMedium;

const pictureTags = new Set(["img", "amp-img", "amp-anim"]);
const embedTags = new Set([
  "iframe",
  "video",
  "embed",
  "amp-video",
  "amp-iframe",
  "amp-youtube",
  "amp-twitter",
  "amp-instagram",
  "amp-facebook",
  "amp-brightcove",
]);

/**
 * Everything that can be seen on a page, in the order in which it stands, cut into lines as a browser would print them. Links
 * are as they were written: most lines never come into a story (`withWholeLinks`).
 */
export function pageItems(root: PageElement): readonly PageItem[] {
  const items: PageItem[] = [];
  let pieces: Piece[] = [];
  let broken = false;
  const keyOf = wordKeys();

  const flush = (around: Around, byBreak = false): void => {
    const made = pieces.length === 0 ? undefined : finishLine(pieces, around, { afterBreak: broken, keyOf });
    if (made !== undefined) {
      items.push(made);
      pieces = [];
      broken = byBreak;
    } else if (!byBreak) broken = false;
  };
  const add = (words: string, element: PageElement, around: Around): void => {
    // White space before the first word of a line is nothing; there is much of it between elements.
    if (words !== "" && (pieces.length > 0 || /\S/u.test(words))) pieces.push({ words, element, around });
  };

  const visit = (element: PageElement, around: Around): void => {
    for (const child of element.children) {
      if (typeof child === "string") addText(child, element, around);
      else visitElement(child, around);
    }
  };
  const addText = (text: string, element: PageElement, around: Around): void => {
    if (!around.asTyped) return add(text, element, around);
    text.split(/\r\n?|\n/u).forEach((part, index) => {
      if (index > 0) flush(around, true);
      add(part, element, around);
    });
  };
  const visitElement = (element: PageElement, around: Around): void => {
    if (element.tag === "br") return flush(around, true);
    const seen = visibilityOf(element);
    if (pictureTags.has(element.tag) || embedTags.has(element.tag)) {
      const kind = pictureTags.has(element.tag) ? "picture" : "embed";
      items.push({ kind, element, hidden: around.hidden || seen !== "seen" });
      return;
    }
    if (seen === "unseen") {
      if (element.tag === "noscript" || element.tag === "object") visitQuietly(element);
      return;
    }
    const block = isBlock(element);
    if (block) flush(around);
    const within = insideOf(element, around, block, seen === "hidden");
    if (element.tag === "hr") items.push({ kind: "rule", element, hidden: within.hidden });
    visit(element, within);
    if (block) flush(within);
  };
  /** Inside `noscript` only pictures count: there stand those that a script would have loaded. */
  const visitQuietly = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (pictureTags.has(child.tag)) items.push({ kind: "picture", element: child, hidden: true });
      else visitQuietly(child);
    }
  };

  const start: Around = {
    block: root,
    hidden: false,
    bold: false,
    italic: false,
    href: "",
    linked: false,
    asTyped: false,
  };
  visit(root, start);
  flush(start);
  return items;
}

function isBlock(element: PageElement): boolean {
  const style = attribute(element, "style");
  if (blockTags.has(element.tag)) return style === "" || !/display\s*:\s*inline/iu.test(style);
  // Elements of a site's own making (`story-body`, `amp-carousel`) hold blocks more often than words.
  if (element.tag.includes("-")) return element.children.some((child) => typeof child !== "string" && isBlock(child));
  return style !== "" && /display\s*:\s*(?:block|flex|grid|table)/iu.test(style);
}

/** Tags that say something of the words in them, whatever their style. */
const speaking = new Set(["a", "button", "b", "strong", "i", "em", "cite", "pre", "listing", "xmp"]);

function insideOf(element: PageElement, around: Around, block: boolean, hidden: boolean): Around {
  const style = attribute(element, "style");
  const weight = style === "" ? undefined : /font-weight\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const slant = style === "" ? undefined : /font-style\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const { tag } = element;
  // Most elements of a page say nothing of the words in them.
  if (!block && !hidden && style === "" && !speaking.has(tag)) return around;
  const href = tag === "a" ? attribute(element, "href").trim() : "";
  const link = href.startsWith("#") ? "" : href;
  return {
    block: block ? element : around.block,
    hidden: around.hidden || hidden,
    bold:
      weight === undefined
        ? around.bold || tag === "b" || tag === "strong"
        : weight === "bold" || weight === "bolder" || Number(weight) >= 600,
    italic:
      slant === undefined
        ? around.italic || tag === "i" || tag === "em" || tag === "cite"
        : slant === "italic" || slant === "oblique",
    href: tag === "a" ? link : around.href,
    linked: around.linked || (tag === "a" && hasAttribute(element, "href")) || tag === "button",
    asTyped:
      around.asTyped ||
      tag === "pre" ||
      tag === "listing" ||
      tag === "xmp" ||
      (style !== "" && /white-space\s*:\s*(?:pre|break-spaces)/iu.test(style)),
  };
}

/** The line's words with a space wherever one element ends and the next begins: pages part a name and a role by styles alone. */
export function spacedText({ text, runs }: PageLine): string {
  if (runs.length < 2 || text.text.length > 240) return text.text;
  const parts = runs.map(
    ({ from, to }, index) =>
      (index > 0 && runs[index - 1]?.element !== runs[index]?.element ? " " : "") +
      text.text.slice(index > 0 ? (runs[index - 1]?.to ?? from) : 0, to),
  );
  return parts.join("").replace(/ {2,}/gu, " ");
}
