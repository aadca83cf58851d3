import type { Note } from "../../story/note.ts";
import type { Origin, Story } from "../../story/story.ts";
import { calledFor } from "../attachment.ts";
import type { ReadContext, ReadResult } from "../reader.ts";
import { type MailPart, readAttachments, withPictures } from "./attachments.ts";
import { type Envelope, htmlMail, isRichMail } from "./html-mail.ts";
import { isReport, plainSubject, senderName } from "./mail-headers.ts";
import { textMail } from "./text-mail.ts";

/** A part of a mail beside its text, before it is known whether the text calls for it. */
export type LetterPart = Omit<MailPart, "shown">;

/** A mail taken apart, whatever file it came in. */
export interface Letter {
  readonly from?: { readonly name?: string; readonly address?: string } | undefined;
  readonly contentType?: string | undefined;
  readonly subject?: string | undefined;
  /** ISO 8601. */
  readonly sent?: string | undefined;
  readonly guid?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly parts: readonly LetterPart[];
}

/** The subject is the headline, the text the story, and what is attached is read in turn. */
export async function readLetter(letter: Letter, origin: Origin, context: ReadContext): Promise<ReadResult> {
  const { name } = origin;
  if (isReport(letter.contentType ?? "", letter.from))
    return refuseMail(
      name,
      "this is a report of a mail system about a mail that did not arrive; there is no story in it",
    );
  const envelope: Envelope = {
    subject: plainSubject(letter.subject),
    sender: senderName(letter.from),
    sent: letter.sent,
    guid: letter.guid?.replace(/^<|>$/gu, ""),
  };
  const shown = shownIn(letter);
  const parts = letter.parts.map((part) => ({ ...part, shown: shown.has(part.contentId ?? "") }));
  const attached = await readAttachments(parts, context);
  const { stories, pictures, notes } = attached;
  const own = storyOf(letter, envelope, origin, notes);
  if (own === undefined && stories.length === 0 && pictures.length === 0)
    return refuseMail(name, "this mail has neither text nor an attachment that could be read", notes);
  const first = own === undefined ? [] : [withPictures(own, attached)];
  const rest = own === undefined ? [...stories, ...pictures] : stories;
  const all = [...first, ...rest];
  const files = context.pictures === true ? { attachments: calledFor(attached.files, all) } : {};
  return { format: "email", stories: all, notes: own === undefined ? notes : [], ...files };
}

function storyOf(mail: Letter, envelope: Envelope, origin: Origin, notes: readonly Note[]): Story | undefined {
  const text = mail.text?.trim() ?? "";
  if (text !== "") {
    const plain = textMail(text, envelope, origin, notes);
    // A filled-in form is read from plain text even if the mail has HTML too; otherwise HTML knows more of the text.
    if (plain.form || !isRichMail(mail.html)) return plain.story;
  }
  return isRichMail(mail.html) ? htmlMail(mail.html, envelope, origin, notes) : undefined;
}

/** The parts that the text calls for as pictures, where it is read as HTML. */
function shownIn({ html }: Letter): ReadonlySet<string> {
  if (!isRichMail(html)) return new Set();
  return new Set([...html.matchAll(/\bcid:(?<id>[^"'<>\s]+)/giu)].map(({ groups }) => groups?.["id"] ?? ""));
}

/** No story: why, and what was found on the way. */
export function refuseMail(name: string, message: string, notes: readonly Note[] = []): ReadResult {
  return {
    format: "email",
    stories: [],
    notes: [...notes, { kind: "broken", where: name, message: `${name}: ${message}.` }],
  };
}
