import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { foldSpaces } from "../../story/text.ts";
import { isPictureAddress } from "../html/figure-html.ts";
import { lossesOf } from "../losses.ts";
import type { BlockOptions } from "../wordpress/block-markup.ts";
import { escapeWordpressText } from "../wordpress/escape-wordpress.ts";
import { wordpressBlocks } from "../writers/wordpress.ts";

/** The words of a post as the REST interface of WordPress takes them. */
export interface WordpressWords {
  readonly title: string;
  readonly content: string;
  readonly excerpt: string;
}

/** A story, already made publishable, as a post of the WordPress that `options` describes. */
export const wordpressWords = (story: Story, options: BlockOptions): WordpressWords => ({
  title: escapeTitle(story.headline?.text ?? story.meta.slug ?? ""),
  content: wordpressBlocks(story, options),
  excerpt: escapeTitle(story.dek?.text ?? ""),
});

/** Title and excerpt are HTML to WordPress, and one line. */
const escapeTitle = (text: string): string => escapeWordpressText(foldSpaces(text));

/** What a publish to WordPress cannot carry of a story, by field. */
export function wordpressPostLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  if (story.byline !== undefined)
    losses.lost("byline", `The post’s author is the user of the password; “${story.byline}” is set in WordPress.`);
  if ((story.headline?.marks ?? []).length > 0 || (story.dek?.marks ?? []).length > 0)
    losses.lost("headline", "Title and excerpt go without bold, italic and links.");
  losses.meta({
    language: "WordPress keeps no language for a post.",
    urgency: "WordPress has no urgency.",
    category: "The category is set in WordPress.",
    copyright: "WordPress has no field for the copyright.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not published; it is in the receipt.",
    signOff: "The sign-off is not published; it is in the receipt.",
  });
  losses.figures(({ src, credit, rights }) => [
    src === undefined || !isPictureAddress(src)
      ? "There is no picture that can be published; its caption and credit stand as a paragraph."
      : undefined,
    src !== undefined && credit !== undefined
      ? "WordPress has no field for a picture’s credit; it stands in brackets at the end of the caption."
      : undefined,
    rights === undefined ? undefined : "The picture’s rights are in the picture file, not in the post.",
  ]);
  return losses.notes;
}
