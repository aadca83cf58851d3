import PostalMime, { type Attachment, type Email } from "postal-mime";
import { fromFirstHeader, looksLikeMail } from "../email/mail-headers.ts";
import { type Letter, type LetterPart, readLetter, refuseMail } from "../email/read-letter.ts";
import { withWindowsSigns } from "../charset.ts";
import { readDate } from "../fields/read-date.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";

/** A mail: the subject is the headline, the text the story, and what is attached is read in turn. */
export const email: Reader = {
  id: "email",
  label: "E-mail",
  extensions: ["eml", "txt"],
  sniff: ({ text }) => (looksLikeMail(text) ? 0.9 : 0),
  read: readMail,
};

async function readMail(source: Source, context: ReadContext): Promise<ReadResult> {
  const { name } = source;
  const mail = await parse(fromFirstHeader(source.bytes));
  if ("refused" in mail) return refuseMail(name, `this mail could not be taken apart (${mail.refused})`);
  const from = mail.from?.address === undefined ? undefined : mail.from;
  const letter: Letter = {
    from,
    contentType: headerOf(mail, "content-type"),
    subject: mail.subject,
    sent: readDate(headerOf(mail, "date") ?? "")?.iso,
    guid: mail.messageId,
    text: mail.text,
    html: mail.html,
    parts: named(mail.attachments),
  };
  return readLetter(letter, { name, reader: "email" }, context);
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

const headerOf = (mail: Email, key: string): string | undefined =>
  mail.headers.find((header) => header.key === key)?.value;

/** Attachments as files; one without a name gets its number. */
const named = (attachments: readonly Attachment[]): readonly LetterPart[] =>
  attachments.map(({ filename, content, mimeType, disposition, related, contentId }, index) => ({
    name:
      filename ??
      `attachment-${index + 1}.${mimeType === "message/rfc822" ? "eml" : (mimeType.split("/")[1] ?? "bin")}`,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
    ...(contentId === undefined ? {} : { contentId: contentId.replace(/^<|>$/gu, "") }),
    inline: related === true || (disposition === "inline" && mimeType.startsWith("image/")),
  }));
