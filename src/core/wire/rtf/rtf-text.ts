import { decodeAs, decodeBytes } from "../charset.ts";

/**
 * Text of an RTF file comes as bytes of a charset, as plain letters and as Unicode numbers with fallbacks to pass over;
 * this puts them together in order.
 */
export interface RtfText {
  byte(byte: number): void;
  letters(text: string): void;
  /** `\uN`, and how many characters after it only stand in for it. */
  unicode(code: number, fallback: number): void;
  /** Hands over what is waiting; before anything that changes charset or place. */
  flush(): void;
}

export function rtfText(put: (text: string) => void, charset: () => string): RtfText {
  let bytes: number[] = [];
  let skip = 0;
  const flush = (): void => {
    if (bytes.length === 0) return;
    const data = Uint8Array.from(bytes);
    bytes = [];
    put(decodeAs(charset(), data));
  };
  return {
    byte(byte) {
      if (skip > 0) skip -= 1;
      else bytes.push(byte);
    },
    letters(text) {
      const rest = text.slice(Math.min(skip, text.length));
      skip = Math.max(0, skip - text.length);
      // The second byte of a two-byte letter may be written as a plain one: it goes through the decoder with the first.
      if (bytes.length > 0 && wide.has(charset())) bytes.push(...Array.from(rest, (sign) => sign.charCodeAt(0) & 0xff));
      else {
        flush();
        put(highBytes(rest, charset()));
      }
    },
    unicode(code, fallback) {
      flush();
      put(String.fromCharCode(code & 0xffff));
      skip = fallback;
    },
    flush() {
      flush();
      skip = 0;
    },
  };
}

const wide: ReadonlySet<string> = new Set(["shift_jis", "gbk", "euc-kr", "big5", "gb18030"]);

/** Letters beyond ASCII that stand in the file as they are: UTF-8 where they are that, else in the charset of the font. */
function highBytes(text: string, charset: string): string {
  if (!/[\u0080-\u00ff]/u.test(text)) return text;
  return decodeBytes(
    Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    charset,
  ).text;
}
