import type { TokenWord } from "../facts.ts";
import { parts } from "../word-forms.ts";
import type { Part } from "./parts.ts";

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
  /** The words and marks; those of a paragraph within a story are its own objects, so where they stand is told by `from` and `to`. */
  readonly tokens: readonly TokenWord[];
  readonly from: Int32Array;
  readonly to: Int32Array;
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
