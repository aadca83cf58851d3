import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const currencyTwice = defineBlockCheck({
  id: "currency-twice",
  title: "A currency said twice",
  why: "The sign before the figure and the word after it say the same: “$5 million dollars” is five million dollars dollars.",
  level: "fix",
  examples: {
    bad: [
      { text: "The quay cost [[$5 million dollars]].", fixed: "The quay cost $5 million." },
      { text: "A café paid [[€300 euros]] for it.", fixed: "A café paid €300 for it." },
      { text: "He owed [[£20 pounds]].", fixed: "He owed £20." },
    ],
    good: [
      "The quay cost $5 million.",
      "It paid 300 euros.",
      "Of $5 million, dollars made up half.",
      "It weighs £20 worth of coal, or 40 pounds.",
    ],
  },
  run({ text }, _facts, report) {
    if (!signs.some((sign) => text.includes(sign))) return;
    for (const match of matchesOf(pattern, text)) {
      const [found] = match;
      const sum = match.slice(1).find((part) => part !== undefined) ?? "";
      const { index } = match;
      report({
        from: index,
        to: index + found.length,
        message: `“${found}” names the currency twice; “${sum}” is expected`,
        replace: [sum],
      });
    }
  },
});

const signs = ["$", "€", "£", "¥"];
const amount = "\\d[\\d.,]*(?: ?(?:million|billion|trillion|m|bn|thousand))?";
const pattern = new RegExp(
  `(\\$${amount})(?: U\\.?S\\.?)? dollars?(?!\\p{L})|(€${amount}) euros?(?!\\p{L})|(£${amount}) pounds?(?: sterling)?(?!\\p{L})|(¥${amount}) yen(?!\\p{L})`,
  "gu",
);
