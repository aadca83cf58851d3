/** What the packer takes as written before the text begins ([MS-OXRTFCP] 2.1.2.1). */
const before =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

const ring = 4096;
/** No mail is longer; what is was made to fill the memory. */
const longest = 16 * 1024 * 1024;

/** Unpacks the RTF that Outlook keeps of a mail ([MS-OXRTFCP]); undefined where it is none. */
export function unpackRtf(packed: Uint8Array): Uint8Array | undefined {
  if (packed.length < 16) return undefined;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const kind = view.getUint32(8, true);
  const size = Math.min(view.getUint32(4, true), longest);
  // "MELA": as it is.
  if (kind === 0x414c454d) return packed.subarray(16, 16 + size);
  // "LZFu".
  if (kind !== 0x75465a4c) return undefined;
  const known = new Uint8Array(ring);
  for (let n = 0; n < before.length; n += 1) known[n] = before.charCodeAt(n);
  let write = before.length;
  const out = new Uint8Array(size);
  let length = 0;
  const put = (byte: number): void => {
    if (length < size) out[length++] = byte;
    known[write] = byte;
    write = (write + 1) % ring;
  };
  for (let at = 16; at < packed.length && length < size;) {
    const flags = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length && length < size; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      // A reference to where the next letter will stand is the end.
      if (from === write) return out.subarray(0, length);
      for (let n = 0; n < (reference & 15) + 2; n += 1) put(known[(from + n) % ring] ?? 0);
    }
  }
  return out.subarray(0, length);
}
