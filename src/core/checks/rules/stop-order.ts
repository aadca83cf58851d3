import { defineBlockCheck } from "../check.ts";

export const stopOrder = defineBlockCheck({
  id: "stop-order",
  title: "An order to hold or kill the story",
  why: "The words say that the copy may not run, or not yet. Nothing that carries them should leave the desk before somebody has read the order.",
  level: "must-fix",
  anyLanguage: true,
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
    if (!/KILL|EMBARGO|mbargoed|HOLD|NOT|Editors|EDITORS/.test(text)) return;
    for (const { 0: found, index } of text.matchAll(pattern))
      report({
        from: index,
        to: index + found.length,
        message: `“${found}” orders this copy to be held; obey it, then take the line out`,
      });
  },
});

const pattern =
  /(?<![\p{L}\p{N}])(?:(?:BULLETIN |MANDATORY )?KILL(?:[ ,]+KILL)+|MANDATORY KILL|STORY KILL(?:ED)?|KILL NOTICE|(?:HOLD|EMBARGO(?:ED)?|NOT) FOR (?:RELEASE|PUBLICATION|USE)(?: (?:UNTIL|BEFORE|TILL)[^.;\n]{0,60})?|(?:STRICTLY )?EMBARGOED?:? (?:UNTIL|TILL|TO|FOR)[^.;\n]{0,60}|UNDER EMBARGO[^.;\n]{0,60}|NOT TO BE (?:PUBLISHED|USED|RELEASED) BEFORE[^.;\n]{0,60}|(?:Strictly embargoed|Embargoed) (?:until|till|for)[^.;\n]{0,60}|(?:ATTENTION )?(?:Editors|EDITORS):? (?:please |PLEASE )?(?:kill|withhold|hold|KILL|WITHHOLD|HOLD))(?![\p{L}\p{N}])/gu;
