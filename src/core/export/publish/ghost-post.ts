import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { foldSpaces } from "../../story/text.ts";
import { lossesOf } from "../losses.ts";
import { ghostProfile } from "../profiles/built-in-profiles.ts";
import { profiledHtml } from "../profiles/profiled-html.ts";

/** The words of a post as Ghost's Admin API takes them with `source=html`. */
export interface GhostWords {
  readonly title: string;
  readonly html: string;
  readonly custom_excerpt: string | null;
  readonly tags: readonly { readonly name: string }[];
}

/** Ghost's own limits. */
const limits = { title: 255, excerpt: 300, tag: 191 } as const;

/** A story, already made publishable, as a post of Ghost. What is too long for a field is cut at a word, and said. */
export const ghostWords = (story: Story): GhostWords => ({
  title: cut(story.headline?.text ?? story.meta.slug ?? "(Untitled)", limits.title),
  html: profiledHtml(story, ghostProfile),
  custom_excerpt: story.dek === undefined ? null : cut(story.dek.text, limits.excerpt),
  // A comma would part one tag into two; a hash in front would hide it.
  tags: (story.meta.keywords ?? []).map((name) => ({
    name: cut(name.replace(/,/gu, " ").replace(/^#+/u, ""), limits.tag),
  })),
});

function cut(words: string, longest: number): string {
  const line = foldSpaces(words);
  if (line.length <= longest) return line;
  const part = line.slice(0, longest - 1);
  return `${part.slice(0, Math.max(part.lastIndexOf(" "), 1)).trimEnd()}…`;
}

/** What a publish to Ghost cannot carry of a story, by field. */
export function ghostPostLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  if (foldSpaces(story.headline?.text ?? "").length > limits.title)
    losses.lost("headline", `Ghost’s titles end at ${limits.title} characters; the headline is cut.`);
  if (foldSpaces(story.dek?.text ?? "").length > limits.excerpt)
    losses.lost("dek", `Ghost’s excerpts end at ${limits.excerpt} characters; the dek is cut.`);
  if (story.byline !== undefined) losses.lost("byline", `The authors are set in Ghost; “${story.byline}” is not sent.`);
  losses.meta({
    language: "Ghost keeps no language for a post.",
    urgency: "Ghost has no urgency.",
    category: "Ghost has no categories; the keywords go as tags.",
    copyright: "Ghost has no field for the copyright.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not published; it is in the receipt.",
    signOff: "The sign-off is not published; it is in the receipt.",
  });
  losses.figures(({ src, rights }) => [
    src === undefined
      ? "There is no picture that can be published; its caption and credit stand as a paragraph."
      : undefined,
    // Seen in Ghost itself: what readers get is made smaller and has lost what the file says of itself.
    rights === undefined
      ? undefined
      : "Ghost has no field for a picture’s rights, and serves the picture without the words in its file.",
  ]);
  return losses.notes;
}
