import { crc32 } from "./crc32.ts";

/** Records of a journal that are whole, and where the last of them ends. What follows `good` is torn or damaged. */
export interface JournalContent {
  readonly records: readonly unknown[];
  readonly good: number;
}

const space = 0x20;
const lineEnd = 0x0a;
const sumLength = 8;
const lengthDigits = 10;

/** One record: its length in bytes, its checksum and its JSON, a line that a person can read. */
export function encodeRecord(record: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(record));
  return Buffer.concat([Buffer.from(`${json.length} ${crc32(json)} `), json, Buffer.from("\n")]);
}

/** Reads records up to the first that is not whole. A crash leaves at most one such, at the end. */
export function decodeJournal(bytes: Buffer): JournalContent {
  const records: unknown[] = [];
  let good = 0;
  for (;;) {
    const record = recordAt(bytes, good);
    if (record === undefined) return { records, good };
    records.push(record.value);
    good = record.end;
  }
}

function recordAt(bytes: Buffer, start: number): { readonly value: unknown; readonly end: number } | undefined {
  const gap = bytes.indexOf(space, start);
  if (gap < 0 || gap === start || gap - start > lengthDigits) return undefined;
  const digits = bytes.toString("latin1", start, gap);
  if (!/^\d+$/u.test(digits)) return undefined;
  const from = gap + 1 + sumLength + 1;
  const to = from + Number(digits);
  if (bytes[to] !== lineEnd || bytes[from - 1] !== space) return undefined;
  const json = bytes.subarray(from, to);
  if (bytes.toString("latin1", gap + 1, from - 1) !== crc32(json)) return undefined;
  return { value: JSON.parse(json.toString()) as unknown, end: to + 1 };
}
