import { keptWith, newPlace } from "../../kept-with.ts";
import type { Facts, Token, TokenWord } from "../facts.ts";
import { asRead } from "./as-read.ts";
import { type Part, partsOf } from "./parts.ts";
import type { Reading } from "./reading.ts";

/** What of a reading is laid out of each part by itself. */
type Laid = Omit<Reading, "text" | "tokens" | "parts">;

function room(count: number, sentences: number): Laid {
  return {
    from: new Int32Array(count),
    to: new Int32Array(count),
    word: new Int32Array(count),
    base: new Int32Array(count),
    part: new Uint8Array(count),
    shape: new Uint8Array(count),
    lexical: new Uint8Array(count),
    quote: new Uint8Array(count),
    quotation: new Int32Array(count).fill(-1),
    sentence: new Int32Array(count),
    starts: new Int32Array(sentences + 1).fill(count),
    paragraph: new Int32Array(sentences),
  };
}

/** Where a part stands in the whole: behind so many tokens, sentences, quotations, paragraphs, and so far from where it was read. */
interface Ahead {
  tokens: number;
  sentences: number;
  quotations: number;
  paragraphs: number;
  by: number;
}

/**
 * Lays a text out for the readers of attribution. One that was put together of several is laid out in the same room as the
 * one before, which is then done with.
 */
export function layOut(facts: Facts): Reading {
  const { text } = facts;
  const parts = partsOf(facts);
  if (parts.length === 0) {
    const laid = room(facts.tokens.length, facts.sentences.length);
    layInto(laid, facts, atFirst);
    return readingOf(text, facts.tokens, laid, parts);
  }
  const last = parts.at(-1);
  const laid = sharedRoom(last?.end ?? 0, last?.closes ?? 0);
  const ahead: Ahead = { tokens: 0, sentences: 0, quotations: 0, paragraphs: 0, by: 0 };
  for (let n = 0; n < parts.length; n++) {
    const part = parts[n];
    if (part === undefined) break;
    const own = part.facts;
    ahead.by = part.by;
    putPart(laid, part, ahead, (standing[n] ??= { facts: undefined, ...atFirst }));
    ahead.tokens = part.end;
    ahead.sentences = part.closes;
    ahead.quotations += own.quotations.length;
    ahead.paragraphs = (laid.paragraph[part.closes - 1] ?? 0) + 1;
  }
  standing.length = parts.length;
  words.length = last?.end ?? 0;
  return readingOf(text, words, laid, parts);
}

/** All readings are made here, so that they are of one make. */
const readingOf = (text: string, tokens: readonly TokenWord[], laid: Laid, parts: readonly Part[]): Reading => ({
  text,
  tokens,
  from: laid.from,
  to: laid.to,
  word: laid.word,
  base: laid.base,
  part: laid.part,
  shape: laid.shape,
  lexical: laid.lexical,
  quote: laid.quote,
  quotation: laid.quotation,
  sentence: laid.sentence,
  starts: laid.starts,
  paragraph: laid.paragraph,
  parts,
});

/** What stands where in the room since the last story was laid out there. */
const standing: Standing[] = [];

interface Standing extends Ahead {
  facts: Facts | undefined;
}

/** Puts a part to its place, as far as it does not stand there: after a key nearly all do, or were moved by a letter. */
function putPart(laid: Laid, part: Part, ahead: Ahead, before: Standing): void {
  const { facts, first, opens, closes } = part;
  if (
    before.facts === facts &&
    before.tokens === ahead.tokens &&
    before.sentences === ahead.sentences &&
    before.quotations === ahead.quotations &&
    before.paragraphs === ahead.paragraphs
  ) {
    const by = ahead.by - before.by;
    if (by === 0) return;
    for (let i = first; i < part.end; i++) {
      laid.from[i] = (laid.from[i] ?? 0) + by;
      laid.to[i] = (laid.to[i] ?? 0) + by;
    }
    before.by = ahead.by;
    return;
  }
  before.facts = undefined;
  laid.quote.fill(0, first, part.end);
  laid.quotation.fill(-1, first, part.end);
  if (facts.kept[wasLaid] === true) putInto(laid, laidOut(facts), ahead);
  else {
    // Most are done with before they stand anywhere else: they are laid out by themselves when they do.
    laid.paragraph.fill(0, opens, closes);
    layInto(laid, facts, ahead);
    facts.kept[wasLaid] = true;
  }
  // A part is a paragraph, or several, by itself.
  for (let s = opens; s < closes; s++) laid.paragraph[s] = (laid.paragraph[s] ?? 0) + ahead.paragraphs;
  const { tokens } = facts;
  for (let i = 0; i < tokens.length; i++) putToken(first + i, tokens[i]);
  Object.assign(before, ahead);
  before.facts = facts;
}

