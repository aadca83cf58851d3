import type { Draft } from "../compose/draft.ts";
import { composeStory } from "../compose/compose-story.ts";
import { readBody } from "../body/read-body.ts";
import type { Story } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { parseHtml } from "../xml/parse-html.ts";

/** What the envelope of a mail says. */
export interface Envelope {
  readonly subject?: string | undefined;
  readonly sender?: string | undefined;
  readonly sent?: string | undefined;
  readonly guid?: string | undefined;
}

/** Makes the story of a mail that was written in HTML. */
export function htmlMail(html: string, envelope: Envelope, origin: Draft["origin"], notes: Draft["notes"]): Story {
  const source = (path: string, rule: string) => ({ from: { path }, rule, sure: 0.8 });
  return composeStory({
    headline:
      envelope.subject === undefined
        ? undefined
        : { value: plain(envelope.subject), source: source("Subject", "the mail's subject") },
    byline:
      envelope.sender === undefined ? undefined : { value: envelope.sender, source: source("From", "the sender") },
    body: readBody(parseHtml(html), "text/html"),
    meta: { versionCreated: envelope.sent, guid: envelope.guid },
    origin,
    notes,
  });
}

/** Whether HTML holds structure that plain text would lose: paragraphs, lists, tables, links, bold words. */
export const isRichMail = (html: string | undefined): html is string =>
  html !== undefined &&
  /<(?:p|ul|ol|table|h[1-6]|blockquote|a|b|strong|em|i|br)\b/iu.test(html) &&
  html.replace(/<[^>]*>/gu, "").trim() !== "";
