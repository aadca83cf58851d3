import { defineStoryCheck } from "../check.ts";
import { shownFigures } from "../helpers/shown-figures.ts";

export const samePictureTwice = defineStoryCheck({
  id: "same-picture-twice",
  title: "The same picture twice",
  why: "A picture that stands in the story twice, whatever its captions say, is one too many; and one of the captions may be another picture’s.",
  level: "fix",
  anyLanguage: true,
  examples: {
    bad: [
      {
        story:
          "figure: ferry.jpg\ncaption: The ferry leaves Vik.\np: Text.\nfigure: ferry.jpg\ncaption: [[The harbor master at her desk]]",
      },
      {
        story: "figure: media:9a8b.jpg\ncaption: Été\np: Text.\nfigure: media:9a8b.jpg\ncaption: [[Hiver]]",
        fixed: "figure: media:9a8b.jpg\ncaption: Été\np: Text.\naside other: Hiver",
      },
    ],
    good: [
      { story: "figure: ferry.jpg\ncaption: The ferry leaves Vik.\nfigure: quay.jpg\ncaption: The quay" },
      { story: "figure: ferry.jpg\ncaption: The ferry leaves Vik." },
      { story: "caption: The ferry leaves Vik.\ncaption: The quay after the storm" },
    ],
  },
  run(view, report) {
    const seen = new Map<string, ReturnType<typeof shownFigures>[number]>();
    for (const shown of shownFigures(view)) {
      const { src } = shown.figure;
      if (src === undefined || src === "") continue;
      const first = seen.get(src);
      if (first === undefined) {
        seen.set(src, shown);
        continue;
      }
      // The same caption under both is found as such, with the same fix.
      if (first.caption !== undefined && first.caption.text === shown.caption?.text) continue;
      report(shown.anchor, {
        from: 0,
        to: shown.anchor.text.length,
        message: "This picture stands in the story already; it is expected once",
        fixes: [
          {
            label: "Remove this figure",
            edits: [
              {
                type: "set-aside",
                span: { block: shown.id, from: 0, to: 0 },
                why: "the picture stands in the story already",
              },
            ],
          },
        ],
        related: [
          {
            span: { block: first.anchor.id, from: 0, to: first.anchor.text.length },
            quote: first.anchor.text,
            label: "the first time",
          },
        ],
      });
    }
  },
});
