import winkNLP from "wink-nlp";
import loadParts from "wink-eng-lite-web-model/dist/load-pos-model.js";
import type { Cut } from "./cut-words.ts";
import { hintsFrom, type PatternMachine, patternMachine } from "./pattern-machine.ts";
import { emptyMachine, winkModel } from "./wink-model.ts";
import { makeWordForm, type WordForm } from "./word-forms.ts";

/** As much of wink-nlp's insides as is used here; its own types leave them out. */
interface Cache {
  value(lexeme: number): string;
  normal(lexeme: number): number;
  nox(raw: number): number;
  mappedSpelling(lexeme: number): number;
  posOf(lexeme: number): number;
  property(lexeme: number, name: string): number;
  isMemberPOS(lexeme: number, pos: number): boolean;
  valueOf(feature: string, index: number): string;
}
type Transform = (pos: number, cache: Cache, raw: readonly number[], token: number) => number;
interface Wink {
  readonly its: { lemma(token: number, doc: { tokens: readonly number[]; cache: Cache }, addons: unknown): string };
  readDoc(text: string): unknown;
}

/** One piece that wink-nlp makes of a word: four numbers a piece in its own tables. */
interface Piece {
  readonly raw: readonly [lexeme: number, normal: number];
  readonly length: number;
  /** Its likeliest part of speech, or the one it has in a contraction. */
  readonly pos: number;
  readonly fixed: number;
  /** Symbol of its row in the rules; 0: it goes by its part of speech. */
  readonly hint: number;
  /** Bit n: part of speech n is possible. */
  readonly possible: number;
}

/** A word with its clitic ("did" + "n't"): its pieces, and which of them each of its words goes by. */
interface Chunk {
  readonly pieces: readonly Piece[];
  readonly words: readonly {
    readonly text: string;
    readonly piece: number;
    readonly whole: boolean;
    readonly forms: (WordForm | undefined)[];
  }[];
}

/** wink-nlp keeps every word it never saw before; after so many it is started afresh, so that memory stays bounded. */
const mostWords = 100_000;

/** What wink-nlp might drop or split in half; it knows no word of it, so one letter a unit keeps the count. */
const strange = /[^!-~¡-ɏ‐-‧₠-₿…]/g;

/** Longer strings of letters are no words; wink-nlp takes minutes over them. */
const longest = 60;
const plainWord = /^[!-~]+$/;

const posShift = 20;
const posMask = 0x3f;

interface Engine {
  readonly wink: Wink;
  readonly machines: readonly PatternMachine[];
  readonly chunks: Map<string, Chunk>;
  /** What wink-nlp made of the text it read last. */
  readonly seen: { cache: Cache | undefined; raw: readonly number[] };
}

let engine: Engine | undefined;

/** Loaded at the first word read, then kept. */
function tagger(): Engine {
  if (engine === undefined || engine.chunks.size > mostWords) {
    const seen: Engine["seen"] = { cache: undefined, raw: [] };
    // The only one to whom wink-nlp shows its numbers; what it would make of them is not asked.
    const look: Transform = (pos, cache, raw) => {
      if (seen.raw.length === 0) Object.assign(seen, { cache, raw: raw.slice() });
      return pos;
    };
    const pos = () => ({ machines: [emptyMachine], transformers: [look], setter: () => {}, updater: () => {} });
    engine = {
      wink: winkNLP({ ...winkModel, pos }, ["pos"]) as unknown as Wink,
      machines: loadParts().machines.map(patternMachine),
      chunks: new Map(),
      seen,
    };
  }
  return engine;
}

/** Number of the parts of speech that wink-nlp knows. */
const partCount = 19;

