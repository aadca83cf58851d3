/** Letters of plain text and its marks: what is beyond is in no set. */
const tableSize = 0x2100;

/** Whether a letter, by its code, is one of some: one look at a table, where a set of numbers would be searched. */
export function letterSet(letters: string): (code: number) => boolean {
  const table = new Uint8Array(tableSize);
  for (const letter of letters) {
    const code = letter.charCodeAt(0);
    if (code >= tableSize) throw new Error(`“${letter}” is beyond the table of letters`);
    table[code] = 1;
  }
  // Behind the end of a text the code is no number, and not less than anything.
  return (code) => code < tableSize && table[code] === 1;
}
