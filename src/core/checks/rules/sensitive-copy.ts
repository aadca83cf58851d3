import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const sensitiveCopy = defineBlockCheck({
  id: "sensitive-copy",
  title: "Copy that press codes ask to be careful with",
  why: "Press codes ask for it, and in many countries the law: no details of how somebody took their life, and no name for the victim of a sexual offence or for a child in such a case.",
  level: "check",
  examples: {
    bad: [
      { text: "He [[committed suicide]] in May." },
      { text: "She was found in a café; she had [[hanged herself with a sheet]], the inquest heard." },
      { text: "The rape victim, [[Anna Kell]], told the court." },
      { text: "The 14-year-old victim of the sexual abuse, [[Ida Berg]], was heard." },
    ],
    good: [
      "He died by suicide in May.",
      "The rape victim told the court.",
      "A suicide bomber killed himself with a belt of explosives.",
      "The victim of the robbery, Ida Berg, told the court.",
      "The suicide rate fell.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/suicid|himself|herself|themselves|rape|sex/i.test(text)) return;
    for (const { pattern, message, why } of signs)
      for (const match of matchesOf(pattern, text))
        report({
          from: match.index,
          to: match.index + match[0].length,
          message: message(match[0]),
          why,
          sure: 0.8,
        });
  },
});

interface Sign {
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly why: string;
}

const offence = "(?:rape|sexual (?:assault|abuse|offences?|violence)|sex (?:attack|abuse|assault|crime))";
const signs: readonly Sign[] = [
  {
    pattern: /\bcommit(?:s|ted|ting)? suicide\b/gi,
    message: (found) => `“${found}”; “took his or her own life” or “died by suicide” is expected`,
    why: "“Commit” goes with crimes, and suicide is none. Press codes and those who work against suicide ask for other words.",
  },
  {
    pattern:
      /\b(?:hang(?:ed|ing)|strangl(?:ed|ing)|suffocat(?:ed|ing)|gass(?:ed|ing)|drown(?:ed|ing)|poison(?:ed|ing)) (?:him|her|them)(?:self|selves) (?:with|from|using|by|in|on) [^.,;]{3,40}/giu,
    message: (found) => `“${found}” tells how it was done; leave the method out`,
    why: "Details of a method are copied. Press codes ask that no more be told than the reader needs.",
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:${offence} (?:victim|survivor|complainant)|(?:victim|survivor) of (?:the |a |an )?${offence}),? )\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+`,
      "gu",
    ),
    message: (found) => `“${found}” is named as the victim of a sexual offence; ask the lawyer, and for leave`,
    why: "Victims of sexual offences stay anonymous by the press codes, and by law in many countries, unless they agree to be named.",
  },
];
