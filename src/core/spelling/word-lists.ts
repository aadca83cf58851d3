import type { WrittenWord } from "./find-words.ts";

/** Words that are right because somebody said so. */
export interface AcceptedWords {
  /** Whether a word of a text is one of them or a part of one: a term may have several words. */
  covers(text: string, word: WrittenWord): boolean;
}

/**
 * Looks words up in a list. An entry in small letters is right with capitals too; one with capitals is a name and right as it is
 * written, or all in capitals. The possessive of each is right.
 */
export function acceptedWords(entries: readonly string[]): AcceptedWords {
  const single = new Set<string>();
  const terms: string[] = [];
  for (const entry of entries) {
    const plain = entry.trim().replaceAll("’", "'");
    if (/\s/u.test(plain)) terms.push(plain);
    else for (const part of [plain, ...plain.split("-")]) single.add(part);
  }
  return {
    covers(text, { text: word, from, to }) {
      const plain = word.replaceAll("’", "'");
      if (single.has(plain) || single.has(plain.toLowerCase())) return true;
      if (plain === plain.toUpperCase() && [...single].some((entry) => entry.toUpperCase() === plain)) return true;
      return terms.some((term) => {
        const caseless = term === term.toLowerCase();
        const found = caseless ? text.toLowerCase().replaceAll("’", "'") : text.replaceAll("’", "'");
        const at = found.indexOf(term, Math.max(0, from - term.length));
        return at >= 0 && at <= from && to <= at + term.length;
      });
    },
  };
}
