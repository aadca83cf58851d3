import { step } from "./features.ts";
import { isHeadline } from "./is-headline.ts";
import { reused } from "../reused.ts";
import type { Reading } from "./reading.ts";

/** What one sentence says to each of its tokens. */
export interface SentenceView {
  readonly first: number;
  readonly end: number;
  /** Per token of the text: nearest likely cue of its sentence at or before it, and behind it; -1 if none. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly best: number;
  /** How likely the likeliest cue is, in steps. */
  readonly bestStep: number;
  /** Share of the words in double quotation marks: 0 none, 1 some, 2 most, 3 all. */
  readonly quoted: number;
  readonly headline: 0 | 1;
  /** The sentences around, packed: the one before with its cue, with its quotation; the one behind. */
  before: number;
  beside: number;
  after: number;
}

const likely = 0.22;

/** A story's, which are done with when it is read again. */
const leftRoom = reused((count) => new Int32Array(count));
const rightRoom = reused((count) => new Int32Array(count));

/** Reads the sentences of a text for `labelFeatures`. */
export function viewSentences(reading: Reading, cue: Float32Array): readonly SentenceView[] {
  const views: SentenceView[] = [];
  const [left, right] =
    reading.parts.length === 0
      ? [new Int32Array(cue.length), new Int32Array(cue.length)]
      : [leftRoom(cue.length), rightRoom(cue.length)];
  for (let s = 0; s + 1 < reading.starts.length; s++) {
    const first = reading.starts[s] ?? 0;
    const end = reading.starts[s + 1] ?? first;
    let last = -1;
    let best = -1;
    let most = -1;
    let inside = 0;
    for (let i = first; i < end; i++) {
      const chance = cue[i] ?? 0;
      if (chance >= likely) last = i;
      if (chance > most) {
        most = chance;
        best = i;
      }
      left[i] = last;
      if ((reading.quote[i] ?? 0) > 0) inside += 1;
    }
    last = -1;
    for (let i = end - 1; i >= first; i--) {
      right[i] = last;
      if ((cue[i] ?? 0) >= likely) last = i;
    }
    const share = inside / Math.max(1, end - first);
    views.push({
      first,
      end,
      left,
      right,
      best,
      bestStep: step(cue[best] ?? 0),
      quoted: inside === 0 ? 0 : share < 0.5 ? 1 : share < 0.9 ? 2 : 3,
      headline: s === 0 && isHeadline(reading) ? 1 : 0,
      before: 0,
      beside: 0,
      after: 0,
    });
  }
  views.forEach((view, s) => lookAround(reading, views, view, s));
  return views;
}

function lookAround(
  { paragraph, quote }: Reading,
  views: readonly SentenceView[],
  view: SentenceView,
  s: number,
): void {
  const before = views[s - 1];
  const after = views[s + 1];
  const { bestStep, quoted } = view;
  const opens = s > 0 && paragraph[s] === paragraph[s - 1] ? 0 : 1;
  const endsQuoted = before === undefined ? 0 : (quote[before.end - 1] ?? 0);
  view.before = (((before?.bestStep ?? 7) * 2 + opens) * 4 + quoted) * 8 + bestStep;
  view.beside = (((before?.quoted ?? 4) * 4 + endsQuoted) * 2 + opens) * 8 + bestStep;
  view.after = ((after?.quoted ?? 4) * 4 + quoted) * 8 + (after?.bestStep ?? 7);
}
