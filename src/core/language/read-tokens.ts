import type { Cut } from "./cut-words.ts";
import type { Token } from "./facts.ts";
import { tagWords } from "./tagger.ts";
import type { WordForm } from "./word-forms.ts";

/** The words and marks of a text with part of speech and base form. */
export function readTokens(cuts: readonly Cut[]): readonly Token[] {
  const forms = tagWords(cuts);
  // Not by `map`: once that is compiled its lists are of another make, and all who read words would be compiled for both.
  const tokens: Token[] = [];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i];
    if (form !== undefined) tokens.push(makeToken(cuts[i]?.from ?? 0, cuts[i]?.to ?? 0, form));
  }
  return tokens;
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
