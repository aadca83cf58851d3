import { type ByteRange, spells, viewOf } from "../../wire/photo/byte-range.ts";

/** One entry of a directory: what it says, and where. */
export interface ExifEntry {
  readonly tag: number;
  readonly type: number;
  /** Where its twelve bytes stand. */
  readonly at: number;
  /** Where its value stands: inside the entry, or elsewhere in the block. Undefined where that leads nowhere. */
  readonly value: ByteRange | undefined;
}

/** One directory of a TIFF block, which is what Exif is. */
export interface ExifDirectory {
  /** Its count, its entries and the address of the next directory. */
  readonly range: ByteRange;
  readonly little: boolean;
  readonly entries: readonly ExifEntry[];
}

/** Bytes of one value, by type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Cameras write dozens of entries and a handful of directories; a block made of thousands would keep whoever reads it for hours. */
const most = { entries: 512, directories: 64 } as const;

/** Entries that lead to further directories: Exif, GPS, interoperability. */
const pointers: ReadonlySet<number> = new Set([0x8769, 0x8825, 0xa005]);

/** The first directory of a TIFF block; undefined unless all of it stands inside the block. */
export function exifDirectory(block: Uint8Array): ExifDirectory | undefined {
  if (block.length < 8 || !(spells(block, 0, "II*\0") || spells(block, 0, "MM\0*"))) return undefined;
  const little = block[0] === 0x49;
  return directoryAt(block, viewOf(block).getUint32(4, little), little);
}

function directoryAt(block: Uint8Array, start: number, little: boolean): ExifDirectory | undefined {
  const view = viewOf(block);
  if (start < 8 || start + 2 > block.length) return undefined;
  const count = view.getUint16(start, little);
  const range = { from: start, to: start + 2 + count * 12 + 4 };
  if (count === 0 || count > most.entries || range.to > block.length) return undefined;
  const entries = Array.from({ length: count }, (_, nth) => {
    const at = start + 2 + nth * 12;
    const type = view.getUint16(at + 2, little);
    const length = view.getUint32(at + 4, little) * (sizes[type] ?? 0);
    const from = length <= 4 ? at + 8 : view.getUint32(at + 8, little);
    const inside = length > 0 && from + length <= block.length;
    return { tag: view.getUint16(at, little), type, at, value: inside ? { from, to: from + length } : undefined };
  });
  return { range, little, entries };
}

/** A stretch of a block, and the entry whose value it is; absent: a directory. */
export interface Held extends ByteRange {
  readonly by?: ExifEntry;
}

/** Every stretch of the block that a directory, its values and the directories behind it hold. */
export function heldIn(block: Uint8Array, directory: ExifDirectory): readonly Held[] {
  const held: Held[] = [{ from: 0, to: 8 }];
  const seen = new Set<number>();
  const gather = ({ range, little, entries }: ExifDirectory): void => {
    if (seen.has(range.from) || seen.size >= most.directories) return;
    seen.add(range.from);
    held.push(range, ...entries.flatMap((by) => (by.value === undefined ? [] : [{ ...by.value, by }])));
    const view = viewOf(block);
    const further = entries.filter(({ tag }) => pointers.has(tag)).map(({ at }) => view.getUint32(at + 8, little));
    for (const start of [...further, view.getUint32(range.to - 4, little)]) {
      const next = directoryAt(block, start, little);
      if (next !== undefined) gather(next);
    }
  };
  gather(directory);
  return held;
}
