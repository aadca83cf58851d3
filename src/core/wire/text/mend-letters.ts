import { windowsByte } from "../charset.ts";

/** Text whose letters were mended, and how many of them. */
export interface MendedText {
  readonly text: string;
  /** 0: nothing was to be mended. */
  readonly mended: number;
}

/** One letter that was read byte by byte: a lead byte of UTF-8 and what follows, as Windows-1252 prints them. */
const torn =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}/gu;
/** A closing quotation mark whose last byte has no sign, and was lost. */
const tornQuote = /â€(?=[\s.,;:!?)]|$)/gmu;
/** So many sequences are no chance. */
const leastTorn = 2;

/** Mends letters that were written as UTF-8 and read as Windows-1252 before the text came here: "cafÃ©", "donâ€™t". */
export function mendTornLetters(text: string): MendedText {
  if (!/[ÂÃâ]/u.test(text)) return { text, mended: 0 };
  let count = 0;
  const mended = text.replace(torn, (letters) => {
    const letter = readTorn(letters);
    if (letter === undefined) return letters;
    count += 1;
    return letter;
  });
  return count < leastTorn ? { text, mended: 0 } : { text: mended.replace(tornQuote, "”"), mended: count };
}

/** A torn letter where it stands, and what it was. */
export interface TornLetter {
  readonly from: number;
  readonly to: number;
  readonly letter: string;
}

/** The torn letters of a text, in order; those that a mending left, or that came by another way. */
export function tornLettersIn(text: string): readonly TornLetter[] {
  const found: TornLetter[] = [];
  for (const { 0: letters, index } of text.matchAll(torn)) {
    const letter = readTorn(letters);
    // "IRMÃ" before a no-break space: a capital, and no torn "à".
    if (letter === undefined || /^.[\u00a0\u00ad]/u.test(letters)) continue;
    // What was left over behind the letter is its own.
    const rest = letter.length - (/^[\u{10000}-\u{10ffff}]/u.test(letter) ? 2 : 1);
    found.push({ from: index, to: index + letters.length - rest, letter: letter.slice(0, letter.length - rest) });
  }
  for (const { 0: letters, index } of text.matchAll(tornQuote))
    if (found.every(({ from }) => from !== index)) found.push({ from: index, to: index + letters.length, letter: "”" });
  return found.sort((a, b) => a.from - b.from);
}

/** The letters as the bytes that they were, read as UTF-8; what is left over of them stays. */
function readTorn(letters: string): string | undefined {
  const bytes = Array.from(letters, windowsByte);
  const lead = bytes[0] ?? 0;
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const own = bytes.slice(0, size);
  if (own.length < size || own.some((byte) => byte === undefined)) return undefined;
  try {
    const letter = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(own, (byte) => byte ?? 0));
    return letter + letters.slice(size);
  } catch {
    // No letter of UTF-8: the signs mean themselves.
    return undefined;
  }
}

const softBreak = /=\r?\n/gu;
const escapes = /(?:=[0-9A-F]{2})+/gu;

/** Undoes what a mail program left undone: "=E2=80=9C" for a quotation mark, "=" where it broke a line. */
export function mendMailEscapes(text: string): MendedText {
  const breaks = text.match(softBreak)?.length ?? 0;
  const signs = text.match(/=(?:20$|[89A-F][0-9A-F])/gmu)?.length ?? 0;
  if (signs < leastTorn || breaks + signs < 2 * leastTorn) return { text, mended: 0 };
  const mended = text.replace(softBreak, "").replace(escapes, (run) => {
    const bytes = Uint8Array.from(run.match(/[0-9A-F]{2}/gu) ?? [], (hex) => Number.parseInt(hex, 16));
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      // Another charset than UTF-8: mails of old programs.
      return new TextDecoder("windows-1252").decode(bytes);
    }
  });
  return { text: mended, mended: breaks + signs };
}
