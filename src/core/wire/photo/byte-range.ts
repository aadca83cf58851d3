/** A stretch of the file that holds a block of metadata. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Whether the bytes at a place spell an ASCII text. */
export function spells(bytes: Uint8Array, at: number, text: string): boolean {
  for (let n = 0; n < text.length; n += 1) if (bytes[at + n] !== text.charCodeAt(n)) return false;
  return true;
}

/** A view for reading numbers out of bytes. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The part of bytes that a range names. */
export const cut = (bytes: Uint8Array, { from, to }: ByteRange): Uint8Array => bytes.subarray(from, to);
