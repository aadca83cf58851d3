import { kindBits, kindOfCode, type LetterKind } from "./letter-kinds.ts";
import { letterRow } from "./letter-row.ts";
import { type PatternScan, startState } from "./pattern-scan.ts";

/** Patterns as bits: 0–30, and 31–61. */
export interface OpenPatterns {
  readonly low: number;
  readonly high: number;
}

/** Of a text longer than `longest` only the first `head` and the last `tail` letters are read, with a blank between them. */
export interface CutText {
  readonly longest: number;
  readonly head: number;
  readonly tail: number;
}

/**
 * Which patterns a text may match; where the net of a pattern is exact, which it matches. Nothing for a text with letters
 * that no kind stands for.
 */
export function openPatterns(scan: PatternScan, text: string, cut?: CutText): OpenPatterns | undefined {
  const { kinds, odd } = letterRow(text);
  if (odd) return undefined;
  found.low = 0;
  found.high = 0;
  if (cut === undefined || text.length <= cut.longest) readOn(scan, kinds, startState, 0, text.length + 1);
  else {
    const state = readOn(scan, kinds, startState, 0, cut.head);
    const behind = readOn(scan, gap, state, 0, 1);
    readOn(scan, kinds, behind, text.length - cut.tail, text.length + 1);
  }
  return { low: found.low, high: found.high };
}

/**
 * The same for two scans in one go: what the one waits for, the other reads meanwhile. `cut` holds for the second; a text that
 * it cuts is read twice.
 */
export function openInBoth(
  first: PatternScan,
  second: PatternScan,
  text: string,
  cut: CutText,
): readonly [OpenPatterns | undefined, OpenPatterns | undefined] {
  const { kinds, odd } = letterRow(text);
  if (odd) return [undefined, undefined];
  if (text.length > cut.longest) return [openPatterns(first, text), openPatterns(second, text, cut)];
  let [state, other] = [startState, startState];
  const [one, two] = [
    { low: 0, high: 0 },
    { low: 0, high: 0 },
  ];
  let at = 0;
  while (at <= text.length) {
    const [{ next }, { next: otherNext }] = [first, second];
    let to = 1;
    let otherTo = 1;
    while (at <= text.length) {
      const kind = kinds[at] ?? 0;
      to = next[(state << kindBits) | kind] ?? 0;
      otherTo = otherNext[(other << kindBits) | kind] ?? 0;
      if (to <= 0 || otherTo <= 0) break;
      state = to;
      other = otherTo;
      at += 1;
    }
    if (at > text.length) break;
    const kind = kinds[at] ?? 0;
    state = to > 0 ? to : readSeldom(first, { state, kind, known: to, found: one });
    other = otherTo > 0 ? otherTo : readSeldom(second, { state: other, kind, known: otherTo, found: two });
    at += 1;
  }
  return [one, two];
}

const gap = Uint8Array.of(kindOfCode(32));
/** What has matched by now in the text that is being read. */
const found = { low: 0, high: 0 };

/** Reads on from a state, notes what matches on the way, and answers the state behind. */
function readOn(scan: PatternScan, kinds: Uint8Array, from: number, begin: number, end: number): number {
  let state = from;
  let at = begin;
  while (at < end) {
    // The table changes only where something new is found: between, the engine keeps it at hand.
    const { next } = scan;
    let to = 1;
    while (at < end) {
      to = next[(state << kindBits) | (kinds[at] ?? 0)] ?? 0;
      if (to <= 0) break;
      state = to;
      at += 1;
    }
    if (to > 0) break;
    state = readSeldom(scan, { state, kind: kinds[at] ?? 0, known: to, found });
    at += 1;
  }
  return state;
}

/** A step that is not known, or leads to where something matches. */
interface SeldomStep {
  readonly state: number;
  readonly kind: LetterKind;
  /** As the table has it. */
  readonly known: number;
  /** Where what matches is noted. */
  readonly found: { low: number; high: number };
}

/** The step to what nobody has found yet, or to where something matches. */
function readSeldom(scan: PatternScan, { state, kind, known, found }: SeldomStep): number {
  const to = known === 0 ? scan.find(state, kind) : known;
  if (to > 0) return to;
  found.low |= scan.low[-to] ?? 0;
  found.high |= scan.high[-to] ?? 0;
  return -to;
}
