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

/** Counts commas, verbs, conjunctions and closing marks of a text. */
export function countMarks({ word, part, quote, tokens }: Reading): Marks {
  const count = tokens.length;
  const commas = new Uint16Array(count + 1);
  const verbs = new Uint16Array(count + 1);
  const joins = new Uint16Array(count + 1);
  const closers = new Uint16Array(count + 1);
  const lastMark = new Int32Array(count + 1).fill(-1);
  const lastStop = new Int32Array(count + 1).fill(-1);
  const nextThat = new Int32Array(count + 1).fill(count);
  for (let i = 0; i < count; i++) {
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
  for (let i = count - 1; i >= 0; i--) nextThat[i] = word[i] === hashes.that ? i : (nextThat[i + 1] ?? count);
  return { commas, verbs, joins, closers, lastMark, lastStop, nextThat };
}
