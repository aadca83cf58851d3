import type { Facts, Token } from "../facts.ts";
import { parts } from "../word-forms.ts";
import { asRead } from "./as-read.ts";
import { type Part, partsOf } from "./parts.ts";

export const NOUN = parts.indexOf("NOUN");
export const PROPN = parts.indexOf("PROPN");
export const PRON = parts.indexOf("PRON");
export const VERB = parts.indexOf("VERB");
export const AUX = parts.indexOf("AUX");
export const PUNCT = parts.indexOf("PUNCT");
export const DET = parts.indexOf("DET");
export const ADJ = parts.indexOf("ADJ");
export const ADV = parts.indexOf("ADV");
export const NUM = parts.indexOf("NUM");
export const ADP = parts.indexOf("ADP");
export const PART = parts.indexOf("PART");
export const CCONJ = parts.indexOf("CCONJ");
export const SCONJ = parts.indexOf("SCONJ");

/** A text laid out in arrays, one place a token: what grammar and model both look at. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Hash of the word in lower case, and of its base form. */
  readonly word: Int32Array;
  readonly base: Int32Array;
  readonly part: Uint8Array;
  /** 0 lower case, 1 Capital, 2 CAPITALS, 3 digits, 4 mark, 5 other. */
  readonly shape: Uint8Array;
  /** Lexical class: 0 none; 1–27 verb of credit by class and weight; 30–31 noun of credit; 40 person noun; 41 title; 42 body. */
  readonly lexical: Uint8Array;
  /** 0 outside, 1 inside double quotation marks, 2 opening mark, 3 closing mark. */
  readonly quote: Uint8Array;
  /** Index of the outermost quotation around the token, or -1. */
  readonly quotation: Int32Array;
  readonly sentence: Int32Array;
  /** First token of each sentence, with the count of tokens at the end. */
  readonly starts: Int32Array;
  /** Paragraph of each sentence. */
  readonly paragraph: Int32Array;
  /** What stands alone in it and can be remembered by itself; empty where the text was read in one piece. */
  readonly parts: readonly Part[];
}

/** Lays a text out for the readers of attribution. */
export function layOut(facts: Facts): Reading {
  const { text, tokens, sentences, quotations } = facts;
  const count = tokens.length;
  const word = new Int32Array(count);
  const base = new Int32Array(count);
  const part = new Uint8Array(count);
  const shape = new Uint8Array(count);
  const lexical = new Uint8Array(count);
  const sentence = new Int32Array(count);
  const starts = new Int32Array(sentences.length + 1).fill(count);
  const paragraph = new Int32Array(sentences.length);
  let s = -1;
  let end = -1;
  for (let i = 0; i < count; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.from >= end) {
      const before = sentences[s];
      s += 1;
      const now = sentences[s];
      starts[s] = i;
      end = now?.to ?? Infinity;
      const parted = before === undefined || now === undefined || text.slice(before.to, now.from).includes("\n");
      paragraph[s] = s === 0 ? 0 : (paragraph[s - 1] ?? 0) + (parted ? 1 : 0);
    }
    const form = asRead(tokens, i, token, sentences[s]);
    word[i] = form.word;
    base[i] = form.base;
    part[i] = form.part;
    shape[i] = form.shape;
    lexical[i] = form.lexical;
    sentence[i] = s;
  }
  const quote = new Uint8Array(count);
  const quotation = new Int32Array(count).fill(-1);
  quotations.forEach((q, index) => {
    if (q.kind !== "double" || q.depth > 0) return;
    let i = firstAt(tokens, q.from);
    for (; i < count; i++) {
      const token = tokens[i];
      if (token === undefined || token.from >= q.to) break;
      quote[i] = token.from === q.from ? 2 : token.to === q.to && q.closed ? 3 : 1;
      quotation[i] = index;
    }
  });
  const parts = partsOf(facts, sentence);
  return { text, tokens, word, base, part, shape, lexical, quote, quotation, sentence, starts, paragraph, parts };
}

function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.to ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
