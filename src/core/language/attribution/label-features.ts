import { add, distance, type Features, hashes, step } from "./features.ts";
import { mix } from "./hash.ts";
import { isHeadline } from "./is-headline.ts";
import { AUX, CCONJ, NOUN, PRON, PROPN, type Reading, SCONJ, VERB } from "./reading.ts";

/** What one sentence says to each of its tokens. */
export interface SentenceView {
  readonly first: number;
  readonly end: number;
  /** Per token: nearest likely cue at or before it, and behind it; -1 if none. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly best: number;
  /** Share of the words in double quotation marks: 0 none, 1 some, 2 most, 3 all. */
  readonly quoted: number;
}

const likely = 0.22;
/** How far in a sentence is looked for marks between a token and a cue. */
const farthest = 120;

/** Reads the sentences of a text for `labelFeatures`. */
export function viewSentences(reading: Reading, cue: Float32Array): readonly SentenceView[] {
  const views: SentenceView[] = [];
  for (let s = 0; s + 1 < reading.starts.length; s++) {
    const first = reading.starts[s] ?? 0;
    const end = reading.starts[s + 1] ?? first;
    const left = new Int32Array(end - first).fill(-1);
    const right = new Int32Array(end - first).fill(-1);
    let last = -1;
    let best = -1;
    let inside = 0;
    for (let i = first; i < end; i++) {
      if ((cue[i] ?? 0) >= likely) last = i;
      if (best < 0 || (cue[i] ?? 0) > (cue[best] ?? 0)) best = i;
      left[i - first] = last;
      if ((reading.quote[i] ?? 0) > 0) inside += 1;
    }
    last = -1;
    for (let i = end - 1; i >= first; i--) {
      right[i - first] = last;
      if ((cue[i] ?? 0) >= likely) last = i;
    }
    const share = inside / Math.max(1, end - first);
    views.push({ first, end, left, right, best, quoted: inside === 0 ? 0 : share < 0.5 ? 1 : share < 0.9 ? 2 : 3 });
  }
  return views;
}

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

