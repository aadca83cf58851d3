/**
 * White space folded to single spaces, ends trimmed. A no-break space that stands alone between two words is meant and
 * stays ("10 km", "« Oui »"); at the ends, beside other space or in a run it only fills, as Word and Outlook leave it.
 */
export const foldFill = (text: string): string => text.replace(fill, " ").trim();

const fill = /\s{2,}|[^\S \u00a0\u202f]/gu;

/**
 * The same for text that people typed into the editors of web pages and mail programs, which leave no-break spaces between
 * ordinary words too: one stays only where a typesetter puts it, beside a number, a French sign or an initial. A narrow one
 * nobody leaves by accident. The ends are not trimmed.
 */
export const foldTyped = (text: string): string =>
  text.replace(/\s+/gu, (space, at: number) => (isMeant(space, text, at) ? space : " "));

/** Fill as plain spaces, no-break spaces that are meant as they are, all other space as it stands: for text by lines. */
export const spaceFill = (text: string): string =>
  text.replace(/[\u00a0\u202f]/gu, (space, at: number) => (isMeant(space, text, at) ? space : " "));

function isMeant(space: string, text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if ((space !== "\u00a0" && space !== "\u202f") || /\s/u.test(before + after)) return false;
  if (space === "\u202f") return true;
  return beforeSign.test(after) || afterSign.test(before) || shortWord.test(text.slice(Math.max(0, at - 7), at));
}

const beforeSign = /[\d:;!?»%‰€$£¥°–—]/u;
const afterSign = /[\d«„№§#€$£¥–—]/u;
/** "J.", "Mr.", "No.", "M." */
const shortWord = /(?:^|[\s(])\p{Lu}\p{Ll}{0,3}\.$/u;
