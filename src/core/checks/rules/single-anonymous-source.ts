import { defineStoryCheck } from "../check.ts";
import { isAnonymous, isSeveral } from "../helpers/anonymous-source.ts";
import { storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const singleAnonymousSource = defineStoryCheck({
  id: "single-anonymous-source",
  title: "A story that hangs on one unnamed source",
  why: "Most houses want two sources that do not know each other when none can be named, or the say-so of an editor.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: The ferry line will be sold in May, [[a person familiar with the talks]] said.\np: The price has not been set, the person said.",
      },
      {
        story:
          "p: [[A senior official]] said on Friday that the café in the harbor would be shut before the summer.\np: The official said that the town had run out of money.",
      },
    ],
    good: [
      {
        story:
          "p: The ferry line will be sold in May, a person familiar with the talks said.\np: “We have no comment,” said Ida Berg, who runs the line.",
      },
      { story: "p: The ferry line will be sold in May, its owner, Ida Berg, said." },
      { story: "p: The quay was closed on Friday, police said." },
    ],
  },
  run(view, report) {
    const { sources } = storyAttribution(view);
    if (sources.length === 0 || !sources.every(isAnonymous)) return;
    // “The person” goes back to “a person familiar with the talks”.
    const introduced = sources.filter(({ name }) => !/^(?:the|this|that) /i.test(name));
    const [only] = introduced;
    if (only === undefined || introduced.length > 1 || isSeveral(only)) return;
    const first = only.mentions[0];
    const at = first === undefined ? undefined : wordsAt(view, first);
    if (first === undefined || at === undefined) return;
    report(at.block, {
      from: first.from,
      to: first.to,
      message: `“${at.words}” is the only source of the story and has no name; a second source is expected`,
      sure: 0.6,
    });
  },
});
