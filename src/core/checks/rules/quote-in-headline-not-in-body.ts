import { defineStoryCheck } from "../check.ts";
import { foldWords } from "../helpers/fold-words.ts";

export const quoteInHeadlineNotInBody = defineStoryCheck({
  id: "quote-in-headline-not-in-body",
  title: "A quotation in the headline that nobody says in the story",
  why: "What stands in quotation marks above the story must be in it word for word. A shortened or reworded quotation is put into somebody’s mouth.",
  level: "check",
  anyLanguage: true,
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "headline: Quay is [[‘an utter disgrace’]], says mayor\np: “The quay is a disgrace,” mayor Eva Lind said on Friday.",
      },
      {
        story:
          "headline: Ferry back in service\ndek: Harbor master calls été storm [[“the worst ever”]]\np: The storm was the worst in ten years, Ida Berg said.",
      },
    ],
    good: [
      {
        story:
          "headline: Quay is ‘a disgrace’, says mayor\np: “The quay is a disgrace,” mayor Eva Lind said on Friday.",
      },
      { story: "headline: ‘We had to wait’\np: “We had … to wait,” Ida Berg said." },
      { story: "headline: Mayor’s ‘no’ to quay\np: She voted no." },
    ],
  },
  run(view, report) {
    const heads = view.blocks.filter(
      (block) => (block.kind === "headline" || block.kind === "dek") && view.factsOf(block).quotations.length > 0,
    );
    if (heads.length === 0) return;
    const body = foldWords(
      view.blocks
        .filter(({ kind }) => kind === "paragraph" || kind === "quote" || kind === "list-item" || kind === "table-cell")
        .map(({ text }) => text)
        .join(" "),
    );
    if (body === "") return;
    for (const block of heads) {
      for (const { from, to, closed } of view.factsOf(block).quotations) {
        if (!closed) continue;
        const words = foldWords(block.text.slice(from + 1, to - 1));
        if (words.split(" ").length < 2 || ` ${body} `.includes(` ${words} `)) continue;
        const name = block.kind === "dek" ? "dek" : "headline";
        report(block, {
          from,
          to,
          message: `${block.text.slice(from, to)} stands in the ${name} and not in the story; the words as they were said are expected`,
        });
      }
    }
  },
});
