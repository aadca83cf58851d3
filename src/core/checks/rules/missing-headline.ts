import { defineStoryCheck } from "../check.ts";
import { isOrder } from "../helpers/is-order.ts";
import { blockId } from "../../story/story.ts";

export const missingHeadline = defineStoryCheck({
  id: "missing-headline",
  title: "A story without a headline",
  why: "No page, list or feed can show a story that has none.",
  level: "must-fix",
  anyLanguage: true,
  examples: {
    bad: [
      { story: "headline: [[]]\np: The ferry is running again." },
      { story: "headline: [[]]\ndek: Été\np: The ferry is running again." },
    ],
    good: [
      { story: "headline: Ferry running again\np: Text." },
      { story: "headline: Ferry running again" },
      { story: "status: killed\np: The story on the ferry, sent at noon, is killed." },
      { story: "figure: ferry.jpg\ncaption: A picture by itself" },
    ],
  },
  run(view, report) {
    const hasText = view.blocks.some(({ kind }) => kind === "paragraph" || kind === "list-item");
    if (isOrder(view.story.meta) || !hasText || view.blocks.some(({ kind }) => kind === "headline")) return;
    report(
      { id: blockId("headline"), kind: "headline", text: "" },
      { from: 0, to: 0, message: "The story has no headline; one is expected" },
    );
  },
});
