import { defineBlockCheck } from "../check.ts";
import { matchCase } from "../helpers/match-case.ts";

export const bylineForm = defineBlockCheck({
  id: "byline-form",
  title: "A byline that is more than names",
  why: "“By” is printed with the field; addresses, capitals and the like come from the wire and look it.",
  level: "fix",
  kinds: ["byline"],
  anyLanguage: true,
  examples: {
    bad: [
      { text: "[[By ]]Ida Berg", fixed: "Ida Berg" },
      { text: "[[IDA BERG]]", fixed: "Ida Berg" },
      { text: "[[IDA BERG]], Harbor Press", fixed: "Ida Berg, Harbor Press" },
      { text: "Zoë Dahl[[, zoe@example.org]]", fixed: "Zoë Dahl" },
    ],
    good: ["Ida Berg", "Ida Berg and Jon Dahl in Vik", "AFP", "Bye Dahl"],
  },
  run({ text }, _facts, report) {
    const by = /^\s*by:?\s+(?=\p{Lu})/iu.exec(text);
    if (by !== null)
      report({
        from: 0,
        to: by[0].length,
        message: "“By” is printed with the field; the name alone is expected",
        replace: [""],
      });
    const address = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?/.exec(text);
    // With what parts it from the name: a comma, a bracket, a dash.
    const from = address === null ? text.length : text.slice(0, address.index).replace(/[\s,;(<–—-]+$/, "").length;
    if (address !== null)
      report({
        from,
        to: address.index + address[0].length,
        message: `“${address[0]}” is an address; the name alone is expected`,
        replace: [""],
      });
    // What stands behind the comma is the outlet or the place.
    const names = (/^[^,]*/u.exec(text.slice(by?.[0].length ?? 0, from)) ?? [""])[0];
    if (/^(?:\p{Lu}[\p{Lu}.'’-]+\s+){1,3}\p{Lu}[\p{Lu}'’-]{2,}\s*$/u.test(names)) {
      const at = text.indexOf(names);
      const right = names.toLowerCase().replaceAll(/(?<![\p{L}])\p{L}+/gu, (word) => matchCase("Xx", word));
      report({
        from: at,
        to: at + names.trimEnd().length,
        message: `“${names.trim()}” is in capitals; “${right.trim()}” is expected`,
        replace: [right.trimEnd()],
      });
    }
  },
});
