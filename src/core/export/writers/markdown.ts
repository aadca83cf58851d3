import { markdownWriter } from "../markdown/markdown-writer.ts";

/** A story as Markdown for Jekyll and Eleventy, pictures as HTML figures. */
export const markdown = markdownWriter({
  id: "markdown",
  label: "Markdown",
  description: "Markdown with front matter for Jekyll, Eleventy and others; pictures as HTML figures",
  figures: "html",
});
