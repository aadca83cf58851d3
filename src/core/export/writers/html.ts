import { articleHtml } from "../html/article-html.ts";
import { htmlLosses } from "../html/html-losses.ts";
import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";

/** A story as a piece of HTML to be put into a page. */
export const html: Writer = {
  id: "html",
  label: "HTML fragment",
  description: "one article element for the CMS: headline, dek, byline, figures, body; no styles, no scripts",
  extension: "html",
  mime: "text/html",
  write(story, { name }) {
    const clean = publishable(story);
    const bytes = new TextEncoder().encode(articleHtml(clean));
    return { files: [{ name: `${name}.html`, bytes }], notes: htmlLosses(clean, "fragment") };
  },
};
