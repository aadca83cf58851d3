const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of a base64 text. */
export function decodeBase64(text: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i++) value[alphabet.charCodeAt(i)] = i;
  const length = text.length - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let at = 0;
  for (let i = 0; i < length; i += 4) {
    const four =
      ((value[text.charCodeAt(i)] ?? 0) << 18) |
      ((value[text.charCodeAt(i + 1)] ?? 0) << 12) |
      ((value[text.charCodeAt(i + 2)] ?? 0) << 6) |
      (value[text.charCodeAt(i + 3)] ?? 0);
    bytes[at++] = four >> 16;
    bytes[at++] = four >> 8;
    bytes[at++] = four;
  }
  return bytes;
}

/** Bytes that are stored as base64, or as what they are where the program is built so. */
export const storedBytes = (stored: string | Uint8Array): Uint8Array =>
  typeof stored === "string" ? decodeBase64(stored) : stored;
