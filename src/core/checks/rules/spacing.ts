import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const spacing = defineBlockCheck({
  id: "spacing",
  title: "Spaces too many or too few",
  why: "Doubled spaces, a space before a comma or none after it come from wires and pasting, and show in print.",
  level: "fix",
  anyLanguage: true,
  inQuotations: true,
  examples: {
    bad: [
      { text: "The ferry[[  ]]is running again.", fixed: "The ferry is running again." },
      { text: "Boats leave Vik[[ ,]] Holm and Été.", fixed: "Boats leave Vik, Holm and Été." },
      { text: "Boats leave[[,Holm]] waits.", fixed: "Boats leave, Holm waits." },
      { text: "It is late[[.It]] is dark.", fixed: "It is late. It is dark." },
    ],
    good: [
      "The ferry is running again. Boats leave Vik, Holm and Lund.",
      "The fare is 1,200 kroner, e.g. by card at vik.no, or U.S.-style.",
      "The list (see p.7) has J.R.R. Tolkien, Ph.D., and Node.js.",
      "Qui est là ? Personne !",
      "It is … late, and .NET is a name.",
      "“The boats . . . come late,” she said, “and the quay . . .”",
      "The race at Harbor.Com Park is on Friday.",
    ],
  },
  run({ text, kind }, _facts, report) {
    if (kind === "table-cell" || !/ {2}| [,.]|,\p{L}|\.\p{Lu}/u.test(text)) return;
    for (const { 0: found, index, groups } of matchesOf(pattern, text)) {
      const { double, before, comma, stop } = groups ?? {};
      const span = { from: index, to: index + found.length };
      if (double !== undefined && index > 0 && span.to < text.length)
        report({ ...span, message: `${found.length} spaces; one is expected`, replace: [" "] });
      else if (before !== undefined)
        report({ ...span, message: `A space before “${before}”; none is expected`, replace: [before] });
      else if (comma !== undefined)
        report({
          ...span,
          message: `No space after the comma in “${found}”; one is expected`,
          replace: [`, ${comma}`],
        });
      else if (stop !== undefined && !isAddress(text, index))
        report({ ...span, message: `No space after the stop in “${found}”; one is expected`, replace: [`. ${stop}`] });
    }
  },
});

const pattern =
  /(?<double> {2,})|(?<=\p{L}) (?<before>[,.])(?=\s|$)(?! \.)|(?<=\p{L}{2}),(?<comma>\p{L}{2,})|(?<=[\p{Ll})]{2})\.(?<stop>\p{Lu}\p{Ll}+)(?=\s)/gu;

/** Part of an address, a handle or a file name. */
const isAddress = (text: string, at: number): boolean => {
  // “Harbor.Com Park”: a name on the net, however it is written.
  if (/^\.(?:Com|Net|Org|Tv)\s/u.test(text.slice(at, at + 5))) return true;
  const word = /\S*$/u.exec(text.slice(0, at))?.[0] ?? "";
  return /[@/:#\\]/.test(word) || (!/^\p{Ll}+$/u.test(word) && word.includes("."));
};
