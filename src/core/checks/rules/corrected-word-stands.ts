import { matchesOf } from "../../language/matches-of.ts";
import { defineStoryCheck } from "../check.ts";

export const correctedWordStands = defineStoryCheck({
  id: "corrected-word-stands",
  title: "A word that the correction takes back, still in the story",
  why: "The note says what it should be, “not” what it was. Where what it was still stands, the correction has to be corrected.",
  level: "must-fix",
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "note: Corrects surname in paragraph 2 to Berg, not Borg\np: Jon Berg runs the café.\np: “It floats,” said [[Borg]].",
        fixed:
          "note: Corrects surname in paragraph 2 to Berg, not Borg\np: Jon Berg runs the café.\np: “It floats,” said Berg.",
      },
      { story: "note: Corrects name to Ida Lindqvist, not Lindquist\np: The ship of [[Lindquist]] sank." },
    ],
    good: [
      { story: "note: Corrects surname to Berg, not Borg\np: Jon Berg runs the café." },
      { story: "note: Corrects to show it is Friday, not Monday\np: It met on Monday." },
      { story: "note: Ask Berg, not Borg\np: Jon Borg runs the café." },
    ],
  },
  run(view, report) {
    const { editorNote } = view.story.meta;
    if (editorNote === undefined || !/\bcorrects?\b/i.test(editorNote)) return;
    for (const match of matchesOf(takenBack, editorNote)) {
      const { right = "", wrong = "" } = match.groups ?? {};
      if (right.includes(wrong)) continue;
      for (const block of view.blocks)
        for (const found of matchesOf(new RegExp(`(?<![\\p{L}'’-])${wrong}(?![\\p{L}])`, "gu"), block.text))
          report(block, {
            from: found.index,
            to: found.index + wrong.length,
            message: `The correction says “${right}, not ${wrong}”, and “${wrong}” stands here`,
            replace: [right.split(" ").at(-1) ?? right],
          });
    }
  },
});

/** Only names: a day or a figure that was wrong in one place may be right in another. */
const takenBack =
  /\b(?:(?:sur|last |family |first )?name|spelling)\b[^.;\n]{0,60}?\bto (?<right>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}),? (?:not|instead of) (?<wrong>\p{Lu}[\p{L}’-]+)(?=[.;,)\n]|$)/gu;
