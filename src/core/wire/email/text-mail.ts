import type { Note } from "../../story/note.ts";
import type { Origin, Story } from "../../story/story.ts";
import { jsonEntries, labelledEntries } from "../form/form-entries.ts";
import { readForm } from "../form/form-fields.ts";
import { formStory } from "../form/form-story.ts";
import { wireStory } from "../text/wire-story.ts";
import type { Envelope } from "./html-mail.ts";
import { plainSubject } from "./mail-headers.ts";
import { mailText } from "./mail-text.ts";

/** A story made of a mail's plain text, and whether that was a filled-in form. */
export interface TextMail {
  readonly story: Story;
  readonly form: boolean;
}

/** Makes the story of a mail in plain text: a filled-in form by its fields, anything else by its paragraphs. */
export function textMail(text: string, envelope: Envelope, origin: Origin, notes: readonly Note[]): TextMail {
  const { body, asides, forwarded } = mailText(text);
  const subject = plainSubject(forwarded?.subject) ?? envelope.subject;
  const json = jsonEntries(text);
  const labelled = json === undefined ? labelledEntries(body) : undefined;
  const entries = json ?? labelled?.entries;
  if (entries !== undefined) {
    const fallback = { versionCreated: envelope.sent, notes, ...(subject === undefined ? {} : { headline: subject }) };
    return {
      form: true,
      story: formStory(readForm(entries), labelled?.body, origin, { ...fallback, part: "text/plain" }),
    };
  }
  const sender = forwarded?.from ?? envelope.sender;
  const story = wireStory({
    headline:
      subject === undefined
        ? undefined
        : { text: subject, lines: [], path: "Subject", rule: "the mail's subject", sure: 0.8 },
    byline: sender === undefined ? undefined : { text: sender, lines: [], path: "From", rule: "the sender", sure: 0.7 },
    body,
    part: "text/plain",
    meta: { versionCreated: envelope.sent, guid: envelope.guid },
    asides,
    notes,
    origin,
  });
  return { form: false, story };
}
