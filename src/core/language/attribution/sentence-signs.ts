import { BEFORE, CUE, labelCount, SOURCE } from "./labels.ts";
import { type Chances, halfChance } from "./half-chance.ts";
import { reused } from "../reused.ts";
import type { Part } from "./parts.ts";
import type { Reading } from "./reading.ts";

/** What the first reading of a text says of its tokens. */
export interface FirstReading extends Chances {
  readonly reading: Reading;
  /** What the grammar makes of each token. */
  readonly rule: Uint8Array;
  /** How likely it is the heart of a cue. */
  readonly cue: Float32Array;
  /** Its label on the best path. */
  readonly label: Uint8Array;
}

/** How many numbers are gathered in each sentence by itself. */
const own = 14;
/** How many numbers a sentence is weighed by: its own, those of its neighbours, its place, and how likely half of it is content. */
export const signCount = own + 23;

// Places of a sentence's own numbers.
const WORDS = 0;
const LABELLED = 1;
const LIKELY = 2;
const QUOTED = 4;
const BEST = 6;
const CUES = 7;
const LAST = 10;
const FIRST = 11;

/** What of the sentence before and of the one behind is looked at. */
const fromBefore = [LABELLED, LIKELY, QUOTED, BEST, LAST, CUES, WORDS] as const;
const fromBehind = [LIKELY, QUOTED, BEST, FIRST, WORDS] as const;

/** Where the first reading is as good as certain nothing around it would turn it. */
const clear = 0.08;
/** A share of likely content that is less than this, or more than what it leaves, is as good as never about half. */
const far = 0.25;

const signRoom = reused((count) => new Float64Array(count));
const rowRoom = reused((count) => new Float64Array(count));

/** Gathers what a sentence is weighed by into `row`, for each sentence in turn that the first reading leaves open. */
export function eachOpenSentence(
  first: FirstReading,
  use: (sentence: number, row: Float64Array, part: Part | undefined) => void,
): void {
  const { reading } = first;
  const { starts, paragraph, part, lexical, quote } = reading;
  const count = starts.length - 1;
  const all = signRoom(count * own).fill(0);
  for (let s = 0; s < count; s++) gatherOwn(first, s, all, s * own);
  const row = rowRoom(signCount);
  let inPart = 0;
  const of = (s: number, sign: number): number => (s < 0 || s >= count ? 0 : (all[s * own + sign] ?? 0));
  for (let s = 0; s < count; s++) {
    const likely = of(s, LIKELY);
    if (likely < clear || likely > 1 - clear) continue;
    while (s >= (reading.parts[inPart]?.closes ?? Infinity)) inPart += 1;
    const home = reading.parts[inPart];
    for (let sign = 0; sign < own; sign++) row[sign] = of(s, sign);
    let n = own;
    for (let k = 0; k < fromBefore.length; k++) row[n++] = of(s - 1, fromBefore[k] ?? 0);
    row[n++] = s > 0 && paragraph[s - 1] === paragraph[s] ? 1 : 0;
    row[n++] = of(s - 2, LIKELY);
    row[n++] = of(s - 2, QUOTED);
    for (let k = 0; k < fromBehind.length; k++) row[n++] = of(s + 1, fromBehind[k] ?? 0);
    row[n++] = s + 1 < count && paragraph[s + 1] === paragraph[s] ? 1 : 0;
    row[n++] = of(s + 2, LIKELY);
    row[n++] = Math.min(s, 10);
    row[n++] = Math.min(count - s, 10);
    const at = starts[s] ?? 0;
    row[n++] = part[at] ?? 0;
    row[n++] = lexical[at] ?? 0;
    const end = starts[s + 1] ?? at;
    row[n++] = quote[end - 1] ?? 0;
    // Far from the half there is no need to go through all ways.
    row[n] = likely < far ? 0 : likely > 1 - far ? 1 : halfOf(first, home, s, at, end);
    use(s, row, home);
  }
}

/** How likely half of a sentence is content, worked out once as long as its part is the same. */
function halfOf(first: FirstReading, part: Part | undefined, s: number, at: number, end: number): number {
  const known = part?.halves?.[s - part.opens] ?? -1;
  if (known >= 0) return known;
  if (part?.ahead !== undefined) first.ahead.set(part.ahead, part.first * labelCount);
  const half = halfChance(first, first.reading.shape, at, end);
  if (part?.halves !== undefined) part.halves[s - part.opens] = half;
  return half;
}

/** A sentence's own numbers: shares of its words, and its likeliest cue. Nothing but zeros where it has no word. */
function gatherOwn(
  { reading, rule, cue, label, content }: FirstReading,
  s: number,
  out: Float64Array,
  at: number,
): void {
  const { starts, shape, quote, lexical } = reading;
  const from = starts[s] ?? 0;
  const end = starts[s + 1] ?? from;
  let words = 0;
  let labelled = 0;
  let likely = 0;
  let certain = 0;
  let quoted = 0;
  let ruled = 0;
  let best = -1;
  let most = 0;
  let cues = 0;
  let cueWords = 0;
  let sources = 0;
  let last = 0;
  for (let i = from; i < end; i++) {
    const chance = cue[i] ?? 0;
    if (chance > most) {
      most = chance;
      best = i;
    }
    if (chance > 0.3) cues += 1;
    if (shape[i] === 4) continue;
    words += 1;
    last = content[i] ?? 0;
    likely += last;
    if (last > 0.5) certain += 1;
    if ((label[i] ?? 0) >= BEFORE) labelled += 1;
    if ((rule[i] ?? 0) >= BEFORE) ruled += 1;
    if ((quote[i] ?? 0) > 0) quoted += 1;
    if (label[i] === CUE) cueWords += 1;
    if (label[i] === SOURCE) sources += 1;
  }
  if (words === 0) return;
  const lexicalOfBest = best < 0 ? 0 : (lexical[best] ?? 0);
  const placeOfBest = best < 0 ? 0 : (best - from) / (end - from);
  let n = at;
  out[n++] = words;
  out[n++] = labelled / words;
  out[n++] = likely / words;
  out[n++] = certain / words;
  out[n++] = quoted / words;
  out[n++] = ruled / words;
  out[n++] = most;
  out[n++] = cues;
  out[n++] = cueWords / words;
  out[n++] = sources / words;
  out[n++] = last;
  out[n++] = content[from] ?? 0;
  out[n++] = lexicalOfBest;
  out[n] = placeOfBest;
}
