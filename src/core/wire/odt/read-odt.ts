import type { Note } from "../../story/note.ts";
import { isBlank, joinTexts, plain, type RichText } from "../../story/text.ts";
import { changeNotes, shortened } from "../document/change-notes.ts";
import type { DocContent, DocItem, DocRole } from "../document/doc-content.ts";
import {
  attribute,
  below,
  childAt,
  childrenOf,
  firstBelow,
  isElement,
  textIn,
  type XmlElement,
} from "../xml/element.ts";
import { type OpenInsertions, readOdtParagraph } from "./odt-paragraph.ts";
import { type OdtStyles, readOdtStyles } from "./odt-styles.ts";
import type { OdtPackage } from "./open-odt.ts";

interface Reading {
  readonly styles: OdtStyles;
  readonly insertions: OpenInsertions;
  readonly items: DocItem[];
  readonly notes: Note[];
  count: number;
}

/** Columns and rows that a file may repeat: what is more is the empty rest of a sheet. */
const mostRepeated = 64;

/** Reads the text of an OpenDocument file in order; undefined where it holds none. */
export function readOdt({ content, styles, meta }: OdtPackage): DocContent | undefined {
  const text = childAt(content, "body", "text");
  if (text === undefined) return undefined;
  const changes = [...below(childAt(text, "tracked-changes"), "changed-region")];
  const reading: Reading = {
    styles: readOdtStyles(styles, content),
    insertions: {
      known: new Set(
        changes
          .filter((region) => childAt(region, "insertion") !== undefined)
          .map((region) => attribute(region, "text:id") ?? attribute(region, "xml:id") ?? ""),
      ),
      open: new Set(),
      inserted: [],
    },
    items: [],
    notes: [],
    count: 0,
  };
  const deleted = changes.flatMap((region) =>
    childrenOf(childAt(region, "deletion")).flatMap((line) =>
      line.name === "change-info" ? [] : (textIn(line) ?? []),
    ),
  );
  readBlocks(text, reading, 0);
  const words = childrenOf(meta, "keyword").flatMap((word) => textIn(word) ?? []);
  return {
    items: reading.items,
    notes: [...reading.notes, ...changeNotes(reading.insertions.inserted, deleted)],
    language: reading.styles.language ?? textIn(childAt(meta, "language")),
    modified: textIn(childAt(meta, "date")),
    keywords: words.length === 0 ? undefined : words,
  };
}

function readBlocks(parent: XmlElement, reading: Reading, depth: number, list?: { readonly ordered: boolean }): void {
  if (depth > 40) return;
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    switch (node.name) {
      case "p":
      case "h":
        addParagraph(node, reading, depth, list);
        break;
      case "list": {
        const style = attribute(node, "text:style-name");
        const ordered = style === undefined ? list?.ordered === true : reading.styles.isOrdered(style);
        for (const item of childrenOf(node)) readBlocks(item, reading, depth + 1, { ordered });
        break;
      }
      case "table":
        addTable(node, reading, depth);
        break;
      // Lists of contents and declarations are the program's; deleted text is told, not read.
      case "tracked-changes":
      case "table-of-content":
      case "alphabetical-index":
      case "illustration-index":
      case "sequence-decls":
      case "variable-decls":
      case "user-field-decls":
      case "forms":
        break;
      // Pictures that hang on the page.
      case "frame":
        addParagraph({ ...parent, name: "p", attributes: {}, children: [node] }, reading, depth, undefined);
        break;
      default:
        readBlocks(node, reading, depth + 1, list);
    }
  }
}

function addParagraph(
  node: XmlElement,
  reading: Reading,
  depth: number,
  list: { readonly ordered: boolean } | undefined,
): void {
  reading.count += 1;
  const place = `paragraph ${reading.count}`;
  const style = reading.styles.of(attribute(node, "text:style-name"));
  if (style.hidden === true) {
    const words = textIn(node);
    if (words !== undefined)
      reading.notes.push({ kind: "lost", where: place, message: `Hidden text was left out: “${shortened(words)}”` });
    return;
  }
  const read = readOdtParagraph(node, reading.styles, reading.insertions);
  const level = Number(attribute(node, "text:outline-level") ?? 1) || 1;
  const role: DocRole | undefined = style.role ?? (node.name === "h" ? `heading-${level}` : undefined);
  const size = read.size ?? style.size ?? reading.styles.size;
  reading.items.push({ kind: "paragraph", text: read.text, pictures: read.pictures, size, place, role, list });
  const lost = (message: string): void => void reading.notes.push({ kind: "lost", where: place, message });
  for (const comment of read.comments) lost(comment);
  for (const footnote of read.footnotes) lost(`Footnote: ${footnote}`);
  for (const what of new Set(read.lost)) lost(`Not carried over: ${what}.`);
  if (read.hidden.length > 0) lost(`Hidden text was left out: “${shortened(read.hidden.join(""))}”`);
  for (const box of read.boxes) readBlocks(box, reading, depth + 1);
}

function addTable(table: XmlElement, reading: Reading, depth: number): void {
  const first = reading.count + 1;
  const header = childAt(table, "table-header-rows") !== undefined;
  const rows = [...below(table, "table-row")].flatMap((row) => {
    const cells = childrenOf(row).flatMap((cell) => readCell(cell, reading, depth));
    const again = repeated(row, "table:number-rows-repeated");
    return cells.every((cell) => isBlank(cell)) ? [cells] : Array.from({ length: again }, () => cells);
  });
  while (rows.length > 0 && rows.at(-1)?.every((cell) => isBlank(cell)) === true) rows.pop();
  if (rows.length > 0 && firstBelow(table, "table-row") !== undefined)
    reading.items.push({ kind: "table", header, rows, place: `table at paragraph ${first}` });
}

const repeated = (element: XmlElement, name: string): number =>
  Math.min(Math.max(1, Number(attribute(element, name) ?? 1) || 1), mostRepeated);

/** The text of a cell, its paragraphs on lines of their own; a cell that another one covers is empty. */
function readCell(cell: XmlElement, reading: Reading, depth: number): readonly RichText[] {
  if (!/^(?:covered-)?table-cell$/u.test(cell.name)) return [];
  const inner: Reading = { ...reading, items: [], count: reading.count };
  readBlocks(cell, inner, Math.max(20, depth + 1));
  reading.count = inner.count;
  const texts = inner.items.flatMap((item) =>
    item.kind === "paragraph" ? [item.text] : item.rows.map((row) => joinTexts(row, " ")),
  );
  const text =
    cell.name === "table-cell"
      ? joinTexts(
          texts.filter((one) => !isBlank(one)),
          "\n",
        )
      : plain("");
  const again = isBlank(text) ? 1 : repeated(cell, "table:number-columns-repeated");
  return Array.from({ length: again }, () => text);
}
