import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { type MailPart, readAttachments, withPictures } from "../email/attachments.ts";
import { fromFirstHeader, isReport, looksLikeMail, plainSubject, senderName } from "../email/mail-headers.ts";
import { type Envelope, htmlMail, isRichMail } from "../email/html-mail.ts";
import { textMail } from "../email/text-mail.ts";
import { calledFor } from "../attachment.ts";
import { withWindowsSigns } from "../charset.ts";
import { readDate } from "../fields/read-date.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";

/** A mail: the subject is the headline, the text the story, and what is attached is read in turn. */
export const email: Reader = {
  id: "email",
  label: "E-mail",
  extensions: ["eml", "msg", "txt"],
  sniff: ({ text }) => (looksLikeMail(text) ? 0.9 : 0),
  read: readMail,
};

async function readMail(source: Source, context: ReadContext): Promise<ReadResult> {
  const { name } = source;
  const mail = await parse(fromFirstHeader(source.bytes));
  if ("refused" in mail) return refuse(name, `this mail could not be taken apart (${mail.refused})`);
  const from = mail.from?.address === undefined ? undefined : mail.from;
  if (isReport(headerOf(mail, "content-type") ?? "", from))
    return refuse(name, "this is a report of a mail system about a mail that did not arrive; there is no story in it");
  const envelope: Envelope = {
    subject: plainSubject(mail.subject),
    sender: senderName(from),
    sent: readDate(headerOf(mail, "date") ?? "")?.iso,
    guid: mail.messageId?.replace(/^<|>$/gu, ""),
  };
  const attached = await readAttachments(named(mail.attachments, shownIn(mail)), context);
  const { stories, pictures, notes } = attached;
  const own = storyOf(mail, envelope, name, notes);
  if (own === undefined && stories.length === 0 && pictures.length === 0)
    return refuse(name, "this mail has neither text nor an attachment that could be read", notes);
  const first = own === undefined ? [] : [withPictures(own, attached)];
  const rest = own === undefined ? [...stories, ...pictures] : stories;
  const all = [...first, ...rest];
  const files = context.pictures === true ? { attachments: calledFor(attached.files, all) } : {};
  return { format: "email", stories: all, notes: own === undefined ? notes : [], ...files };
}

/** Parts within parts, and headers, are bounded by the library; what is over its bounds it refuses by throwing. */
async function parse(bytes: Uint8Array): Promise<Email | { readonly refused: string }> {
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 30,
      maxHeadersSize: 1024 * 1024,
    });
    return withRightLetters(mail);
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** The library decodes by itself, and where that takes Windows-1252 for Latin-1 quotation marks and dashes are lost. */
function withRightLetters(mail: Email): Email {
  const right = {
    ...(mail.subject === undefined ? {} : { subject: withWindowsSigns(mail.subject) }),
    ...(mail.text === undefined ? {} : { text: withWindowsSigns(mail.text) }),
    ...(mail.html === undefined ? {} : { html: withWindowsSigns(mail.html) }),
  };
  if (mail.from?.address === undefined) return { ...mail, ...right };
  return { ...mail, ...right, from: { ...mail.from, name: withWindowsSigns(mail.from.name) } };
}

function storyOf(mail: Email, envelope: Envelope, name: string, notes: readonly Note[]): Story | undefined {
  const origin = { name, reader: "email" };
  const text = mail.text?.trim() ?? "";
  if (text !== "") {
    const plain = textMail(text, envelope, origin, notes);
    // A filled-in form is read from plain text even if the mail has HTML too; otherwise HTML knows more of the text.
    if (plain.form || !isRichMail(mail.html)) return plain.story;
  }
  return isRichMail(mail.html) ? htmlMail(mail.html, envelope, origin, notes) : undefined;
}

const headerOf = (mail: Email, key: string): string | undefined =>
  mail.headers.find((header) => header.key === key)?.value;

/** The parts that the text calls for as pictures, where it is read as HTML. */
function shownIn({ html }: Email): ReadonlySet<string> {
  if (!isRichMail(html)) return new Set();
  return new Set([...html.matchAll(/\bcid:(?<id>[^"'<>\s]+)/giu)].map(({ groups }) => groups?.["id"] ?? ""));
}

/** Attachments as files; one without a name gets its number. */
const named = (attachments: readonly Attachment[], shown: ReadonlySet<string>): readonly MailPart[] =>
  attachments.map(({ filename, content, mimeType, disposition, related, contentId }, index) => ({
    name:
      filename ??
      `attachment-${index + 1}.${mimeType === "message/rfc822" ? "eml" : (mimeType.split("/")[1] ?? "bin")}`,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
    ...(contentId === undefined ? {} : { contentId: contentId.replace(/^<|>$/gu, "") }),
    shown: shown.has(contentId?.replace(/^<|>$/gu, "") ?? ""),
    inline: related === true || (disposition === "inline" && mimeType.startsWith("image/")),
  }));

function refuse(name: string, message: string, notes: readonly Note[] = []): ReadResult {
  return {
    format: "email",
    stories: [],
    notes: [...notes, { kind: "broken", where: name, message: `${name}: ${message}.` }],
  };
}
