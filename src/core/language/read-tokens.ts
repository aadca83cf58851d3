import type { Cut } from "./cut-words.ts";
import type { Token } from "./facts.ts";
import { tagWords } from "./tagger.ts";
import type { WordForm } from "./word-forms.ts";

/** The words and marks of a text with part of speech and base form. */
export function readTokens(cuts: readonly Cut[]): readonly Token[] {
  return tagWords(cuts).map((form, i) => makeToken(cuts[i]?.from ?? 0, cuts[i]?.to ?? 0, form));
}

/** A word at its place. */
export const makeToken = (from: number, to: number, form: WordForm): Token => ({
  from,
  to,
  text: form.text,
  pos: form.pos,
  lemma: form.lemma,
  form,
});
