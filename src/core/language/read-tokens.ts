import type { Cut } from "./cut-words.ts";
import type { Token } from "./facts.ts";
import { tagWords } from "./tagger.ts";

/** The words and marks of a text with part of speech and base form. */
export function readTokens(text: string, cuts: readonly Cut[]): readonly Token[] {
  const words = cuts.map(({ from, to }) => text.slice(from, to));
  const glued = cuts.map((cut) => cut.glued);
  const { pos, lemma } = tagWords(words, glued);
  return cuts.map(({ from, to }, i) => ({
    from,
    to,
    text: words[i] ?? "",
    pos: pos[i] ?? "X",
    lemma: lemma[i] ?? "",
  }));
}
