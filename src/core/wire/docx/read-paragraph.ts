import type { DocPicture } from "../document/doc-content.ts";
import { type Look, type RichBuilder, richBuilder } from "../document/rich-builder.ts";
import type { RichText } from "../../story/text.ts";
import { attribute, below, childAt, firstBelow, isElement, rawText, type XmlElement } from "../xml/element.ts";
import type { Relation } from "./open-package.ts";
import { partText } from "./part-text.ts";
import { isOn, sizeIn, type WordStyles } from "./styles.ts";

/** What a paragraph of Word holds besides its properties. */
export interface WordParagraph {
  readonly text: RichText;
  readonly pictures: readonly DocPicture[];
  /** Text boxes that hang on the paragraph: copy of their own. */
  readonly boxes: readonly XmlElement[];
  readonly inserted: readonly string[];
  readonly deleted: readonly string[];
  readonly hidden: readonly string[];
  /** Words with a line through them; they are in the text. */
  readonly struck: readonly string[];
  /** Comments on it: id → the words commented on. */
  readonly comments: ReadonlyMap<string, string>;
  readonly footnotes: readonly string[];
  /** Drawings that are no pictures, objects, formulas. */
  readonly lost: readonly string[];
  /** Of its first letters, where its runs or their style set it, in points. */
  readonly size?: number | undefined;
}

export interface ParagraphContext {
  readonly styles: WordStyles;
  readonly relations: ReadonlyMap<string, Relation>;
}

interface Field {
  instruction: string;
  shown: boolean;
}

interface State extends ParagraphContext {
  readonly out: RichBuilder;
  readonly pictures: DocPicture[];
  readonly boxes: XmlElement[];
  readonly inserted: string[];
  readonly deleted: string[];
  readonly hidden: string[];
  readonly struck: string[];
  readonly comments: Map<string, string>;
  readonly open: Map<string, number>;
  readonly footnotes: string[];
  readonly lost: string[];
  size?: number | undefined;
  /** Fields that are open, innermost last; Word lets them run on from one paragraph into the next. */
  readonly fields: Field[];
}

/** Reads the runs of a paragraph: accepted text with bold, italic and links, and what hangs on it. */
export function readParagraph(paragraph: XmlElement, context: ParagraphContext, fields: Field[] = []): WordParagraph {
  const state: State = {
    ...context,
    out: richBuilder(),
    pictures: [],
    boxes: [],
    inserted: [],
    deleted: [],
    hidden: [],
    struck: [],
    comments: new Map(),
    open: new Map(),
    footnotes: [],
    lost: [],
    fields,
  };
  readChildren(paragraph, state, { inserted: false, href: undefined });
  const { out, open: _, fields: __, styles: ___, relations: ____, ...rest } = state;
  const text = out.done();
  for (const [id, from] of rest.comments) if (from === "") rest.comments.set(id, text.text);
  return { ...rest, text };
}

interface Where {
  readonly inserted: boolean;
  readonly href: string | undefined;
}

function readChildren(element: XmlElement, state: State, where: Where): void {
  for (const node of element.children) if (isElement(node)) readNode(node, state, where);
}

function readNode(node: XmlElement, state: State, where: Where): void {
  switch (node.name) {
    case "r":
      readRun(node, state, where);
      return;
    case "hyperlink":
      readChildren(node, state, { ...where, href: linkOf(node, state) ?? where.href });
      return;
    case "fldSimple": {
      const href = addressOf(attribute(node, "w:instr") ?? "") ?? where.href;
      readChildren(node, state, { ...where, href });
      return;
    }
    case "ins":
    case "moveTo":
      readChildren(node, state, { ...where, inserted: true });
      return;
    case "del":
    case "moveFrom": {
      const words = [...below(node, "delText"), ...below(node, "t")].map(rawText).join("");
      if (words.trim() !== "" && node.name === "del") state.deleted.push(words);
      return;
    }
    case "commentRangeStart":
      state.open.set(attribute(node, "w:id") ?? "", state.out.length);
      return;
    case "commentRangeEnd": {
      const id = attribute(node, "w:id") ?? "";
      const from = state.open.get(id);
      state.comments.set(id, from === undefined ? "" : state.out.done().text.slice(from));
      return;
    }
    case "oMath":
    case "oMathPara":
      state.out.add(rawText(node), plainLook(where));
      state.lost.push("a formula (its letters were kept)");
      return;
    case "AlternateContent":
      readAlternative(node, state, where);
      return;
    case "pPr":
    case "rPr":
      return;
    // Everything else only holds runs together: content controls, smart tags, bookmarks.
    default:
      readChildren(node, state, where);
  }
}