/** What speaks for each label of token `i`. `cue` holds how likely each token is the heart of a cue. */
export function labelFeatures(
  reading: Reading,
  rule: Uint8Array,
  cue: Float32Array,
  views: readonly SentenceView[],
  marks: Marks,
  i: number,
  out: Features,
): void {
  out.count = 0;
  const { word, base, part, shape, lexical, quote, sentence, paragraph } = reading;
  const s = sentence[i] ?? 0;
  const view = views[s];
  if (view === undefined) return;
  const { first, end } = view;
  const w = (k: number): number => (k < first ? 1 : k >= end ? 2 : (word[k] ?? 0));
  const p = (k: number): number => (k < first ? 18 : k >= end ? 19 : (part[k] ?? 0));
  const q = quote[i] ?? 0;
  const me = step(cue[i] ?? 0);
  const L = view.left[i - first] ?? -1;
  const R = view.right[i - first] ?? -1;
  const lp = L < 0 ? 0 : step(cue[L] ?? 0);
  const rp = R < 0 ? 0 : step(cue[R] ?? 0);
  const ld = L < 0 ? 9 : distance(i - L);
  const rd = R < 0 ? 9 : distance(R - i);
  const lk = L < 0 ? 99 : (lexical[L] ?? 0);
  const rk = R < 0 ? 99 : (lexical[R] ?? 0);

  // The token and its neighbours: a before, z behind.
  const w0 = word[i] ?? 0;
  const wa = w(i - 1);
  const wz = w(i + 1);
  const p0 = part[i] ?? 0;
  const pa = p(i - 1);
  const pz = p(i + 1);
  const pa2 = p(i - 2);
  const pz2 = p(i + 2);

  add(out, 101, w0);
  add(out, 102, wa);
  add(out, 103, wz);
  add(out, 104, w(i - 2));
  add(out, 105, w(i + 2));
  add(out, 108, mix(p0, mix(pa, pz)));
  add(out, 109, mix(pa2, mix(pa, p0)));
  add(out, 110, mix(p0, mix(pz, pz2)));
  add(out, 111, mix(lexical[i] ?? 0, shape[i] ?? 0));
  add(out, 112, mix(q, view.quoted));
  add(out, 113, mix(q, mix(lp, rp)));
  add(out, 114, mix(me, q));
  add(out, 115, mix(me, mix(p0, lexical[i] ?? 0)));
  add(out, 116, mix(me, mix(step(cue[i - 1] ?? 0), step(cue[i + 1] ?? 0))));
  add(out, 117, mix(base[i] ?? 0, me));

  // Words and marks between the cue at the left and here.
  const from = L < 0 ? Math.max(first, i - 20) : Math.max(L + 1, i - farthest);
  const upTo = Math.max(from, i);
  const commas = (marks.commas[upTo] ?? 0) - (marks.commas[from] ?? 0);
  const verbs = (marks.verbs[upTo] ?? 0) - (marks.verbs[from] ?? 0);
  const joins = (marks.joins[i + 1] ?? 0) - (marks.joins[from] ?? 0);
  const that = marks.nextThat[from] ?? i + 1;
  const thats = that <= i && that - from < 6 ? 1 : 0;
  const join = isJoin(p0) ? i : (marks.lastMark[i] ?? -1);
  const since = join >= from ? join : 0;
  const lastMark =
    join < from ? 0 : word[join] === hashes.comma ? mix(word[join + 1] ?? 0, 7) : mix(word[join] ?? 0, 5);
  const c = Math.min(commas, 3);
  const v = Math.min(verbs, 2);
  add(out, 120, mix(lp, ld));
  add(out, 121, mix(lk, ld));
  add(out, 122, mix(L < 0 ? 0 : (base[L] ?? 0), Math.min(ld, 5)));
  add(out, 123, mix(L < 0 ? 0 : (base[L] ?? 0), mix(c, q)));
  add(out, 124, mix(lp, mix(lk, mix(c, v))));
  add(out, 125, mix(lp, mix(c, mix(thats, q))));
  add(out, 126, mix(lp, mix(lastMark, q)));
  add(out, 127, mix(lp, mix(lastMark, distance(i - since))));
  add(out, 128, mix(lk, mix(p0, Math.min(ld, 3))));
  add(out, 129, mix(lp, mix(w0, c)));
  add(out, 130, mix(lk, mix(w0, v)));
  add(out, 131, mix(lp, mix(Math.min(joins, 2), mix(c, v))));
  add(out, 132, mix(L < 0 ? 0 : (base[L] ?? 0), p0));
  add(out, 133, mix(lk, mix(thats, mix(c, rp))));

  // The cue at the right: "…, he said."
  const to = R < 0 ? Math.min(end, i + 20) : R;
  const begin = Math.max(i + 1, to - farthest);
  const rightCommas = begin < to ? (marks.commas[to] ?? 0) - (marks.commas[begin] ?? 0) : 0;
  const rightVerbs = begin < to ? (marks.verbs[to] ?? 0) - (marks.verbs[begin] ?? 0) : 0;
  const rightCloses = begin < to && (marks.closers[to] ?? 0) > (marks.closers[begin] ?? 0) ? 1 : 0;
  const stop = marks.lastStop[to] ?? -1;
  const mark = stop >= begin ? stop : -1;
  const rc = Math.min(rightCommas, 3);
  const tail = R < 0 ? 9 : distance(end - R);
  const gap = R < 0 || mark < 0 ? 9 : distance(R - mark);
  add(out, 140, mix(rp, rd));
  add(out, 141, mix(rk, mix(rd, p0)));
  add(out, 142, mix(rp, mix(rc, tail)));
  add(out, 143, mix(rk, mix(rc, mix(tail, gap))));
  add(out, 144, mix(rk, mix(rc, mix(rightCloses, q))));
  add(out, 145, mix(R < 0 ? 0 : (base[R] ?? 0), mix(Math.min(rd, 4), rc)));
  add(out, 146, mix(rp, mix(w0, Math.min(rd, 4))));
  add(out, 147, mix(rp, mix(Math.min(rightVerbs, 2), mix(rc, gap))));
  add(out, 148, mix(mix(lp, rp), mix(c, rc)));
  add(out, 149, mix(mix(lp, rp), mix(p0, mix(Math.min(ld, 3), Math.min(rd, 3)))));

  // What the grammar makes of it.
  const says = rule[i] ?? 0;
  const around = mix(rule[i - 1] ?? 9, rule[i + 1] ?? 9);
  add(out, 180, mix(says, around));
  add(out, 181, mix(says, q));
  add(out, 182, mix(says, mix(lp, rp)));
  add(out, 183, mix(says, mix(lk, Math.min(ld, 4))));
  add(out, 184, mix(says, w0));
  add(out, 185, mix(says, mix(p0, mix(c, rc))));
  add(out, 186, mix(says, mix(rk, rc)));
  add(out, 187, mix(says, mix(me, p0)));
  add(out, 188, mix(says, mix(L < 0 ? 9 : (rule[L] ?? 9), R < 0 ? 9 : (rule[R] ?? 9))));
  add(out, 189, mix(says, L < 0 ? 0 : (base[L] ?? 0)));
  add(out, 190, mix(mix(says, around), mix(rule[i - 2] ?? 9, rule[i + 2] ?? 9)));

  // Where in the sentence and story.
  const headline = isHeadline(reading) && s === 0 ? 1 : 0;
  const opens = s > 0 && paragraph[s] === paragraph[s - 1] ? 0 : 1;
  add(out, 160, mix(headline, mix(lp, rp)));
  add(out, 162, mix(distance(i - first), mix(p0, lp)));
  add(out, 163, mix(distance(end - i), mix(p0, lp)));
  add(out, 164, mix(step(cue[view.best] ?? 0), mix(view.quoted, q)));
  add(out, 165, mix(step(cue[view.best] ?? 0), mix(i < view.best ? 0 : 1, c)));
  const before = views[s - 1];
  const prior = before === undefined ? 9 : step(cue[before.best] ?? 0);
  const priorQuoted = before?.quoted ?? 9;
  const endsQuoted = before === undefined ? 0 : (quote[before.end - 1] ?? 0);
  add(out, 166, mix(mix(prior, opens), mix(view.quoted, mix(q, step(cue[view.best] ?? 0)))));
  add(out, 167, mix(mix(priorQuoted, endsQuoted), mix(opens, mix(q, step(cue[view.best] ?? 0)))));
  const after = views[s + 1];
  add(
    out,
    168,
    mix(after?.quoted ?? 9, mix(view.quoted, mix(q, after === undefined ? 9 : step(cue[after.best] ?? 0)))),
  );
  // Noun phrase around: is a cue directly behind it?
  if (part[i] === NOUN || part[i] === PROPN || part[i] === PRON) {
    add(out, 170, mix(rp, mix(rd, shape[i] ?? 0)));
  }
}
