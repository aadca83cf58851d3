import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const ageHyphens = defineBlockCheck({
  id: "age-hyphens",
  title: "An age before a noun without its hyphens",
  why: "“An eight year old boy” is read twice before it is understood; “an eight-year-old boy” once.",
  level: "fix",
  examples: {
    bad: [
      { text: "An [[eight year old]] boy was found.", fixed: "An eight-year-old boy was found." },
      { text: "The [[19-year old]] suspect sat in a café.", fixed: "The 19-year-old suspect sat in a café." },
      { text: "The [[34 year-old]] was held.", fixed: "The 34-year-old was held." },
    ],
    good: [
      "An eight-year-old boy was found.",
      "The boy is eight years old.",
      "It was a year old when found, and the law is 20 years old.",
      "The 19-year-old suspect sat in a café.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/[ -]old/i.test(text)) return;
    for (const { 0: found, 1: number = "", 2: spaced, 3: hyphened, 4: many = "", index } of matchesOf(pattern, text)) {
      const unit = (spaced ?? hyphened ?? "").toLowerCase();
      report({
        from: index,
        to: index + found.length,
        message: `“${found}” without its hyphens; “${number}-${unit}-old${many}” is expected`,
        replace: [`${number}-${unit}-old${many}`],
      });
    }
  },
});

const words =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(\\d{1,3}|${words})(?: (year|month|week|day)[ -]|-(year|month|week|day) )old(s?)(?![\\p{L}-])`,
  "giu",
);
