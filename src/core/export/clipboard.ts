import type { Story } from "../story/story.ts";
import { pasteProfile } from "./profiles/built-in-profiles.ts";
import { profiledHtml } from "./profiles/profiled-html.ts";
import { publishable } from "./publishable.ts";
import { plainCopy } from "./writers/text.ts";
import { wordpressBlocks } from "./writers/wordpress.ts";

/** What a copy puts on the clipboard: clean HTML for any editor, or blocks that WordPress's editor takes whole. */
export const clipboardKinds = ["clean", "wordpress"] as const;
export type ClipboardKind = (typeof clipboardKinds)[number];

export interface ClipboardContent {
  readonly html: string;
  /** Paragraphs parted by blank lines: an editor that finds only paragraphs in the HTML takes this instead (TinyMCE). */
  readonly text: string;
}

/** A story's body for the clipboard. Headline, dek and byline have fields of their own in every CMS and are left out. */
export function clipboardContent(story: Story, kind: ClipboardKind): ClipboardContent {
  const { headline: _headline, dek: _dek, byline: _byline, ...body } = publishable(story);
  const html = kind === "wordpress" ? wordpressBlocks(body) : profiledHtml(body, pasteProfile);
  return { html, text: plainCopy(body).replace(/\n\nENDS\n$|^ENDS\n$/u, "") };
}
