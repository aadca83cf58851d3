import type { Story } from "../story/story.ts";

const label =
  /^\W*(?:correct(?:ed|ion)|refiles?|substitut(?:e|ion)|subs|revised|repeat(?:ed)?|re-?sent|reinstated|clarification)\b/iu;
const inSlug = /\b(?:corrected|refile|subs?|substitute|revised|reinstated)\b/iu;
const inNote =
  /\b(?:subs(?:titutes?)?|replaces|replacing|supersedes|corrects|corrected|reinstat(?:es|ed)|restores|re-?sends|in place of)\b/iu;

/** Whether a story says that it stands for one that was sent before: a correction, a substitute for what was killed. */
export function saysItReplaces({ headline, meta }: Pick<Story, "headline" | "meta">): boolean {
  const { status, slug = "", editorNote = "" } = meta;
  return status === "correction" || label.test(headline?.text ?? "") || inSlug.test(slug) || inNote.test(editorNote);
}
