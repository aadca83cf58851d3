import { matchesOf } from "../language/matches-of.ts";
import type { TextSpan } from "../language/facts.ts";

/** A word as the speller is asked about it, with its place in the text. */
export interface WrittenWord extends TextSpan {
  readonly text: string;
  /** What a hyphen before it joins it to: "pre" in "pre-emptive". */
  readonly after?: string;
}

/** What is written for machines: addresses, names of files and accounts, tags. */
const machineText =
  /^\p{P}*(?:https?:|www\.|[#@]\p{L}|\S*[@\\_]|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|gov|edu|info|int|io|tv|me|ai|eu|co|uk|us|ie|au|de|fr|ru|html?|pdf|jpe?g|png|docx?|xlsx?|txt|mp[34])(?:\/|\P{L}*$))/iu;

/** Nothing that is longer is a word. */
const longest = 60;

const word = /[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|[’'](?=\p{L}))*/gu;

/** The words of a text that can be spelt right or wrong. A hyphenated one is taken by its parts; "the mayor's" is "mayor". */
export function findWords(text: string): readonly WrittenWord[] {
  const plain = text.replace(/\S+/gu, (token) =>
    token.length > longest || machineText.test(token) ? " ".repeat(token.length) : token,
  );
  const words: WrittenWord[] = [];
  for (const { 0: written, index } of matchesOf(word, plain)) {
    // With a figure before or in it, it is a size, a model, a time.
    if (/\p{N}/u.test(written) || /\p{N}/u.test(plain[index - 1] ?? "")) continue;
    const bare = written.replace(/[’'](?:s|ll|d|ve|re)$/iu, "");
    const last = words.at(-1);
    const joined = plain[index - 1] === "-" && last?.to === index - 1;
    words.push({ from: index, to: index + bare.length, text: bare, ...(joined ? { after: last.text } : {}) });
  }
  return words;
}
