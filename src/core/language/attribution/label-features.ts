import type { Marks } from "./count-marks.ts";
import { distance, hashes } from "./features.ts";
import { CCONJ, NOUN, PRON, PROPN, type Reading, SCONJ } from "./reading.ts";
import type { SentenceView } from "./view-sentences.ts";

/** How far in a sentence is looked for marks between a token and a cue. */
const farthest = 120;

/** Spreads a small number over a word's hash. */
const K = 0x9e3779b1;

/** The kinds of features, in the order in which `labelFeatures` gives their values. */
export const labelTemplates: readonly number[] = [
  101, 102, 103, 104, 105, 108, 111, 115, 116, 117, 120, 121, 122, 123, 125, 126, 128, 129, 130, 132, 140, 141, 143,
  144, 145, 146, 148, 149, 180, 183, 184, 185, 187, 188, 189, 162, 170, 112, 113, 114, 181, 182, 160, 164, 166, 167,
  168,
];

/** So many of them, the last, are the same for all tokens of a sentence for which `labelFeatures` gives the same number. */
export const sharedTemplates = 10;

/**
 * What speaks for each label of token `i`: a value for each kind of feature. `cue` holds how likely each token is the heart
 * of a cue. Small numbers stand side by side in the bits of a value: parts of speech take five, steps three, distances and
 * the grammar's labels four, classes seven.
 */
