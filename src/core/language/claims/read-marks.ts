import { type Inputs, partMemory } from "../attribution/parts.ts";
import type { Reading } from "../attribution/reading.ts";
import type { Facts, TextSpan } from "../facts.ts";
import {
  countedBy,
  knownToll,
  market,
  moneySign,
  publicRecord,
  question,
  reasonSigns,
  serviceLine,
  tollSign,
} from "./reasons.ts";
import type { SentenceStatus } from "./sentence-status.ts";
import { blotClass, blotter, type ClassedText, classedText } from "./classed-text.ts";
import { letterClass } from "./letter-class.ts";
import { patternScan } from "./scan-patterns.ts";
import { vagueSigns } from "./vague.ts";

const scanVague = patternScan(vagueSigns);
const scanReasons = patternScan(reasonSigns);
const scanRecord = patternScan([
  { pattern: publicRecord },
  { pattern: market },
  { pattern: knownToll },
  { pattern: countedBy },
]);

/** A reason to ask "says who?", and the words that gave it. */
export interface Sign extends TextSpan {
  readonly reason: string;
  readonly weight: number;
}

/** A credit to nobody who could be found. */
export interface VagueMark extends Sign {
  readonly unlessNamed: boolean;
}

/** What stands in a sentence that speaks for asking, or against. */
export interface Marks {
  readonly vague: VagueMark | undefined;
  readonly signs: readonly Sign[];
  /** Done in public, or a price that anybody can look up. */
  readonly onRecord: "public" | "market" | undefined;
  readonly noAssertion: boolean;
}

/** The marks of all sentences, those of paragraphs that were read before as they were. */
export function readMarks(facts: Facts, reading: Reading, statuses: readonly SentenceStatus[]): readonly Marks[] {
  const taken = takenTokens(reading, statuses);
  if (reading.parts.length === 0) return marksOf(facts, facts.tokens, taken);
  const inputs: Inputs = { weights: untrained, labels: taken };
  const all: Marks[] = [];
  for (const part of reading.parts) {
    memory.edges();
    let marks = part.again ? memory.find(part, inputs) : undefined;
    if (marks === undefined) {
      marks = marksOf(part.facts, part.facts.tokens, taken.subarray(part.first, part.end));
      if (part.again) memory.keep(part, inputs, marks);
    }
    for (const one of marks) all.push(moved(one, part.by));
  }
  return all;
}

const memory = partMemory<readonly Marks[]>();
/** Nothing that is trained has a say in the marks. */
const untrained = {};

/** Marks at their place in the whole text; most sentences have none that stands anywhere. */
function moved(marks: Marks, by: number): Marks {
  const { vague, signs, onRecord, noAssertion } = marks;
  if (by === 0 || (vague === undefined && signs.length === 0)) return marks;
  return {
    vague: vague === undefined ? undefined : { ...vague, from: vague.from + by, to: vague.to + by },
    signs: signs.map(({ reason, weight, from, to }) => ({ reason, weight, from: from + by, to: to + by })),
    onRecord,
    noAssertion,
  };
}

