import { decodeBytes } from "../charset.ts";
import { type ByteRange, cut, viewOf } from "./byte-range.ts";

/** One IPTC-IIM dataset: "2:120" is the caption. */
export interface Dataset {
  readonly id: string;
  readonly text: string;
  readonly at: ByteRange;
}

/** What a block of IPTC-IIM holds, and whether its end is missing. */
export interface Iim {
  readonly datasets: readonly Dataset[];
  readonly charset: string;
  readonly cutOff: boolean;
}

interface Raw {
  readonly record: number;
  readonly number: number;
  readonly at: ByteRange;
}

/** Reads the datasets of one IPTC-IIM block. */
export function readIim(bytes: Uint8Array, range: ByteRange): Iim {
  const { sets, cutOff } = rawDatasets(bytes, range);
  const coded = sets.find((set) => set.record === 1 && set.number === 90);
  const declared = coded === undefined ? undefined : codedCharset(cut(bytes, coded.at));
  const datasets = sets
    .filter((set) => set.record === 2)
    .map((set) => ({ id: `2:${set.number}`, text: decodeField(cut(bytes, set.at), declared), at: set.at }));
  return { datasets, charset: declared ?? "utf-8", cutOff };
}

/**
 * A run of datasets somewhere in a stretch of bytes: in the trailers that some photo desks append (AFCP, FotoStation),
 * and in files whose own structure is broken. Three datasets in a row do not come about by chance.
 */
export function findIim(bytes: Uint8Array, { from, to }: ByteRange): ByteRange | undefined {
  for (let at = bytes.indexOf(0x1c, from); at >= 0 && at < to; at = bytes.indexOf(0x1c, at + 1)) {
    const record = bytes[at + 1];
    if (record !== 1 && record !== 2) continue;
    const { sets } = rawDatasets(bytes, { from: at, to });
    const last = sets.at(-1);
    if (sets.length >= 3 && last !== undefined) return { from: at, to: last.at.to };
  }
  return undefined;
}

function rawDatasets(
  bytes: Uint8Array,
  { from, to }: ByteRange,
): { readonly sets: readonly Raw[]; readonly cutOff: boolean } {
  const view = viewOf(bytes);
  const end = Math.min(to, bytes.length);
  const sets: Raw[] = [];
  let at = from;
  while (at + 5 <= end && bytes[at] === 0x1c) {
    let size = view.getUint16(at + 3);
    let start = at + 5;
    if (size > 0x7fff) {
      // An extended dataset: the number is the length of the length.
      const digits = size & 0x7fff;
      if (digits > 4 || start + digits > end) break;
      size = 0;
      for (let n = 0; n < digits; n += 1) size = size * 256 + (bytes[start + n] ?? 0);
      start += digits;
    }
    const raw = { record: bytes[at + 1] ?? 0, number: bytes[at + 2] ?? 0 };
    if (start + size > end) {
      sets.push({ ...raw, at: { from: start, to: end } });
      return { sets, cutOff: true };
    }
    sets.push({ ...raw, at: { from: start, to: start + size } });
    at = start + size;
  }
  return { sets, cutOff: false };
}

/** ISO 2022 escapes of dataset 1:90; those for a part of ISO 8859 name its last letter. */
const parts: Readonly<Record<string, string>> = {
  A: "iso-8859-1",
  B: "iso-8859-2",
  C: "iso-8859-3",
  D: "iso-8859-4",
  F: "iso-8859-7",
  G: "iso-8859-6",
  H: "iso-8859-8",
  L: "iso-8859-5",
  M: "iso-8859-9",
  b: "iso-8859-15",
};

function codedCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x1b) return undefined;
  const escape = String.fromCharCode(...bytes.subarray(1, 8));
  if (escape.startsWith("%")) return "utf-8";
  return parts[/^[-./]([A-Za-z])/u.exec(escape)?.[1] ?? ""];
}

/** Fields are often cut at a number of bytes, in the middle of a character: the half character is dropped. */
function decodeField(bytes: Uint8Array, declared: string | undefined): string {
  const whole = decodeBytes(bytes, declared);
  if (whole.because !== "fallback" || declared !== "utf-8") return clean(whole.text);
  return clean(decodeBytes(trimHalf(bytes), declared).text);
}

function trimHalf(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

/** Without the control bytes that fill up fixed fields; a line end of any kind is a line feed. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/gu, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
