/** How many signs of a kind a text has. */
export interface SignCounts {
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  /** And semicolons. */
  readonly commas: number;
  /** Signs that may end a sentence. */
  readonly stops: number;
}

const unknown = 0;
const other = 1;
const letter = 2;
const capital = 3;
/** What each character is, looked up once: the engine's own tables cost more than all the rest. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] ?? unknown;
  if (known !== unknown) return known;
  const sign = String.fromCharCode(code);
  const found = /\p{Lu}/u.test(sign) ? capital : /\p{L}/u.test(sign) ? letter : other;
  kinds[code] = found;
  return found;
}

/** Counts the signs of a text. */
export function countSigns(text: string): SignCounts {
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let commas = 0;
  let stops = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xe000) {
      // Of two units: few texts have any, and most of those are emoji.
      const pair = text.slice(at, at + 2);
      if (code < 0xdc00 && /^\p{L}/u.test(pair)) letters += 1;
      if (code < 0xdc00 && /^\p{Lu}/u.test(pair)) capitals += 1;
      continue;
    }
    const kind = kindOf(code);
    if (kind === capital) {
      letters += 1;
      capitals += 1;
    } else if (kind === letter) letters += 1;
    else if (code >= 0x30 && code <= 0x39) digits += 1;
    else if (code === 0x2c || code === 0x3b) commas += 1;
    else if (code === 0x2e || code === 0x21 || code === 0x3f) stops += 1;
  }
  return { letters, capitals, digits, commas, stops };
}

/** Whether a word is one of up to four small letters, opens with a capital (behind signs, if any), or neither. */
export function wordKind(word: string): "small" | "titled" | "other" {
  const first = word.charCodeAt(0);
  if (first >= 0x41 && first <= 0x5a) return "titled";
  if (first >= 0x61 && first <= 0x7a) return word.length <= 8 && /^\p{Ll}{1,4}$/u.test(word) ? "small" : "other";
  if (first >= 0x30 && first <= 0x39) return "other";
  return /^\p{Ll}{1,4}$/u.test(word) ? "small" : /^\W*\p{Lu}/u.test(word) ? "titled" : "other";
}
