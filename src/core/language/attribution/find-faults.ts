import type { TextSpan } from "../facts.ts";
import { firstRun, type Run, type TokenAttribution } from "./assemble.ts";
import { bes } from "./grammar-words.ts";
import { ADP, ADV, AUX, NOUN, PRON, PUNCT, type Reading, VERB } from "./reading.ts";
import type { ResolvedSpeakers } from "./resolve-speakers.ts";
import { turnedPronoun } from "./turned-pronoun.ts";

/** What hangs in the air. `attribution`: index of the attribution it belongs to, where there is one. */
export interface Fault extends TextSpan {
  readonly type: "speakerless-quote" | "dangling-pronoun";
  readonly attribution?: number;
  /** Index among the loose pronouns, where it is one. */
  readonly loose?: number;
  /** The other pronoun shortly before, which may be the wrong one of the two. */
  readonly turned?: TextSpan;
}

/** Quotations nobody is credited with, and "he said" with nobody near whom it could mean. In reading order. */
export function findFaults(
  reading: Reading,
  found: readonly TokenAttribution[],
  { speakers, loose }: ResolvedSpeakers,
): readonly Fault[] {
  const faults = speakerlessQuotes(reading, found);
  found.forEach(({ source, cue }, index) => {
    const run = firstRun(source);
    if (run === undefined || speakers[index]?.dangling !== true) return;
    const last = cue.at(-1);
    const from = reading.from[run.first] ?? 0;
    const ends = [reading.to[run.end - 1] ?? from];
    if (last !== undefined && last.first >= run.first && reading.sentence[last.first] === reading.sentence[run.first])
      ends.push(reading.to[last.end - 1] ?? from);
    faults.push({ type: "dangling-pronoun", from, to: Math.max(...ends), attribution: index, ...turnedAt(run.first) });
  });
  loose.forEach(({ token }, index) => {
    const from = reading.from[token] ?? 0;
    faults.push({
      type: "dangling-pronoun",
      from,
      to: reading.to[token + 1] ?? reading.to[token] ?? from,
      loose: index,
      ...turnedAt(token),
    });
  });
  return faults.sort((a, b) => a.from - b.from);

  function turnedAt(token: number): { readonly turned?: TextSpan } {
    const other = turnedPronoun(reading, token);
    if (other === undefined) return {};
    const from = reading.from[other] ?? 0;
    return { turned: { from, to: reading.to[other] ?? from } };
  }
}

/** Whether one person can be meant: "residents feared", "they showed" and "the poll found" leave it open who is quoted beside them. */
function canBeQuoted({ tokens, part, lexical }: Reading, source: Run | undefined): boolean {
  if (source === undefined) return true;
  let head = source.first;
  while (head + 1 < source.end && part[head + 1] !== ADP && part[head + 1] !== PUNCT) head += 1;
  const { lower = "", lemma = "" } = tokens[head]?.form ?? {};
  if (part[head] === PRON) return !/^(?:they|it|which|that|these|those)$/u.test(lower);
  if (part[head] !== NOUN) return true;
  return lemma === lower && (lexical[head] ?? 0) !== 30 && (lexical[head] ?? 0) !== 31;
}

/** "The accord is expected to be signed": who stands before the verb says nothing. */
function isPassive({ part, base, tokens }: Reading, cue: Run | undefined): boolean {
  if (cue === undefined) return false;
  let heart = cue.end - 1;
  while (heart > cue.first && part[heart] !== VERB) heart -= 1;
  const be = part[heart - 1] === ADV ? heart - 2 : heart - 1;
  return part[be] === AUX && bes.has(base[be] ?? 0) && !(tokens[heart]?.text ?? "").endsWith("ing");
}

/** Sentences that are quotation from end to end, with no cue in them, before them or behind them. */
function speakerlessQuotes(reading: Reading, found: readonly TokenAttribution[]): Fault[] {
  const { starts, sentence, quote, paragraph } = reading;
  const count = starts.length - 1;
  /** 1: somebody is credited there; 2: somebody whose words a quotation beside it can be. */
  const credited = new Uint8Array(count);
  for (const { cue, source, content } of found) {
    if (cue.length === 0) continue;
    const own = sentence[firstRun(cue)?.first ?? 0] ?? 0;
    let quoted = false;
    for (const run of content) if (sentence[run.first] === own && hasQuote(quote, run)) quoted = true;
    const how = quoted || (canBeQuoted(reading, firstRun(source)) && !isPassive(reading, cue.at(-1))) ? 2 : 1;
    for (const run of cue) credit(reading, run, how, credited);
    for (const run of source) credit(reading, run, how, credited);
    for (const run of content) if (how === 2 || sentence[run.first] === own) credit(reading, run, how, credited);
  }
  const faults: Fault[] = [];
  for (let s = 0; s < count; s++) {
    const first = starts[s] ?? 0;
    const end = starts[s + 1] ?? first;
    if (!isQuotation(reading, s)) continue;
    // All sentences of the same run of quotation are judged together.
    let last = s;
    while (
      last + 1 < count &&
      isQuotation(reading, last + 1) &&
      (paragraph[last + 1] ?? 0) - (paragraph[last] ?? 0) <= 1
    )
      last += 1;
    const anyone = (s > 0 && credited[s - 1] === 2) || (last + 1 < count && credited[last + 1] === 2);
    const inside = credited.subarray(s, last + 1).some((is) => is > 0);
    const words = countWords(reading, first, starts[last + 1] ?? end);
    if (!anyone && !inside && !isSigned(reading, last + 1) && words >= 5 && s > 0) {
      const from = reading.from[first] ?? 0;
      faults.push({ type: "speakerless-quote", from, to: reading.to[(starts[last + 1] ?? end) - 1] ?? from });
    }
    s = last;
  }
  return faults;
}

/** Notes the sentences of a run as credited. */
function credit({ sentence }: Reading, run: Run, how: number, credited: Uint8Array): void {
  const last = sentence[run.end - 1] ?? -1;
  for (let s = sentence[run.first] ?? 0; s <= last; s++) credited[s] = Math.max(how, credited[s] ?? 0);
}

function hasQuote(quote: Uint8Array, { first, end }: Run): boolean {
  for (let i = first; i < end; i++) if ((quote[i] ?? 0) > 0) return true;
  return false;
}

/** "— Jo Roe" beneath a quotation. */
function isSigned({ starts, shape, tokens }: Reading, s: number): boolean {
  const first = starts[s] ?? 0;
  const end = starts[s + 1] ?? first;
  return end - first <= 10 && shape[first + 1] === 1 && /^[-–—―]+$/u.test(tokens[first]?.text ?? "");
}

function countWords({ shape }: Reading, first: number, end: number): number {
  let words = 0;
  for (let i = first; i < end; i++) if (shape[i] !== 4) words += 1;
  return words;
}

/** Whether all words of a sentence stand in quotation marks, and it has three of them. */
function isQuotation({ starts, shape, quote }: Reading, s: number): boolean {
  const first = starts[s] ?? 0;
  const end = starts[s + 1] ?? first;
  let words = 0;
  for (let i = first; i < end; i++) {
    if (shape[i] === 4) continue;
    if (quote[i] === 0) return false;
    words += 1;
  }
  return words >= 3;
}
