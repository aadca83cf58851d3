/** Kinds of letters as a count of words needs them. */
export const other = 0;
export const lower = 1;
export const upper = 2;
export const figure = 3;
export const odd = 4;

/** Marks that are no letter in any way of writing. */
const plainMarks = "‘’“”–—…•€£©®«»°";
const tableSize = 0x2100;
const table = Uint8Array.from({ length: tableSize }, (_, code) => {
  if (code >= 128) return plainMarks.includes(String.fromCharCode(code)) ? other : odd;
  return code >= 97 && code <= 122
    ? lower
    : code >= 65 && code <= 90
      ? upper
      : code >= 48 && code <= 57
        ? figure
        : other;
});

/** The kind of a letter; `odd` for one that is not of plain English. */
export const plainKind = (code: number): number => (code < tableSize ? (table[code] ?? odd) : odd);
