import type { Note } from "../../story/note.ts";
import { crc32 } from "./crc32.ts";
import { dataRange, type Member, readDirectory, walkMembers } from "./directory.ts";
import { inflate } from "./inflate.ts";

/** Bounds on one archive. They are far above any honest document and far below what harms the machine. */
export const zipLimits = {
  entries: 2000,
  /** Bytes of all members together, unpacked. */
  total: 64 * 1024 * 1024,
  /** Unpacked bytes for one packed byte; looked at above `smallSize` only, for a few bytes of text pack better than that. */
  ratio: 200,
  smallSize: 1024 * 1024,
} as const;

/** A member that may be opened. */
export interface ZipEntry {
  /** Cleaned of what could point outside: for messages and for finding parts, never a path on a disk. */
  readonly name: string;
  /** Reads the member within the limits of the whole archive. */
  readonly read: () => ZipContent;
}

/** The bytes of a member; `problem` says in words for an editor why they may not be all of it. */
export interface ZipContent {
  readonly bytes: Uint8Array;
  readonly problem?: string;
}

/** An archive that was opened, or why not. */
export type Zip =
  | { readonly entries: readonly ZipEntry[]; readonly notes: readonly Note[] }
  | { readonly refused: string };

/** Opens an archive without unpacking anything yet. Folders are left out; members that are not safe to open are notes. */
export function openZip(bytes: Uint8Array): Zip {
  const directory = readDirectory(bytes, zipLimits.entries);
  if (directory !== undefined && "refused" in directory) return directory;
  const notes: Note[] = [];
  const members = directory?.members ?? walkMembers(bytes, zipLimits.entries);
  if (directory === undefined) {
    if (members.length === 0) return { refused: "its directory is missing and no file in it can be found" };
    notes.push({
      kind: "broken",
      where: "end of the archive",
      message: `The archive is cut off or damaged: its directory is missing. ${members.length} file(s) were found without it; ask the sender for the whole file.`,
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (overlapping(view, members))
    return { refused: "files in it lie on top of each other, as in an archive made to do harm" };
  const budget = { left: zipLimits.total };
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (const member of members) {
    if (/[\\/]$/u.test(member.name)) continue;
    const name = member.name.replaceAll("\\", "/");
    const problem = unsafe(name) ?? (names.has(name) ? "is in the archive twice; the first was read" : undefined);
    if (problem !== undefined) {
      notes.push({ kind: "lost", where: printable(name), message: `“${printable(name)}” ${problem}.` });
      continue;
    }
    names.add(name);
    entries.push({ name, read: () => readMember(bytes, view, member, budget) });
  }
  return { entries, notes };
}

function readMember(bytes: Uint8Array, view: DataView, member: Member, budget: { left: number }): ZipContent {
  const nothing = new Uint8Array(0);
  if (member.encrypted) return { bytes: nothing, problem: "it is protected by a password" };
  const range = dataRange(view, member);
  const [from, to] = range ?? [member.offset, member.offset];
  if (range === undefined) return { bytes: nothing, problem: "its data is not where the archive says" };
  const packed = bytes.subarray(from, to);
  if (member.method !== 0 && member.method !== 8)
    return { bytes: nothing, problem: `it is packed by a method (${member.method}) that is not read here` };
  const ratioLimit = Math.max(zipLimits.smallSize, packed.length * zipLimits.ratio);
  const limit = Math.min(budget.left, ratioLimit);
  const { bytes: unpacked, stopped } =
    member.method === 0
      ? { bytes: packed.subarray(0, limit), stopped: packed.length > limit ? ("limit" as const) : undefined }
      : inflate(packed, limit);
  if (stopped === "limit") {
    budget.left -= Math.min(limit, ratioLimit);
    const reason =
      limit < ratioLimit ? "the archive unpacks to more than 64 MB" : "it unpacks to far more than it should";
    return { bytes: nothing, problem: `${reason}, as in an archive made to do harm` };
  }
  budget.left -= unpacked.length;
  if (stopped !== undefined) return { bytes: unpacked, problem: `it is ${stopped}; what could be read was kept` };
  if (member.crc !== 0 && crc32(unpacked) !== member.crc)
    return { bytes: unpacked, problem: "its checksum is wrong; it may be damaged" };
  return { bytes: unpacked };
}

function overlapping(view: DataView, members: readonly Member[]): boolean {
  const ranges = members.map((member) => [member.offset, dataRange(view, member)?.[1] ?? member.offset] as const);
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  return sorted.some(([from], index) => index > 0 && from < (sorted[index - 1]?.[1] ?? 0));
}

/** Why a name must not be opened; archives with such names are made to write outside their folder. */
function unsafe(name: string): string | undefined {
  if (name.includes("\0")) return "has a name with a zero byte in it and was left alone";
  if (/^(?:\/|[a-z]:)/iu.test(name)) return "points outside the archive and was left alone";
  if (name.split("/").includes("..")) return "points outside the archive and was left alone";
  return undefined;
}

const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, "�").slice(0, 120);
