import { matchesOf } from "../../language/matches-of.ts";
import { beforeCount, behindCount, counted, countOf, isRounded } from "./counted.ts";
import type { CountedSentence } from "./sums-in.ts";

/** A whole that is told part by part over several sentences, to "the remaining 250". */
export interface ToldInParts {
  readonly parts: readonly number[];
  readonly whole: number;
  /** Where what remains stands. */
  readonly where: CountedSentence & { readonly from: number; readonly to: number };
}

const remaining = new RegExp(`\\bthe (?:other|remaining) (${counted})${behindCount}`, "iu");
const further = new RegExp(`\\b(?:another|a further|an additional) (${counted})${behindCount}`, "iu");
const wholeOf = new RegExp(
  `\\b(?:employs|employed|carried|carrying|workforce of|staff of|total of|fleet of) (${counted})${behindCount}`,
  "iu",
);
const share = new RegExp(`${beforeCount}(${counted}) (?:out )?of (?:the |its |their )(${counted})${behindCount}`, "iu");
const single = new RegExp(`${beforeCount}(${counted})${behindCount}`, "giu");

/** How many sentences it may take from the whole to what remains. */
const farthest = 7;

/**
 * "It employs 500. The foundry loses 150 jobs. Another 150 go in Holm. The remaining 250 stay." The sentence at `last` says
 * what remains; nothing is told where a sentence between counts something else besides, or rounds.
 */
export function toldInParts(sentences: readonly CountedSentence[], last: number): ToldInParts | undefined {
  const end = sentences[last];
  const rest = end === undefined ? null : remaining.exec(end.text);
  const left = countOf(rest?.[1] ?? "");
  if (end === undefined || rest === null || left === undefined || countsIn(end.text).length !== 1) return undefined;
  const parts = [left];
  for (let n = last - 1; n >= Math.max(0, last - farthest); n--) {
    const text = sentences[n]?.text ?? "";
    const counts = countsIn(text);
    const more = further.exec(text);
    if (more !== null) {
      if (counts.length !== 1) return undefined;
      parts.push(countOf(more[1] ?? "") ?? 0);
      continue;
    }
    if (counts.length === 0) continue;
    // Before it nothing but the first part, and the whole beside it or in the sentence before.
    if (parts.length < 2) return undefined;
    const of = share.exec(text);
    const [first, whole] =
      of === null
        ? [counts[0], countOf(wholeOf.exec(sentences[n - 1]?.text ?? "")?.[1] ?? "")]
        : of.slice(1, 3).map(countOf);
    const plain = of === null ? counts.length === 1 && !isRounded(beforeFirst(text)) : counts.length === 2;
    if (!plain || first === undefined || whole === undefined || first >= whole) return undefined;
    const where = { ...end, from: rest.index, to: rest.index + rest[0].length };
    return { parts: [first, ...parts.slice(1).reverse(), left], whole, where };
  }
  return undefined;
}

const countsIn = (text: string): readonly (number | undefined)[] =>
  [...matchesOf(single, text)].map(([, words = ""]) => countOf(words));

const beforeFirst = (text: string): string => text.slice(0, [...matchesOf(single, text)][0]?.index ?? 0);
