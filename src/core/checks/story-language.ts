import { blocksOf } from "../story/blocks.ts";
import type { Story } from "../story/story.ts";

/** Words that English prose cannot do without and that its neighbours do not write. */
const englishWords = new Set(
  "the and of to that was for with his her has have had said from were which they this not are been will would who after their more about its by".split(
    " ",
  ),
);

/** From this share of such words on a text counts as English: English prose has 0.25–0.4 of them, other languages next to none. */
const englishShare = 0.12;

/** The language of a story: what it says of itself, else English where its words are, else "und". */
export const storyLanguage = (story: Story): string =>
  languageOf(
    story.meta.language,
    blocksOf(story).map(({ text }) => text),
  );

/** The same of texts, in their order, and what is said of their language. */
export function languageOf(stated: string | undefined, texts: Iterable<string>): string {
  if (stated !== undefined) return stated;
  let words = 0;
  let english = 0;
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      words += 1;
      if (englishWords.has(word)) english += 1;
    }
    if (words > 400) break;
  }
  // A few words say too little to call a language foreign: the checks are English, so that is what a stub is taken for.
  return words < 25 || english / words >= englishShare ? "en" : "und";
}

/** Whether copy of this language is read by all checks; other copy only by those that hold in every language. */
export const isEnglishCopy = (language: string): boolean => /^en\b/iu.test(language);
