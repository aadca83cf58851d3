import type { Draft } from "../compose/draft.ts";
import { composeStory } from "../compose/compose-story.ts";
import { type BodyContent, type BodyField, readBody } from "../body/read-body.ts";
import type { Story } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { parseHtml } from "../xml/parse-html.ts";
import { takeCoveringNote, whyCoveringNote } from "./take-covering-note.ts";

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
  const body = readBody(parseHtml(html), "text/html");
  const taken = takeCoveringNote(
    body.pieces.map(({ block }) => ("text" in block && typeof block.text === "object" ? block.text.text : "")),
    { sent: envelope.sent, subject: envelope.subject },
  );
  const own = taken?.headline === true ? body.pieces[taken.copyFrom] : undefined;
  const subject = envelope.subject;
  return composeStory({
    headline:
      own !== undefined && "text" in own.block && typeof own.block.text === "object"
        ? {
            value: plain(own.block.text.text),
            source: {
              from: { path: own.source.from.path ?? "" },
              rule: "the first line under the sender's note",
              sure: 0.8,
            },
          }
        : subject === undefined
          ? undefined
          : { value: plain(subject), source: source("Subject", "the mail's subject") },
    byline:
      envelope.sender === undefined ? undefined : { value: envelope.sender, source: source("From", "the sender") },
    body: taken === undefined ? body : withoutNote(body, taken.copyFrom, own === undefined ? 0 : 1),
    meta: {
      versionCreated: envelope.sent,
      guid: envelope.guid,
      embargo: taken?.embargo,
      status: taken?.status,
    },
    origin,
    notes: [...(notes ?? []), ...(taken?.notes ?? [])],
  });
}

/** The body from the copy on; the sender's note stands beside it. */
function withoutNote(body: BodyContent, copyFrom: number, headline: number): BodyContent {
  const cut = copyFrom + headline;
  const note: BodyField[] = body.pieces
    .slice(0, copyFrom)
    .flatMap(({ block, source }) =>
      "text" in block && typeof block.text === "object"
        ? [{ text: block.text, path: source.from.path ?? "", before: 0, why: whyCoveringNote }]
        : [],
    );
  const moved = (field: BodyField): BodyField => ({ ...field, before: Math.max(0, field.before - cut) });
  const fields = Object.fromEntries(Object.entries(body.fields).map(([role, list]) => [role, list.map(moved)]));
  return {
    pieces: body.pieces.slice(cut),
    notes: body.notes,
    fields: { ...fields, furniture: [...note, ...(body.fields.furniture ?? [])] },
  };
}

/** Whether HTML holds structure that plain text would lose: paragraphs, lists, tables, links, bold words. */
export const isRichMail = (html: string | undefined): html is string =>
  html !== undefined &&
  /<(?:p|ul|ol|table|h[1-6]|blockquote|a|b|strong|em|i|br)\b/iu.test(html) &&
  html.replace(/<[^>]*>/gu, "").trim() !== "";
