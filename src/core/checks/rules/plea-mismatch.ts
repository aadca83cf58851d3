import { matchesOf } from "../../language/matches-of.ts";
import { defineStoryCheck } from "../check.ts";

export const pleaMismatch = defineStoryCheck({
  id: "plea-mismatch",
  title: "Guilty in one place, not guilty in the other",
  why: "A “not” lost on the way to the headline says the opposite of what happened, of a named person, in court.",
  level: "must-fix",
  examples: {
    bad: [
      {
        story:
          "headline: Berg [[pleads guilty]] in ferry case\np: Jon Berg pleaded not guilty on Friday to starting the fire.",
      },
      {
        story:
          "headline: Trial ends\ndek: Berg [[found guilty]] in café case\np: A jury found Berg not guilty on Friday.",
      },
    ],
    good: [
      { story: "headline: Berg pleads not guilty\np: Jon Berg pleaded not guilty on Friday." },
      {
        story:
          "headline: Berg pleads guilty\np: Jon Berg, who had pleaded not guilty in May, pleaded guilty on Friday.",
      },
      { story: "headline: Berg in court\np: Jon Berg pleaded not guilty." },
    ],
  },
  run(view, report) {
    const paragraphs = view.blocks.filter(({ kind }) => kind === "paragraph");
    if (!paragraphs.some(({ text }) => /guilty/i.test(text))) return;
    const inBody = pleasIn(paragraphs.map(({ text }) => text).join("\n"));
    for (const block of view.blocks) {
      if (block.kind !== "headline" && block.kind !== "dek" && block.kind !== "caption") continue;
      for (const plea of pleasIn(block.text)) {
        const alike = inBody.filter(({ verb }) => verb === plea.verb);
        if (alike.length === 0 || alike.some(({ not }) => not === plea.not)) continue;
        report(block, {
          from: plea.from,
          to: plea.to,
          message: `“${block.text.slice(plea.from, plea.to)}” here, “${alike[0]?.words ?? ""}” in the story; the same is expected`,
        });
      }
    }
  },
});

interface Plea {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly verb: "plead" | "find";
  readonly not: boolean;
}

const plea =
  /\b(?:(plead(?:s|ed|ing)?|pled|plea of)|(found|finds?|convict(?:s|ed)))\s+(?:\p{L}+\s+){0,2}?(not[ -])?guilty\b/giu;

const pleasIn = (text: string): readonly Plea[] =>
  matchesOf(plea, text).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match[0],
    verb: match[1] === undefined ? "find" : "plead",
    not: match[3] !== undefined,
  }));