/** The same thing in two forms: the first is read, the fallback only where there is no other. */
function readAlternative(node: XmlElement, state: State, where: Where): void {
  const chosen = childAt(node, "Choice") ?? childAt(node, "Fallback");
  if (chosen !== undefined) readChildren(chosen, state, where);
}

const plainLook = ({ href }: Where): Look => ({ bold: false, italic: false, href });

function readRun(run: XmlElement, state: State, where: Where): void {
  const properties = childAt(run, "rPr");
  const style = state.styles.of(attribute(childAt(properties, "rStyle"), "w:val"));
  const words = (): string => [...below(run, "t")].map(rawText).join("");
  if (isOn(properties, "vanish") ?? style.hidden ?? false) {
    if (words().trim() !== "") state.hidden.push(words());
    return;
  }
  if ((isOn(properties, "strike") ?? false) || (isOn(properties, "dstrike") ?? false)) state.struck.push(words());
  const field = state.fields.at(-1);
  const look: Look = {
    bold: isOn(properties, "b") ?? style.bold ?? false,
    italic: isOn(properties, "i") ?? style.italic ?? false,
    href: where.href ?? (field?.shown === true ? addressOf(field.instruction) : undefined),
  };
  const isFirst = state.out.length === 0;
  for (const node of run.children) if (isElement(node)) readPart(node, state, where, look);
  if (isFirst && state.out.length > 0) state.size = sizeIn(properties) ?? style.size;
}

function readPart(node: XmlElement, state: State, where: Where, look: Look): void {
  const field = state.fields.at(-1);
  const text = partText(node);
  if (text !== undefined) {
    // The instruction of a field is no text; what it shows is.
    if (field !== undefined && !field.shown) return;
    state.out.add(text, look);
    if (where.inserted && text.trim() !== "") state.inserted.push(text);
    return;
  }
  switch (node.name) {
    case "fldChar":
      readFieldMark(attribute(node, "w:fldCharType"), state);
      return;
    case "instrText":
      if (field !== undefined) field.instruction += rawText(node);
      return;
    case "drawing":
    case "pict":
    case "object":
      readDrawing(node, state);
      return;
    case "AlternateContent": {
      const chosen = childAt(node, "Choice") ?? childAt(node, "Fallback");
      for (const inner of chosen?.children ?? []) if (isElement(inner)) readPart(inner, state, where, look);
      return;
    }
    case "footnoteReference":
    case "endnoteReference":
      state.footnotes.push(`${node.name === "footnoteReference" ? "f" : "e"}${attribute(node, "w:id") ?? ""}`);
      return;
    case "commentReference": {
      const id = attribute(node, "w:id") ?? "";
      if (!state.comments.has(id)) state.comments.set(id, "");
      return;
    }
    case "ruby": {
      const base = childAt(node, "rubyBase");
      if (base !== undefined) readChildren(base, state, where);
      return;
    }
    default:
  }
}

function readFieldMark(type: string | undefined, state: State): void {
  if (type === "begin") state.fields.push({ instruction: "", shown: false });
  else if (type === "end") state.fields.pop();
  else {
    const field = state.fields.at(-1);
    if (field !== undefined) field.shown = true;
  }
}

/** `HYPERLINK "https://example.org" \o "tip"`: the address; other fields have none. */
const addressOf = (instruction: string): string | undefined =>
  /^\s*HYPERLINK\s+(?:"(?<quoted>[^"]+)"|(?<bare>[^\s"\\]\S*))/iu
    .exec(instruction)
    ?.slice(1)
    .find((found) => found !== undefined);

function linkOf(node: XmlElement, state: State): string | undefined {
  const relation = state.relations.get(attribute(node, "r:id") ?? "");
  return relation?.external === true ? relation.target : undefined;
}

function readDrawing(node: XmlElement, state: State): void {
  const boxes = [...below(node, "txbxContent")];
  state.boxes.push(...boxes);
  const blip = firstBelow(node, "blip") ?? firstBelow(node, "imagedata");
  const relation = state.relations.get(
    attribute(blip, "r:embed") ?? attribute(blip, "r:link") ?? attribute(blip, "r:id") ?? "",
  );
  if (relation !== undefined) {
    const described = firstBelow(node, "docPr") ?? firstBelow(node, "shape");
    const alt = attribute(described, "descr") ?? attribute(described, "alt");
    state.pictures.push({ src: relation.target, alt });
  } else if (boxes.length === 0) state.lost.push(node.name === "object" ? "an embedded object" : "a drawing or chart");
}
