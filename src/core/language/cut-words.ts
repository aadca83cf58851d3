import { abbreviations, wordLikeAbbreviations } from "./lexicon/abbreviations.ts";

/** Where one word or mark stands. `glued`: a clitic ("n't", "'s") cut from the word before it. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly glued: boolean;
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
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
    const from = match.index;
    const word = match[0];
    let end = from + word.length;
    if (text[end] === "." && text[end + 1] !== "." && keepsStop(word, text, end)) end += 1;
    shape.lastIndex = end;
    const tail = word.length > 2 && apostrophe.test(word) && letter.test(word[0] ?? "") ? clitic.exec(word) : null;
    if (tail !== null && tail.index > 0) {
      cuts.push({ from, to: from + tail.index, glued: false }, { from: from + tail.index, to: end, glued: true });
    } else cuts.push({ from, to: end, glued: false });
  }
  return cuts;
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
