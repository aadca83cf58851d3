import { spaceFill } from "../../story/no-break.ts";
import { isBlankLine, trimLines, type WireLine, wireLines } from "../text/wire-lines.ts";
import { blockText, lineBlocks } from "./line-blocks.ts";
import { mailFrame } from "./mail-frame.ts";
import type { WireAside } from "../text/wire-story.ts";

/** The copy of a mail, parted from what mail programs and offices put around it. */
export interface MailText {
  readonly body: readonly WireLine[];
  readonly asides: readonly WireAside[];
  /** Of a forwarded mail: its own subject and sender. */
  readonly forwarded?: { readonly subject?: string; readonly from?: string };
}

/** Why a part of a forwarded mail is set aside, in words for the editor. */
export const whyForwarder = "What the forwarder wrote above the mail.";
export const whyForwardedHeader = "The header of the forwarded mail.";

const signature = /^-- ?$/u;
const forwardMark =
  /^\s*-{2,}\s*(?:Forwarded message|Original Message|Weitergeleitete Nachricht|Ursprüngliche Nachricht|Message transféré|Message d'origine|Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht)\s*-{2,}\s*$/iu;
const legal =
  /^\s*\*?(?:This (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|intended|privileged)|The information (?:contained )?in this (?:e-?mail|message)|CONFIDENTIALITY NOTICE|DISCLAIMER|Confidentiality notice|Diese E-Mail enthält vertrauliche|Ce (?:message|courriel) .{0,60}confidentiel)/iu;

/** Takes quoted mail, the forwarder's header, the signature and legal notices away from the copy. */
export function mailText(text: string): MailText {
  const all = wireLines(spaceFill(text));
  const asides: WireAside[] = [];
  const put = (lines: readonly WireLine[], role: WireAside["role"], why: string): void => {
    const kept = trimLines(lines);
    if (kept.length > 0) asides.push({ text: kept.map((line) => line.text).join("\n"), lines: kept, role, why });
  };
  const { lines, forwarded } = fromForwarded(all, put);
  const end = lines.findIndex((line) => signature.test(line.text));
  const signed = end < 0 ? lines : lines.slice(0, end);
  if (end >= 0) put(lines.slice(end), "furniture", "The sender's signature.");
  const notice = signed.findIndex((line, index) => index > 0 && legal.test(line.text));
  const copy = notice < 0 ? signed : signed.slice(0, notice);
  if (notice >= 0) put(signed.slice(notice), "furniture", "A legal notice of the sender's office.");
  put(
    copy.filter((line) => /^\s*>/u.test(line.text)),
    "other",
    "Quoted from an earlier mail.",
  );
  const own = trimLines(copy.filter((line) => !/^\s*>/u.test(line.text)));
  const framed = withinFrame(own, put);
  const passedOn = forwarded ?? framed.forwarded;
  return { body: framed.body, asides, ...(passedOn === undefined ? {} : { forwarded: passedOn }) };
}

/** The lines of the copy, without a forwarded mail's header that nothing marks, an earlier mail, a farewell. */
function withinFrame(lines: readonly WireLine[], put: Put): Pick<MailText, "body" | "forwarded"> {
  const blocks = lineBlocks(lines);
  const { from, to, forwarded, below } = mailFrame(blocks.map((block) => blockText(block)));
  const first = blocks[from]?.[0];
  if (first === undefined) return { body: lines };
  const header = forwarded === undefined ? undefined : blocks[forwarded.header]?.[0];
  const behind = blocks[to]?.[0];
  const before =
    (line: WireLine): ((one: WireLine) => boolean) =>
    ({ n }) =>
      n < line.n;
  if (header !== undefined) {
    put(lines.filter(before(header)), "metadata", whyForwarder);
    put(
      lines.filter((line) => line.n >= header.n && line.n < first.n),
      "metadata",
      whyForwardedHeader,
    );
  }
  if (behind !== undefined)
    put(
      lines.filter((line) => line.n >= behind.n),
      "furniture",
      below ?? "",
    );
  const body = lines.filter(({ n }) => n >= first.n && (behind === undefined || n < behind.n));
  return { body: trimLines(body), ...(forwarded === undefined ? {} : { forwarded }) };
}

type Put = (lines: readonly WireLine[], role: WireAside["role"], why: string) => void;

/** A forwarded mail is the story; what the forwarder wrote above it is a word to the desk. */
function fromForwarded(
  all: readonly WireLine[],
  put: Put,
): { lines: readonly WireLine[]; forwarded?: MailText["forwarded"] } {
  const at = all.findIndex((line) => forwardMark.test(line.text));
  if (at < 0) return { lines: all };
  const rest = all.slice(at + 1);
  const blank = rest.findIndex((line, index) => index > 0 && isBlankLine(line));
  const header = rest.slice(0, blank < 0 ? rest.length : blank);
  const value = (names: string): string | undefined =>
    header
      .map(({ text }) =>
        new RegExp(`^\\s*\\*?(?:${names})\\*?\\s*:\\s*(?<value>.*)$`, "iu").exec(text)?.groups?.["value"]?.trim(),
      )
      .find((found) => found !== undefined);
  const subject = value("Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp");
  if (subject === undefined) return { lines: all };
  const from = value("From|Von|De|Da|Van")
    ?.replace(/\s*[<[(].*$/u, "")
    .replace(/^"|"$/gu, "");
  put(all.slice(0, at), "metadata", whyForwarder);
  put(all.slice(at, at + 1 + header.length), "metadata", whyForwardedHeader);
  return {
    lines: blank < 0 ? [] : rest.slice(blank + 1),
    forwarded: { subject, ...(from === undefined || from.includes("@") ? {} : { from }) },
  };
}
