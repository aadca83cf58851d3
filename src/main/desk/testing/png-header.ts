/** The first bytes of a PNG of this size: as much as anybody needs who asks how large it is. */
export function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.concat([Buffer.from("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "latin1"), Buffer.alloc(8)]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
