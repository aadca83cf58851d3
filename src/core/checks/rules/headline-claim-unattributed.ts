import { defineBlockCheck } from "../check.ts";

export const headlineClaimUnattributed = defineBlockCheck({
  id: "headline-claim-unattributed",
  title: "A headline that accuses in the house’s own voice",
  why: "What somebody is said to have done becomes, without a source or quotation marks, what the house says they did. Attribution goes first, or the words are quoted.",
  level: "check",
  kinds: ["headline", "dek"],
  examples: {
    bad: [
      { text: "Mayor [[lied]] over quay money" },
      { text: "Zoë Dahl [[covered up]] café fraud" },
      { text: "Harbor boss [[bribed]] officials for years" },
    ],
    good: [
      "Mayor lied over quay money, auditor says",
      "Auditor: Mayor lied over quay money",
      "Mayor ‘lied’ over quay money",
      "Mayor accused of bribing officials",
      "Man who murdered sister jailed for life",
      "Police say man murdered sister",
      "Did the mayor lie?",
      "Court finds harbor boss bribed officials",
    ],
  },
  run({ text, kind }, facts, report) {
    const found = mayAccuse.test(text) ? accusing.exec(text) : null;
    if (found === null || attributed.test(text) || (kind === "dek" && text.split(" ").length > 30)) return;
    if (facts.quotations.length > 0 || /[“”‘"]/.test(text)) return;
    report({
      from: found.index,
      to: found.index + found[0].length,
      message: `“${found[0]}” is said in the house’s own voice; who says so, or quotation marks, are expected`,
      sure: 0.6,
    });
  },
});

const verbs =
  "lied|cheated|stole|embezzled|defrauded|swindled|bribed|murdered|raped|molested|assaulted|abused|groomed|blackmailed|extorted|covered up|misled|deceived|plotted|conspired|tortured|massacred|sabotaged|hacked|spied on|laundered|rigged|faked|forged|smuggled|harassed|bullied|plagiari[sz]ed";
const accusing = new RegExp(String.raw`(?<=\p{L}[’'\p{L}]* )(?:${verbs})(?![\p{L}-])`, "u");
/** To look back from every letter of a headline is dear, and few hold such a verb. */
const mayAccuse = new RegExp(verbs, "u");
const attributed =
  /(?:^[^:]{2,40}: |\b(?:says?|said|claims?|claimed|alleg\w+|accus\w+|according|reports?|reportedly|told|tells|warns?|police|prosecut\w+|court|judge|jury|trial|lawsuit|sues?|suit|charge[sd]?|charges|convict\w+|guilty|jailed|sentenced|admits?|admitted|confess\w+|apologi\w+|denies|denied|inquiry|probe|audit\w*|study|poll|survey|UN|U\.N\.|FBI|suspect\w*|investigat\w+|arrest\w*|verdict|appeal|fined|banned|pleads?|pleaded|finds?|found|rules?|ruled|shows?|reveals?|cops|who|whose|after being|was|were|been|be|being|is|are|gets?|got|by)\b|\?$)/iu;
