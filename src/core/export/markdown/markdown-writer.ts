import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { fullTime } from "../full-time.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";
import { frontMatter } from "./front-matter.ts";
import { type FigureForm, markdownBody } from "./markdown-body.ts";

interface MarkdownTarget extends Pick<Writer, "id" | "label" | "description"> {
  readonly figures: FigureForm;
}

/** Markdown with front matter as a target of export. */
export const markdownWriter = ({ id, label, description, figures }: MarkdownTarget): Writer => ({
  id,
  label,
  description,
  extension: "md",
  mime: "text/markdown",
  write(story, { name, now }) {
    const clean = publishable(story);
    const text = `${frontMatter(clean, now, figures === "hugo-shortcode")}\n${markdownBody(clean, figures)}`;
    return {
      files: [{ name: `${name}.md`, bytes: new TextEncoder().encode(text) }],
      notes: markdownLosses(clean, figures),
    };
  },
});

function markdownLosses(story: Story, figures: FigureForm): readonly Note[] {
  const losses = lossesOf(story);
  const { meta } = story;
  if (figures !== "hugo-shortcode" || fullTime(meta.embargo) === undefined)
    losses.embargo("the front matter says so (embargo), and no site generator heeds it");
  losses.times({ days: true });
  if (meta.published === undefined && meta.versionCreated === undefined)
    losses.lost("publication time", "The copy has none; `date` is the time of the export.");
  losses.meta({
    guid: "Front matter has no agreed field for the guid.",
    urgency: "Front matter has no urgency.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not published; it is in the receipt.",
    signOff: "The sign-off is not published.",
  });
  losses.figures(({ src, rights }) => [
    src === undefined ? "There is no picture file; only the caption and credit are in the text." : undefined,
    rights === undefined ? undefined : "The picture’s rights are not in the text.",
  ]);
  return losses.notes;
}
