import type { Mark, RichText } from "../../story/text.ts";
import { blockTags } from "./markup-rules.ts";
import { attribute, type PageElement } from "./page-node.ts";
import type { Resolve } from "./page-address.ts";
import { visibilityOf } from "./visibility.ts";

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
  /** The nearest element around it that stands as a block. */
  readonly block: PageElement;
  readonly runs: readonly Run[];
  /** Not shown at once: behind a click, or for screen readers only. */
  readonly hidden: boolean;
  /** A line break, not a new block, parts it from the line before. */
  readonly afterBreak: boolean;
  /** Characters inside links. */
  readonly linked: number;
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

interface Around {
  readonly block: PageElement;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string;
  readonly linked: boolean;
  readonly asTyped: boolean;
}

/** Everything that can be seen on a page, in the order in which it stands, cut into lines as a browser would print them. */
export function pageItems(root: PageElement, resolve: Resolve): readonly PageItem[] {
  const items: PageItem[] = [];
  let line = newLine();
  let broken = false;

  const flush = (around: Around, byBreak = false): void => {
    const made = line.finish(around, broken);
    if (made !== undefined) {
      items.push(made);
      line = newLine();
      broken = byBreak;
    } else if (!byBreak) broken = false;
  };

  const visit = (element: PageElement, around: Around): void => {
    for (const child of element.children) {
      if (typeof child === "string") addText(child, element, around);
      else visitElement(child, around);
    }
  };
  const addText = (text: string, element: PageElement, around: Around): void => {
    if (!around.asTyped) return line.add(text, element, around);
    text.split(/\r\n?|\n/u).forEach((part, index) => {
      if (index > 0) flush(around, true);
      line.add(part, element, around);
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
    const within = insideOf(element, around, block, seen === "hidden", resolve);
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
  if (blockTags.has(element.tag)) return !/display\s*:\s*inline/iu.test(attribute(element, "style"));
  // Elements of a site's own making (`story-body`, `amp-carousel`) hold blocks more often than words.
  if (element.tag.includes("-")) return element.children.some((child) => typeof child !== "string" && isBlock(child));
  return /display\s*:\s*(?:block|flex|grid|table)/iu.test(attribute(element, "style"));
}

function insideOf(element: PageElement, around: Around, block: boolean, hidden: boolean, resolve: Resolve): Around {
  const style = attribute(element, "style");
  const weight = /font-weight\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const slant = /font-style\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const { tag } = element;
  const href = tag === "a" ? attribute(element, "href").trim() : "";
  const link = href === "" || href.startsWith("#") ? "" : resolve(href);
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
    linked: around.linked || (tag === "a" && element.attributes.has("href")) || tag === "button",
    asTyped:
      around.asTyped ||
      tag === "pre" ||
      tag === "listing" ||
      tag === "xmp" ||
      /white-space\s*:\s*(?:pre|break-spaces)/iu.test(style),
  };
}

/** Characters that are there for the browser, not the reader: soft hyphens, zero-width marks. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;

interface LineMaker {
  add(text: string, element: PageElement, around: Around): void;
  finish(around: Around, afterBreak: boolean): PageLine | undefined;
}

function newLine(): LineMaker {
  // Pieces are joined once at the end: asking a growing string how it ends would copy it each time.
  const pieces: string[] = [];
  let length = 0;
  let spaced = true;
  let linked = 0;
  let block: PageElement | undefined;
  let hiddenChars = 0;
  const marks: Mark[] = [];
  const runs: Run[] = [];
  const mark = (type: "bold" | "italic" | "link", from: number, to: number, href: string): void => {
    for (let i = marks.length - 1; i >= 0 && i >= marks.length - 4; i--) {
      const last = marks[i];
      if (last === undefined || last.type !== type || (last.type === "link" && last.href !== href)) continue;
      if (last.to < from - 1) continue;
      marks[i] = { ...last, to };
      return;
    }
    marks.push(type === "link" ? { type, from, to, href } : { type, from, to });
  };
  return {
    add(piece, element, around) {
      let words = piece.replace(invisible, "").replace(/\s+/gu, " ");
      if (spaced && words.startsWith(" ")) words = words.slice(1);
      if (words === "") return;
      const from = length;
      pieces.push(words);
      length += words.length;
      spaced = words.endsWith(" ");
      block ??= around.block;
      if (around.hidden) hiddenChars += words.length;
      const to = spaced ? length - 1 : length;
      if (to <= from) return;
      runs.push({ from, to, element });
      if (around.linked) linked += to - from;
      if (around.bold) mark("bold", from, to, "");
      if (around.italic) mark("italic", from, to, "");
      if (/^(?:https?:|mailto:)/iu.test(around.href)) mark("link", from, to, around.href);
    },
    finish(around, afterBreak) {
      const text = pieces.join("").trimEnd();
      if (text === "") return undefined;
      const kept = marks.filter(({ from, to }) => from < to && to <= text.length);
      return {
        kind: "line",
        text: kept.length === 0 ? { text } : { text, marks: kept },
        block: block ?? around.block,
        runs,
        hidden: hiddenChars * 2 > text.length,
        afterBreak,
        linked,
      };
    },
  };
}
