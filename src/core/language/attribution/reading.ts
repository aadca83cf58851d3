import type { Facts, Token } from "../facts.ts";
import { cueNouns } from "../lexicon/cue-nouns.ts";
import { cueClasses, cueVerbs } from "../lexicon/cue-verbs.ts";
import { peopleNouns } from "../lexicon/units.ts";
import { courtesyTitles, titleNouns } from "../lexicon/titles.ts";
import { bodyEndings, knownBodies } from "../lexicon/bodies.ts";
import { hashWord } from "./hash.ts";

/** Parts of speech by number. */
export const parts = "X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB SPACE".split(" ");
const partNumber = new Map(parts.map((name, i) => [name, i]));
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
}

const capital = /^\p{Lu}/u;
const capitals = /^\p{Lu}{2,}$/u;
const lower = /^\p{Ll}/u;
const digit = /^\p{N}/u;
const letterless = /^[^\p{L}\p{N}]+$/u;

const shapeOf = (word: string): number =>
  lower.test(word)
    ? 0
    : capitals.test(word)
      ? 2
      : capital.test(word)
        ? 1
        : digit.test(word)
          ? 3
          : letterless.test(word)
            ? 4
            : 5;

interface WordEntry {
  readonly word: number;
  readonly base: number;
  readonly shape: number;
  readonly lexical: number;
}

/** Words seen, by text, then by part of speech; dropped when full, so that odd input cannot fill the memory. */
let entries = new Map<string, Map<string, WordEntry>>();
const entryLimit = 50_000;

function entryOf(token: Token): WordEntry {
  let byPart = entries.get(token.text);
  if (byPart === undefined) {
    if (entries.size >= entryLimit) entries = new Map();
    byPart = new Map();
    entries.set(token.text, byPart);
  }
  const known = byPart.get(token.pos);
  if (known !== undefined) return known;
  const entry = {
    word: hashWord(token.text.toLowerCase()),
    base: hashWord(token.lemma),
    shape: shapeOf(token.text),
    lexical: lexicalOf(token),
  };
  byPart.set(token.pos, entry);
  return entry;
}

function lexicalOf({ lemma, pos, text }: Token): number {
  const verb = cueVerbs.get(lemma);
  if (pos === "VERB" || pos === "AUX") {
    return verb === undefined
      ? 0
      : 1 + cueClasses.indexOf(verb.kind) * 3 + (verb.weight >= 0.9 ? 2 : verb.weight >= 0.7 ? 1 : 0);
  }
  const noun = cueNouns.get(lemma);
  if (noun !== undefined && pos === "NOUN") return noun >= 0.8 ? 31 : 30;
  const word = text.toLowerCase();
  if (courtesyTitles.has(word.replace(".", "")) || titleNouns.has(lemma)) return 41;
  if (peopleNouns.has(word)) return 40;
  if (bodyEndings.has(word) || knownBodies.has(word)) return 42;
  return verb === undefined ? 0 : 28;
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
    const token = asRead(tokens, i);
    if (token === undefined) break;
    const entry = entryOf(token);
    word[i] = entry.word;
    base[i] = entry.base;
    part[i] = partNumber.get(token.pos) ?? 0;
    shape[i] = entry.shape;
    lexical[i] = entry.lexical;
    if (token.from >= end) {
      const before = sentences[s];
      s += 1;
      const now = sentences[s];
      starts[s] = i;
      end = now?.to ?? Infinity;
      const parted = before === undefined || now === undefined || text.slice(before.to, now.from).includes("\n");
      paragraph[s] = s === 0 ? 0 : (paragraph[s - 1] ?? 0) + (parted ? 1 : 0);
    }
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
  return { text, tokens, word, base, part, shape, lexical, quote, quotation, sentence, starts, paragraph };
}

/** The token, as a verb where the tagger took one for a noun: "The Post reports that …", "…, Roe notes." */
function asRead(tokens: readonly Token[], i: number): Token | undefined {
  const token = tokens[i];
  if (token === undefined || token.pos !== "NOUN" || i === 0 || !token.text.endsWith("s")) return token;
  const before = tokens[i - 1];
  if (before === undefined || (before.pos !== "PROPN" && before.pos !== "PRON")) return token;
  const lemma = cueVerbs.has(token.lemma) ? token.lemma : token.text.slice(0, -1);
  const next = tokens[i + 1]?.text ?? ".";
  const opens = tokens[i - 2]?.text ?? "";
  const tagged = /^[.,;]$/.test(next) && /^[,”"]$/.test(opens);
  return cueVerbs.has(lemma) && (next === "that" || tagged) ? { ...token, pos: "VERB", lemma } : token;
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
