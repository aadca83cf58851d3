import { BEFORE, BEHIND, CUE } from "./labels.ts";
import { hashes } from "./features.ts";
import type { Reading } from "./reading.ts";

/** A run of tokens `[first, end)`. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** Nothing: of the same make as a list of runs, so that those who read many lists meet but one kind. */
export const noRuns: readonly Run[] = [{ first: 0, end: 0 }].slice(1);

/** The first of some runs; asked for only where there is one, as what reads beyond a list's end is compiled anew. */
export const firstRun = (runs: readonly Run[]): Run | undefined => (runs.length === 0 ? undefined : runs[0]);

/** An attribution in tokens. `cue` may be empty: words that are quoted and nobody is credited with. */
export interface TokenAttribution {
  readonly cue: readonly Run[];
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}

interface Cue {
  /** Its first token; cues stand in the order of theirs. */
  readonly first: number;
  readonly runs: Run[];
  readonly sentence: number;
  content: Run[] | undefined;
}

/** Maximal runs of tokens of one sentence with one label, from `least` to `most`. */
function runsOf({ sentence }: Reading, label: Uint8Array, least: number, most: number): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < label.length; i++) {
    const own = label[i] ?? 0;
    if (own < least || own > most) continue;
    const first = i;
    while (label[i + 1] === own && sentence[i + 1] === sentence[first]) i += 1;
    runs.push({ first, end: i + 1 });
  }
  return runs;
}

const sentenceOf = (reading: Reading, run: Run): number => reading.sentence[run.first] ?? 0;

/** Puts labelled tokens together: each content with its cue, each cue with its source. */
export function assemble(
  reading: Reading,
  label: Uint8Array,
  sourceOf: (cue: Run) => readonly Run[],
): TokenAttribution[] {
  const cues = groupCues(reading, runsOf(reading, label, CUE, CUE), label);
  const orphans: Run[][] = [];
  let last: { readonly content: Run[]; readonly end: number } | undefined;
  const contents = runsOf(reading, label, BEFORE, BEHIND);
  for (const run of contents) {
    const owner = ownerOf(reading, run, label[run.first] === BEFORE, cues, contents, label);
    if (owner !== undefined) {
      // A list with one place for the one run that most have: one that grows has room for many.
      if (owner.content === undefined) owner.content = [run];
      else owner.content.push(run);
      last = { content: owner.content, end: run.end };
    } else if (last !== undefined && goesOn(reading, last.end, run)) {
      last.content.push(run);
      last = { content: last.content, end: run.end };
    } else {
      const content = [run];
      orphans.push(content);
      last = { content, end: run.end };
    }
  }
  const made: TokenAttribution[] = [];
  for (const cue of cues) {
    if (cue.content === undefined) continue;
    const hull = { first: cue.runs[0]?.first ?? 0, end: cue.runs.at(-1)?.end ?? 0 };
    const source = sourceOf(hull);
    // Who speaks is no part of what is said.
    const content = joinRuns(cue.content, firstRun(source));
    if (content.length > 0) made.push({ cue: cue.runs, source, content });
  }
  for (const content of orphans) made.push({ cue: noRuns, source: noRuns, content: joinRuns(content, undefined) });
  return made.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

/** Pieces of one cue: "tried … to make the case" with nothing but a few plain words between. */
function groupCues(reading: Reading, runs: readonly Run[], label: Uint8Array): Cue[] {
  const cues: Cue[] = [];
  for (const run of runs) {
    const before = cues.at(-1);
    const end = before?.runs.at(-1)?.end ?? 0;
    const near = before !== undefined && before.sentence === sentenceOf(reading, run) && run.first - end <= 4;
    if (near && isBare(label, end, run.first)) before.runs.push(run);
    else cues.push({ first: run.first, runs: [run], sentence: sentenceOf(reading, run), content: undefined });
  }
  return cues;
}

function isBare(label: Uint8Array, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (label[i] !== 0) return false;
  return true;
}

/** The cue a content belongs to: the nearest on the side its label names, in its sentence; a quotation over several sentences looks on. */
function ownerOf(
  reading: Reading,
  run: Run,
  cueFollows: boolean,
  cues: readonly Cue[],
  contents: readonly Run[],
  label: Uint8Array,
): Cue | undefined {
  const sentence = sentenceOf(reading, run);
  const here = firstFrom(cues, run.first);
  const before = cues[here - 1];
  if (!cueFollows) {
    if (before !== undefined && before.sentence === sentence) return before;
    if (before?.sentence === sentence - 1 && before.content === undefined && endsInColon(reading, sentence - 1))
      return before;
    const next = cues[firstFrom(cues, run.first + 1)];
    return next?.sentence === sentence ? next : undefined;
  }
  const after = cues[firstFrom(cues, run.end)];
  if (after !== undefined && after.sentence === sentence) return after;
  if (after !== undefined) {
    // Content that runs up to a later sentence's cue without a gap.
    let reach = run.end;
    for (const next of contents)
      if (next.first >= run.end && next.first - reach <= 2 && label[next.first] === BEFORE)
        reach = Math.max(reach, next.end);
    const start = reading.starts[after.sentence] ?? 0;
    // A line that begins with its cue, "— Jo Roe", is for what ends before it.
    const joins = reach > start || (reach === start && after.first === start);
    if (joins && after.sentence - sentence <= 6) return after;
  }
  return before?.sentence === sentence ? before : undefined;
}

/** The number of the first cue that begins at a token or behind it. */
function firstFrom(cues: readonly Cue[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.first ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Ennis said:" */
const endsInColon = ({ starts, word }: Reading, sentence: number): boolean =>
  word[(starts[sentence + 1] ?? 0) - 1] === hashes.colon;

/** Whether a content without a cue of its own goes on with what came before: the next sentence, or an unbroken quotation. */
function goesOn(reading: Reading, end: number, run: Run): boolean {
  const from = reading.sentence[end - 1] ?? 0;
  const to = sentenceOf(reading, run);
  if (from === to) return true;
  return to - from === 1 && (reading.paragraph[to] ?? 0) - (reading.paragraph[from] ?? 0) <= 1;
}

/** Runs without what of them is in another, neighbours as one. */
function joinRuns(runs: readonly Run[], other: Run | undefined): readonly Run[] {
  const only = firstRun(runs);
  if (other === undefined && runs.length === 1 && only !== undefined) return [only];
  const joined: Run[] = [];
  for (const run of runs) {
    if (other === undefined || other.end <= run.first || run.end <= other.first) addRun(joined, run);
    else {
      if (other.first > run.first) addRun(joined, { first: run.first, end: other.first });
      if (run.end > other.end) addRun(joined, { first: other.end, end: run.end });
    }
  }
  return joined;
}

function addRun(joined: Run[], run: Run): void {
  const before = joined.at(-1);
  if (before !== undefined && run.first <= before.end)
    joined[joined.length - 1] = { first: before.first, end: run.end };
  else joined.push(run);
}
