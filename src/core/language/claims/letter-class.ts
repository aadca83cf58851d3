/** How many letters of an opening are looked at. */
export const openingLength = 5;

const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const letter = String.fromCharCode(code);
  if (/[a-z]/i.test(letter)) classes[code] = (code & 31) + 3;
  else if (/\d/.test(letter)) classes[code] = 1;
  else if (/\s/.test(letter)) classes[code] = 2;
  else if (letter === "_") classes[code] = 3;
}
/** What is not plain ASCII; `classes` leaves 0 to marks. */
const foreign = 30;

/**
 * Letters that count as the same one where an opening is looked up: each letter large or small, all digits, all blanks, all
 * marks, all that is not ASCII. The end of a text counts as a mark.
 */
export const letterClass = (code: number): number => (code < 127 ? (classes[code] ?? 0) : foreign);

/** 1 for the classes of what `\w` means. */
export const isWordClass = Uint8Array.from({ length: 32 }, (_, letter) =>
  letter === 1 || (letter >= 3 && letter < foreign) ? 1 : 0,
);
