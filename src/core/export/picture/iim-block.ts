import { readIim } from "../../wire/photo/iim.ts";
import type { ByteRange } from "../../wire/photo/byte-range.ts";
import type { PictureWords } from "./picture-words.ts";

/** Datasets of IPTC-IIM for our words, with the most bytes that the standard allows. */
const datasets: readonly { readonly id: number; readonly field: keyof PictureWords; readonly most: number }[] = [
  { id: 80, field: "creator", most: 32 },
  { id: 110, field: "credit", most: 32 },
  { id: 116, field: "copyright", most: 128 },
  { id: 120, field: "caption", most: 2000 },
];

/** Datasets above this hold previews and other bytes, not text. */
const lastText = 150;

/** An IPTC-IIM block in UTF-8: what the picture's own said, with our words in their places. XMP carries what is too long here. */
export function iimBlock(words: PictureWords, bytes: Uint8Array, old: readonly ByteRange[]): Uint8Array {
  const ours = datasets.flatMap(({ id, field, most }) => {
    const text = words[field];
    return text === undefined ? [] : [{ id, bytes: cutText(text, most) }];
  });
  const replaced = new Set(ours.map(({ id }) => id));
  const said = ours.filter(({ bytes: value }) => value.length > 0);
  const kept = old
    .flatMap((range) => readIim(bytes, range).datasets)
    .map(({ id, text }) => ({ id: Number(id.slice(2)), bytes: new TextEncoder().encode(text) }))
    .filter(({ id, bytes: value }) => id > 0 && id < lastText && !replaced.has(id) && value.length < 0x8000);
  return joinBytes([
    // UTF-8, by its escape sequence, and version 4.
    dataset(1, 90, Uint8Array.of(0x1b, 0x25, 0x47)),
    dataset(2, 0, Uint8Array.of(0, 4)),
    ...[...kept, ...said].sort((a, b) => a.id - b.id).map(({ id, bytes: value }) => dataset(2, id, value)),
  ]);
}

const dataset = (record: number, id: number, value: Uint8Array): Uint8Array =>
  joinBytes([Uint8Array.of(0x1c, record, id, value.length >> 8, value.length & 0xff), value]);

/** As many whole characters as fit. */
function cutText(text: string, most: number): Uint8Array {
  const all = new TextEncoder().encode(text);
  if (all.length <= most) return all;
  let end = most;
  while (end > 0 && ((all[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return all.subarray(0, end);
}

/** Pieces of bytes one after the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
