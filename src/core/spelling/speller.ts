import type { DictionaryName } from "../stylebook/dictionary-for.ts";
import { readAffixes } from "./affixes.ts";
import { type Dictionary, readDictionary } from "./dictionary.ts";
import { newsWords } from "./news-words.ts";
import { isBuilt, prefixes } from "./word-building.ts";
import { suggest } from "./suggest.ts";
import { inThisEnglish } from "./variety-pairs.ts";

/** How a word stands to the dictionaries. */
export type Standing =
  | { readonly known: true }
  /** Right in the other English; `here` is how this one writes it. */
  | { readonly known: false; readonly here?: string };

/** Both dictionaries, looked at from one English. Words come in any case, with straight or curly apostrophes. */
export interface Speller {
  look(word: string, language: DictionaryName): Standing;
  suggest(word: string, language: DictionaryName, common: ReadonlySet<string>): readonly string[];
}

/** The texts of the Hunspell files of both varieties. */
export interface DictionaryFiles {
  readonly british: { readonly aff: string; readonly dic: string };
  readonly american: { readonly aff: string; readonly dic: string };
}

const offered = 5;

/** Reads the dictionaries: about a tenth of a second, so never before the window can be used. */
export function makeSpeller({ british, american }: DictionaryFiles): Speller {
  const dictionaries = {
    "en-GB": readDictionary(british.dic, readAffixes(british.aff)),
    "en-US": readDictionary(american.dic, readAffixes(american.aff)),
  };
  const has = (dictionary: Dictionary, word: string): boolean =>
    formsOf(word).some((form) => dictionary.has(form) || newsWords.has(form) || prefixes.has(form));
  return {
    look(word, language) {
      const own = dictionaries[nearest(language)];
      const other = dictionaries[language === "en-GB" ? "en-US" : "en-GB"];
      const plain = word.replaceAll("’", "'");
      if (has(own, plain)) return { known: true };
      if (!has(other, plain)) return { known: isBuilt(plain, (part) => has(own, part)) };
      const here = inThisEnglish(plain.toLowerCase(), own, language === "en-GB");
      if (language === "either") return { known: true };
      // In the one list and not in the other, and no spelling of either English: then it is only rare.
      return here === undefined ? { known: true } : { known: false, here };
    },
    suggest: (word, language, common) =>
      suggest(word.replaceAll("’", "'").toLowerCase(), dictionaries[nearest(language)], common, offered),
  };
}

/** What is in neither is spelt as Americans do: something has to be offered. */
const nearest = (language: DictionaryName): "en-GB" | "en-US" => (language === "en-GB" ? "en-GB" : "en-US");

/** The forms under which a word may stand in a dictionary: capitals at the beginning of a sentence, whole words in them. */
function formsOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const titled = `${word[0] ?? ""}${lower.slice(1)}`;
  return word === lower ? [word] : word === titled ? [word, lower] : [word, titled, lower];
}
