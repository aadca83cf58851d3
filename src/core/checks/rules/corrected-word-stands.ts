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
      {
        story: "note: CORRECTS name to Karl Borg, sted Karl Berg.\np: Café owner Karl [[Berg]] left.",
        fixed: "note: CORRECTS name to Karl Borg, sted Karl Berg.\np: Café owner Karl Borg left.",
      },
      { story: "note: Corrects name to Ida Lindqvist, not Lindquist\np: The ship of [[Lindquist]] sank." },
    ],
    good: [
      { story: "note: Corrects surname to Berg, not Borg\np: Jon Berg runs the café." },
      { story: "note: Corrects to show it is Friday, not Monday\np: It met on Monday." },
      { story: "note: Corrects name to Karl Borg from Karl Berg\np: Karl Borg left; Karl is his brother." },
      { story: "note: Ask Berg, not Borg\np: Jon Borg runs the café." },
    ],
  },
  run(view, report) {
    const { editorNote } = view.story.meta;
    if (editorNote === undefined || !/\bcorrects?\b/i.test(editorNote)) return;
    for (const match of matchesOf(takenBack, editorNote)) {
      const { right = "", wrong: whole = "" } = match.groups ?? {};
      const { wrong, instead } = whatDiffers(whole, right);
      if (right.includes(wrong)) continue;
      for (const block of view.blocks)
        for (const found of matchesOf(new RegExp(`(?<![\\p{L}'’-])${wrong}(?![\\p{L}])`, "gu"), block.text))
          report(block, {
            from: found.index,
            to: found.index + wrong.length,
            message: `The correction says “${right}, not ${whole}”, and “${wrong}” stands here`,
            replace: [instead],
          });
    }
  },
});

/** Of "Karl Berg", which should be "Karl Borg", the surname alone: the story may call him by that. */
function whatDiffers(wrong: string, right: string): { readonly wrong: string; readonly instead: string } {
  const [wrongs, rights] = [wrong.split(" "), right.split(" ")];
  if (wrongs.length === 1) return { wrong, instead: rights.at(-1) ?? right };
  const others = wrongs.flatMap((word, at) =>
    word === rights[at] ? [] : [{ wrong: word, instead: rights[at] ?? "" }],
  );
  const [only] = others;
  return wrongs.length === rights.length && others.length === 1 && only !== undefined
    ? only
    : { wrong, instead: right };
}

/** Only names: a day or a figure that was wrong in one place may be right in another. */
const takenBack =
  /\b(?:(?:sur|last |family |first )?name|spelling)\b[^.;\n]{0,60}?\bto (?<right>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}),? (?:not|instead of|rather than|sted|from) (?<wrong>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2})(?=[.;,)\n]|$)/gu;
