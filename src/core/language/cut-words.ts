import { abbreviations, wordLikeAbbreviations } from "./lexicon/abbreviations.ts";
import { knownWord } from "./known-words.ts";

/** Where one word or mark stands. `glued`: a clitic ("n't", "'s") cut from the word before it. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly glued: boolean;
  readonly word: string;
}

const letters = String.raw`[\p{L}\p{M}]`;
const inner = String.raw`(?:['’ʼ&/-]|\.(?=[\p{Ll}\p{N}]))`;

/** In this order: web addresses, mail addresses, handles, "U.S.", numbers, words, runs of dots or dashes, any other character. */
const shape = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]`,
    String.raw`[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)+`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\p{N}+(?:[.,:/]\p{N}+)*${letters}*(?:-[\p{L}\p{N}\p{M}]+)*`,
    String.raw`${letters}[\p{L}\p{M}\p{N}_]*(?:${inner}[\p{L}\p{M}\p{N}]+)*`,
    String.raw`\.{2,}|[-–—]{2,}|` + "``|''",
    String.raw`[^\s]`,
  ].join("|"),
  "gu",
);

const clitic = /(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu;
const apostrophe = /['’ʼ]/;
const letter = /\p{L}/u;
const capital = /^\p{Lu}/u;

/** Where the words and marks of a text stand, in order. Whitespace belongs to none; nothing else is left out. */
export function cutWords(text: string): readonly Cut[] {
  const cuts: Cut[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at += 1;
      continue;
    }
    const plainEnd = endOfPlain(text, at, code);
    const end = plainEnd > 0 ? plainEnd : cutByShape(text, at, cuts);
    if (end < 0) break;
    if (plainEnd > 0) {
      let to = end;
      const { text: word } = knownWord(text, at, end);
      const stop = isLetter(code) && text[end] === "." && text[end + 1] !== "." && keepsStop(word, text, end);
      if (stop) to += 1;
      cuts.push({ from: at, to, glued: false, word: stop ? `${word}.` : word });
      at = to;
    } else at = end;
  }
  return cuts;
}

/** Takes the next word or mark by the full pattern; -1 at the end. */
function cutByShape(text: string, at: number, cuts: Cut[]): number {
  shape.lastIndex = at;
  const match = shape.exec(text);
  if (match === null) return -1;
  const from = match.index;
  const word = match[0];
  let end = from + word.length;
  if (text[end] === "." && text[end + 1] !== "." && keepsStop(word, text, end)) end += 1;
  const tail = word.length > 2 && apostrophe.test(word) && letter.test(word[0] ?? "") ? clitic.exec(word) : null;
  const cut = (start: number, to: number, glued: boolean): void => {
    cuts.push({ from: start, to, glued, word: text.slice(start, to) });
  };
  if (tail !== null && tail.index > 0) {
    cut(from, from + tail.index, false);
    cut(from + tail.index, end, true);
  } else cut(from, end, false);
  return end;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** 1: may stand behind a plain word without being of it (blank, comma, dash …); 2: and is always a token by itself. */
const kindOfMark = new Uint8Array(0x2100);
for (const mark of " \n\t–—…") kindOfMark[mark.charCodeAt(0)] = 1;
for (const mark of ',;:!?()[]"“”') kindOfMark[mark.charCodeAt(0)] = 2;

/** The end of a plain word of ASCII letters or of a lone mark at `at`, by far the most of a text; 0 where the full pattern must look. */
function endOfPlain(text: string, at: number, code: number): number {
  if (!isLetter(code)) {
    if (code === 46) return text.charCodeAt(at + 1) === 46 ? 0 : at + 1;
    return kindOfMark[code] === 2 ? at + 1 : 0;
  }
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  // Not the head of a web address.
  if (next === 32 || ((kindOfMark[next] ?? 0) > 0 && (next !== 58 || text[end + 1] !== "/"))) return end;
  // A stop may be of an address or of initials; it is not where a blank follows a word.
  if (next !== 46 || end - at < 2) return 0;
  const after = end + 1 < text.length ? text.charCodeAt(end + 1) : 32;
  return after === 32 || after === 10 ? end : 0;
}

/** Whether the stop after a word belongs to it: initials and known short forms; those that are words too only where they look it. */
function keepsStop(word: string, text: string, stop: number): boolean {
  if (word.length === 1) return capital.test(word) && word !== "I";
  const lower = word.toLowerCase();
  if (!abbreviations.has(lower)) return false;
  if (!wordLikeAbbreviations.has(lower)) return true;
  const next = /^ (\S)/u.exec(text.slice(stop + 1, stop + 4))?.[1] ?? "";
  return (capital.test(word) && /[\p{Lu}\p{N}]/u.test(next)) || (lower === "no" && /\p{N}/u.test(next));
}
