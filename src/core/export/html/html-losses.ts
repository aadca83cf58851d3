import { figuresOf } from "../../story/blocks.ts";
import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { isPictureAddress } from "./figure-html.ts";

/** What HTML cannot carry of a story, by field. A fragment has no head and so loses the metadata too. */
export function htmlLosses(story: Story, kind: "fragment" | "page"): readonly Note[] {
  const notes: Note[] = [];
  const lost = (where: string, message: string): void => void notes.push({ kind: "lost", where, message });
  figuresOf(story).forEach(({ figure }, index) => {
    const where = `picture ${index + 1}`;
    if (figure.src === undefined) lost(where, "There is no picture file; only the caption and credit are in the HTML.");
    else if (!isPictureAddress(figure.src))
      lost(
        where,
        `The picture’s address (${figure.src.slice(0, 60)}) cannot be published; only the caption and credit are in the HTML.`,
      );
    if (figure.rights !== undefined && kind === "fragment")
      lost(where, "The picture’s rights are not in the fragment.");
  });
  const { meta } = story;
  if (meta.usageTerms !== undefined) lost("usage terms", "HTML has no place for usage terms; they are in the receipt.");
  if (meta.editorNote !== undefined) lost("editor’s note", "The editor’s note is not published; it is in the receipt.");
  if (meta.signOff !== undefined) lost("sign-off", "The sign-off is not published; it is in the receipt.");
  if (kind === "fragment") {
    if ((meta.keywords ?? []).length > 0)
      lost("keywords", "A fragment has no head for keywords; export the page, or type them into the CMS.");
    if (meta.slug !== undefined) lost("slug", "A fragment has no place for the slug; the file is named after it.");
  }
  return notes;
}
