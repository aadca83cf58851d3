import { hashes } from "./features.ts";
import { AUX, CCONJ, type Reading, SCONJ, VERB } from "./reading.ts";

/** What has been counted up to each token, so that what lies between two is a difference. */
export interface Marks {
  readonly commas: Uint16Array;
  readonly verbs: Uint16Array;
  readonly joins: Uint16Array;
  readonly closers: Uint16Array;
  /** The last comma or conjunction before a token. */
  readonly lastMark: Int32Array;
  /** The last comma or closing quotation mark before a token. */
  readonly lastStop: Int32Array;
  /** The next "that" at a token or behind it. */
  readonly nextThat: Int32Array;
}

const isJoin = (part: number): boolean => part === CCONJ || part === SCONJ;

const newMarks = (count: number): Marks => ({
  commas: new Uint16Array(count + 1),
  verbs: new Uint16Array(count + 1),
  joins: new Uint16Array(count + 1),
  closers: new Uint16Array(count + 1),
  lastMark: new Int32Array(count + 1).fill(-1),
  lastStop: new Int32Array(count + 1).fill(-1),
  nextThat: new Int32Array(count + 1).fill(count),
});

/** Counts commas, verbs, conjunctions and closing marks of a text. */
export const countMarks = (reading: Reading): Marks =>
  countInto(newMarks(reading.tokens.length), reading, 0, reading.tokens.length);

let room = newMarks(0);

/** The same of the tokens `[first, end)` alone, by those who look no farther; good until the next are counted. */
export function countMarksOf(reading: Reading, first: number, end: number): Marks {
  if (room.commas.length <= end) room = newMarks(end * 2);
  return countInto(room, reading, first, end);
}

function countInto(marks: Marks, { word, part, quote }: Reading, first: number, end: number): Marks {
  const { commas, verbs, joins, closers, lastMark, lastStop, nextThat } = marks;
  commas[first] = 0;
  verbs[first] = 0;
  joins[first] = 0;
  closers[first] = 0;
  lastMark[first] = -1;
  lastStop[first] = -1;
  nextThat[end] = end;
  for (let i = first; i < end; i++) {
    const comma = word[i] === hashes.comma;
    const joined = isJoin(part[i] ?? 0);
    const closes = quote[i] === 3;
    commas[i + 1] = (commas[i] ?? 0) + (comma ? 1 : 0);
    verbs[i + 1] = (verbs[i] ?? 0) + (part[i] === VERB || part[i] === AUX ? 1 : 0);
    joins[i + 1] = (joins[i] ?? 0) + (joined ? 1 : 0);
    closers[i + 1] = (closers[i] ?? 0) + (closes ? 1 : 0);
    lastMark[i + 1] = comma || joined ? i : (lastMark[i] ?? -1);
    lastStop[i + 1] = comma || closes ? i : (lastStop[i] ?? -1);
  }
  for (let i = end - 1; i >= first; i--) nextThat[i] = word[i] === hashes.that ? i : (nextThat[i + 1] ?? end);
  return marks;
}
