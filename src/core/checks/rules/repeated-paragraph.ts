import { defineStoryCheck } from "../check.ts";
import type { Block } from "../../story/blocks.ts";
import { foldWords } from "../helpers/fold-words.ts";

export const repeatedParagraph = defineStoryCheck({
  id: "repeated-paragraph",
  title: "The same paragraph twice",
  why: "Left over where two takes overlap or a paragraph was copied instead of moved.",
  level: "fix",
  anyLanguage: true,
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "p: The ferry between Vik and Holm is running again, three days after the storm.\np: Boats leave every two hours.\np: [[The ferry between Vik and Holm is running again, three days after the storm.]]",
        fixed:
          "p: The ferry between Vik and Holm is running again, three days after the storm.\np: Boats leave every two hours.\naside other: The ferry between Vik and Holm is running again, three days after the storm.",
      },
      {
        story:
          'p: “We had to wait for the swell to go down,” Ida Berg said at the café.\np: [["We had to wait for the swell to go down", Ida Berg said at the café.]]',
      },
    ],
    good: [
      { story: "p: The ferry is running again.\np: Boats leave every two hours." },
      { story: "p: Yes.\np: And you?\np: Yes." },
      {
        story:
          "p: The ferry between Vik and Holm is running again, three days after the storm.\np: The ferry between Vik and Lund is not running, three days after the storm and two after the fire.",
      },
    ],
  },
  run(view, report) {
    // Only paragraphs that begin and end alike and have as many words are looked at closely.
    const alike = new Map<string, Block[]>();
    for (const block of view.blocks) {
      if (block.kind !== "paragraph" && block.kind !== "quote") continue;
      const words = view.factsOf(block).words;
      if (words.length < 8) continue;
      const word = (n: number): string => words[n]?.lower ?? "";
      const outline = `${word(0)} ${word(1)} ${word(words.length >> 1)} ${word(words.length - 1)}`;
      const others = alike.get(outline);
      if (others === undefined) {
        alike.set(outline, [block]);
        continue;
      }
      const folded = foldWords(block.text);
      const first = others.find(({ text }) => foldWords(text) === folded);
      others.push(block);
      if (first === undefined) continue;
      const span = { block: block.id, from: 0, to: block.text.length };
      const why = "it stands in the story already";
      report(block, {
        from: 0,
        to: block.text.length,
        message: "This paragraph stands in the story already; it is expected once",
        fixes: [
          { label: "Remove this one", edits: [{ type: "set-aside", span, why }] },
          {
            label: "Keep this one, remove the first",
            edits: [{ type: "set-aside", span: { block: first.id, from: 0, to: first.text.length }, why }],
          },
        ],
        related: [
          { span: { block: first.id, from: 0, to: first.text.length }, quote: first.text, label: "the first time" },
        ],
      });
    }
  },
});
