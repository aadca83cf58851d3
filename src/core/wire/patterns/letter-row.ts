import { endOfText, kindOfCode, oddLetter } from "./letter-kinds.ts";

/** The letters of one text in a row. */
export interface LetterRow {
  /** By their codes, a blank behind the last. */
  codes: Uint16Array;
  /** By their kinds, the end of the text behind the last. */
  kinds: Uint8Array;
  /** Whether there is one that no kind stands for. */
  odd: boolean;
}

const row: LetterRow = { codes: new Uint16Array(1024), kinds: new Uint8Array(1024), odd: false };
let read: string | undefined;
const space = 32;

/**
 * Writes a text's letters into the row that all readers share: of the many that go through one line after the other the
 * first has the work. It is theirs until the next text is asked for.
 */
export function letterRow(text: string): LetterRow {
  if (text === read) return row;
  const { length } = text;
  if (length >= row.codes.length) {
    row.codes = new Uint16Array(length * 2);
    row.kinds = new Uint8Array(length * 2);
  }
  const { codes, kinds } = row;
  let odd = false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOfCode(code);
    codes[at] = code;
    kinds[at] = kind;
    if (kind === oddLetter) odd = true;
  }
  codes[length] = space;
  kinds[length] = endOfText;
  row.odd = odd;
  read = text;
  return row;
}
