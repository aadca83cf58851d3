import { struckNote } from "../document/struck-note.ts";
import type { Note } from "../../story/note.ts";
import type { RichText } from "../../story/text.ts";
import { isBlank, joinTexts, plain } from "../../story/text.ts";
import { changeNotes, shortened } from "../document/change-notes.ts";
import type { DocContent, DocItem, DocRole } from "../document/doc-content.ts";
import { attribute, childAt, childrenOf, isElement, textIn, type XmlElement } from "../xml/element.ts";
import { type Numbering, readNumbering } from "./numbering.ts";
import type { WordPackage } from "./open-package.ts";
import { readParagraph, type WordParagraph } from "./read-paragraph.ts";
import { readRemarks, type Remarks } from "./remarks.ts";
import { isOn, readStyles, type WordStyles } from "./styles.ts";

interface Reading {
  readonly word: WordPackage;
  readonly styles: WordStyles;
  readonly numbering: Numbering;
  readonly remarks: Remarks;
  readonly items: DocItem[];
  readonly notes: Note[];
  readonly inserted: string[];
  readonly deleted: string[];
  readonly fields: { instruction: string; shown: boolean }[];
  count: number;
}

/** Reads the main part of a Word file in order, with what other parts say of it. */
export function readDocument(word: WordPackage): DocContent | undefined {
  const body = childAt(word.part(word.main), "body");
  if (body === undefined) return undefined;
  const folder = word.main.replace(/[^/]*$/u, "");
  const reading: Reading = {
    word,
    styles: readStyles(word.part(`${folder}styles.xml`)),
    numbering: readNumbering(word.part(`${folder}numbering.xml`)),
    remarks: readRemarks(word, folder),
    items: [],
    notes: [],
    inserted: [],
    deleted: [],
    fields: [],
    count: 0,
  };
  readBlocks(body, reading, 0);
  const core = word.part("docProps/core.xml");
  return {
    items: reading.items,
    notes: [...reading.notes, ...changeNotes(reading.inserted, reading.deleted), ...reading.remarks.headers],
    language: reading.styles.language,
    modified: textIn(childAt(core, "modified")),
    keywords: textIn(childAt(core, "keywords"))
      ?.split(/\s*[;,]\s*/u)
      .filter((word_) => word_ !== ""),
  };
}

function readBlocks(parent: XmlElement, reading: Reading, depth: number): void {
  if (depth > 40) return;
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    switch (node.name) {
      case "p":
        addParagraph(node, reading, depth);
        break;
      case "tbl":
        addTable(node, reading);
        break;
      case "del":
      case "moveFrom":
      case "sectPr":
        break;
      case "AlternateContent":
        readBlocks(childAt(node, "Choice") ?? childAt(node, "Fallback") ?? node, reading, depth + 1);
        break;
      // Content controls, tracked paragraphs, custom XML: what is inside counts.
      default:
        readBlocks(node, reading, depth + 1);
    }
  }
}

function addParagraph(node: XmlElement, reading: Reading, depth: number): void {
  reading.count += 1;
  const place = `paragraph ${reading.count}`;
  const read = readParagraph(node, { styles: reading.styles, relations: reading.word.relations }, reading.fields);
  const properties = childAt(node, "pPr");
  const style = reading.styles.of(attribute(childAt(properties, "pStyle"), "w:val"));
  const own = childAt(properties, "numPr");
  const id = attribute(childAt(own, "numId"), "w:val") ?? style.numbering?.id;
  const level = attribute(childAt(own, "ilvl"), "w:val") ?? style.numbering?.level ?? "0";
  const list = id === undefined ? undefined : reading.numbering(id, level);
  const role: DocRole | undefined = style.role;
  const size = read.size ?? style.size ?? reading.styles.size;
  reading.items.push({ kind: "paragraph", text: read.text, pictures: read.pictures, size, place, role, list });
  addRemarks(read, reading, place);
  for (const box of read.boxes) readBlocks(box, reading, depth + 1);
}

/** What hangs on a paragraph and has no place in a story becomes notes. */
function addRemarks(read: WordParagraph, reading: Reading, place: string): void {
  const { notes, remarks } = reading;
  reading.inserted.push(...read.inserted);
  reading.deleted.push(...read.deleted);
  for (const [id, words] of read.comments) {
    const comment = remarks.comments.get(id);
    if (comment !== undefined)
      notes.push({
        kind: "lost",
        where: place,
        message: `Comment${comment.author} on “${shortened(words)}”: ${comment.text}`,
      });
  }
  for (const id of read.footnotes) {
    const text = remarks.footnotes.get(id);
    if (text !== undefined) notes.push({ kind: "lost", where: place, message: `Footnote: ${text}` });
  }
  for (const what of new Set(read.lost))
    notes.push({ kind: "lost", where: place, message: `Not carried over: ${what}.` });
  if (read.hidden.length > 0)
    notes.push({
      kind: "lost",
      where: place,
      message: `Hidden text was left out: “${shortened(read.hidden.join(""))}”`,
    });
  notes.push(...struckNote(read.struck, place));
}

function addTable(table: XmlElement, reading: Reading): void {
  const first = reading.count + 1;
  const rows: (readonly RichText[])[] = [];
  let header = false;
  for (const row of rowsOf(table)) {
    header ||= rows.length === 0 && isOn(childAt(row, "trPr"), "tblHeader") === true;
    rows.push(childrenOf(row, "tc").flatMap((cell) => readCell(cell, reading)));
  }
  if (rows.length > 0) reading.items.push({ kind: "table", header, rows, place: `table at paragraph ${first}` });
}

/** Rows, also those inside content controls. */
const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  table.children.flatMap((node): readonly XmlElement[] => {
    if (!isElement(node)) return [];
    if (node.name === "tr") return isOn(childAt(node, "trPr"), "del") === true ? [] : [node];
    return node.name === "sdt" ? rowsOf(childAt(node, "sdtContent") ?? node) : [];
  });

/** The text of a cell, its paragraphs on lines of their own, and empty cells for the columns that it spans. */
function readCell(cell: XmlElement, reading: Reading): readonly RichText[] {
  const inner: Reading = { ...reading, items: [], count: reading.count };
  const properties = childAt(cell, "tcPr");
  readBlocks(cell, inner, 20);
  reading.count = inner.count;
  const merged = childAt(properties, "vMerge");
  const goesOn = merged !== undefined && attribute(merged, "w:val") !== "restart";
  const texts = inner.items.flatMap((item) =>
    item.kind === "paragraph" ? [item.text] : item.rows.map((row) => joinTexts(row, " ")),
  );
  const text = goesOn
    ? plain("")
    : joinTexts(
        texts.filter((one) => !isBlank(one)),
        "\n",
      );
  const span = Math.min(Number(attribute(childAt(properties, "gridSpan"), "w:val") ?? 1) || 1, 64);
  return [text, ...Array.from({ length: span - 1 }, () => plain(""))];
}
