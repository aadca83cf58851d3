import type { Level } from "../checks/finding.ts";

/** The house style as data: a desk can share it as a file. Where desks disagree, the difference stands here and not in a check. */
export interface Stylebook {
  readonly id: string;
  readonly name: string;
  readonly language: "en-GB" | "en-US";
  readonly limits: Limits;
  readonly typesetting: Typesetting;
  /** A check's id → its level here, or "off". */
  readonly levels: Readonly<Record<string, Level | "off">>;
  /** As this house does not write a word → as it does. Lower case; every inflected form stands by itself. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Expressions that this house does not print. */
  readonly terms: readonly Term[];
  /** How a percentage is written after figures: "5%", "5 percent", "5 per cent"; or as the story does most. */
  readonly percent: "%" | "percent" | "per cent" | "as-written";
  /** Names, and words of any kind, that are right as they stand: no check of spelling touches them. */
  readonly accepted: readonly string[];
  /** Abbreviations and acronyms that every reader knows: no first long form is asked for. */
  readonly knownAcronyms: readonly string[];
}

/** Lengths in characters, the last allowed one. */
export interface Limits {
  readonly headline: number;
  readonly dek: number;
  readonly caption: number;
  readonly alt: number;
  readonly slug?: number;
  readonly byline?: number;
  readonly dateline?: number;
  readonly credit?: number;
  readonly crosshead?: number;
  readonly editorNote?: number;
  readonly usageTerms?: number;
  readonly signOff?: number;
  /** How many there may be. */
  readonly keywords?: number;
}

/** How the house sets type: for what is typed, and for changes of case. */
export interface Typesetting {
  readonly quotes: "curly" | "straight";
  /** What two hyphens become, and a hyphen between spaces. */
  readonly dash: "—" | "–" | "as-typed";
  /** What parts the dateline from the words of the story, between spaces. */
  readonly datelineDash: "—" | "–" | "-";
  /** Words that stay small in a headline with capitals, but for the first and the last. */
  readonly smallWords: readonly string[];
}

/** An expression and what to print instead. */
export interface Term {
  /** Words as they stand in copy; case counts only where it holds a capital. */
  readonly avoid: string;
  /** What to print; several make a choice, none asks for a rewording. */
  readonly prefer: readonly string[];
  readonly why: string;
}
