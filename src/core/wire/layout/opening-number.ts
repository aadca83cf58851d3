import { keyOf } from "./key-of.ts";
import { odd, other, plainKind, upper } from "./plain-letters.ts";

/** So many letters of a key, blanks counted, make its opening. */
const openingLetters = 12;
const space = 32;

/** One number for the first letters of a line's key; 0 where the key is too short to be compared. */
export function openingNumber(text: string): number {
  let hash = 7;
  let letters = 0;
  let gap = false;
  for (let at = 0; at < text.length && letters < openingLetters; at += 1) {
    const code = text.charCodeAt(at);
    const kind = plainKind(code);
    if (kind === odd) return numberOfKey(keyOf(text));
    if (kind === other) {
      gap = letters > 0;
      continue;
    }
    if (gap) {
      hash = (Math.imul(hash, 31) + space) | 0;
      letters += 1;
      gap = false;
      if (letters === openingLetters) break;
    }
    hash = (Math.imul(hash, 31) + (kind === upper ? code + 32 : code)) | 0;
    letters += 1;
  }
  return letters < openingLetters ? 0 : hash || 1;
}

function numberOfKey(key: string): number {
  if (key.length < openingLetters) return 0;
  let hash = 7;
  for (let at = 0; at < openingLetters; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return hash || 1;
}
