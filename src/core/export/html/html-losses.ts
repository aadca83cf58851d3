import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { lossesOf } from "../losses.ts";
import { isPictureAddress } from "./figure-html.ts";

/** What HTML cannot carry of a story, by field. A fragment has no head and so loses the metadata too. */
export function htmlLosses(story: Story, kind: "fragment" | "page"): readonly Note[] {
  const losses = lossesOf(story);
  losses.embargo();
  losses.times({ days: true });
  losses.figures(({ src, rights }) => [
    src === undefined ? "There is no picture file; only the caption and credit are in the HTML." : undefined,
    src !== undefined && !isPictureAddress(src)
      ? `The picture’s address (${src.slice(0, 60)}) cannot be published; only the caption and credit are in the HTML.`
      : undefined,
    rights !== undefined && kind === "fragment" ? "The picture’s rights are not in the fragment." : undefined,
  ]);
  losses.meta({
    usageTerms: "HTML has no place for usage terms; they are in the receipt.",
    editorNote: "The editor’s note is not published; it is in the receipt.",
    signOff: "The sign-off is not published; it is in the receipt.",
  });
  if (kind === "fragment") {
    losses.meta({
      keywords: "A fragment has no head for keywords; export the page, or type them into the CMS.",
      slug: "A fragment has no place for the slug; the file is named after it.",
    });
  }
  return losses.notes;
}
