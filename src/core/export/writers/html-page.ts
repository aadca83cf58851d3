import { htmlLosses } from "../html/html-losses.ts";
import { pageHtml } from "../html/page-html.ts";
import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";

/** A story as a whole web page. */
export const htmlPage: Writer = {
  id: "html-page",
  label: "HTML page",
  description: "a whole page: the article, Open Graph and Twitter cards, schema.org NewsArticle",
  extension: "html",
  mime: "text/html",
  write(story, { name }) {
    const clean = publishable(story);
    const bytes = new TextEncoder().encode(pageHtml(clean));
    return { files: [{ name: `${name}.html`, bytes }], notes: htmlLosses(clean, "page") };
  },
};
