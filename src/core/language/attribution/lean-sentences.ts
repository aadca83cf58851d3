import { newPlace } from "../../kept-with.ts";
import { reused } from "../reused.ts";
import { type DecisionTrees, sumOfTrees } from "./decision-trees.ts";
import type { Part } from "./parts.ts";
import { eachOpenSentence, type FirstReading } from "./sentence-signs.ts";
import { BEFORE, BEHIND, labelCount as K } from "./labels.ts";

/** How much of what the trees say goes to a sentence, shared out among its tokens, and how much they may say. */
const lean = 2;
const farthest = 4;

/**
 * Weighs each sentence by its first reading and those around it, and adds to the sums of its tokens what speaks for or
 * against its being content: whether a sentence is credited or not is decided on the sentence, not word by word. Gives what
 * is said of each sentence, 0 of those of which the first reading is certain.
 */
export function leanSentences(first: FirstReading, trees: DecisionTrees, sums: Float64Array): Float64Array {
  const { starts } = first.reading;
  const verdicts = verdictRoom(starts.length).fill(0);
  const sumOf = askedOf(trees);
  const weigh = (s: number, row: Float64Array, part: Part | undefined): void => {
    const from = starts[s] ?? 0;
    const end = starts[s + 1] ?? from;
    const said = Math.max(-farthest, Math.min(farthest, sumOf(part, s, row)));
    verdicts[s] = said;
    const each = (lean * said) / Math.max(4, end - from);
    for (let i = from; i < end; i++) {
      sums[i * K + BEFORE] = (sums[i * K + BEFORE] ?? 0) + each;
      sums[i * K + BEHIND] = (sums[i * K + BEHIND] ?? 0) + each;
    }
  };
  eachOpenSentence(first, weigh);
  return verdicts;
}

/** What the trees said of a sentence the last time, and of which numbers. */
interface Said {
  readonly trees: DecisionTrees;
  readonly row: Float64Array;
  readonly sum: number;
}

/** What the trees say of a sentence; of those of a paragraph that is read again they are asked only where a number has changed. */
type SumOf = (part: Part | undefined, sentence: number, row: Float64Array) => number;

const verdictRoom = reused((count) => new Float64Array(count));
const place = newPlace();

function askedOf(trees: DecisionTrees): SumOf {
  return (part, sentence, row) => {
    if (part?.again !== true) return sumOfTrees(trees, row);
    const { kept } = part.facts;
    const said = (kept[place] ??= new Map<number, Said>()) as Map<number, Said>;
    const at = sentence - part.opens;
    const before = said.get(at);
    if (before?.trees === trees && isSame(before.row, row)) return before.sum;
    const sum = sumOfTrees(trees, row);
    said.set(at, { trees, row: row.slice(), sum });
    return sum;
  };
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false;
  return one.length === other.length;
}
