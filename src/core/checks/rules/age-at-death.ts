import { defineStoryCheck } from "../check.ts";
import { relatedAt } from "../helpers/story-attribution.ts";

export const ageAtDeath = defineStoryCheck({
  id: "age-at-death",
  title: "An obituary with two ages",
  why: "The headline says one age and the text another. Relatives read both.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "headline: Actor Jon Berg dies at 81\np: Jon Berg, who played the café owner for 20 years, has died. [[He was 82]].",
      },
      { story: "headline: Eva Lind, painter of boats, dead at 90\np: Eva Lind has died [[aged 91]], her son said." },
    ],
    good: [
      { story: "headline: Actor Jon Berg dies at 81\np: Jon Berg, who played the café owner, has died. He was 81." },
      {
        story:
          "headline: Actor Jon Berg dies at 81\np: Jon Berg has died. He was 81.\np: He was 12 when his father died.",
      },
      { story: "headline: Actor Jon Berg dies at 81\np: Jon Berg has died. His wife died aged 79." },
      { story: "headline: Two die at 30 Mill Street\np: They were 40 and 41." },
    ],
  },
  run(view, report) {
    const head = view.blocks.find(({ kind }) => kind === "headline");
    const told = inHeadline.exec(head?.text ?? "");
    if (head === undefined || told === null) return;
    for (const block of view.blocks.filter(({ kind }) => kind === "paragraph").slice(0, opening)) {
      const found = inCopy.exec(block.text);
      if (found === null || found[1] === told[1]) continue;
      const span = { block: head.id, from: told.index, to: told.index + told[0].length };
      report(block, {
        from: found.index,
        to: found.index + found[0].length,
        message: `“${found[0]}” here, “${told[0]}” in the headline; one age is expected`,
        related: relatedAt(view, span, "headline"),
        sure: 0.8,
      });
      return;
    }
  },
});

/** Later paragraphs tell of other years. */
const opening = 3;
const inHeadline = /\b(?:dies|dead|has died),? (?:at|aged|at age) (\d{2,3})(?= *$|[,.;:)])/;
const inCopy = /(?:(?<=^|[.”"] )(?:He|She) was|(?<=\bhas died,? )(?:at the age of|at|aged)) (\d{2,3})(?=[.,;]|$)/;
