import type { Story } from "../../story/story.ts";
import { bodyHtml } from "./article-html.ts";

/** The body's blocks as well-formed XHTML: the empty elements closed, the text as XML allows it. */
export const bodyXhtml = (story: Story): readonly string[] => bodyHtml(story).map((html) => xhtml(html));

/** Our own HTML differs from XHTML only in its two empty elements and in the characters that XML forbids. */
const xhtml = (html: string): string =>
  html
    .replace(/<br>/gu, "<br/>")
    .replace(/<img ([^>]*)>/gu, "<img $1/>")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/u.test(character) ? character : ""));
