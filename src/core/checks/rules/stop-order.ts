import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";
import { mayHoldStopOrder, stopOrderPattern } from "../helpers/stop-order-pattern.ts";

export const stopOrder = defineBlockCheck({
  id: "stop-order",
  title: "An order to hold or kill the story",
  why: "The words say that the copy may not run, or not yet. Nothing that carries them should leave the desk before somebody has read the order.",
  level: "must-fix",
  anyLanguage: true,
  anyLength: true,
  inQuotations: true,
  examples: {
    bad: [
      { text: "[[KILL KILL KILL]] Ferry story" },
      { text: "[[EMBARGOED UNTIL 00:01 GMT FRIDAY]]" },
      { text: "[[HOLD FOR RELEASE]] at 6 p.m., été" },
      { text: "[[Editors: please withhold]] this story until further notice." },
    ],
    good: [
      "The storm could kill the trade, the office said.",
      "The embargo on steel was lifted in May.",
      "The film KILL BILL was shown.",
      "The paper held the story until Friday.",
    ],
  },
  run({ text }, _facts, report) {
    if (!mayHoldStopOrder(text)) return;
    for (const { 0: found, index } of matchesOf(stopOrderPattern, text))
      report({
        from: index,
        to: index + found.length,
        message: `“${found}” orders this copy to be held; obey it, then take the line out`,
      });
  },
});
