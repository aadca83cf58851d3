/** Orders to hold or kill a story. */
export const stopOrderPattern =
  /(?<![\p{L}\p{N}])(?:(?:BULLETIN |MANDATORY )?KILL(?:[ ,]+KILL)+|MANDATORY KILL|STORY KILL(?:ED)?|KILL NOTICE|(?:HOLD|EMBARGO(?:ED)?|NOT) FOR (?:RELEASE|PUBLICATION|USE)(?: (?:UNTIL|BEFORE|TILL)[^.;\n]{0,60})?|(?:STRICTLY )?EMBARGOED?:? (?:UNTIL|TILL|TO|FOR)[^.;\n]{0,60}|UNDER EMBARGO[^.;\n]{0,60}|NOT TO BE (?:PUBLISHED|USED|RELEASED) BEFORE[^.;\n]{0,60}|(?:Strictly embargoed|Embargoed) (?:until|till|for)[^.;\n]{0,60}|(?:ATTENTION )?(?:Editors|EDITORS):? (?:please |PLEASE )?(?:kill|withhold|hold|KILL|WITHHOLD|HOLD))(?![\p{L}\p{N}])/gu;

/** Whether a text can hold one at all; most cannot. */
export const mayHoldStopOrder = (text: string): boolean => /KILL|EMBARGO|mbargoed|HOLD|NOT|Editors|EDITORS/.test(text);
