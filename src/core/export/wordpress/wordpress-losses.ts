import { figuresOf } from "../../story/blocks.ts";
import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { isPictureAddress } from "../html/figure-html.ts";

/** What block markup cannot carry of a story, by field. */
export function wordpressLosses(story: Story): readonly Note[] {
  const notes: Note[] = [];
  const lost = (where: string, message: string): void => void notes.push({ kind: "lost", where, message });
  const field = (where: string, value: unknown, home: string): void => {
    if (value !== undefined) lost(where, `Block markup is the post’s body; ${home}.`);
  };
  field("headline", story.headline, "the headline goes into the title field");
  field("dek", story.dek, "the dek goes into the excerpt field");
  field("byline", story.byline, "the byline is the post’s author in WordPress");
  field("slug", story.meta.slug, "the slug goes into the permalink field");
  field("keywords", story.meta.keywords, "the keywords go into the tags field");
  field("language", story.meta.language, "WordPress keeps no language for a post");
  field("usage terms", story.meta.usageTerms, "the usage terms are in the receipt");
  field("editor’s note", story.meta.editorNote, "the editor’s note is not published");
  figuresOf(story).forEach(({ figure }, index) => {
    const where = `picture ${index + 1}`;
    if (figure.src === undefined || !isPictureAddress(figure.src))
      lost(where, "There is no picture that can be published; its caption and credit stand as a paragraph.");
    if (figure.credit !== undefined && figure.src !== undefined)
      lost(where, "WordPress has no field for a picture’s credit; it stands in brackets at the end of the caption.");
    if (figure.rights !== undefined) lost(where, "The picture’s rights are not in the markup.");
  });
  return notes;
}
