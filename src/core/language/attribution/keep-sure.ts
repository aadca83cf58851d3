import { hashes } from "./features.ts";
import { furnitureColon } from "./furniture-colon.ts";
import { according, comma, subordinate, weightOf } from "./grammar-words.ts";
import { hashWord } from "./hash.ts";
import { BEFORE, BEHIND, CUE, SOURCE } from "./labels.ts";
import type { Reading } from "./reading.ts";

/** Lexical classes: verbs that do nothing but credit ("say", "tell"); from the second on nouns of saying, persons, bodies. */
const surest = 3;
const speaks = 30;
/** The mark that ends a quotation. */
const closing = 3;
/** A share of its uses, from which on a verb behind what it credits is no chance. */
const likely = 0.7;
/** A sentence of so many words and marks says no more than who, and what of. */
const brief = 8;
const asked = hashWord("asked");
const about = hashWord("about");
/** What is counted and shown, besides the papers that the lexicon has. */
const figures = new Set("data datum figure record number statistic".split(" ").map(hashWord));

/**
 * Where the field finds nothing credited in a sentence, but the grammar a source, content and a verb that does nothing but
 * credit ("a spokeswoman for the union said"), or a headline's "Mayor: …", the grammar has its way.
 */
export function keepSure(reading: Reading, rule: Uint8Array, label: Uint8Array): void {
  const { starts } = reading;
  for (let s = 0; s + 1 < starts.length; s++) {
    const first = starts[s] ?? 0;
    const end = starts[s + 1] ?? first;
    clearAsked(reading, label, first, end);
    const colon = furnitureColon(reading, first, end);
    if (colon >= 0) {
      // "Correction: Mayor did not resign, Berg said": there somebody is credited all the same.
      const goesOn = has(label, CUE, colon + 1, end);
      label.fill(0, first, goesOn ? colon + 1 : end);
      if (!goesOn) continue;
    }
    nameBehind(reading, rule, label, first, end);
    if (!has(rule, SOURCE, first, end)) continue;
    if (hasContent(label, first, end)) nameTag(rule, label, first, end);
    else if (!hasContent(rule, first, end)) continue;
    else if (creditsNothing(reading, rule, label, first, end) || saysSurely(reading, rule, first, end))
      for (let i = first; i < end; i++) label[i] = rule[i] ?? 0;
  }
}

/** Whether a label stands in the tokens `[first, end)`. */
function has(labels: Uint8Array, label: number, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (labels[i] === label) return true;
  return false;
}

function saysSurely(reading: Reading, rule: Uint8Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (rule[i] === CUE && isSure(reading, rule, first, i)) return true;
  return false;
}

function hasContent(label: Uint8Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (label[i] === BEFORE || label[i] === BEHIND) return true;
  return false;
}

function isSure(reading: Reading, rule: Uint8Array, first: number, i: number): boolean {
  const { lexical, word, starts, sentence } = reading;
  if (lexical[i] === surest || word[i] === according) return true;
  // "The company denied the allegations."
  const end = starts[(sentence[first] ?? 0) + 1] ?? 0;
  if (rule[first] === SOURCE && end - first <= brief && weightOf(reading, i) >= likely) return true;
  // "…, the ministry confirmed late on Friday".
  if (rule[first] === BEFORE && weightOf(reading, i) >= likely) return true;
  // "Mayor: Town is broke" at the head of a story.
  if (word[i] !== hashes.colon || first > 0) return false;
  for (let k = first; k < (starts[1] ?? 0); k++) if (rule[k] === SOURCE && (lexical[k] ?? 0) >= speaks) return true;
  return false;
}

/** "Town is broke, reports the Post": what is said was seen, and who says it behind it was not. */
function nameTag(rule: Uint8Array, label: Uint8Array, first: number, end: number): void {
  if (rule[first] !== BEFORE || label[first] !== BEFORE || has(label, CUE, first, end)) return;
  for (let i = first; i < end; i++)
    if (label[i] === 0 && (rule[i] === CUE || rule[i] === SOURCE)) label[i] = rule[i] ?? 0;
}

/** "Prices fell, figures showed", "Data show growth slowed": a source and a cue were seen, and what they credit was not. */
function creditsNothing(
  { lexical, base }: Reading,
  rule: Uint8Array,
  label: Uint8Array,
  first: number,
  end: number,
): boolean {
  let cue = false;
  let source = false;
  let paper = false;
  for (let i = first; i < end; i++) {
    if (label[i] === CUE && rule[i] === CUE) cue = true;
    if (label[i] !== SOURCE || rule[i] !== SOURCE) continue;
    source = true;
    if ((lexical[i] ?? 0) >> 1 === speaks >> 1 || figures.has(base[i] ?? 0)) paper = true;
  }
  return cue && source && (rule[first] === BEFORE || (paper && rule[first] === SOURCE));
}

/** "Town is broke, says mayor": behind what is said and a verb that does nothing but credit stands who says it, not more of it. */
function nameBehind(
  { lexical, quote }: Reading,
  rule: Uint8Array,
  label: Uint8Array,
  first: number,
  end: number,
): void {
  for (let i = first + 1; i < end; i++) {
    const isSureTag = lexical[i] === surest || quote[i - 1] === closing;
    if (label[i] !== CUE || !isSureTag || label[i + 1] !== BEHIND || rule[i + 1] !== SOURCE) continue;
    if (!has(label, BEFORE, first, i)) continue;
    for (let k = i + 1; k < end && rule[k] === SOURCE && label[k] === BEHIND; k++) label[k] = SOURCE;
  }
}

/** "Asked whether the quay was safe, Roe said": what was asked is nobody's claim. */
function clearAsked({ word }: Reading, label: Uint8Array, first: number, end: number): void {
  const next = word[first + 1] ?? 0;
  if (word[first] !== asked || (!subordinate.has(next) && next !== about)) return;
  const stop = word.subarray(first, end).indexOf(comma);
  if (stop > 0) label.fill(0, first, first + stop + 1);
}
