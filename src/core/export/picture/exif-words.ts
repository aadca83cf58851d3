import { decodeBytes } from "../../wire/charset.ts";
import { type ByteRange, cut, viewOf } from "../../wire/photo/byte-range.ts";
import { type ExifDirectory, exifDirectory, type ExifEntry, type Held, heldIn } from "./exif-directory.ts";
import { joinBytes } from "./iim-block.ts";
import type { PictureWords } from "./picture-words.ts";

const ascii = 2;

/** Fields of Exif that say what our words say. */
const fields: ReadonlyMap<number, keyof PictureWords> = new Map([
  [270, "caption"],
  [315, "creator"],
  [33432, "copyright"],
]);

/** What Windows keeps in UTF-16: comment and author are ours; title and subject are only where they repeat the old words. */
const windowsFields: ReadonlyMap<number, { readonly field: keyof PictureWords; readonly mayBeOther?: true }> = new Map([
  [0x9c9b, { field: "caption", mayBeOther: true }],
  [0x9c9c, { field: "caption" }],
  [0x9c9d, { field: "creator" }],
  [0x9c9f, { field: "caption", mayBeOther: true }],
]);

/**
 * An Exif block that says nothing else than our words: description, artist and copyright, where it has them, are
 * rewritten, and what Windows wrote of them is taken out. Nothing else moves, for what cameras keep in their notes is
 * found by its place. Where a text is too long for the `room`, its field is taken out; a block that cannot be read
 * stays as it is.
 */
export function exifWithWords(block: Uint8Array, words: PictureWords, room: number): Uint8Array {
  const directory = exifDirectory(block);
  if (directory === undefined) return block;
  const old = new Map(
    directory.entries.flatMap((entry) => {
      const field = fields.get(entry.tag);
      return field === undefined ? [] : [[field, textOf(block, entry)] as const];
    }),
  );
  const stale = directory.entries.filter((entry) => {
    const field = fields.get(entry.tag);
    if (field !== undefined) return words[field] !== undefined && textOf(block, entry) !== words[field];
    const windows = windowsFields.get(entry.tag);
    if (windows === undefined || words[windows.field] === undefined) return false;
    const said = wideTextOf(block, entry);
    if (windows.mayBeOther === true && said !== old.get(windows.field)) return false;
    return said !== words[windows.field];
  });
  return stale.length === 0 ? block : rewritten(block, directory, stale, words, room);
}

function rewritten(
  block: Uint8Array,
  directory: ExifDirectory,
  stale: readonly ExifEntry[],
  words: PictureWords,
  room: number,
): Uint8Array {
  const { range, little } = directory;
  const made = Uint8Array.from(block);
  const added: Uint8Array[] = [];
  let length = block.length;
  const held = heldIn(block, directory);
  const entries = directory.entries.flatMap((entry) => {
    const kept = block.slice(entry.at, entry.at + 12);
    if (!stale.includes(entry)) return [kept];
    const slot = ownSlot(held, entry);
    // The old words must not be found in the file any more.
    if (slot !== undefined) made.fill(0, slot.from, slot.to);
    const field = fields.get(entry.tag);
    const said = field === undefined ? "" : (words[field] ?? "");
    if (said === "") return [];
    const text = bytesOf(said);
    const view = viewOf(kept);
    view.setUint16(2, ascii, little);
    view.setUint32(4, text.length, little);
    if (text.length <= 4) {
      kept.fill(0, 8);
      kept.set(text, 8);
      return [kept];
    }
    if (slot !== undefined && text.length <= slot.to - slot.from) {
      made.set(text, slot.from);
      view.setUint32(8, slot.from, little);
      return [kept];
    }
    // Values begin at even places.
    const padding = new Uint8Array(length % 2);
    if (length + padding.length + text.length > room) return [];
    added.push(padding, text);
    view.setUint32(8, length + padding.length, little);
    length += padding.length + text.length;
    return [kept];
  });
  const body = joinBytes([...entries, cut(block, { from: range.to - 4, to: range.to })]);
  made.fill(0, range.from, range.to);
  viewOf(made).setUint16(range.from, entries.length, little);
  made.set(body, range.from + 2);
  return joinBytes([made, ...added]);
}

/** Where a value stands apart from its entry and nothing else does: bytes that may be overwritten. */
function ownSlot(held: readonly Held[], entry: ExifEntry): ByteRange | undefined {
  const { value, at } = entry;
  if (value === undefined || value.from === at + 8) return undefined;
  const shared = held.some(({ from, to, by }) => by !== entry && from < value.to && to > value.from);
  return shared ? undefined : value;
}

/** A text as Exif keeps it; UTF-8, as every program reads it by now, with a zero at the end. */
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(`${text.replaceAll("\0", "")}\0`);

function textOf(block: Uint8Array, { type, value }: ExifEntry): string | undefined {
  if (type !== ascii || value === undefined) return undefined;
  const bytes = cut(block, value);
  const zero = bytes.indexOf(0);
  return decodeBytes(zero < 0 ? bytes : bytes.subarray(0, zero)).text.trim();
}

const wideTextOf = (block: Uint8Array, { value }: ExifEntry): string | undefined =>
  value === undefined ? undefined : new TextDecoder("utf-16le").decode(cut(block, value)).replace(/\0.*$/su, "").trim();
