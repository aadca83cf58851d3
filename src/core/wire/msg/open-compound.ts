/** A folder of a compound file: streams and folders by their names, as written. */
export interface CompoundFolder {
  readonly streams: ReadonlyMap<string, () => Uint8Array>;
  readonly folders: ReadonlyMap<string, CompoundFolder>;
}

/** By what a compound file begins ([MS-CFB] 2.2). */
export const compoundMark = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

/** The end of a chain of sectors and its kin: numbers from here on are no sectors. */
const noSector = 0xfffffffa;
/** Entries of the directory that are read; Outlook makes a few hundred. */
const mostEntries = 20_000;
const deepest = 20;

interface Entry {
  readonly name: string;
  /** 1 a folder, 2 a stream, 5 the root. */
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file ([MS-CFB]), the little file system in which old programs of Microsoft kept their files. Every chain
 * and tree is followed within bounds: a sector or an entry that comes twice ends it.
 */
export function openCompound(bytes: Uint8Array): CompoundFolder | { readonly refused: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number): number => (at + 2 <= bytes.length ? view.getUint16(at, true) : 0);
  const u32 = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0xffffffff);
  const shift = u16(30);
  if (shift !== 9 && shift !== 12) return { refused: "its sectors have no size that a program would write" };
  const sector = 1 << shift;
  const count = Math.ceil(bytes.length / sector);
  const offset = (number: number): number => (number + 1) * sector;
  const table = sectorTable(u32, sector, count);
  const chain = (start: number): readonly number[] => {
    const found: number[] = [];
    for (let at = start; at < noSector && at < count && found.length < count; at = table[at] ?? noSector)
      found.push(at);
    return found;
  };
  const gather = (start: number, size: number): Uint8Array => {
    const out = new Uint8Array(Math.min(size, bytes.length));
    let filled = 0;
    for (const number of chain(start)) {
      if (filled >= out.length) break;
      const part = bytes.subarray(offset(number), offset(number) + Math.min(sector, out.length - filled));
      out.set(part, filled);
      filled += part.length;
    }
    return out.subarray(0, filled);
  };
  const directory = gather(u32(48), bytes.length);
  const entries = entriesOf(directory);
  const root = entries[0];
  if (root?.kind !== 5) return { refused: "its directory is damaged" };

  // Short streams lie together in one long one, in sectors of their own.
  const short = u32(56) === 0xffffffff ? 4096 : u32(56);
  const small = 1 << Math.min(u16(32), 9);
  const pool = gather(root.start, root.size);
  const links = gather(u32(60), bytes.length);
  const linkView = new DataView(links.buffer, links.byteOffset, links.byteLength);
  const gatherSmall = (start: number, size: number): Uint8Array => {
    const out = new Uint8Array(Math.min(size, pool.length));
    let filled = 0;
    for (let at = start, left = pool.length / small + 1; at < noSector && left > 0 && filled < out.length; left -= 1) {
      const part = pool.subarray(at * small, at * small + Math.min(small, out.length - filled));
      if (part.length === 0) break;
      out.set(part, filled);
      filled += part.length;
      at = at * 4 + 4 <= links.length ? linkView.getUint32(at * 4, true) : noSector;
    }
    return out.subarray(0, filled);
  };
  const content = ({ start, size }: Entry): Uint8Array =>
    size < short ? gatherSmall(start, size) : gather(start, size);
  const seen = new Set<number>([0]);
  const folder = (child: number, depth: number): CompoundFolder => {
    const streams = new Map<string, () => Uint8Array>();
    const folders = new Map<string, CompoundFolder>();
    const waiting = [child];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = entries[at];
      if (entry === undefined || seen.has(at)) continue;
      seen.add(at);
      waiting.push(entry.left, entry.right);
      if (entry.kind === 2) streams.set(entry.name, () => content(entry));
      else if (entry.kind === 1 && depth < deepest) folders.set(entry.name, folder(entry.child, depth + 1));
    }
    return { streams, folders };
  };
  return folder(root.child, 0);
}

/** Which sector follows which: the table's own sectors are listed in the header and in a chain of lists. */
function sectorTable(u32: (at: number) => number, sector: number, count: number): Uint32Array {
  const parts: number[] = [];
  for (let at = 76; at < 512; at += 4) parts.push(u32(at));
  const visited = new Set<number>();
  for (let list = u32(68); list < noSector && list < count && !visited.has(list);) {
    visited.add(list);
    const from = (list + 1) * sector;
    for (let at = from; at < from + sector - 4; at += 4) parts.push(u32(at));
    list = u32(from + sector - 4);
  }
  const table = new Uint32Array(count).fill(0xffffffff);
  let next = 0;
  for (const part of parts) {
    if (part >= noSector || part >= count || next >= count) continue;
    const from = (part + 1) * sector;
    for (let at = from; at < from + sector && next < count; at += 4) table[next++] = u32(at);
  }
  return table;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length && entries.length < mostEntries; at += 128) {
    const letters = Math.max(0, Math.min(31, view.getUint16(at + 64, true) / 2 - 1));
    let name = "";
    for (let n = 0; n < letters; n += 1) name += String.fromCharCode(view.getUint16(at + 2 * n, true));
    entries.push({
      name,
      kind: directory[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
