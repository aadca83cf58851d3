import type { From, NewBlock } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import { type RichText, sliceText } from "../../story/text.ts";
import { parseEscapedHtml } from "../xml/parse-html.ts";
import type { XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import type { BodyRole } from "./element-roles.ts";
import { foldMarkup } from "./inline-text.ts";
import { shapeParagraphs, wrapWidthOf } from "./shape-lines.ts";
import { walkBody } from "./walk-body.ts";
import type { FoundInBody, FoundParagraph, FoundText } from "./walk-state.ts";

/** A block of the body, and the place in the file where it stands. */
export interface BodyPiece {
  readonly block: NewBlock;
  readonly source: From;
}

/** Words in the body that are marked up as a field of the story. */
export interface BodyField {
  readonly text: RichText;
  readonly path: string;
  /** The piece before which it stood. */
  readonly before: number;
  /** Why it is no copy, where the markup does not say it. */
  readonly why?: string;
  /** For a dateline: the dash that stood behind it. */
  readonly dash?: string;
}

/** Copy read from marked-up text. */
export interface BodyContent {
  readonly pieces: readonly BodyPiece[];
  readonly fields: Readonly<Partial<Record<Exclude<BodyRole, "copy" | "crosshead">, readonly BodyField[]>>>;
  readonly notes: readonly Note[];
}

/** Nothing at all: a file without copy. */
export const emptyBody: BodyContent = { pieces: [], fields: {}, notes: [] };

/**
 * Reads XHTML, NITF or an agency's own markup into blocks: paragraphs, crossheads, lists, tables, quotes, figures, embeds.
 * Undoes what wires do to paragraphs (wrapped lines, one `<p>` for a whole story, indents, `<pre>`).
 * `under`: the place of the root, where its own path does not say it ("$.body_html").
 */
export function readBody(root: XmlElement, under?: string): BodyContent {
  const found = walkBody(root);
  const raw = found.filter((item): item is FoundText => item.kind === "text" && item.role === "copy");
  const wrap = wrapWidthOf(raw);
  const place = (element: XmlElement): string => placeOf(element, under);
  const pieces: BodyPiece[] = [];
  const fields: Partial<Record<string, BodyField[]>> = {};
  const notes: Note[] = [];
  let afterDateline = false;
  for (const met of found) {
    const path = place(met.element);
    // Behind a dateline the dash has to go first.
    const item: FoundInBody = met.kind === "paragraph" && afterDateline ? asText(met) : met;
    if (item.kind === "lost") notes.push({ kind: "lost", where: path, message: `Not carried over: ${item.what}` });
    else if (item.kind === "block")
      pieces.push({ block: item.block, source: said(path, ruleOf(item.block.kind, item.element)) });
    else if (item.kind === "paragraph")
      pieces.push({ block: { kind: "paragraph", text: item.text }, source: said(path, textRule(item.element.name)) });
    else if (item.role !== "copy" && item.role !== "crosshead") {
      if (item.role === "dateline") afterDateline = true;
      const text = foldMarkup(item.text);
      if (text.text !== "") (fields[item.role] ??= []).push({ text, path, before: pieces.length });
    } else {
      const dash = afterDateline ? dashOf(item) : "";
      const last = fields["dateline"]?.at(-1);
      if (dash !== "" && last !== undefined) fields["dateline"]?.splice(-1, 1, { ...last, dash: dash.trim() });
      const text = dash === "" ? item : { ...item, text: sliceText(item.text, dash.length) };
      pieces.push(...paragraphsOf(text, wrap, path));
      afterDateline = false;
    }
  }
  return { pieces: withCrossheads(pieces), fields, notes };
}

/** The same for a string that holds HTML, escaped or not, or plain text. */
export function readBodyText(text: string, under: string): BodyContent {
  return readBody(parseEscapedHtml(text), under);
}

const said = (path: string, rule: string, sure = 1): From => ({ from: { path }, rule, sure });

const asText = ({ text, element }: FoundParagraph): FoundText => ({
  kind: "text",
  role: "copy",
  as: "paragraph",
  shape: "paragraph",
  text,
  element,
});

/** Once a dateline is taken out, the dash behind it has nothing to part. */
const dashOf = (item: FoundText): string => /^\s*(?:[-–—_]+|:)\s+/u.exec(item.text.text)?.[0] ?? "";

function placeOf(element: XmlElement, under: string | undefined): string {
  if (under === undefined) return pathOf(element);
  return element.name === "" ? under : `${under}/${pathOf(element)}`;
}

function paragraphsOf(item: FoundText, wrap: number | undefined, path: string): readonly BodyPiece[] {
  const texts = shapeParagraphs(item, wrap);
  const several = texts.length > 1;
  const rule = several
    ? `paragraph by blank line or indent inside <${item.element.name}>`
    : textRule(item.element.name);
  const sure = several ? 0.9 : 1;
  return texts.map((text) => {
    if (item.as === "crosshead" || item.role === "crosshead")
      return {
        block: { kind: "crosshead", text: plainHeading(text) },
        source: said(path, `heading <${item.element.name}>`),
      };
    return { block: { kind: item.as === "quote" ? "quote" : "paragraph", text }, source: said(path, rule, sure) };
  });
}

/** The same words for every paragraph of a story: said once. */
function textRule(name: string): string {
  const known = textRules.get(name);
  if (known !== undefined) return known;
  const rule = name === "" ? "the text as it stands" : `text of <${name}>`;
  if (textRules.size < 200) textRules.set(name, rule);
  return rule;
}

const textRules = new Map<string, string>();

/** A heading without the dashes some wires put around it: "- Offices closed -". Bold in a heading says nothing. */
function plainHeading({ text, marks = [] }: RichText): RichText {
  const bare = /^[-–—*\s]+(?=\S.*\s[-–—*]+$)/u.test(text) ? text.replace(/^[-–—*\s]+|\s+[-–—*]+$/gu, "") : text;
  const kept = bare === text ? marks.filter(({ type }) => type !== "bold") : [];
  return kept.length === 0 ? { text: bare } : { text: bare, marks: kept };
}

/** Short lines that are bold from end to end, with copy before and after, are crossheads that were marked up by look. */
function withCrossheads(pieces: readonly BodyPiece[]): readonly BodyPiece[] {
  return pieces.map((piece, index) => {
    if (piece.block.kind !== "paragraph" || index === 0 || !isBoldLine(piece.block.text)) return piece;
    const before = pieces[index - 1]?.block;
    const after = pieces[index + 1]?.block;
    const isCopy =
      after?.kind === "paragraph" || after?.kind === "list" || after?.kind === "table" || after?.kind === "quote";
    if (!isCopy || before === undefined || (after.kind === "paragraph" && isBoldLine(after.text))) return piece;
    return {
      block: { kind: "crosshead", text: plainHeading(piece.block.text) },
      source: { ...piece.source, rule: "short line, bold from end to end", sure: 0.75 },
    };
  });
}

function isBoldLine({ text, marks }: RichText): boolean {
  if (marks === undefined || text.length > 90 || /[.,;:!…]["”’»]?$/u.test(text) || text.includes("\n")) return false;
  return marks.some(({ type, from, to }) => type === "bold" && from === 0 && to === text.length);
}

function ruleOf(kind: NewBlock["kind"], { name }: XmlElement): string {
  return kind === "figure"
    ? `picture of <${name}>`
    : kind === "embed"
      ? `address in <${name}>`
      : `${kind} of <${name}>`;
}
