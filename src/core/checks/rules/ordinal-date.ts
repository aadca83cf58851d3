import { defineBlockCheck } from "../check.ts";

export const ordinalDate = defineBlockCheck({
  id: "ordinal-date",
  title: "A date with st, nd, rd or th",
  why: "Dates are written with the bare figure: Aug. 2, 2 August. The ending is for speaking.",
  level: "fix",
  examples: {
    bad: [
      { text: "It sails on [[Aug. 2nd]].", fixed: "It sails on Aug. 2." },
      { text: "The café opens on [[21st May]].", fixed: "The café opens on 21 May." },
      { text: "The law of [[July 4th, 1990]].", fixed: "The law of July 4, 1990." },
    ],
    good: [
      "It sails on Aug. 2.",
      "The café opens on the 21st of the month.",
      "It was the 4th July parade in a row.",
      "The Fourth of July was quiet, and so was his 21st.",
    ],
  },
  run({ text }, facts, report) {
    for (const { from, to, day, month } of facts.dates) {
      if (day === undefined || month === undefined) continue;
      const words = text.slice(from, to);
      const right = words.replace(/(?<=\d)(?:st|nd|rd|th)(?!\p{L})/u, "");
      // "the 21st of May" is a phrase, "the 4th July parade" a count.
      if (
        right === words ||
        / of /.test(words) ||
        /\bthe $/i.test(text.slice(0, from)) ||
        /^ (?:parade|celebration|weekend|holiday)/.test(text.slice(to))
      )
        continue;
      report({ from, to, message: `“${words}”; “${right}” is expected`, replace: [right] });
    }
  },
});
