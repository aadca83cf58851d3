import { splitCaption } from "../../wire/captions/split-caption.ts";
import { defineStoryCheck } from "../check.ts";
import { shownFigures } from "../helpers/shown-figures.ts";

/** How a picture came, which is not whose it is. */
const hollow =
  /^(?:a |the )?(?:hand-?out|file|files|file photo|archive|stock|courtesy|supplied|submitted|contributed|provided|internet|social media|screen ?(?:shot|grab)|unknown|n\/a|none|photo|image|picture)s?(?: (?:photo|image|picture)s?)?\.?$/i;

export const missingCredit = defineStoryCheck({
  id: "missing-credit",
  title: "A picture without a credit",
  why: "Whose a picture is must be printed with it: the licence asks for it, and so does the reader. “Handout” or “file” does not say whose.",
  level: "check",
  anyLanguage: true,
  examples: {
    bad: [
      { story: "caption: [[The ferry leaves Vik on Friday.]]\np: Text." },
      { story: "caption: The ferry leaves Vik.\ncredit: [[Handout]]\np: Text." },
      { story: "caption: Été à Vik.\ncredit: [[File photo]]\np: Text." },
    ],
    good: [
      { story: "caption: The ferry leaves Vik.\ncredit: Jon Dahl/AP" },
      { story: "caption: The ferry leaves Vik. (Jon Dahl/AP)" },
      { story: "caption: The ferry leaves Vik.\ncredit: Handout via Vik harbor office" },
    ],
  },
  run(view, report) {
    for (const { anchor, caption, credit } of shownFigures(view)) {
      if (credit !== undefined) {
        if (hollow.test(credit.text.trim()))
          report(credit, {
            from: 0,
            to: credit.text.length,
            message: `“${credit.text.trim()}” says how the picture came, not whose it is; a name or an agency is expected`,
          });
        continue;
      }
      const inCaption =
        caption !== undefined && view.recall("split-caption", caption.text, () => splitCaption(caption.text)).credit;
      if (inCaption !== undefined && inCaption !== false && inCaption.sure >= 0.6) continue;
      report(anchor, {
        from: 0,
        to: anchor.text.length,
        message: "The picture has no credit; a name or an agency is expected",
      });
    }
  },
});
