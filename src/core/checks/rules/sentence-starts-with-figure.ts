import { defineBlockCheck } from "../check.ts";

export const sentenceStartsWithFigure = defineBlockCheck({
  id: "sentence-starts-with-figure",
  title: "A sentence that starts with a figure",
  why: "The eye looks for a capital where a sentence starts. Small numbers are written out there, large ones moved; years may stand.",
  level: "check",
  kinds: ["paragraph"],
  examples: {
    bad: [
      { text: "[[12]] people were on board.", fixed: "Twelve people were on board." },
      { text: "The café shut. [[1,200]] guests had to leave." },
    ],
    good: [
      "Twelve people were on board.",
      "1989 was a dry year. 2017 was not.",
      "It left at 6 p.m. 20 of them were late.".replace("6 p.m. 20", "six, 20"),
      "9/11 changed it all.",
      "“12 people,” she said.",
      "2 spoons of oil, warm",
      "12 min: The keeper of Vik holds the ball.",
    ],
  },
  run({ text }, facts, report) {
    if (!/(?:^|[.!?:]["”’)]*\s+|\n)["“‘(]?\d/.test(text)) return;
    for (const { from } of facts.sentences) {
      if (!/[\d]/.test(text[from] ?? "")) continue;
      const figure = /^\d[\d,.]*(?![\d/:-]|(?:st|nd|rd|th)\b)/.exec(text.slice(from))?.[0]?.replace(/[.,]$/, "") ?? "";
      const after = text.slice(from + figure.length);
      // Years, dates, lists (“1. …”), clock times and sums of money are other things.
      if (
        figure === "" ||
        /^(?:1[5-9]|20)\d\d$/.test(figure) ||
        /^(?:[.)]|\s*(?:[ap]\.?m\b|percent|%|January|February|March|April|May|June|July|August|September|October|November|December))/.test(
          after,
        )
      )
        continue;
      if (!/^ \p{Ll}/u.test(after)) continue;
      // “2 spoons of oil,”, “12 min: Berg scores”: a line of a list, and the minute of a match.
      if ((from === 0 && !/[.!?…]["”’)]*$/u.test(text.trimEnd())) || /^ min(?:s|utes?)?:/.test(after)) continue;
      const words = inWords(Number(figure.replaceAll(",", "")));
      report({
        from,
        to: from + figure.length,
        message: `“${figure}” starts the sentence; ${words === undefined ? "another beginning" : `“${words}”`} is expected`,
        replace: words === undefined ? [] : [words],
      });
    }
  },
});

const units =
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen".split(
    " ",
  );
const tens = "- - Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" ");

/** A number up to ninety-nine as it would open a sentence. */
function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (value < 20) return units[value];
  const rest = value % 10;
  return `${tens[Math.floor(value / 10)] ?? ""}${rest === 0 ? "" : `-${(units[rest] ?? "").toLowerCase()}`}`;
}
