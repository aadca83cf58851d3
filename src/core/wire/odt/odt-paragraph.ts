import type { DocPicture } from "../document/doc-content.ts";
import { type Look, type RichBuilder, richBuilder } from "../document/rich-builder.ts";
import type { RichText } from "../../story/text.ts";
import { attribute, below, childAt, firstBelow, isElement, rawText, textIn, type XmlElement } from "../xml/element.ts";
import type { OdtStyles } from "./odt-styles.ts";

/** What a paragraph of OpenDocument holds. */
export interface OdtParagraph {
  readonly text: RichText;
  readonly pictures: readonly DocPicture[];
  /** Text boxes that hang on it: copy of their own. */
  readonly boxes: readonly XmlElement[];
  readonly hidden: readonly string[];
  readonly comments: readonly string[];
  readonly footnotes: readonly string[];
  readonly lost: readonly string[];
  /** Of its first letters, in points. */
  readonly size?: number | undefined;
}

/** Tracked insertions run on from one paragraph into the next. */
export interface OpenInsertions {
  /** Regions of the file that are insertions. */
  readonly known: ReadonlySet<string>;
  readonly open: Set<string>;
  readonly inserted: string[];
}

interface State {
  readonly styles: OdtStyles;
  readonly insertions: OpenInsertions;
  readonly out: RichBuilder;
  readonly pictures: DocPicture[];
  readonly boxes: XmlElement[];
  readonly hidden: string[];
  readonly comments: string[];
  readonly footnotes: string[];
  readonly lost: string[];
  size?: number | undefined;
  /** White space is folded as in HTML: a blank was the last that was written. */
  blank: boolean;
}

/** Reads the text of a paragraph or heading with bold, italic and links, and what hangs on it. */
export function readOdtParagraph(paragraph: XmlElement, styles: OdtStyles, insertions: OpenInsertions): OdtParagraph {
  const state: State = {
    styles,
    insertions,
    out: richBuilder(),
    pictures: [],
    boxes: [],
    hidden: [],
    comments: [],
    footnotes: [],
    lost: [],
    blank: true,
  };
  const style = styles.of(attribute(paragraph, "text:style-name"));
  // How a headline or caption looks says nothing; a paragraph that is bold by itself may be a crosshead.
  const own = style.role === undefined && paragraph.name === "p";
  readInto(paragraph, state, { bold: own && style.bold === true, italic: own && style.italic === true }, 0);
  const { out, styles: _, insertions: __, blank: ___, ...rest } = state;
  return { ...rest, text: out.done() };
}

function readInto(element: XmlElement, state: State, look: Look, depth: number): void {
  if (depth > 60) return;
  for (const node of element.children) {
    if (isElement(node)) readNode(node, state, look, depth);
    else write(node.replace(/[\t\n\r ]+/gu, " "), state, look);
  }
}

/** A fold of white space counts once, also over the ends of spans. */
function write(text: string, state: State, look: Look): void {
  const more = state.blank ? text.replace(/^ /u, "") : text;
  if (more === "") return;
  state.out.add(more, look);
  state.blank = more.endsWith(" ");
  if (state.insertions.open.size > 0 && more.trim() !== "") state.insertions.inserted.push(more);
}

/** A sign that is meant: a second blank, a tab, a line break. */
function put(sign: string, state: State, look: Look): void {
  state.out.add(sign, look);
  state.blank = false;
}

function readNode(node: XmlElement, state: State, look: Look, depth: number): void {
  switch (node.name) {
    case "s":
      put(" ".repeat(Math.min(Number(attribute(node, "text:c") ?? 1) || 1, 200)), state, look);
      return;
    case "tab":
      put("\t", state, look);
      return;
    case "line-break":
      put("\n", state, look);
      state.blank = true;
      return;
    case "span": {
      const {
        bold = look.bold,
        italic = look.italic,
        hidden,
        size,
      } = state.styles.of(attribute(node, "text:style-name"));
      if (hidden === true) {
        state.hidden.push(rawText(node));
        return;
      }
      const first = state.out.length === 0;
      readInto(node, state, { ...look, bold, italic }, depth + 1);
      if (first && state.out.length > 0) state.size = size;
      return;
    }
    case "a":
      readInto(node, state, { ...look, href: attribute(node, "xlink:href") }, depth + 1);
      return;
    case "change-start":
    case "change-end":
      markChange(node, state);
      return;
    case "note": {
      const text = textIn(childAt(node, "note-body"));
      if (text !== undefined) state.footnotes.push(text);
      return;
    }
    case "annotation": {
      const by = textIn(childAt(node, "creator"));
      const words = [...below(node, "p")].flatMap((line) => textIn(line) ?? []).join(" ");
      if (words !== "") state.comments.push(`Comment${by === undefined ? "" : ` by ${by}`}: ${words}`);
      return;
    }
    case "frame":
    case "g":
    case "custom-shape":
      readFrame(node, state);
      return;
    case "ruby":
      for (const base of node.children)
        if (isElement(base) && base.name === "ruby-base") readInto(base, state, look, depth + 1);
      return;
    // Marks of places in the file, without words.
    case "annotation-end":
    case "soft-page-break":
    case "bookmark":
    case "bookmark-start":
    case "bookmark-end":
    case "change":
      return;
    // Fields (page, date, author, sequence …) show their words; so does whatever holds words together.
    default:
      readInto(node, state, look, depth + 1);
  }
}

function markChange(node: XmlElement, { insertions }: State): void {
  const id = attribute(node, "text:change-id") ?? "";
  if (!insertions.known.has(id)) return;
  if (node.name === "change-start") insertions.open.add(id);
  else insertions.open.delete(id);
}

function readFrame(frame: XmlElement, state: State): void {
  const boxes = [...below(frame, "text-box")];
  state.boxes.push(...boxes);
  const image = boxes.length > 0 ? undefined : firstBelow(frame, "image");
  const src = attribute(image, "xlink:href")?.replace(/^\.\//u, "");
  if (src !== undefined) {
    const alt = textIn(firstBelow(frame, "desc")) ?? textIn(firstBelow(frame, "title"));
    state.pictures.push({ src, alt });
  } else if (boxes.length === 0) state.lost.push("a drawing, chart or object");
}
