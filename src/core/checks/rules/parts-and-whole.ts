import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const partsAndWhole = defineBlockCheck({
  id: "parts-and-whole",
  title: "Parts that do not add up to the whole",
  why: "Readers add. Where men and women, dead and missing are given beside the total, they must make it.",
  level: "check",
  examples: {
    bad: [
      { text: "[[Twelve people, seven men and six women]], were on board." },
      { text: "Police held [[14 people — 9 men and 4 women]] — in the café." },
      { text: "[[Of the 37 guests, 21 were women and 15 were men]]." },
      { text: "The crew of [[five: three men and three women]] was saved." },
    ],
    good: [
      "Twelve people, seven men and five women, were on board.",
      "Twelve people, including seven men and two women, were on board.",
      "Police held 14 people, 9 men and 4 women among them.",
      "Of the 36 guests, 21 were women and 15 were men.",
      "Of the 37 guests, 21 were women and 15 were children.",
      "Of the 14 people on board, two men and one woman were hurt.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/\bwom[ae]n\b|\bfemale\b|\bgirls?\b|\bchild(?:ren)?\b|\bboys?\b/.test(text)) return;
    for (const match of [...matchesOf(pattern, text), ...matchesOf(bothKinds, text)]) {
      const [whole, one, between, two] = [match[1], match[2], match[3], match[4]].map((word) =>
        word === undefined ? undefined : valueOf(word),
      );
      if (whole === undefined || one === undefined || two === undefined) continue;
      if (/^\s*(?:among|and (?:others|a third)|were (?:among|also))/.test(text.slice(match.index + match[0].length)))
        continue;
      const sum = one + two + (between ?? 0);
      if (sum === whole) continue;
      report({
        from: match.index,
        to: match.index + match[0].length,
        message: `“${match[0]}”: the parts make ${sum}, the whole is ${whole}`,
      });
    }
  },
});

const words =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const number = `\\d{1,4}|${words.join("|")}`;
const kind = "(?:men|wom[ae]n|man|boys?|girls?|child(?:ren)?|adults?)";
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${number})(?: (?:people|persons|passengers|victims|suspects|protesters|migrants|soldiers|others|crew members|members|of them|employees|students|prisoners))?\\s*(?:[,:(]|—|–|--)\\s*(${number}) ${kind}(?:, (?:and )?(${number}) ${kind})? and (${number}|a|an) ${kind}`,
  "giu",
);

/** "Of the 37 patients, 21 were women and 15 were men": both kinds that there are. */
const bothKinds = new RegExp(
  `\\bof (?:the|its|their) (${number}) \\p{L}+, (${number}) (?:were|are) (?:(?:wo)?men|(?:fe)?male|boys|girls)(,)? and (${number}) (?:(?:were|are) )?(?:(?:wo)?men|(?:fe)?male|boys|girls)(?=[.;]|$)`,
  "giu",
);

const valueOf = (word: string): number | undefined => {
  const lower = word.toLowerCase();
  if (/^\d+$/.test(lower)) return Number(lower);
  if (lower === "a" || lower === "an") return 1;
  const at = words.indexOf(lower);
  return at < 0 ? undefined : at + 1;
};
