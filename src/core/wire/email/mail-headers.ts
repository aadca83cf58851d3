import { parseByline } from "../fields/parse-byline.ts";

/** Names of headers that only mail has together. */
const known =
  /^(?:return-path|received|delivered-to|message-id|mime-version|from|to|subject|date|x-[\w-]+|content-type|content-transfer-encoding|reply-to|sender|cc|dkim-signature|authentication-results|arc-[\w-]+|thread-topic|importance)$/iu;

/** Whether a text begins as a mail does: a block of headers, at least two of them mail's own, then a blank line. */
export function looksLikeMail(text: string): boolean {
  const head = text.replace(/^[\s\ufeff]+/u, "").replace(/^(?:>?From \S[^\r\n]*\r?\n)/u, "");
  const block = head.split(/\r?\n[ \t]*\r?\n|\r\r/u)[0] ?? "";
  const names = new Set<string>();
  for (const line of block.split(/\r\n?|\n/u)) {
    if (/^[ \t]/u.test(line)) continue;
    const name = /^(?<name>[\w-]{2,60}):(?:\s|$)/u.exec(line)?.groups?.["name"];
    if (name === undefined) return false;
    if (known.test(name)) names.add(name.toLowerCase());
  }
  // "From:" and "Subject:" alone also stand above pasted copy, and are then as good as a mail.
  return (
    names.size >= 2 && (names.has("from") || names.has("received") || names.has("message-id") || names.has("subject"))
  );
}

/** The bytes without the blank lines and the mbox line that some gateways put before the first header. */
export function fromFirstHeader(bytes: Uint8Array): Uint8Array {
  let at = 0;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
  while (at < bytes.length && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d || bytes[at] === 0x0a))
    at += 1;
  return bytes.subarray(at);
}

/** The subject without "Re:", "Fwd:" and list names: what it says of the story. */
export const plainSubject = (subject: string | undefined): string | undefined =>
  subject
    ?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|vs|antw|sv)\s*(?:\[\d+\])?\s*:|\s*\[(?:ext|external|spam)\])+/iu, "")
    .replace(/^\s*(?:(?:press|media|news) release|pressemitteilung|communiqué(?: de presse)?)\s*[:|–—-]\s*(?=\S)/iu, "")
    .replace(/\s+/gu, " ")
    .trim() || undefined;

/** The sender as a byline, if the mail names a person and not a machine. */
export function senderName(
  from: { readonly name?: string; readonly address?: string } | undefined,
): string | undefined {
  const name = from?.name?.replace(/^["'\s]+|["'\s]+$/gu, "").replace(/\s*(?:\(via [^)]*\)|via .*)$/iu, "") ?? "";
  if (name === "" || name.includes("@") || machine.test(`${name} ${from?.address ?? ""}`)) return undefined;
  // "stringer", "newsdesk2": what somebody logs in as.
  if (office.test(name) || /^[\p{Ll}\d._-]+$/u.test(name)) return undefined;
  // Address books put the family name first.
  const turned = /^(?<family>\p{Lu}[\p{L}'’-]+), (?<given>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.]*)?)$/u.exec(
    name,
  )?.groups;
  const printed = turned === undefined ? name : `${turned["given"]} ${turned["family"]}`;
  return parseByline(printed)?.text ?? printed;
}

/** Who sends releases and copy without being its author. */
const office =
  /^(?:pr|press|media|news|newsroom|editor|editors|desk)$|\b(?:press office|news ?desk|media relations|communications|public relations|pressestelle|service de presse)\b/iu;

const machine =
  /\b(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|mail delivery (?:sub)?system|notifications?@|bounces?[@+])/iu;

/** A report of a mail system: what it carries is no story. */
export const isReport = (
  contentType: string,
  from: { readonly name?: string; readonly address?: string } | undefined,
): boolean =>
  /multipart\/report|message\/delivery-status/iu.test(contentType) ||
  /mailer-daemon|postmaster@|mail delivery (?:sub)?system/iu.test(`${from?.name ?? ""} ${from?.address ?? ""}`);
