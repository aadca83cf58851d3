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

/** Whether "he" (or "she") was said outside quotation marks in one of so many sentences before another. */
export function saidLately({ tokens, quote, starts }: Reading, gender: Gender, sentence: number, far: number): boolean {
  const end = starts[sentence] ?? 0;
  for (let i = starts[Math.max(0, sentence - far)] ?? 0; i < end; i++)
    if (tokens[i]?.form.pronoun === gender && quote[i] === 0) return true;
  return false;
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