/** 1 for the tokens of attributions in sentences that are only partly theirs. */
function takenTokens({ starts, tokens }: Reading, statuses: readonly SentenceStatus[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  statuses.forEach(({ how, covered }, s) => {
    if (how !== "partly") return;
    const end = starts[s + 1] ?? 0;
    for (let i = starts[s] ?? 0; i < end; i++) taken[i] = covered[i] ?? 0;
  });
  return taken;
}

/** Each pattern goes over the whole text once; reasons are looked for in what no attribution has taken. */
function marksOf(facts: Facts, tokens: Facts["tokens"], taken: Uint8Array): readonly Marks[] {
  const { sentences } = facts;
  const whole = classedText(facts.text);
  const plain = withoutQuoted(whole, quotedIn(facts.text));
  const rest = withoutTaken(whole, takenIn(tokens, taken));
  const vague: (VagueMark | undefined)[] = sentences.map(() => undefined);
  const signs = sentences.map((): Sign[] => []);
  const sentenceAt = seeker(sentences);
  scanVague(plain, (n, from, to) => {
    const sign = vagueSigns[n];
    const s = sentenceAt(to - 1);
    if (sign === undefined || s < 0 || (vague[s]?.weight ?? 0) >= sign.weight) return;
    const { weight, reason, unlessNamed } = sign;
    vague[s] = { weight, reason, unlessNamed, from: Math.max(from, sentences[s]?.from ?? 0), to };
  });
  let last = -1;
  let before = -1;
  scanReasons(rest, (n, from, to) => {
    const sign = reasonSigns[n];
    const s = sentenceAt(from);
    if (n !== last) before = -1;
    last = n;
    // A pattern counts once a sentence, and not where it reaches over the end of one.
    if (sign === undefined || s < 0 || s === before || to > (sentences[s]?.to ?? 0)) return;
    before = s;
    signs[s]?.push({ reason: sign.reason, weight: sign.weight, from, to });
  });
  let priced = -1;
  for (const { kind, value, from, to } of facts.quantities) {
    if ((kind !== "casualty" && kind !== "money") || rest.classes[from] === blotClass) continue;
    const s = sentenceAt(from);
    if (kind === "casualty") {
      signs[s]?.push({ reason: toll, weight: value >= 3 ? tollSign : tollSign * 0.6, from, to });
    } else if (s !== priced) {
      // One sum of money or five: the question is the same.
      signs[s]?.push({ reason: "money", weight: moneySign, from, to });
      priced = s;
    }
  }
  /** A bit for each kind of record. */
  const records = new Uint8Array(sentences.length);
  scanRecord(whole, (n, from) => {
    const s = sentenceAt(from);
    if (s >= 0) records[s] = (records[s] ?? 0) | (1 << n);
  });
  return sentences.map(({ from, to }, s) => {
    const record = records[s] ?? 0;
    return {
      vague: vague[s],
      signs: withRecord(signs[s] ?? [], record),
      onRecord: (record & 2) > 0 ? "market" : (record & 1) > 0 ? "public" : undefined,
      noAssertion: assertsNothing(whole, facts.text, from, to),
    };
  });
}

/** What is left to ask of a toll that is long known. */
const knownLeft = 0.45;
const toll = "casualty figure";
const figures: ReadonlySet<string> = new Set([toll, "statistic", "superlative", "money"]);

/** The signs, less those of figures that somebody in the sentence has counted, and lighter where a toll is long known. */
function withRecord(signs: readonly Sign[], record: number): readonly Sign[] {
  if (record < 4 || signs.length === 0) return signs;
  if ((record & 8) > 0) return signs.filter(({ reason }) => !figures.has(reason));
  const first = signs.find(({ reason }) => reason === toll);
  if (first === undefined) return signs;
  // A second number of the same event asks no more than the first.
  return signs
    .filter((sign) => sign.reason !== toll || sign === first)
    .map((sign) => (figures.has(sign.reason) ? { ...sign, weight: sign.weight * knownLeft } : sign));
}

/** Most sentences end in a full stop, and few begin like a service line: those are not cut out to be looked at. */
function assertsNothing({ classes, text: lower }: ClassedText, text: string, from: number, to: number): boolean {
  const asks = mayAsk.has(text.charCodeAt(to - 1));
  const serves = mayServe[classes[from] ?? 0] === 1;
  if (!asks && !serves) return false;
  const sentence = lower().slice(from, to);
  return (asks && question.test(sentence)) || (serves && serviceLine.test(sentence));
}

/** A question may end in marks that close what it stands in. */
const mayAsk = new Set(Array.from('?"”’)', (mark) => mark.charCodeAt(0)));

/** 1 for the classes of letters with which a service line begins. */
const mayServe = new Uint8Array(32);
for (const letter of "rswcfpiaeu") mayServe[letterClass(letter.charCodeAt(0))] = 1;

/** The sentence at an offset, -1 between two. */
function seeker(sentences: readonly TextSpan[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.to ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return (sentences[low]?.from ?? Infinity) <= offset ? low : -1;
  };
}

const withoutQuoted = blotter();
const withoutTaken = blotter();

/** The words that attributions have taken. */
function takenIn(tokens: Facts["tokens"], taken: Uint8Array): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (let i = 0; i < taken.length; i++) {
    const token = tokens[i];
    if (taken[i] === 1 && token !== undefined) spans.push(token);
  }
  return spans;
}

/** What stands in double quotation marks. */
function quotedIn(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== straight && code !== opening) continue;
    const from = at;
    for (at += 1; at < text.length; at++) {
      const inside = text.charCodeAt(at);
      if (inside === 10 || inside === straight || inside === closing) break;
    }
    const to = text.charCodeAt(at) === 10 ? at : Math.min(at + 1, text.length);
    spans.push({ from, to });
    at = to - 1;
  }
  return spans;
}

const straight = 0x22;
const opening = 0x201c;
const closing = 0x201d;
