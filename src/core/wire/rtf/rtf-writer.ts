import { plain, type RichText } from "../../story/text.ts";
import type { DocItem, DocRole } from "../document/doc-content.ts";
import { type Look, type RichBuilder, richBuilder } from "../document/rich-builder.ts";

/** Takes the events of an RTF file and makes paragraphs and tables of them. */
export interface RtfWriter {
  text(text: string, look: Omit<Look, "href"> & { readonly size: number }): void;
  /** A control word that shapes paragraphs or tables. */
  word(name: string): void;
  /** The style of the paragraph that is being written. */
  style(role: DocRole | undefined): void;
  /** The mark or number before a list item, which is no text of it. */
  listMark(mark: string): void;
  /** The instruction of a field: a link, if it is one. */
  field(instruction: string): void;
  endField(): void;
  /** Where one is now, for notes. */
  place(): string;
  done(): readonly DocItem[];
}

export function rtfWriter(): RtfWriter {
  const items: DocItem[] = [];
  const links: (string | undefined)[] = [];
  let rows: RichText[][] = [];
  let cells: RichText[] = [];
  let cell: RichText[] = [];
  let text: RichBuilder = richBuilder();
  let role: DocRole | undefined;
  let list: { ordered: boolean } | undefined;
  let inTable = false;
  let count = 1;
  let size: number | undefined;

  const href = (): string | undefined => links.findLast((link) => link !== undefined);
  const place = (): string => `paragraph ${count}`;
  const endTable = (): void => {
    if (rows.length > 0) items.push({ kind: "table", header: false, rows, place: place() });
    rows = [];
  };
  const endParagraph = (): void => {
    const done = text.done();
    text = richBuilder();
    if (inTable) {
      if (done.text.trim() !== "") cell.push(done);
    } else {
      if (rows.length > 0 && done.text.trim() !== "") endTable();
      if (rows.length === 0)
        items.push({ kind: "paragraph", text: done, pictures: [], size, place: place(), role, list });
    }
    count += 1;
    size = undefined;
    list = undefined;
  };
  const endCell = (): void => {
    const last = text.done();
    text = richBuilder();
    if (last.text.trim() !== "") cell.push(last);
    cells.push(joinLines(cell));
    cell = [];
  };

  return {
    text(more, look) {
      if (size === undefined && more.trim() !== "") ({ size } = look);
      text.add(more, { bold: look.bold, italic: look.italic, href: href() });
    },
    word(name) {
      switch (name) {
        case "par":
        case "sect":
        case "page":
          endParagraph();
          break;
        case "pard":
          inTable = false;
          role = undefined;
          break;
        case "intbl":
          inTable = true;
          break;
        case "cell":
        case "nestcell":
          endCell();
          break;
        case "row":
        case "nestrow":
          if (cells.length > 0) rows.push(cells);
          cells = [];
          break;
        default:
      }
    },
    style(found) {
      role = found;
    },
    listMark(mark) {
      list = { ordered: /^[\p{L}\p{N}]{1,4}[.)]?$/u.test(mark) };
    },
    field(instruction) {
      links.push(/\bHYPERLINK\s+(?:\\\w\s+)*"?(?<address>[^"\s]+)/iu.exec(instruction)?.groups?.["address"]);
    },
    endField() {
      links.pop();
    },
    place,
    done() {
      if (text.length > 0) endParagraph();
      if (cells.length > 0) rows.push(cells);
      endTable();
      return items;
    },
  };
}

/** Paragraphs of a cell on lines of their own. */
function joinLines(parts: readonly RichText[]): RichText {
  const [only] = parts;
  if (parts.length < 2) return only ?? plain("");
  const out = richBuilder();
  parts.forEach((part, index) => out.add(index === 0 ? part.text : `\n${part.text}`, { bold: false, italic: false }));
  return out.done();
}
