import { decodeAs } from "../charset.ts";
import { codePage } from "../rtf/charsets.ts";
import type { CompoundFolder } from "./open-compound.ts";

/** The properties of a mail or an attachment in an Outlook file ([MS-OXMSG]), asked for by number. */
export interface OutlookProperties {
  /** Text of a property: Unicode, or in the code page of the mail. */
  readonly text: (id: number) => string | undefined;
  readonly bytes: (id: number) => Uint8Array | undefined;
  readonly number: (id: number) => number | undefined;
  /** A moment as ISO 8601. */
  readonly time: (id: number) => string | undefined;
}

/** Numbers of the properties that matter ([MS-OXPROPS]). */
export const property = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitTime: 0x0039,
  representing: 0x0042,
  sender: 0x0c1a,
  senderAddress: 0x0c1f,
  deliveryTime: 0x0e06,
  body: 0x1000,
  packedRtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  data: 0x3701,
  shortName: 0x3704,
  name: 0x3707,
  mimeType: 0x370e,
  contentId: 0x3712,
  hidden: 0x7ffe,
  senderSmtp: 0x5d01,
  bodyCodePage: 0x3fde,
  codePage: 0x3ffd,
} as const;

const stream = (id: number, type: string): string =>
  `__substg1.0_${id.toString(16).padStart(4, "0").toUpperCase()}${type}`;

/** `header`: how many bytes stand before the first property: 32 in the file's own mail, 24 in one inside, 8 in an attachment. */
export function outlookProperties(folder: CompoundFolder, header: number): OutlookProperties {
  const fixed = fixedValues(folder.streams.get("__properties_version1.0")?.(), header);
  const bytes = (id: number, type = "0102"): Uint8Array | undefined => {
    const found = folder.streams.get(stream(id, type))?.();
    return found === undefined || found.length === 0 ? undefined : found;
  };
  const number = (id: number): number | undefined => fixed.get(id)?.low;
  const charset = codePage(number(property.codePage) ?? number(property.bodyCodePage));
  return {
    bytes,
    number,
    text(id) {
      const wide = bytes(id, "001F");
      const narrow = wide === undefined ? bytes(id, "001E") : undefined;
      const text =
        wide !== undefined ? decodeAs("utf-16le", wide) : narrow === undefined ? undefined : decodeAs(charset, narrow);
      const plain = text === undefined ? undefined : withoutZeros(text);
      return plain === undefined || plain.trim() === "" ? undefined : plain;
    },
    time(id) {
      const value = fixed.get(id);
      if (value === undefined) return undefined;
      // Tenths of microseconds since 1601.
      const milliseconds = (value.high * 4294967296 + value.low) / 10_000 - 11_644_473_600_000;
      return milliseconds > 0 && milliseconds < 4e12
        ? new Date(milliseconds).toISOString().replace(/\.\d+Z$/u, "Z")
        : undefined;
    },
  };
}

interface Fixed {
  readonly low: number;
  readonly high: number;
}

/** Values that are short stand in a list of rows of sixteen bytes. */
function fixedValues(list: Uint8Array | undefined, header: number): ReadonlyMap<number, Fixed> {
  const found = new Map<number, Fixed>();
  if (list === undefined) return found;
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  for (let at = header; at + 16 <= list.length; at += 16)
    found.set(view.getUint16(at + 2, true), {
      low: view.getUint32(at + 8, true),
      high: view.getUint32(at + 12, true),
    });
  return found;
}

/** Texts end with zeros, or do not. */
export function withoutZeros(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1;
  return text.slice(0, end);
}
