import { distance, hashes } from "./features.ts";
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  type Reading,
  SCONJ,
  VERB,
} from "./reading.ts";
import { hashWord } from "./hash.ts";
import { isHeadline } from "./is-headline.ts";
import { isSigning } from "./signed-quotation.ts";

const special = new Set(["according", "per", ":", "—", "via", "against", "for"].map(hashWord));

/** Whether a token may be the heart of a cue: verbs, nouns of saying, "according", a colon, the dash below a quotation. */
export function maybeCue(reading: Reading, i: number): boolean {
  const part = reading.part[i];
  return (
    part === VERB ||
    part === AUX ||
    (part === NOUN && (reading.lexical[i] ?? 0) >= 30 && (reading.lexical[i] ?? 0) <= 31) ||
    special.has(reading.word[i] ?? 0) ||
    isSigning(reading, i)
  );
}

/** How far back in a sentence is looked. */
const farthest = 120;

const nominal = (part: number | undefined): boolean => part === NOUN || part === PROPN || part === PRON;

/** The nearest noun, name or pronoun to the left that could be the subject of verb `i`; -1 if a clause begins before one is met. */
export function subjectOf(reading: Reading, i: number, first: number): number {
  let k = i - 1;
  while (
    k >= first &&
    (reading.part[k] === AUX || reading.part[k] === ADV || reading.part[k] === PART || reading.part[k] === VERB)
  )
    k -= 1;
  for (let steps = 0; k >= first && steps < 12; k--, steps++) if (nominal(reading.part[k])) return k;
  return -1;
}

/** Spreads a small number over a word's hash. */
const K = 0x9e3779b1;

/** The kinds of features, in the order in which `cueFeatures` gives their values. */
export const cueTemplates: readonly number[] = [
  1, 2, 3, 4, 5, 6, 11, 14, 17, 20, 12, 15, 18, 21, 13, 16, 19, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 40, 41, 42, 43,
  44, 45, 46, 50, 51, 52, 53, 60, 61, 62, 63, 64, 65, 66, 67, 70, 71, 72, 73, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84,
  85, 90, 91, 92, 93,
];

/** Stands where a kind of feature says nothing of a token. */
const absent = -1;

/**
 * What speaks for and against token `i` being the heart of a cue: a value for each kind of feature. Small numbers stand
 * side by side in the bits of a value: parts of speech take five, distances four, classes seven.
 */
