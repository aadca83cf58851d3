/** How much of a file is looked at. */
const sample = 4096;

/**
 * UTF-16 without a byte order mark, as some Windows programs save it: every other byte of Western text is zero, always
 * on the same side. Undefined for everything else; a program's file has zeros on both sides or control characters.
 */
export function wideWithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, Math.min(sample, bytes.length & ~1));
  if (head.length < 8) return undefined;
  let first = 0;
  let second = 0;
  for (let at = 0; at < head.length; at += 2) {
    if (head[at] === 0) first += 1;
    if (head[at + 1] === 0) second += 1;
  }
  const pairs = head.length / 2;
  const name = first === 0 && second > pairs * 0.4 ? "utf-16le" : second === 0 && first > pairs * 0.4 ? "utf-16be" : "";
  if (name === "") return undefined;
  return notText.test(new TextDecoder(name).decode(head)) ? undefined : name;
}

/** Control characters other than white space, and the two numbers that are no character. */
const notText = new RegExp(String.raw`[\0-\x08\x0b\x0e-\x1f\ufffe\uffff]`, "u");

/**
 * Whether 8-bit text was written on an old Mac: small accented letters stand where Windows-1252 has capitals inside a
 * word, or it has carriage returns for line ends and quotation marks and dashes where nobody sets what Windows has there.
 */
export function isMacRoman(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64 * 1024);
  return hasMacLetters(head) || hasMacMarks(head);
}

/** ä å é ü è ê ç of the Mac inside a word: Š Œ Ž Ÿ for Windows, or nothing at all. */
const macLetters: ReadonlySet<number> = new Set([0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9f]);

function hasMacLetters(head: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  for (let at = 1; at < head.length; at += 1) {
    const byte = head[at] ?? 0;
    if (byte < 0x80) continue;
    const before = head[at - 1] ?? 0;
    if (!isSmall(before) && !(isLetter(before) && isSmall(head[at + 1] ?? 0))) continue;
    if (macLetters.has(byte)) mac += 1;
    else if (byte >= 0xe0 || byte === 0x9a || byte === 0x9c || byte === 0x9e) windows += 1;
  }
  return mac > windows;
}

const isSmall = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
const isLetter = (byte: number): boolean => isSmall(byte | 0x20);

function hasMacMarks(head: Uint8Array): boolean {
  if (head.includes(0x0a) || !head.includes(0x0d)) return false;
  let mac = 0;
  let windows = 0;
  for (const byte of head) {
    if ((byte >= 0xd0 && byte <= 0xd5) || (byte >= 0x87 && byte <= 0x90)) mac += 1;
    else if ((byte >= 0x91 && byte <= 0x97) || byte >= 0xe0) windows += 1;
  }
  return mac > windows;
}
