import type { Keeper } from "../kept-with.ts";
import type { WordForm } from "./word-forms.ts";

/** UTF-16 offsets `[from, to)` in the text that was read. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** What is read out of one text once and shared by all checks. Computed on first use of each part, then kept. */
export interface Facts extends Keeper {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly PlainWord[];
  readonly sentences: readonly TextSpan[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly Name[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly attributions: readonly Attribution[];
  /** Where the text was put together of several: the facts of each, the same objects as long as its words are the same, and where it begins. */
  readonly parts?: readonly { readonly facts: Facts; readonly by: number }[];
}

/** A word or mark without its place. */
export interface TokenWord {
  readonly text: string;
  /** Universal part of speech as wink-nlp gives it: NOUN, PROPN, VERB, AUX, PRON, PUNCT … */
  readonly pos: string;
  /** Base form, lower case. */
  readonly lemma: string;
  /** What hangs on the word alone, the same object at all its places. */
  readonly form: WordForm;
}

/** A word or mark at its place. */
export interface Token extends TextSpan, TokenWord {}

/** A word as it stands: letters, with the apostrophes and accents inside it; no figures, no reading of its part of speech. */
export interface PlainWord extends TextSpan {
  readonly text: string;
  readonly lower: string;
}

/** Words between quotation marks, the marks included. */
export interface Quotation extends TextSpan {
  readonly kind: "double" | "single";
  /** 0 outermost. */
  readonly depth: number;
  /** False where the paragraph ends with the quotation open (it may run on). */
  readonly closed: boolean;
}

export interface Name extends TextSpan {
  readonly text: string;
  readonly kind: "person" | "place" | "body" | "other";
  /** "Mr", "Foreign Minister" … standing before it. */
  readonly title?: string;
}

/** A number that the copy states: "more than 80 people", "3.4 percent", "two men". */
export interface Quantity extends TextSpan {
  readonly value: number;
  readonly kind: "people" | "casualty" | "money" | "percent" | "measure" | "age" | "count" | "time";
  readonly unit?: string;
}

/** A day named in the copy, as far as it is said. */
export interface DateMention extends TextSpan {
  /** 0 Sunday … 6 Saturday. */
  readonly weekday?: number;
  readonly day?: number;
  /** 1 January … 12. */
  readonly month?: number;
  readonly year?: number;
}

/** Who is credited with what: source + cue + content. A part may be missing ("it was reported"). */
export interface Attribution {
  readonly source: readonly TextSpan[];
  readonly cue: readonly TextSpan[];
  readonly content: readonly TextSpan[];
  readonly kind: "direct" | "indirect" | "mixed";
}
