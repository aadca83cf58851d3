import { defineStoryCheck } from "../check.ts";
import { saysAgain } from "../helpers/says-again.ts";

export const dekRepeatsLede = defineStoryCheck({
  id: "dek-repeats-lede",
  title: "A dek that says the first paragraph again",
  why: "Printed one above the other, the reader reads the same sentence twice. A dek adds what the headline had no room for; many feeds fill it with the first paragraph.",
  level: "fix",
  anyLanguage: true,
  examples: {
    bad: [
      {
        story:
          "dek: [[The ferry between Vik and Holm is running again, the harbor office said on Friday.]]\np: The ferry between Vik and Holm is running again, the harbor office said on Friday.\np: Boats leave every two hours.",
        fixed:
          "p: The ferry between Vik and Holm is running again, the harbor office said on Friday.\np: Boats leave every two hours.",
      },
      {
        story:
          "dek: [[The ferry between Vik and Holm is running again, the harbor office said…]]\np: The ferry between Vik and Holm is running again, the harbor office said on Friday.",
      },
    ],
    good: [
      {
        story:
          "dek: Boats leave every two hours\np: The ferry between Vik and Holm is running again, the harbor office said on Friday.",
      },
      { story: "dek: The ferry is running again\np: Boats leave Vik every two hours, the harbor office said." },
      { story: "p: The ferry between Vik and Holm is running again, the harbor office said on Friday." },
    ],
  },
  run(view, report) {
    const dek = view.blocks.find(({ kind }) => kind === "dek");
    const lede = view.blocks.find(({ kind }) => kind === "paragraph");
    if (dek === undefined || lede === undefined || !saysAgain(dek.text, lede.text, 0.8)) return;
    report(dek, {
      from: 0,
      to: dek.text.length,
      message: "The dek says the first paragraph again; something that is not in it is expected, or no dek",
      fixes: [
        {
          label: "Remove the dek",
          edits: [{ type: "remove-block", span: { block: dek.id, from: 0, to: dek.text.length } }],
        },
      ],
      related: [
        {
          span: { block: lede.id, from: 0, to: lede.text.length },
          quote: lede.text,
          label: "the first paragraph",
        },
      ],
    });
  },
});
