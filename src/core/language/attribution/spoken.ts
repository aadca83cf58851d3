import type { Gender } from "./people.ts";
import type { Reading } from "./reading.ts";

/** One credit to a person: where, to whom by surname, and whether it was clear to whom. */
export interface Spoken {
  readonly sentence: number;
  readonly key: string;
  readonly gender: Gender;
  readonly lost: boolean;
  readonly at: number;
}

/** How many sentences back "he" (or "she") was last said outside quotation marks before a token. */
export function spokenPronouns(reading: Reading): (gender: Gender, sentence: number, before: number) => number {
  const { tokens } = reading;
  const said: { readonly at: number; readonly sentence: number; readonly gender: Gender }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const gender = tokens[at]?.form.pronoun ?? "";
    if (gender === "" || (reading.quote[at] ?? 0) > 0) continue;
    said.push({ at, sentence: reading.sentence[at] ?? 0, gender });
  }
  const at = said.map((one) => one.at);
  return (gender, sentence, before) => {
    for (let k = Math.min(said.length - 1, lowerBound(at, before)); k >= 0; k--) {
      const one = said[k];
      if (one === undefined || one.at >= before || one.gender !== gender || one.sentence >= sentence) continue;
      return sentence - one.sentence;
    }
    return Infinity;
  };
}

/** Who has spoken where, to be asked from any place without going through all. */
export interface SpokenList {
  add(one: Spoken): void;
  /** Whether a person has spoken before a token, in a sentence no earlier than one. */
  hasSpoken(key: string, before: number, since: number): boolean;
  /** The last who spoke before a token, in the sentences around, that passes a test. */
  lastNear(sentence: number, before: number, test: (one: Spoken) => boolean): Spoken | undefined;
}

/** An empty list of who has spoken. */
export function spokenList(): SpokenList {
  const byKey = new Map<string, Spoken[]>();
  const bySentence = new Map<number, Spoken[]>();
  const put = <K>(map: Map<K, Spoken[]>, key: K, one: Spoken): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [one]);
    else list.push(one);
  };
  return {
    add(one) {
      put(byKey, one.key, one);
      put(bySentence, one.sentence, one);
    },
    hasSpoken(key, before, since) {
      const list = byKey.get(key) ?? [];
      for (let k = list.length - 1; k >= 0; k--) {
        const one = list[k];
        if (one !== undefined && one.at < before) return one.sentence >= since;
      }
      return false;
    },
    lastNear(sentence, before, test) {
      for (let s = sentence + 8; s >= sentence - 3; s--) {
        const one = bySentence.get(s)?.findLast((some) => some.at < before && test(some));
        if (one !== undefined) return one;
      }
      return undefined;
    },
  };
}

/** The first token that does not begin before an offset, or the last token. */
export function tokenFrom({ from }: Reading, offset: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, from.length - 1);
}

/** The first place in a rising list whose value is not below, or the last place. */
export function lowerBound(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, list.length - 1);
}
