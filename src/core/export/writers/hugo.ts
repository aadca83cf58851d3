import { markdownWriter } from "../markdown/markdown-writer.ts";

/** A story as Markdown for Hugo, which drops HTML by default: pictures as its figure shortcode. */
export const hugo = markdownWriter({
  id: "hugo",
  label: "Markdown for Hugo",
  description: "Markdown with front matter for Hugo; pictures as its figure shortcode",
  figures: "hugo-shortcode",
});
