import { rememberedBy } from "../attribution/parts.ts";
import type { Reading } from "../attribution/reading.ts";
import type { Facts, TextSpan } from "../facts.ts";
import { market, moneySign, publicRecord, question, reasonSigns, serviceLine, tollSign } from "./reasons.ts";
import type { SentenceStatus } from "./sentence-status.ts";
import { patternScan } from "./scan-patterns.ts";
import { vagueSigns } from "./vague.ts";

const scanVague = patternScan(vagueSigns.map(({ pattern }) => pattern));
const scanReasons = patternScan(reasonSigns.map(({ pattern }) => pattern));
const scanRecord = patternScan([publicRecord, market]);

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
  if (reading.parts.length === 0) return marksOf(facts, reading.tokens, taken);
  const recall = remembered(recalledFor);
  return reading.parts.flatMap((part) => {
    const labels = taken.subarray(part.first, part.end);
    const marks = recall(
      part,
      () => ({ labels }),
      () => marksOf(part.facts, part.facts.tokens, labels),
    );
    const by = (reading.tokens[part.first]?.from ?? 0) - (part.facts.tokens[0]?.from ?? 0);
    return by === 0 ? marks : marks.map((one) => moved(one, by));
  });
}

const remembered = rememberedBy<readonly Marks[]>();
/** Nothing that is trained has a say in the marks. */
const recalledFor = {};

const moved = ({ vague, signs, onRecord, noAssertion }: Marks, by: number): Marks => ({
  vague: vague === undefined ? undefined : { ...vague, from: vague.from + by, to: vague.to + by },
  signs: signs.map(({ reason, weight, from, to }) => ({ reason, weight, from: from + by, to: to + by })),
  onRecord,
  noAssertion,
});

/** 1 for the tokens of attributions in sentences that are only partly theirs. */
function takenTokens({ starts, tokens }: Reading, statuses: readonly SentenceStatus[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  statuses.forEach(({ how, covered }, s) => {
    if (how === "partly") taken.set(covered, starts[s] ?? 0);
  });
  return taken;
}

/** Each pattern goes over the whole text once; reasons are looked for in what no attribution has taken. */
function marksOf(facts: Facts, tokens: Facts["tokens"], taken: Uint8Array): readonly Marks[] {
  const { sentences } = facts;
  const lower = sameLength(facts.text);
  const plain = unquoted(lower);
  const rest = uncovered(lower, tokens, taken);
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
    if ((kind !== "casualty" && kind !== "money") || rest.charAt(from) === "_") continue;
    const s = sentenceAt(from);
    if (kind === "casualty") {
      signs[s]?.push({ reason: "casualty figure", weight: value >= 3 ? tollSign : tollSign * 0.6, from, to });
    } else if (s !== priced) {
      // One sum of money or five: the question is the same.
      signs[s]?.push({ reason: "money", weight: moneySign, from, to });
      priced = s;
    }
  }
  const onRecord = new Uint8Array(sentences.length);
  scanRecord(lower, (n, from) => {
    const s = sentenceAt(from);
    if (s >= 0) onRecord[s] = n + 1;
  });
  return sentences.map(({ from, to }, s) => ({
    vague: vague[s],
    signs: signs[s] ?? [],
    onRecord: onRecord[s] === 2 ? "market" : onRecord[s] === 1 ? "public" : undefined,
    noAssertion: assertsNothing(lower, from, to),
  }));
}

function assertsNothing(text: string, from: number, to: number): boolean {
  const sentence = text.slice(from, to);
  return (/[?"”’)]$/.test(sentence) && question.test(sentence)) || serviceLine.test(sentence);
}

/** Lower case at the same length (some letters grow: "İ"). */
function sameLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from({ length: text.length }, (_, i) =>
        text.charAt(i).toLowerCase().length === 1 ? text.charAt(i).toLowerCase() : "x",
      ).join("");
}

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

/** The text with the words that attributions have taken blotted out, at the same length. */
function uncovered(text: string, tokens: Facts["tokens"], taken: Uint8Array): string {
  let made = "";
  let done = 0;
  taken.forEach((is, i) => {
    const token = tokens[i];
    if (is !== 1 || token === undefined) return;
    made += text.slice(done, token.from) + "_".repeat(token.to - token.from);
    done = token.to;
  });
  return made + text.slice(done);
}

/** The same with what stands in double quotation marks blotted out. */
const unquoted = (text: string): string => text.replace(/[“"][^”"\n]*[”"]?/g, (quoted) => "_".repeat(quoted.length));
