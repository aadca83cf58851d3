import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { bodyHtml } from "../../../core/export/html/article-html.ts";
import { aStory } from "../../testing/a-story.ts";
import { StoryPage } from "./story-page.tsx";

test("the page has the dateline as the exported story has it, dash and all", () => {
  const story = aStory({ dateline: { text: "CALDER FALLS, Ohio (AW)" } });
  const words = (html: string): string => html.replace(/<[^>]+>/gu, "");
  const [lede = ""] = bodyHtml(story);
  expect(words(lede)).toContain("CALDER FALLS, Ohio (AW) — A ferry");
  expect(words(renderToStaticMarkup(<StoryPage story={story} />))).toContain(words(lede));
});
