import { decodeBytes } from "../charset.ts";

/** One member as the archive's directory describes it. Nothing of it is believed before it is checked. */
export interface Member {
  /** As written, decoded; never used as a path on a disk. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export type Directory = { readonly members: readonly Member[] } | { readonly refused: string };

/** The directory at the end of an archive, or nothing where it is missing (a cut file). */
export function readDirectory(bytes: Uint8Array, most: number): Directory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const { count, offset } = end;
  if (count > most) return { refused: `it holds ${count} files; more than ${most} are not opened` };
  const members: Member[] = [];
  let at = offset;
  while (members.length < count && at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    members.push(centralHeader(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // A directory that stops early or begins elsewhere is as good as none: the members are then looked for one by one.
  return members.length === count ? { members } : undefined;
}

/** Where the bytes of a member begin and end, or nothing when they cannot be inside the file. */
export function dataRange(view: DataView, member: Member): readonly [from: number, to: number] | undefined {
  const { offset } = member;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const to = from + member.packed;
  return to <= view.byteLength ? [from, to] : undefined;
}

/** Members found by walking the local headers, for archives without a usable directory. */
export function walkMembers(bytes: Uint8Array, most: number): readonly Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members: Member[] = [];
  let at = nextSignature(bytes, 0, 0x03, 0x04);
  while (at + 30 <= bytes.length && members.length < most) {
    const flags = view.getUint16(at + 6, true);
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const known = (flags & 8) === 0;
    // Sizes that follow the data are found only by looking for what comes next.
    const next = known
      ? from + view.getUint32(at + 18, true)
      : Math.min(nextSignature(bytes, from, 0x07, 0x08), nextSignature(bytes, from, 0x03, 0x04));
    if (from > bytes.length) break;
    members.push({
      name: memberName(bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true))),
      method: view.getUint16(at + 8, true),
      encrypted: (flags & 1) !== 0,
      crc: known ? view.getUint32(at + 14, true) : 0,
      packed: Math.min(next, bytes.length) - from,
      size: known ? view.getUint32(at + 22, true) : 0,
      offset: at,
    });
    at = nextSignature(bytes, Math.min(next, bytes.length), 0x03, 0x04);
  }
  return members;
}

function findEnd(view: DataView): { readonly count: number; readonly offset: number } | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === 0xffffffff ? (bigEnd(view, at) ?? { count, offset }) : { count, offset };
  }
  return undefined;
}

/** The 64-bit end record, which some writers add even to small archives. */
function bigEnd(view: DataView, end: number): { readonly count: number; readonly offset: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function centralHeader(bytes: Uint8Array, view: DataView, at: number): Member {
  const nameLength = view.getUint16(at + 28, true);
  const extraFrom = at + 46 + nameLength;
  const values = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packed = 0, offset = 0] = widen(view, extraFrom, view.getUint16(at + 30, true), values);
  return {
    name: memberName(bytes.subarray(at + 46, extraFrom)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

/** Values that say "see the extra field" are taken from there: size, packed size, offset in this order. */
function widen(view: DataView, from: number, length: number, values: readonly number[]): readonly number[] {
  if (!values.includes(0xffffffff)) return values;
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff || next + 8 > end) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return values;
}

function nextSignature(bytes: Uint8Array, from: number, third: number, fourth: number): number {
  for (let at = bytes.indexOf(0x50, from); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf(0x50, at + 1))
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth) return at;
  return bytes.length;
}

const memberName = (bytes: Uint8Array): string => decodeBytes(bytes).text;
