/** Kinds of letters as a count of words needs them. */
export const [other, lower, upper, figure, odd] = [0, 1, 2, 3, 4];

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
