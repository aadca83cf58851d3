import { looksLikeMail } from "./mail-headers.ts";

/** The line that parts the mails of a mailbox: "From ", an address, and the day and time at which it came (RFC 4155). */
const parting = /^From \S+ [^\n]*\b\d{4}\b[^\n]*\n/gmu;

/** Beginnings of mails by which a mailbox is known. */
export const startsMailbox = (text: string): boolean =>
  /^\s*From \S+ [^\n]*\b\d{4}\b[^\n]*\n/u.test(text) && looksLikeMail(text);

/**
 * The mails of a mailbox, each without its parting line and with its own ">From " lines as they were written. A line that
 * parts follows a blank one and has a header after it: copy that opens a paragraph with "From" is none.
 */
export function splitMailbox(bytes: Uint8Array): readonly Uint8Array[] {
  // One letter a byte, so that places in the text are places in the bytes.
  const text = new TextDecoder("latin1").decode(bytes).replaceAll("\r\n", "\n");
  const starts: { readonly from: number; readonly line: number }[] = [];
  for (const { index, 0: line } of text.matchAll(parting)) {
    const isFirst = text.slice(0, index).trim() === "";
    const after = index + line.length;
    if ((isFirst || text.slice(index - 2, index) === "\n\n") && looksLikeMail(text.slice(after, after + headerChars)))
      starts.push({ from: after, line: index });
  }
  return starts.map(({ from }, at) =>
    toBytes(text.slice(from, starts[at + 1]?.line).replaceAll(/^>(>*From )/gmu, "$1")),
  );
}

/** So much of a mail shows whether it begins as one does. */
const headerChars = 16 * 1024;

const toBytes = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = windows1252.get(text.charCodeAt(at)) ?? text.charCodeAt(at);
  return bytes;
};

/** "latin1" decodes as Windows-1252, which has letters above 255 for the bytes 0x80–0x9f. */
const windows1252: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 0x20 }, (_, at): readonly [number, number] => {
    const byte = 0x80 + at;
    return [new TextDecoder("latin1").decode(Uint8Array.of(byte)).charCodeAt(0), byte];
  }),
);
