/** Kinds of letters as a count of words needs them. */
export const [other, lower, upper, figure, odd] = [0, 1, 2, 3, 4];

const ascii = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 97 && code <= 122 ? lower : code >= 65 && code <= 90 ? upper : code >= 48 && code <= 57 ? figure : other,
);
/** Marks that are no letter in any way of writing. */
const plainMarks = new Set(Array.from("‘’“”–—…•€£©®«»°", (mark) => mark.charCodeAt(0)));

/** The kind of a letter; `odd` for one that is not of plain English. */
export const plainKind = (code: number): number =>
  code < 128 ? (ascii[code] ?? other) : plainMarks.has(code) ? other : odd;
