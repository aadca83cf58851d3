import type { DocRole } from "../document/doc-content.ts";
import { roleOfStyle } from "../document/style-role.ts";
import { codePage, fontCharset } from "./charsets.ts";

/** The tables at the head of an RTF file: charsets of fonts, names of styles. */
export interface RtfTables {
  /** A control word inside the font table or the style sheet. */
  word(table: string, name: string, value: number | undefined): void;
  /** The end of a group inside the style sheet, with the words of it: the style's name. */
  endStyle(words: string): void;
  charsetOf(font: number): string | undefined;
  roleOf(style: number): DocRole | undefined;
}

export function rtfTables(): RtfTables {
  const fonts = new Map<number, string | undefined>();
  const styles = new Map<number, DocRole | undefined>();
  let font = 0;
  let style = 0;
  return {
    word(table, name, value = 0) {
      if (table === "stylesheet") {
        if (name === "s") style = value;
      } else if (name === "f") font = value;
      else if (name === "fcharset") fonts.set(font, fontCharset(value));
      else if (name === "cpg") fonts.set(font, codePage(value));
    },
    endStyle(words) {
      const name = words.replace(/;.*$/su, "").trim();
      if (name !== "" && !styles.has(style)) styles.set(style, roleOfStyle(name));
      style = 0;
    },
    charsetOf: (number) => fonts.get(number),
    roleOf: (number) => styles.get(number),
  };
}
