import type { SearchHit } from "../../ipc/contract.ts";

/** So much is shown before the first word that was found, and in all, in characters. */
const before = 36;
const inAll = 150;

/** The words around the first place in a text that holds one of those searched for; the last may be the beginning of one. */
export function excerptOf(text: string, words: readonly string[]): SearchHit["excerpt"] {
  const wanted = words.map(folded);
  const last = wanted.at(-1) ?? "";
  const whole = new Set(wanted);
  const hits: [number, number][] = [];
  let end = Infinity;
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (index >= end) break;
    const word = folded(token);
    if (!whole.has(word) && !word.startsWith(last)) continue;
    hits.push([index, index + token.length]);
    if (end === Infinity) end = index - before + inAll;
  }
  const [first] = hits;
  if (first === undefined) return undefined;
  const from = wordStart(text, first[0] - before);
  const to = wordEnd(text, Math.max(from + inAll, first[1]));
  const open = from > 0 ? "…" : "";
  return {
    text: open + text.slice(from, to).replaceAll("\n", " ") + (to < text.length ? "…" : ""),
    marks: hits.filter(([, hitTo]) => hitTo <= to).map(([a, b]) => [a - from + open.length, b - from + open.length]),
  };
}

/** As the index sees a word: small, and without its accents. */
const folded = (word: string): string =>
  /^[\u0020-\u007e]*$/u.test(word)
    ? word.toLowerCase()
    : word
        .toLowerCase()
        .normalize("NFD")
        .replace(/\p{M}+/gu, "");

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/u);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - 20, at).search(/\s\S*$/u);
  return space < 0 ? at : at - 20 + space;
}
