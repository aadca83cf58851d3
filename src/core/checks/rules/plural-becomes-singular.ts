import { defineStoryCheck } from "../check.ts";
import { relatedAt, storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const pluralBecomesSingular = defineStoryCheck({
  id: "plural-becomes-singular",
  title: "Sources that become the source",
  why: "“Sources said” may not stand where there is one. When the story goes on with “the source”, there was one.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: Two officials said on Friday that the ferry line between Vik and Holm would be sold before the summer.\np: The price is four million, [[the official]] said.",
      },
      { story: "p: The café will be shut, sources said.\np: It will be in May, [[the source]] said." },
    ],
    good: [
      {
        story:
          "p: The ferry line will be sold, two officials said on Friday.\np: One of the officials said that the price was four million.\np: The contract is signed, the official said.",
      },
      { story: "p: The ferry line will be sold, officials said.\np: The price is four million, the officials said." },
      { story: "p: The ferry line will be sold, an official said.\np: The price is four million, the official said." },
    ],
  },
  run(view, report) {
    const plural = new Map<string, (typeof credits)[number]["source"][number]>();
    const { credits } = storyAttribution(view);
    for (const { source } of credits) {
      const span = source[0];
      const words = span === undefined ? undefined : wordsAt(view, span);
      if (span === undefined || words === undefined) continue;
      const { noun, number, definite } = readNoun(words.words);
      if (noun === undefined) continue;
      if (number === "plural") {
        if (!plural.has(noun)) plural.set(noun, span);
      } else if (!definite) {
        // “One of the sources”, “an official”: from here on there is one who may be meant.
        plural.delete(noun);
      } else {
        const before = plural.get(noun);
        if (before === undefined) continue;
        report(words.block, {
          from: span.from,
          to: span.to,
          message: `“${words.words}” here, “${wordsAt(view, before)?.words ?? ""}” before; how many there are is expected to stay the same`,
          related: relatedAt(view, before, "in the plural"),
          sure: 0.7,
        });
        plural.delete(noun);
      }
    }
  },
});

const nouns =
  "source|official|person|aide|diplomat|executive|adviser|advisor|insider|trader|banker|employee|officer|lawyer|doctor|witness|resident";

const plurals = new RegExp(`\\b(${nouns}|people|witness(?=es))(?:e?s)?\\b`, "i");
const definite = new RegExp(`^(?:the|this|that) (?:same |second |other )?(?:${nouns})$`, "i");

function readNoun(source: string): {
  readonly noun?: string;
  readonly number?: "plural" | "singular";
  readonly definite?: boolean;
} {
  const found = plurals.exec(source);
  if (found === null) return {};
  const word = found[0].toLowerCase();
  const noun = word === "people" ? "person" : (found[1] ?? "").toLowerCase();
  const isPlural = word === "people" || word !== noun;
  if (isPlural)
    return /\bone of\b/i.test(source) ? { noun, number: "singular", definite: false } : { noun, number: "plural" };
  return {
    noun,
    number: "singular",
    definite: definite.test(source),
  };
}