/** The words of the story that was laid out last. */
const words: TokenWord[] = [];

function putToken(at: number, token: TokenWord | undefined): void {
  if (token !== undefined) words[at] = token;
}

/** Room that one story after the other is laid out in, and the part of it that the last one took. */
let shared = { whole: room(0, 0), laid: room(0, 0) };

/** Room for a story: the same for each, as it is read after every key and done with when the next one is laid out. */
function sharedRoom(count: number, sentences: number): Laid {
  const { whole, laid } = shared;
  if (whole.word.length < count || whole.paragraph.length < sentences) {
    const roomy = room(count * 2, sentences * 2);
    shared = { whole: roomy, laid: cut(roomy, count, sentences) };
    standing.length = 0;
  } else if (laid.word.length !== count || laid.paragraph.length !== sentences)
    shared = { whole, laid: cut(whole, count, sentences) };
  // Behind the last sentence; the others are put in with their parts.
  shared.laid.starts[sentences] = count;
  return shared.laid;
}

/** As much of a room as a story needs. */
const cut = (laid: Laid, count: number, sentences: number): Laid => ({
  from: laid.from.subarray(0, count),
  to: laid.to.subarray(0, count),
  word: laid.word.subarray(0, count),
  base: laid.base.subarray(0, count),
  part: laid.part.subarray(0, count),
  shape: laid.shape.subarray(0, count),
  lexical: laid.lexical.subarray(0, count),
  quote: laid.quote.subarray(0, count),
  quotation: laid.quotation.subarray(0, count),
  sentence: laid.sentence.subarray(0, count),
  starts: laid.starts.subarray(0, sentences + 1),
  paragraph: laid.paragraph.subarray(0, sentences),
});

const wasLaid = newPlace();

/** A part as it is laid out by itself, once for the same facts. */
const laidOut = keptWith((facts: Facts): Laid => {
  const laid = room(facts.tokens.length, facts.sentences.length);
  layInto(laid, facts, atFirst);
  return laid;
});

/** Puts what was laid out by itself to its place. */
function putInto(laid: Laid, part: Laid, { tokens, sentences, quotations, by }: Ahead): void {
  laid.word.set(part.word, tokens);
  laid.base.set(part.base, tokens);
  laid.part.set(part.part, tokens);
  laid.shape.set(part.shape, tokens);
  laid.lexical.set(part.lexical, tokens);
  laid.quote.set(part.quote, tokens);
  laid.paragraph.set(part.paragraph, sentences);
  for (let i = 0; i < part.from.length; i++) {
    laid.from[tokens + i] = (part.from[i] ?? 0) + by;
    laid.to[tokens + i] = (part.to[i] ?? 0) + by;
    laid.sentence[tokens + i] = (part.sentence[i] ?? 0) + sentences;
    const q = part.quotation[i] ?? -1;
    if (q >= 0) laid.quotation[tokens + i] = q + quotations;
  }
  for (let s = 0; s < part.paragraph.length; s++) laid.starts[sentences + s] = (part.starts[s] ?? 0) + tokens;
}

const atFirst: Ahead = { tokens: 0, sentences: 0, quotations: 0, paragraphs: 0, by: 0 };

/** Lays a part out at its place; paragraphs are counted from its own first. */
function layInto(laid: Laid, { text, tokens, sentences, quotations }: Facts, ahead: Ahead): void {
  const { by } = ahead;
  let s = -1;
  let end = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const at = ahead.tokens + i;
    if (token.from >= end) {
      const before = sentences[s];
      s += 1;
      const now = sentences[s];
      laid.starts[ahead.sentences + s] = at;
      end = now?.to ?? Infinity;
      if (s > 0) {
        const parted = before === undefined || now === undefined || text.slice(before.to, now.from).includes("\n");
        laid.paragraph[ahead.sentences + s] = (laid.paragraph[ahead.sentences + s - 1] ?? 0) + (parted ? 1 : 0);
      }
    }
    const form = asRead(tokens, i, token, sentences[s]);
    laid.from[at] = token.from + by;
    laid.to[at] = token.to + by;
    laid.word[at] = form.word;
    laid.base[at] = form.base;
    laid.part[at] = form.part;
    laid.shape[at] = form.shape;
    laid.lexical[at] = form.lexical;
    laid.sentence[at] = ahead.sentences + s;
  }
  quotations.forEach((q, index) => {
    if (q.kind !== "double" || q.depth > 0) return;
    for (let i = firstAt(tokens, q.from); i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined || token.from >= q.to) break;
      laid.quote[ahead.tokens + i] = token.from === q.from ? 2 : token.to === q.to && q.closed ? 3 : 1;
      laid.quotation[ahead.tokens + i] = ahead.quotations + index;
    }
  });
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
