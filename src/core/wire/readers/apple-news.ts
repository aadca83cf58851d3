import { readAppleArticle } from "../json/apple-article.ts";
import { valueAt } from "../json/json-item.ts";
import { readJsonStories } from "../json/read-json-stories.ts";
import type { Reader } from "../reader.ts";

/** Articles in Apple News Format: `article.json`. */
export const appleNews: Reader = {
  id: "apple-news",
  label: "Apple News article",
  extensions: ["json"],
  sniff: ({ text }) =>
    /^\s*\{/u.test(text) &&
    /"components"\s*:\s*\[/u.test(text) &&
    /"role"\s*:/u.test(text) &&
    /"layout"\s*:/u.test(text)
      ? 0.97
      : 0,
  read: (source, context) =>
    readJsonStories(source, context, {
      reader: "apple-news",
      format: () => "apple-news",
      isStory: (item) => valueAt(item, "components") !== undefined && valueAt(item, "layout") !== undefined,
      read: readAppleArticle,
    }),
};
