import { defineStoryCheck } from "../check.ts";
import { gatherNames, isVariant } from "../helpers/name-spellings.ts";

export const nameSpelledTwoWays = defineStoryCheck({
  id: "name-spelled-two-ways",
  title: "A name spelt in two ways",
  why: "One of the two is wrong. A name that changes between headline, caption and text is what people complain of most, and rightly.",
  level: "check",
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "p: Sculptor Ida Bergstrom opened the show in Vik.\np: Bergstrom said the café was hers.\np: The work of [[Bergstorm]] fills the hall.",
        fixed:
          "p: Sculptor Ida Bergstrom opened the show in Vik.\np: Bergstrom said the café was hers.\np: The work of Bergstrom fills the hall.",
      },
      {
        story: "caption: [[Zoë Giacommetti]] in Vik\np: Zoë Giacometti opened the show.\np: Giacometti said little.",
      },
      {
        story:
          "p: Its head, Moira Achterberg, will leave in May.\np: “[[Achtenberg]] had no choice,” said Ida Berg of the café.",
      },
      { story: "p: Mark Tench runs the café in Vik.\np: [[Trench]] opened it in May, and will sell it." },
      {
        story: "p: Sculptor IDA BERGSTROM opened the show.\np: The work of [[Bergstorm]] fills the hall.",
        fixed: "p: Sculptor IDA BERGSTROM opened the show.\np: The work of Bergstrom fills the hall.",
      },
      {
        story:
          "headline: [[GIACOMMETTI]] SHOW OPENS\np: Zoë Giacometti opened the show in Vik. Giacometti said little.",
        fixed: "headline: GIACOMETTI SHOW OPENS\np: Zoë Giacometti opened the show in Vik. Giacometti said little.",
      },
    ],
    good: [
      { story: "p: Ida Berg and Eva Borg met in Vik.\np: Berg said little. Borg said more." },
      { story: "p: The Russian envoy left Russia, the Korean came from Korea.\np: Russia said so." },
      { story: "p: Anna Johnson met Per Johnston.\np: Johnson left. Johnson came back." },
      {
        story:
          "p: Mark Tench runs the café in Vik.\np: He is glad.\np: It is full.\np: Few knew.\np: Trench coats hang there.",
      },
      { story: "headline: TRENCH DUG IN VIK\np: Mark Tench dug it on Friday. Tench said it was deep." },
    ],
  },
  run(view, report, { spelling }) {
    const isWord = (lower: string): boolean => spelling?.speller.look(lower, "either").known ?? true;
    const names = gatherNames(view, isWord);
    const words = [...names.values()]
      .filter(({ word }) => word.length >= 5)
      .sort((one, other) => other.uses.length - one.uses.length);
    words.forEach((rare, n) => {
      const likely = words.find((common, at) => at < n && isVariant(common, rare));
      if (likely === undefined) return;
      for (const { block, from, to } of rare.uses) {
        const quote = block.text.slice(from, to);
        const right = quote.replace(rare.word, likely.word).replace(rare.upper, likely.upper);
        const first = likely.uses[0];
        report(block, {
          from,
          to,
          message: `“${rare.word}” here, “${likely.word}” elsewhere; one spelling is expected`,
          replace: [right],
          related:
            first === undefined
              ? []
              : [
                  {
                    span: { block: first.block.id, from: first.from, to: first.to },
                    quote: first.block.text.slice(first.from, first.to),
                    label: `${likely.uses.length} times so`,
                  },
                ],
          sure: 0.6,
        });
      }
    });
  },
});
