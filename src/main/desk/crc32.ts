const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** The checksum of gzip and PNG, as eight hex digits. Node has one of its own only from version 20.15. */
export function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  // By place: the start reads a story before this is compiled, and asking for the next byte then costs more than the sum.
  for (let at = 0; at < bytes.length; at += 1) crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
