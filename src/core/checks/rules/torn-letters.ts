import type { TextSpan } from "../../language/facts.ts";
import { matchesOf } from "../../language/matches-of.ts";
import { type TornLetter, tornLettersIn } from "../../wire/text/mend-letters.ts";
import { defineBlockCheck } from "../check.ts";

export const tornLetters = defineBlockCheck({
  id: "torn-letters",
  title: "Letters that were read by the wrong charset",
  why: "“Ã©” was an “é” and “â€™” an apostrophe, until a program on the way read them by the wrong rule; “�” is what is left of a letter that was lost. Nobody types them, and every reader sees them.",
  level: "fix",
  anyLanguage: true,
  inQuotations: true,
  examples: {
    bad: [
      { text: "The [[cafÃ©]] is shut.", fixed: "The café is shut." },
      { text: "“It [[wonâ€™t]] open before noon,” she said.", fixed: "“It won’t open before noon,” she said." },
      {
        text: "The [[cafÃ©]] sells pÃ¢tÃ©, and donâ€™t ask why.",
        fixed: "The café sells pâté, and don’t ask why.",
      },
      { text: "A return costs [[Â£112.]]", fixed: "A return costs £112." },
      { text: "The [[caf�]] is shut." },
    ],
    good: [
      "The café is shut, and Âge d’or is on.",
      "IRMÃ\u00a0CLARA is in the choir.",
      "SÃO PAULO and ÉVORA are twinned; the crêpe costs £4 at 20 °C.",
      "« À LA CARTE » – Ørsted’s naïve Ångström.",
    ],
  },
  run({ id, text }, _facts, report) {
    if (!/[Â-ô\ufffd]/u.test(text)) return;
    const torn = tornLettersIn(text);
    const words = matchesOf(/\S+/gu, text).flatMap(({ 0: word, index }) => {
      const own = torn.filter(({ from }) => index <= from && from < index + word.length);
      return own.length === 0 ? [] : [mendWord(text, index, Math.max(index + word.length, own.at(-1)?.to ?? 0), own)];
    });
    const [first, ...others] = words;
    // Where one is, there are many, and all are mended at once.
    if (first !== undefined)
      report({
        from: first.from,
        to: first.to,
        message: `“${text.slice(first.from, first.to)}” was “${first.right}” before its letters were read by the wrong charset${andMore(others.length)}`,
        fixes: [
          {
            label: others.length === 0 ? `Change to “${first.right}”` : `Mend all ${words.length}`,
            edits: words.map(({ from, to, right }) => ({
              type: "replace",
              span: { block: id, from, to },
              insert: right,
            })),
          },
        ],
      });
    for (const { 0: word, index } of matchesOf(/\S*\ufffd\S*/gu, text))
      report({
        from: index,
        to: index + word.length,
        level: "check",
        message: `“${word}” has lost a letter; the word is expected whole`,
      });
  },
});

const andMore = (count: number): string =>
  count === 0 ? "" : count === 1 ? "; so was one more word here" : `; so were ${count} more words here`;

/** A word with its letters put right. */
function mendWord(
  text: string,
  from: number,
  to: number,
  torn: readonly TornLetter[],
): TextSpan & { readonly right: string } {
  let right = "";
  let at = from;
  for (const letter of torn) {
    right += text.slice(at, letter.from) + letter.letter;
    at = letter.to;
  }
  return { from, to, right: right + text.slice(at, to) };
}
