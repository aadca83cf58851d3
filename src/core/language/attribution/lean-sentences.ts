import { type DecisionTrees, sumOfTrees } from "./decision-trees.ts";
import { eachSentenceSigns, type FirstReading, LIKELY } from "./sentence-signs.ts";
import { BEFORE, BEHIND, labelCount as K } from "./labels.ts";

/** How much of what the trees say goes to a sentence, shared out among its tokens, and how much they may say. */
const lean = 3.5;
const farthest = 4;
const clear = 0.02;

/**
 * Weighs each sentence by its first reading and those around it, and adds to the sums of its tokens what speaks for or
 * against its being content: whether a sentence is credited or not is decided on the sentence, not word by word.
 */
export function leanSentences(first: FirstReading, trees: DecisionTrees, sums: Float64Array): void {
  const { starts } = first.reading;
  eachSentenceSigns(first, (s, row) => {
    // Where the first reading is as good as certain no tree would turn it.
    const likely = row[LIKELY] ?? 0;
    if (likely < clear || likely > 1 - clear) return;
    const from = starts[s] ?? 0;
    const end = starts[s + 1] ?? from;
    const said = Math.max(-farthest, Math.min(farthest, sumOfTrees(trees, row)));
    const each = (lean * said) / Math.max(4, end - from);
    for (let i = from; i < end; i++) {
      sums[i * K + BEFORE] = (sums[i * K + BEFORE] ?? 0) + each;
      sums[i * K + BEHIND] = (sums[i * K + BEHIND] ?? 0) + each;
    }
  });
}
