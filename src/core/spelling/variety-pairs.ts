import type { Dictionary } from "./dictionary.ts";

/** Where British and American spelling part, British first. */
const pairs: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [/our(?=s?$|ed$|ing$|abl|ful|ite|er|hood|ist)/u, "or", /or(?=s?$|ed$|ing$|abl|ful|ite|er|hood|ist)/u, "our"],
  [/is(?=e[ds]?$|ing$|er|ation|able)/u, "iz", /iz(?=e[ds]?$|ing$|er|ation|able)/u, "is"],
  [/ys(?=e[ds]?$|ing$|er)/u, "yz", /yz(?=e[ds]?$|ing$|er)/u, "ys"],
  [/re(?=s?$)/u, "er", /er(?=s?$)/u, "re"],
  [/ll(?=ed$|ing|er|or|ist|ous)/u, "l", /(?<!l)l(?=ed$|ing|er|or|ist|ous)/u, "ll"],
  [/l(?=(?:ment|ful)s?$)/u, "ll", /ll(?=(?:ment|ful)s?$)/u, "l"],
  [/ae|oe/u, "e", /e/u, "ae"],
  [/ogue(?=s?$)/u, "og", /og(?=s?$)/u, "ogue"],
  [/ence(?=s?$|less)/u, "ense", /ense(?=s?$|less)/u, "ence"],
  [/gramme(?=s?$)/u, "gram", /gram(?=s?$)/u, "gramme"],
];

/** A word of the other English as this one writes it; nothing if it only is not in this one's list. */
export function inThisEnglish(word: string, own: Dictionary, british: boolean): string | undefined {
  for (const [fromBritish, american, fromAmerican, englishBritish] of pairs) {
    const other = british ? word.replace(fromAmerican, englishBritish) : word.replace(fromBritish, american);
    if (other !== word && own.offers(other)) return other;
  }
  return undefined;
}
