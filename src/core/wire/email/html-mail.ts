import type { Draft } from "../compose/draft.ts";
import { sameWords } from "../compose/same-words.ts";
import { composeStory } from "../compose/compose-story.ts";
import { type BodyContent, readBody } from "../body/read-body.ts";
import type { Story } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { parseHtml } from "../xml/parse-html.ts";
import { cutBody } from "./cut-body.ts";
import { type MailFrame, mailFrame } from "./mail-frame.ts";
import { plainSubject, senderName } from "./mail-headers.ts";
import { whyForwardedHeader, whyForwarder } from "./mail-text.ts";
import { settleHtmlCopy } from "./settle-html-copy.ts";
import { ownHeadlineNote, takeCoveringNote, whyCoveringNote } from "./take-covering-note.ts";

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
  const { body, forwarded } = framedBody(readBody(parseHtml(html), "text/html"));
  const subject = plainSubject(forwarded?.subject) ?? envelope.subject;
  const sender = forwarded?.from === undefined ? envelope.sender : senderName({ name: forwarded.from });
  const taken = takeCoveringNote(textsOf(body), { sent: envelope.sent, subject });
  const own = settleHtmlCopy(taken === undefined ? body : withoutNote(body, taken.copyFrom));
  const fromSubject =
    subject === undefined ? undefined : { value: plain(subject), source: source("Subject", "the mail's subject") };
  const told =
    taken?.headline === true ||
    own.headline === undefined ||
    subject === undefined ||
    sameWords(own.headline.value.text, subject);
  return composeStory({
    headline: own.headline ?? fromSubject,
    dek: own.dek,
    byline: sender === undefined ? undefined : { value: sender, source: source("From", "the sender") },
    body: own.body,
    meta: {
      versionCreated: envelope.sent,
      guid: envelope.guid,
      embargo: taken?.embargo,
      status: taken?.status,
    },
    origin,
    notes: [...(notes ?? []), ...(taken?.notes ?? []), ...(told ? [] : [ownHeadlineNote(subject)])],
  });
}

/** The words of each piece; "" for what is no text. */
const textsOf = ({ pieces }: BodyContent): readonly string[] =>
  pieces.map(({ block }) => ("text" in block && typeof block.text === "object" ? block.text.text : ""));

/** The copy without what mail programs put around it. */
function framedBody(body: BodyContent): { body: BodyContent; forwarded: MailFrame["forwarded"] } {
  const { from, to, forwarded, below } = mailFrame(textsOf(body));
  const cut = [
    { from: 0, to: forwarded?.header ?? 0, why: whyForwarder },
    { from: forwarded?.header ?? 0, to: from, why: whyForwardedHeader },
    { from: to, to: body.pieces.length, why: below ?? "" },
  ];
  const framed = from === 0 && to === body.pieces.length ? body : cutBody(body, from, to, cut);
  return { body: framed, forwarded };
}

/** The body from the copy on; the sender's note stands beside it. */
const withoutNote = (body: BodyContent, copyFrom: number): BodyContent =>
  cutBody(body, copyFrom, body.pieces.length, [{ from: 0, to: copyFrom, why: whyCoveringNote }]);

/** Whether HTML holds structure that plain text would lose: paragraphs, lists, tables, links, bold words. */
export const isRichMail = (html: string | undefined): html is string =>
  html !== undefined &&
  /<(?:p|ul|ol|table|h[1-6]|blockquote|a|b|strong|em|i|br)\b/iu.test(html) &&
  html.replace(/<[^>]*>/gu, "").trim() !== "";
