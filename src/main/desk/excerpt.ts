import type { SearchHit } from "../../ipc/contract.ts";

/** So much is shown before the first word that was found, and in all, in characters. */
const before = 36;
const inAll = 150;

interface Hit {
  readonly from: number;
  readonly to: number;
  /** Which of the words that are searched for; the last stands for all that begin with it. */
  readonly word: string;
}

/** The words around the first place in a text that holds most of those searched for; the last may be a beginning. */
export function excerptOf(text: string, words: readonly string[]): SearchHit["excerpt"] {
  const hits = hitsIn(text, words.map(folded));
  const first = fullest(hits, words.length);
  if (first === undefined) return undefined;
  const from = wordStart(text, first.from - before);
  const to = wordEnd(text, Math.max(from + inAll, first.to));
  const open = from > 0 ? "…" : "";
  return {
    text: open + text.slice(from, to).replaceAll("\n", " ") + (to < text.length ? "…" : ""),
    marks: hits
      .filter((hit) => hit.from >= from && hit.to <= to)
      .map((hit) => [hit.from - from + open.length, hit.to - from + open.length]),
  };
}

function hitsIn(text: string, wanted: readonly string[]): readonly Hit[] {
  const last = wanted.at(-1) ?? "";
  const whole = new Set(wanted);
  const hits: Hit[] = [];
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = folded(token);
    const found = whole.has(word) ? word : word.startsWith(last) ? last : undefined;
    if (found !== undefined) hits.push({ from: index, to: index + token.length, word: found });
  }
  return hits;
}

/** The hit from which most of the words stand close together. */
function fullest(hits: readonly Hit[], words: number): Hit | undefined {
  let best: { readonly hit: Hit; readonly count: number } | undefined;
  for (const [nth, hit] of hits.entries()) {
    const near = new Set<string>();
    for (let n = nth; n < hits.length && (hits[n]?.to ?? Infinity) <= hit.from + inAll - before; n += 1)
      near.add(hits[n]?.word ?? "");
    if (near.size > (best?.count ?? 0)) best = { hit, count: near.size };
    if (near.size >= words) break;
  }
  return best?.hit ?? hits[0];
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