export function cueFeatures(reading: Reading, rule: Uint8Array, i: number, out: Int32Array): void {
  const { word, base, part, shape, lexical, quote, sentence, starts, tokens } = reading;
  const s = sentence[i] ?? 0;
  const first = starts[s] ?? 0;
  const end = starts[s + 1] ?? tokens.length;
  const headline = s === 0 && isHeadline(reading) ? 1 : 0;
  const me = base[i] ?? 0;
  const kind = lexical[i] ?? 0;
  const q = quote[i] ?? 0;
  const wa = i - 1 < first ? 1 : (word[i - 1] ?? 0);
  const wz = i + 1 >= end ? 2 : (word[i + 1] ?? 0);
  const pa = i - 1 < first ? 18 : (part[i - 1] ?? 0);
  const pz = i + 1 >= end ? 19 : (part[i + 1] ?? 0);
  let n = 0;
  out[n++] = me;
  out[n++] = word[i] ?? 0;
  out[n++] = kind;
  out[n++] = me + Math.imul(q, K);
  out[n++] = (kind << 2) | q;
  out[n++] = (kind << 5) | (part[i] ?? 0);
  for (let d = 1; d <= 3; d++) {
    const a = i - d;
    const z = i + d;
    out[n++] = a < first ? 1 : (word[a] ?? 0);
    out[n++] = z >= end ? 2 : (word[z] ?? 0);
    out[n++] = (kind << 5) | (a < first ? 18 : (part[a] ?? 0));
    out[n++] = (kind << 5) | (z >= end ? 19 : (part[z] ?? 0));
  }
  const wa2 = out[n - 8] ?? 0;
  const wz2 = out[n - 7] ?? 0;
  const pa2 = i - 2 < first ? 18 : (part[i - 2] ?? 0);
  const pz2 = i + 2 >= end ? 19 : (part[i + 2] ?? 0);
  out[n++] = me + Math.imul(wz, K);
  out[n++] = me + Math.imul(wa, K);
  out[n++] = me + Math.imul(pz + 1, K);
  out[n++] = me + Math.imul(pa + 1, K);
  out[n++] = (pa2 << 15) | (pa << 10) | (pz << 5) | pz2;
  out[n++] = (kind << 10) | (pa << 5) | pz;
  out[n++] = wz + Math.imul(wz2, K);
  out[n++] = wa + Math.imul(wa2, K);
  out[n++] = me + Math.imul(wz + Math.imul(wz2, K), K);

  const subject = subjectOf(reading, i, first);
  if (subject >= 0) {
    const far = distance(i - subject);
    const subjectPart = part[subject] ?? 0;
    const subjectKind = ((lexical[subject] ?? 0) << 3) | (shape[subject] ?? 0);
    const ws = subject - 1 < first ? 1 : (word[subject - 1] ?? 0);
    out[n++] = base[subject] ?? 0;
    out[n++] = subjectKind;
    out[n++] = (kind << 9) | (subjectPart << 4) | far;
    out[n++] = (kind << 10) | subjectKind;
    out[n++] = me + Math.imul((subjectPart << 3) | Math.min(far, 4), K);
    out[n++] = ws + Math.imul((kind << 3) | (shape[subject] ?? 0), K);
    out[n++] = (base[subject] ?? 0) + Math.imul(kind, K);
  } else for (let k = 0; k < 7; k++) out[n++] = absent;

  // The verb group to the left: "was", "has been", "to", "not".
  let group = 0;
  let k = i - 1;
  for (; k >= first && (part[k] === AUX || part[k] === ADV || part[k] === PART); k--)
    group = (Math.imul(group, K) + (base[k] ?? 0)) | 0;
  out[n++] = group;
  out[n++] = group + Math.imul(kind + 1, K);
  out[n++] = group + Math.imul(me, K);
  out[n++] = (kind << 5) | (k < first ? 18 : (part[k] ?? 0));

  // What follows: "that" within six words, an opening quotation mark, a comma, the end.
  let that = 9;
  let comma = 9;
  let opens = 9;
  let verb = 12;
  let noun = 12;
  for (let d = 1; d <= 12 && i + d < end; d++) {
    const at = i + d;
    if (d <= 8 && word[at] === hashes.that && that === 9) that = d;
    if (d <= 8 && word[at] === hashes.comma && comma === 9) comma = d;
    if (d <= 8 && quote[at] === 2 && opens === 9) opens = d;
    if ((part[at] === VERB || part[at] === AUX) && verb === 12) verb = d;
    if (nominal(part[at]) && noun === 12) noun = d;
  }
  const toEnd = distance(end - i);
  out[n++] = (kind << 4) | that;
  out[n++] = me + Math.imul(Math.min(that, 4), K);
  out[n++] = (kind << 8) | (comma << 4) | opens;
  out[n++] = (kind << 4) | opens;
  out[n++] = (kind << 4) | toEnd;
  out[n++] = me + (toEnd <= 2 ? K : 0);
  out[n++] = (kind << 8) | (distance(verb) << 4) | distance(noun);
  out[n++] = me + Math.imul((Math.min(distance(verb), 5) << 1) | (noun < verb ? 1 : 0), K);

  // What stands before in the sentence: an earlier strong verb of credit, a closing mark, a comma.
  let strong = -1;
  let closing = 0;
  let commas = 0;
  let boundary = 0;
  for (let b = i - 1; b >= Math.max(first, i - farthest); b--) {
    const at = lexical[b] ?? 0;
    if (strong < 0 && ((at >= 2 && at <= 27 && at % 3 !== 1) || word[b] === hashes.according)) strong = b;
    if (quote[b] === 3 && closing === 0) closing = distance(i - b);
    if (word[b] === hashes.comma) commas += 1;
    if (boundary === 0 && (part[b] === SCONJ || part[b] === CCONJ || part[b] === PUNCT)) boundary = word[b] ?? 0;
  }
  if (strong >= 0) {
    const before = lexical[strong] ?? 0;
    out[n++] = (kind << 7) | before;
    out[n++] = (kind << 11) | (before << 4) | distance(i - strong);
    out[n++] = boundary + Math.imul((before << 1) | (word[strong + 1] === hashes.that ? 1 : 0), K);
    out[n++] = me + Math.imul(before, K);
    out[n++] = absent;
  } else {
    for (let b = 0; b < 4; b++) out[n++] = absent;
    out[n++] = (kind << 2) | Math.min(commas, 3);
  }
  out[n++] = (kind << 6) | (closing << 2) | q;
  out[n++] = boundary + Math.imul(kind, K);
  out[n++] = (kind << 2) | (headline << 1) | (i === first ? 1 : 0);
  out[n++] = me + (headline === 1 ? K : 0);
  // "to criticise", "a growing number": what kind of verb governs it.
  let governor = -1;
  for (let b = i - 1; b >= Math.max(first, i - 6); b--) {
    if (part[b] === VERB || (part[b] === NOUN && (lexical[b] ?? 0) >= 30)) {
      governor = b;
      break;
    }
    if (part[b] === PUNCT) break;
  }
  out[n++] = governor < 0 ? absent : (kind << 7) | (lexical[governor] ?? 0);
  out[n++] = governor < 0 ? absent : (base[governor] ?? 0) + Math.imul((kind << 4) | distance(i - governor), K);
  out[n++] = governor < 0 ? absent : me + Math.imul(base[governor] ?? 0, K);
  // The object's head, for "slammed the plan", "backed Clinton".
  let object = -1;
  for (let b = i + 1; b < Math.min(end, i + 6) && object < 0; b++) {
    const at = part[b];
    if (nominal(at)) object = b;
    else if (at !== DET && at !== ADJ && at !== ADV && at !== NUM && at !== ADP) break;
  }
  out[n++] = object < 0 ? absent : (base[object] ?? 0) + Math.imul(kind + 1, K);
  out[n++] = object < 0 ? absent : (kind << 10) | ((lexical[object] ?? 0) << 3) | (shape[object] ?? 0);
  out[n++] = object < 0 ? absent : me + Math.imul(part[object] ?? 0, K);
  // What the grammar makes of it.
  const said = rule[i] ?? 0;
  out[n++] = (kind << 4) | said;
  out[n++] = me + Math.imul(said, K);
  out[n++] = (said << 10) | ((rule[i - 1] ?? 9) << 6) | ((rule[i + 1] ?? 9) << 2) | q;
  out[n] = (said << 10) | (pa << 5) | pz;
}
