import { decodeAs, decodeBytes, declaredCharset } from "../charset.ts";
import type { Letter, LetterPart } from "../email/read-letter.ts";
import type { CompoundFolder } from "./open-compound.ts";
import { type OutlookProperties, outlookProperties, property, withoutZeros } from "./outlook-properties.ts";
import { codePage } from "../rtf/charsets.ts";
import { htmlInRtf } from "./html-in-rtf.ts";
import { unpackRtf } from "./unpack-rtf.ts";

/** A mail out of an Outlook file, the mails that are attached to it, and its text as RTF where it has no other. */
export interface OutlookMail {
  readonly letter: Letter;
  readonly inside: readonly OutlookMail[];
  readonly rtf?: Uint8Array | undefined;
}

const deepest = 5;

/** Takes a mail of Outlook apart. */
export function outlookMail(folder: CompoundFolder, depth = 0): OutlookMail {
  const of = outlookProperties(folder, depth === 0 ? 32 : 24);
  const attached = [...folder.folders]
    .filter(([name]) => name.startsWith("__attach_version1.0_"))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, inner]) => inner);
  const text = of.text(property.body);
  const packed = of.bytes(property.packedRtf);
  const rtf = packed === undefined ? undefined : unpackRtf(packed);
  // Outlook itself keeps HTML inside RTF.
  const html = htmlOf(of) ?? (rtf === undefined ? undefined : htmlInRtf(rtf));
  return {
    letter: {
      from: { name: of.text(property.sender) ?? of.text(property.representing) ?? "", address: addressOf(of) },
      contentType: /^REPORT\./iu.test(of.text(property.messageClass) ?? "") ? "multipart/report" : undefined,
      subject: of.text(property.subject),
      sent: of.time(property.submitTime) ?? of.time(property.deliveryTime),
      guid: of.text(property.messageId),
      text: text?.replace(/\r\n?/gu, "\n"),
      html,
      parts: attached.flatMap((inner, index) => partOf(inner, index) ?? []),
    },
    inside:
      depth >= deepest
        ? []
        : attached.flatMap((inner) => {
            const mail = inner.folders.get("__substg1.0_3701000D");
            return mail === undefined ? [] : [outlookMail(mail, depth + 1)];
          }),
    rtf: text === undefined && html === undefined ? rtf : undefined,
  };
}

const addressOf = (of: OutlookProperties): string =>
  of.text(property.senderSmtp) ?? of.text(property.senderAddress) ?? "";

/** The text as HTML: a property of bytes in a code page that is told, or that the HTML tells itself. */
function htmlOf(of: OutlookProperties): string | undefined {
  const wide = of.text(property.html);
  if (wide !== undefined) return wide;
  const bytes = of.bytes(property.html);
  if (bytes === undefined) return undefined;
  const page = of.number(property.bodyCodePage);
  const text = page === undefined ? decodeBytes(bytes, declaredCharset(bytes)).text : decodeAs(codePage(page), bytes);
  return withoutZeros(text);
}

/** An attachment as a file; a mail inside the mail is none. */
function partOf(folder: CompoundFolder, index: number): LetterPart | undefined {
  const of = outlookProperties(folder, 8);
  const bytes = of.bytes(property.data);
  if (bytes === undefined) return undefined;
  const type = of.text(property.mimeType) ?? "";
  const contentId = of.text(property.contentId)?.replace(/^<|>$/gu, "");
  return {
    name: of.text(property.name) ?? of.text(property.shortName) ?? `attachment-${index + 1}`,
    bytes,
    ...(contentId === undefined ? {} : { contentId }),
    inline: of.number(property.hidden) === 1 || (contentId !== undefined && type.startsWith("image/")),
  };
}
