import type { SetAside } from "../../story/provenance.ts";
import { defineStoryCheck, type StoryView } from "../check.ts";
import { asideAnchor, putBackFix } from "../helpers/aside-anchor.ts";
import { foldWords } from "../helpers/fold-words.ts";
import { readsAsCopy } from "../helpers/reads-as-copy.ts";
import { shorten } from "../helpers/shorten.ts";

export const sentenceSetAside = defineStoryCheck({
  id: "sentence-set-aside",
  title: "A sentence set aside on a guess",
  why: "A fact that is left out is missed by nobody on the desk. What reads like copy and was taken for something of the page wants a look.",
  level: "check",
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "p: The ferry is shut, the harbour office [[said.]]\naside furniture: 0.7 The quay, the oldest of the coast, takes 400 cars a day in summer.\np: It opens on Friday.",
        fixed:
          "p: The ferry is shut, the harbour office said.\np: The quay, the oldest of the coast, takes 400 cars a day in summer.\np: It opens on Friday.",
      },
      {
        story:
          "p: The café on the [[quay]]\naside furniture: 0.4 Its owner, Ida Berg, paid 4.2 million crowns for it in May. ($1 = 10.90 crowns)",
      },
    ],
    good: [
      {
        story:
          "p: The ferry is shut.\naside furniture: 0.99 The quay, the oldest of the coast, takes 400 cars a day in summer.",
      },
      {
        story: "p: The ferry is shut.\naside furniture: 0.7 Sign up here and get all the news of the coast every day.",
      },
      {
        story:
          "p: The ferry is shut.\naside furniture: 0.7 The views of our writers are not those of the paper itself.",
      },
      { story: "p: The ferry is shut.\naside furniture: 0.7 Five things to know about the old ferry of Vik" },
      {
        story:
          "p: The quay, the oldest of the coast, takes 400 cars a day in summer.\naside furniture: 0.7 The quay, the oldest of the coast, takes 400 cars a day.",
      },
    ],
  },
  run(view, report) {
    for (const aside of view.story.setAside) {
      if (!isGuess(aside) || !readsAsCopy(aside.text) || isInStory(view, aside.text)) continue;
      const at = asideAnchor(view, aside);
      if (at === undefined) continue;
      report(at.block, {
        from: at.from,
        to: at.to,
        message: `A sentence behind this was set aside: “${shorten(aside.text, 80)}”; put it back if it is copy`,
        fixes: [{ ...putBackFix(aside, at), suggestion: true }],
        sure: 1 - aside.sure,
      });
    }
  },
});

/** What stood above the story is seldom copy, and a line surely of the page needs nobody. */
const isGuess = ({ role, sure, after }: SetAside): boolean =>
  after !== undefined && sure < 0.9 && (role === "furniture" || role === "body" || role === "other");

/** A pull quote, or a caption that stands in the text too: nothing is lost. */
function isInStory({ blocks }: StoryView, text: string): boolean {
  const folded = foldWords(text);
  return blocks.some((block) => foldWords(block.text).includes(folded));
}