export function labelFeatures(
  reading: Reading,
  rule: Uint8Array,
  steps: Uint8Array,
  views: readonly SentenceView[],
  marks: Marks,
  i: number,
  out: Int32Array,
): number {
  const { word, base, part, shape, lexical, quote, sentence } = reading;
  const view = views[sentence[i] ?? 0];
  if (view === undefined) return -1;
  const { first, end } = view;
  const w0 = word[i] ?? 0;
  const wa = i - 1 < first ? 1 : (word[i - 1] ?? 0);
  const wz = i + 1 >= end ? 2 : (word[i + 1] ?? 0);
  const p0 = part[i] ?? 0;
  const pa = i - 1 < first ? 18 : (part[i - 1] ?? 0);
  const pz = i + 1 >= end ? 19 : (part[i + 1] ?? 0);
  const q = quote[i] ?? 0;
  const lex = lexical[i] ?? 0;
  const form = shape[i] ?? 0;
  const me = steps[i] ?? 0;
  const L = view.left[i] ?? -1;
  const R = view.right[i] ?? -1;
  const lp = L < 0 ? 0 : (steps[L] ?? 0);
  const rp = R < 0 ? 0 : (steps[R] ?? 0);
  const ld = L < 0 ? 9 : distance(i - L);
  const rd = R < 0 ? 9 : distance(R - i);
  const lk = L < 0 ? 99 : (lexical[L] ?? 0);
  const rk = R < 0 ? 99 : (lexical[R] ?? 0);
  const lw = L < 0 ? 0 : (base[L] ?? 0);

  // Words and marks between the cue at the left and here.
  const from = L < 0 ? Math.max(first, i - 20) : Math.max(L + 1, i - farthest);
  const upTo = Math.max(from, i);
  const c = Math.min((marks.commas[upTo] ?? 0) - (marks.commas[from] ?? 0), 3);
  const v = Math.min((marks.verbs[upTo] ?? 0) - (marks.verbs[from] ?? 0), 2);
  const that = marks.nextThat[from] ?? i + 1;
  const thats = that <= i && that - from < 6 ? 1 : 0;
  const join = p0 === CCONJ || p0 === SCONJ ? i : (marks.lastMark[i] ?? -1);
  const lastMark = join < from ? 0 : word[join] === hashes.comma ? ((word[join + 1] ?? 0) ^ K) | 0 : (word[join] ?? 0);

  // The cue at the right: "…, he said."
  const to = R < 0 ? Math.min(end, i + 20) : R;
  const begin = Math.max(i + 1, to - farthest);
  const between = begin < to;
  const rc = between ? Math.min((marks.commas[to] ?? 0) - (marks.commas[begin] ?? 0), 3) : 0;
  const closes = between && (marks.closers[to] ?? 0) > (marks.closers[begin] ?? 0) ? 1 : 0;
  const stop = marks.lastStop[to] ?? -1;
  const tail = R < 0 ? 9 : distance(end - R);
  const gap = R < 0 || stop < begin ? 9 : distance(R - stop);
  const ld5 = ld < 5 ? ld : 5;
  const ld4 = ld < 4 ? ld : 4;
  const ld3 = ld < 3 ? ld : 3;
  const rd4 = rd < 4 ? rd : 4;
  const says = rule[i] ?? 0;
  const around = ((rule[i - 1] ?? 9) << 4) | (rule[i + 1] ?? 9);
  const best = view.bestStep;

  let n = 0;
  out[n++] = w0;
  out[n++] = wa;
  out[n++] = wz;
  out[n++] = i - 2 < first ? 1 : (word[i - 2] ?? 0);
  out[n++] = i + 2 >= end ? 2 : (word[i + 2] ?? 0);
  out[n++] = (p0 << 10) | (pa << 5) | pz;
  out[n++] = (lex << 3) | form;
  out[n++] = (me << 12) | (p0 << 7) | lex;
  out[n++] = (me << 6) | ((steps[i - 1] ?? 0) << 3) | (steps[i + 1] ?? 0);
  out[n++] = (base[i] ?? 0) + Math.imul(me, K);
  out[n++] = (lp << 4) | ld;
  out[n++] = (lk << 4) | ld;
  out[n++] = lw + Math.imul(ld5, K);
  out[n++] = lw + Math.imul((c << 2) | q, K);
  out[n++] = (lp << 5) | (c << 3) | (thats << 2) | q;
  out[n++] = lastMark + Math.imul((lp << 2) | q, K);
  out[n++] = (lk << 7) | (p0 << 2) | ld3;
  out[n++] = w0 + Math.imul((lp << 2) | c, K);
  out[n++] = w0 + Math.imul((lk << 2) | v, K);
  out[n++] = lw + Math.imul(p0, K);
  out[n++] = (rp << 4) | rd;
  out[n++] = (rk << 9) | (rd << 5) | p0;
  out[n++] = (rk << 10) | (rc << 8) | (tail << 4) | gap;
  out[n++] = (rk << 5) | (rc << 3) | (closes << 2) | q;
  out[n++] = (R < 0 ? 0 : (base[R] ?? 0)) + Math.imul((rd4 << 2) | rc, K);
  out[n++] = w0 + Math.imul((rp << 3) | rd4, K);
  out[n++] = (lp << 7) | (rp << 4) | (c << 2) | rc;
  out[n++] = (lp << 12) | (rp << 9) | (p0 << 4) | (ld3 << 2) | (rd < 3 ? rd : 3);
  // What the grammar makes of it.
  out[n++] = (says << 8) | around;
  out[n++] = (says << 10) | (lk << 3) | ld4;
  out[n++] = w0 + Math.imul(says, K);
  out[n++] = (says << 9) | (p0 << 4) | (c << 2) | rc;
  out[n++] = (says << 8) | (me << 5) | p0;
  out[n++] = (says << 8) | ((L < 0 ? 9 : (rule[L] ?? 9)) << 4) | (R < 0 ? 9 : (rule[R] ?? 9));
  out[n++] = lw + Math.imul(says, K);
  out[n++] = (distance(i - first) << 8) | (p0 << 3) | lp;
  // A noun: is a cue directly behind it?
  out[n++] = p0 === NOUN || p0 === PROPN || p0 === PRON ? (rp << 7) | (rd << 3) | form : -1;
  // What tokens of a sentence have in common, and where it stands in the story.
  out[n++] = (q << 2) | view.quoted;
  out[n++] = (q << 6) | (lp << 3) | rp;
  out[n++] = (me << 2) | q;
  out[n++] = (says << 2) | q;
  out[n++] = (says << 6) | (lp << 3) | rp;
  out[n++] = (view.headline << 6) | (lp << 3) | rp;
  out[n++] = (best << 4) | (view.quoted << 2) | q;
  out[n++] = (view.before << 2) | q;
  out[n++] = (view.beside << 2) | q;
  out[n] = (view.after << 2) | q;
  return q | (lp << 2) | (rp << 5) | (me << 8) | (says << 11);
}