function readChunk({ wink, seen }: Engine, words: readonly string[]): Chunk {
  const plain = words.map((word) =>
    word.length > longest ? "x" : plainWord.test(word) ? word : word.replace(/[’ʼ]/g, "'").replace(strange, "x"),
  );
  seen.raw = [];
  wink.readDoc(plain.join(""));
  const { cache, raw } = seen;
  const pieces: Piece[] = [];
  for (let i = 0; cache !== undefined && i < raw.length; i += 4) {
    const [lexeme = 0, normal = 0, fixed = 0] = raw.slice(i, i + 3);
    const base = normal > 0xffff ? cache.nox(normal) : cache.normal(lexeme);
    let possible = 0;
    for (let pos = 1; pos < partCount; pos++) if (cache.isMemberPOS(base, pos)) possible |= 1 << pos;
    const hint = cache.property(lexeme, "posHint");
    pieces.push({
      raw: [lexeme, normal],
      length: cache.value(lexeme).length,
      pos: fixed === 0 ? cache.posOf(cache.mappedSpelling(lexeme)) || 8 : (fixed >>> posShift) & posMask,
      fixed,
      hint: hint === 0 ? 0 : hintsFrom + hint,
      possible,
    });
  }
  let piece = 0;
  let at = 0;
  let end = 0;
  return {
    pieces,
    words: words.map((text, k) => {
      end += plain[k]?.length ?? 0;
      const first = piece;
      while (piece < pieces.length && at + (pieces[piece]?.length ?? 0) <= end) at += pieces[piece++]?.length ?? 0;
      return { text, piece: Math.max(first, piece - 1), whole: piece - first === 1, forms: [] };
    }),
  };
}

/** Room for the pieces of one text after the other: what the rules go by. */
let symbols = new Int32Array(0);
let hints = new Int32Array(0);
let possible = new Int32Array(0);
let fixed = new Uint8Array(0);
let pos = new Uint8Array(0);

/**
 * Tags words by wink-nlp's lexicon and rules. wink-nlp itself reads each word but once: what a word is made of hangs on the
 * word alone, and the rules over the words' parts of speech are run here. `glued` keeps a clitic ("n't", "'s") on the word
 * before it, as wink-nlp expects it.
 */
export function tagWords(words: readonly Pick<Cut, "word" | "glued">[]): readonly WordForm[] {
  if (words.length === 0) return [];
  const now = tagger();
  const chunks: Chunk[] = [];
  let count = 0;
  for (let i = 0; i < words.length;) {
    let end = i + 1;
    let key = words[i]?.word ?? "";
    while (end < words.length && words[end]?.glued === true) key += `\u0001${words[end++]?.word ?? ""}`;
    let chunk = now.chunks.get(key);
    if (chunk === undefined) {
      chunk = readChunk(now, key.split("\u0001"));
      now.chunks.set(key, chunk);
    }
    chunks.push(chunk);
    count += chunk.pieces.length;
    i = end;
  }
  decide(now, chunks, count);
  const forms: WordForm[] = [];
  let start = 0;
  for (const { pieces, words: own } of chunks) {
    for (const word of own) {
      const tag = pos[start + word.piece] ?? 0;
      forms.push((word.forms[tag] ??= formOf(now, word, pieces[word.piece], tag)));
    }
    start += pieces.length;
  }
  return forms;
}

/** Puts the part of speech of each piece into `pos`: the likeliest, then what the rules make of it. */
function decide({ machines }: Engine, chunks: readonly Chunk[], count: number): void {
  if (pos.length < count) {
    symbols = new Int32Array(count * 2);
    hints = new Int32Array(count * 2);
    possible = new Int32Array(count * 2);
    fixed = new Uint8Array(count * 2);
    pos = new Uint8Array(count * 2);
  }
  let n = 0;
  for (const { pieces } of chunks)
    for (const piece of pieces) {
      hints[n] = piece.hint;
      possible[n] = piece.possible;
      pos[n] = piece.pos;
      // In a contraction each piece has but one, which is kept here with 1 added.
      fixed[n++] = piece.fixed === 0 ? 0 : piece.pos + 1;
    }
  const change = (token: number, target: number): void => {
    const to = Math.abs(target);
    if (target < 0 || (((possible[token] ?? 0) >>> to) & 1) === 1) pos[token] = to;
  };
  for (const machine of machines) {
    for (let i = 0; i < count; i++) symbols[i] = hints[i] || (pos[i] ?? 0);
    machine.run(symbols, count, change);
  }
  for (let i = 0; i < count; i++) if (fixed[i] !== 0) pos[i] = (fixed[i] ?? 1) - 1;
}

function formOf(
  { wink, seen }: Engine,
  { text, whole }: Chunk["words"][number],
  piece: Piece | undefined,
  tag: number,
): WordForm {
  const { cache } = seen;
  if (piece === undefined || cache === undefined) return makeWordForm(text, "X", text.toLowerCase());
  const raw = [...piece.raw, piece.fixed === 0 ? tag << posShift : piece.fixed, 0];
  const lemma = whole ? wink.its.lemma(0, { tokens: raw, cache }, winkModel.addons) : text;
  return makeWordForm(text, cache.valueOf("pos", tag), lemma.toLowerCase());
}
