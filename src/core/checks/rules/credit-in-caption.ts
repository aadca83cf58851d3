import { splitCaption } from "../../wire/captions/split-caption.ts";
import { blockId } from "../../story/story.ts";
import { defineStoryCheck } from "../check.ts";
import { shownFigures } from "../helpers/shown-figures.ts";

export const creditInCaption = defineStoryCheck({
  id: "credit-in-caption",
  title: "A credit inside the caption",
  why: "The credit has its own field: left in the caption it is printed twice, or not where readers and agencies look for it.",
  level: "fix",
  anyLanguage: true,
  examples: {
    bad: [
      {
        story: "caption: The ferry leaves Vik on Friday.[[ (Jon Dahl/AP)]]",
        fixed: "caption: The ferry leaves Vik on Friday.\ncredit: Jon Dahl/AP",
      },
      {
        story: "caption: The ferry leaves Vik on Friday.[[ Photo: Jon Dahl]]\ncredit: Jon Dahl",
        fixed: "caption: The ferry leaves Vik on Friday.\ncredit: Jon Dahl",
      },
    ],
    good: [
      { story: "caption: The ferry leaves Vik on Friday.\ncredit: Jon Dahl/AP" },
      { story: "caption: Ida Berg (left) and Eva Lind (right)\ncredit: Jon Dahl/AP" },
      { story: "caption: The ferry, seen in Vik in 2017 (background)\ncredit: Jon Dahl" },
    ],
  },
  run(view, report) {
    for (const { id, caption, credit } of shownFigures(view)) {
      if (caption === undefined) continue;
      const found = view.recall("split-caption", caption.text, () => splitCaption(caption.text)).credit;
      if (found === undefined || found.sure < 0.6) continue;
      const at = caption.text.lastIndexOf(found.raw);
      if (at <= 0) continue;
      const from = caption.text
        .slice(0, at)
        .trimEnd()
        .replace(/\s*\|$/u, "").length;
      const span = { block: caption.id, from, to: caption.text.length };
      const takeOut = { type: "replace", span, insert: "" } as const;
      const creditBlock = blockId(`${id}/credit`);
      const fill = { type: "fill", span: { block: creditBlock, from: 0, to: 0 }, insert: found.text } as const;
      report(caption, {
        from,
        to: caption.text.length,
        message:
          credit === undefined
            ? `“${found.text}” is the credit; it is expected in the credit field`
            : `“${found.text}” stands in the caption; the credit field has “${credit.text}” already`,
        fixes: [
          credit === undefined
            ? { label: "Move it to the credit field", edits: [takeOut, fill] }
            : { label: "Take it out of the caption", edits: [takeOut] },
        ],
        sure: found.sure,
      });
    }
  },
});
