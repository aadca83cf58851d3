import { splitCaption } from "../../wire/captions/split-caption.ts";
import { blockId } from "../../story/story.ts";
import { defineStoryCheck } from "../check.ts";
import { foldWords } from "../helpers/fold-words.ts";
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
      {
        story: "caption: The ferry leaves Vik on Friday.[[ (Photo by Jon Dahl/Vik Post)]]\ncredit: Vik Post",
        fixed: "caption: The ferry leaves Vik on Friday.\ncredit: Jon Dahl/Vik Post",
      },
      {
        story: "caption: The ferry leaves Vik on Friday.[[ (Photo by Jon Dahl)]]\ncredit: Vik Post",
        fixed: "caption: The ferry leaves Vik on Friday.\ncredit: Jon Dahl/Vik Post",
      },
      {
        story: "caption: The ferry leaves Vik.[[ (Jon Dahl/AP)]] NO SALES",
        fixed: "caption: The ferry leaves Vik. NO SALES\ncredit: Jon Dahl/AP",
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
        .replace(/\s*\|$/, "").length;
      // Orders may stand behind the credit: those stay to be obeyed.
      const behind = caption.text.slice(at + found.raw.length);
      const to = /\p{L}/u.test(behind) ? caption.text.length - behind.replace(/^\./, "").length : caption.text.length;
      const span = { block: caption.id, from, to };
      const takeOut = { type: "replace", span, insert: "" } as const;
      const creditBlock = blockId(`${id}/credit`);
      const whole = credit === undefined ? found.text : wholeCredit(found.text, credit.text);
      const fill = { type: "fill", span: { block: creditBlock, from: 0, to: 0 }, insert: whole } as const;
      report(caption, {
        from,
        to,
        message:
          credit === undefined
            ? `“${found.text}” is the credit; it is expected in the credit field`
            : whole === credit.text
              ? `“${found.text}” stands in the caption; the credit field has “${credit.text}” already`
              : `“${found.text}” stands in the caption, and the credit field has “${credit.text}” only`,
        fixes: [
          credit === undefined
            ? { label: "Move it to the credit field", edits: [takeOut, fill] }
            : whole === credit.text
              ? { label: "Take it out of the caption", edits: [takeOut] }
              : { label: `Take it out and make the credit “${whole}”`, suggestion: true, edits: [takeOut, fill] },
        ],
        sure: found.sure,
      });
    }
  },
});

/** Everybody whom caption or field names, each once: a photographer is not lost where the field has the agency alone. */
function wholeCredit(inCaption: string, inField: string): string {
  const [caption, field] = [foldWords(inCaption), foldWords(inField)];
  if (field.includes(caption)) return inField;
  return caption.includes(field) ? inCaption : `${inCaption}/${inField}`;
}
