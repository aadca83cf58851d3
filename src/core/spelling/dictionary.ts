import type { Affix, Affixes } from "./affixes.ts";
import { stemTable } from "./stem-table.ts";

/** The words of one variety of English. */
export interface Dictionary {
  /** The word exactly as written is one of its words or made of one; an apostrophe is straight. */
  has(word: string): boolean;
  /** Words that begin with this letter and are about this long, with all their endings; none that should not be offered. */
  likely(initial: string, length: number): Iterable<string>;
  /** Whether a word that it has may be offered. */
  offers(word: string): boolean;
  readonly affixes: Affixes;
}

/**
 * Reads a Hunspell word list. Words are kept as they stand there and endings are taken off when a word is looked up: a third
 * of a million forms spelt out would take ten times as long to load and most of them would never be asked for.
 */
export function readDictionary(list: string, affixes: Affixes): Dictionary {
  const stems = stemTable(list);
  const { unoffered = "!", partOnly } = affixes;
  const suffixes = byLastLetter(affixes.suffixes);

  const isStem = (word: string, ...flags: readonly string[]): boolean => {
    const own = stems.flagsOf(word);
    if (own === undefined) return false;
    if (flags.length === 0) return partOnly === undefined || !own.includes(partOnly);
    return flags.every((flag) => own.includes(flag));
  };

  function isPrefixed(word: string, ...flags: readonly string[]): boolean {
    return affixes.prefixes.some(({ flag, add, strip, condition, crosses }) => {
      if (!word.startsWith(add) || (flags.length > 0 && !crosses)) return false;
      const base = strip + word.slice(add.length);
      return condition?.test(base) !== false && isStem(base, flag, ...flags);
    });
  }

  function stemOf(word: string): string | undefined {
    if (isStem(word)) return word;
    for (const { flag, add, strip, condition, crosses } of suffixes.get(word.at(-1) ?? "") ?? []) {
      if (!word.endsWith(add)) continue;
      const base = word.slice(0, word.length - add.length) + strip;
      if (condition?.test(base) === false) continue;
      if (isStem(base, flag) || (crosses && isPrefixed(base, flag))) return base;
    }
    return isPrefixed(word) ? word : undefined;
  }

  return {
    affixes,
    has: (word) => stemOf(word) !== undefined,
    offers(word) {
      const stem = stemOf(word);
      return stem !== undefined && stems.flagsOf(stem)?.includes(unoffered) !== true;
    },
    *likely(initial, length) {
      for (const stem of stems.beginningWith(initial)) {
        const flags = stems.flagsOf(stem) ?? "";
        if (stem.length > length + 4 || stem.length < length - 5 || flags.includes(unoffered)) continue;
        yield stem;
        for (const { flag, add, strip, condition } of affixes.suffixes)
          if (flags.includes(flag) && stem.endsWith(strip) && condition?.test(stem) !== false)
            yield stem.slice(0, stem.length - strip.length) + add;
      }
    },
  };
}

function byLastLetter(suffixes: readonly Affix[]): ReadonlyMap<string, readonly Affix[]> {
  const found = new Map<string, Affix[]>();
  for (const suffix of suffixes) {
    const last = suffix.add.at(-1) ?? "";
    found.set(last, [...(found.get(last) ?? []), suffix]);
  }
  return found;
}
