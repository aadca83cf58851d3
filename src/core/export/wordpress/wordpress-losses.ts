import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { isPictureAddress } from "../html/figure-html.ts";
import { lossesOf } from "../losses.ts";

/** What block markup cannot carry of a story, by field. */
export function wordpressLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  if (story.headline !== undefined)
    losses.lost("headline", "Block markup is the post’s body; the headline goes into the title field.");
  if (story.dek !== undefined)
    losses.lost("dek", "Block markup is the post’s body; the dek goes into the excerpt field.");
  if (story.byline !== undefined) losses.lost("byline", "The byline is the post’s author in WordPress.");
  losses.embargo("schedule the post in WordPress");
  losses.meta({
    slug: "The slug goes into the permalink field.",
    keywords: "The keywords go into the tags field.",
    language: "WordPress keeps no language for a post.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not published; it is in the receipt.",
  });
  losses.figures(({ src, credit, rights }) => {
    const published = src !== undefined && isPictureAddress(src);
    return [
      published ? undefined : "There is no picture that can be published; its caption and credit stand as a paragraph.",
      published && credit !== undefined
        ? "WordPress has no field for a picture’s credit; it stands in brackets at the end of the caption."
        : undefined,
      rights === undefined ? undefined : "The picture’s rights are not in the markup.",
    ];
  });
  return losses.notes;
}
