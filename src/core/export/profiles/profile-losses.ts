import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { isPictureAddress } from "../html/figure-html.ts";
import { lossesOf } from "../losses.ts";
import type { HtmlProfile } from "./profile.ts";

/** What a profile's HTML cannot carry of a story, by field. */
export function profileLosses(story: Story, profile: HtmlProfile): readonly Note[] {
  const losses = lossesOf(story);
  if (!profile.head) {
    if (story.headline !== undefined) losses.lost("headline", "The headline goes into the CMS’s own field.");
    if (story.dek !== undefined) losses.lost("dek", "The dek goes into the CMS’s own field.");
    if (story.byline !== undefined) losses.lost("byline", "The byline goes into the CMS’s own field.");
  }
  if (!profile.dateline && story.dateline !== undefined)
    losses.lost("dateline", "This profile leaves the dateline out.");
  losses.meta({
    slug: "The slug goes into the CMS’s own field.",
    keywords: "The keywords go into the CMS’s own field.",
    language: "The markup does not say the language.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not published; it is in the receipt.",
  });
  losses.figures(({ src, credit, rights }) => [
    src === undefined || !isPictureAddress(src)
      ? "There is no picture that can be published; its caption and credit stand as a paragraph."
      : undefined,
    credit === undefined || profile.caption.both.includes("{credit}")
      ? undefined
      : "This profile leaves the credit out.",
    rights === undefined ? undefined : "The picture’s rights are not in the markup.",
  ]);
  if (profile.table === "paragraphs" && story.body.some(({ kind }) => kind === "table")) {
    losses.lost("table", "This target strips tables; each row is a paragraph, its cells parted by bars.");
  }
  return losses.notes;
}
