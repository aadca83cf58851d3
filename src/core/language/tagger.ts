import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

/** Part of speech and base form of words that were already told apart. */
export interface TaggedWords {
  readonly pos: readonly string[];
  readonly lemma: readonly string[];
}

/** As much of wink-nlp as is used here; its own types leave out arguments of its functions. */
interface Wink {
  readonly its: { readonly pos: unknown; readonly lemma: unknown };
  readDoc(text: string): { tokens(): { out(what?: unknown): readonly string[] } };
}

/** wink-nlp keeps every word it never saw before; after so many tokens it is started afresh, so that memory stays bounded. */
const tokensBeforeReload = 2_000_000;

/** What wink-nlp might drop or split in half; it knows no word of it, so one letter a unit keeps the count. */
const strange = /[^!-~¡-ɏ‐-‧₠-₿…]/g;

/** Longer strings of letters are no words; wink-nlp takes minutes over them. */
const longest = 60;
const plainWord = /^[!-~]+$/;

let wink: Wink | undefined;
let tokensRead = 0;

/** Loaded at the first word read (some 80 ms), then kept. */
function tagger(): Wink {
  if (wink === undefined || tokensRead > tokensBeforeReload) {
    wink = winkNLP(model, ["pos"]) as unknown as Wink;
    tokensRead = 0;
  }
  return wink;
}

/**
 * Tags words by wink-nlp. The words are given with a space between them, so what wink takes for a word is a piece of one of
 * ours and never reaches over two; `glued[i]` keeps a clitic ("n't", "'s") on the word before it, as wink expects it.
 */
export function tagWords(words: readonly string[], glued: readonly boolean[]): TaggedWords {
  if (words.length === 0) return { pos: [], lemma: [] };
  const nlp = tagger();
  const ends: number[] = [];
  let joined = "";
  let length = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const plain =
      word.length > longest ? "x" : plainWord.test(word) ? word : word.replace(/[’ʼ]/g, "'").replace(strange, "x");
    joined += i === 0 || glued[i] === true ? plain : ` ${plain}`;
    length += plain.length;
    ends.push(length);
  }
  const tokens = nlp.readDoc(joined).tokens();
  const pieces = tokens.out();
  const tags = tokens.out(nlp.its.pos);
  const bases = tokens.out(nlp.its.lemma);
  tokensRead += pieces.length;
  return align(words, ends, pieces, tags, bases);
}

/** The last piece of a word gives its part of speech ("co" "-" "founder": noun); a word in one piece also its base form. */
function align(
  words: readonly string[],
  ends: readonly number[],
  pieces: readonly string[],
  tags: readonly string[],
  bases: readonly string[],
): TaggedWords {
  const pos: string[] = [];
  const lemma: string[] = [];
  let piece = 0;
  let at = 0;
  for (const [i, word] of words.entries()) {
    const end = ends[i] ?? 0;
    const first = piece;
    while (piece < pieces.length && at + (pieces[piece]?.length ?? 0) <= end) at += pieces[piece++]?.length ?? 0;
    const last = Math.max(first, piece - 1);
    pos.push(tags[last] ?? "X");
    lemma.push((piece - first === 1 ? (bases[first] ?? word) : word).toLowerCase());
  }
  return { pos, lemma };
}
