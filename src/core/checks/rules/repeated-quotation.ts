import { defineStoryCheck } from "../check.ts";
import type { Block } from "../../story/blocks.ts";
import { foldWords } from "../helpers/fold-words.ts";

export const repeatedQuotation = defineStoryCheck({
  id: "repeated-quotation",
  title: "The same quotation twice in the story",
  why: "Nobody is quoted twice with the same sentence: two takes were put together, or a paragraph was meant to be moved.",
  level: "check",
  anyLanguage: true,
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "p: “We had to wait for the swell to go down,” Ida Berg said.\np: Boats leave every two hours.\np: [[“We had to wait for the swell to go down,”]] she told reporters in Vik.",
      },
      {
        story:
          "p: Ida Berg said “we had to wait for the swell in été”.\np: [[“We had to wait for the swell in été,”]] said Berg.",
      },
    ],
    good: [
      { story: "p: “We had to wait,” Ida Berg said.\np: “We had to wait,” Jon Dahl said." },
      {
        story:
          "headline: ‘We had to wait for the swell to go down’\np: “We had to wait for the swell to go down,” Ida Berg said.",
      },
      {
        story:
          "p: “We had to wait for the swell to go down,” Ida Berg said.\nquote: “We had to wait for the swell to go down.”",
      },
    ],
  },
  run(view, report) {
    const seen = new Map<string, { readonly block: Block; readonly from: number; readonly to: number }>();
    for (const block of view.blocks) {
      if (block.kind !== "paragraph") continue;
      for (const { from, to, closed } of view.factsOf(block).quotations) {
        const words = foldWords(block.text.slice(from, to));
        if (!closed || words.split(" ").length < 7) continue;
        const first = seen.get(words);
        if (first === undefined) {
          seen.set(words, { block, from, to });
          continue;
        }
        // A paragraph that stands twice as a whole is found as such.
        if (first.block.text === block.text) continue;
        report(block, {
          from,
          to,
          message: "This quotation stands in the story already; it is expected once",
          related: [
            {
              span: { block: first.block.id, from: first.from, to: first.to },
              quote: first.block.text.slice(first.from, first.to),
              label: "the first time",
            },
          ],
        });
      }
    }
  },
});
