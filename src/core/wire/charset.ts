import { isMacRoman, wideWithoutMark } from "./guess-charset.ts";

/** Text of a file, and the charset by which it was read. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name, lower case: "utf-8", "windows-1252". */
  readonly charset: string;
  /** Why that charset: a byte order mark, two bytes a letter, valid UTF-8, the file's own declaration, or nothing better. */
  readonly because: "bom" | "wide" | "utf-8" | "declared" | "fallback";
}

/**
 * Decodes a file as DESIGN §5 says: byte order mark; else UTF-16 where every other byte is zero; else UTF-8 if the bytes
 * are valid UTF-8, whatever is declared; else the declared charset; else Windows-1252, or Mac Roman where the line ends
 * and quotation marks are a Mac's. Never fails: bytes without a character become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { text: decodeAs(marked, bytes), charset: marked, because: "bom" };
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return { text: decodeAs(wide, bytes), charset: wide, because: "wide" };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, charset: "utf-8", because: "utf-8" };
  const name = declared === undefined ? undefined : knownCharset(declared);
  // UTF-16 that is none: the declaration outlived a conversion.
  if (name !== undefined && !name.startsWith("utf-"))
    return { text: decodeAs(name, bytes), charset: name, because: "declared" };
  const charset = isMacRoman(bytes) ? "macintosh" : "windows-1252";
  return { text: decodeAs(charset, bytes), charset, because: "fallback" };
}

/** The charset that an XML declaration or an HTML meta element in the first 4 KB names, if any. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replace(/[^\p{ASCII}]+/gu, " ");
  return (
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)["']/u.exec(head)?.[1] ??
    /<meta[^<>]*\bcharset\s*=\s*(?:["']\s*)?([\w:.-]+)/iu.exec(head)?.[1]
  );
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: that is an answer, not a failure.
    return undefined;
  }
}

function knownCharset(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A label that no decoder knows counts as no declaration.
    return undefined;
  }
}

/** The characters of Windows-1252 that Latin-1 has no letter for, from 0x80 on; the five that mean nothing stay as they are. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Decodes by one charset of the WHATWG list. Some releases of Node read Windows-1252 as Latin-1 (its curly quotes come
 * out as control characters), so those letters are put right here; where the decoder is right it changes nothing.
 */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  const text = new TextDecoder(charset).decode(bytes);
  return charset === "windows-1252" ? withWindowsSigns(text) : text;
}

/** Text that was read as Latin-1 with the quotation marks, dashes and euro sign that Windows-1252 has there. */
export const withWindowsSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/gu, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);

/** The byte that Windows-1252 has for a letter; nothing where it has none. */
export function windowsByte(letter: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80 || (code > 0x9f && code <= 0xff)) return code;
  const at = windowsSigns.indexOf(letter);
  return at < 0 ? undefined : 0x80 + at;
}
