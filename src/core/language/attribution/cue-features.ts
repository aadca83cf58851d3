import { add, distance, type Features, hashes } from "./features.ts";
import { mix } from "./hash.ts";
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

const special = new Set(["according", "per", ":", "—", "via", "against", "for"].map(hashWord));

/** Whether a token may be the heart of a cue: verbs, nouns of saying, "according", a colon. */
export function maybeCue(reading: Reading, i: number): boolean {
  const part = reading.part[i];
  return (
    part === VERB ||
    part === AUX ||
    (part === NOUN && (reading.lexical[i] ?? 0) >= 30 && (reading.lexical[i] ?? 0) <= 31) ||
    special.has(reading.word[i] ?? 0)
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

/** What speaks for and against token `i` being the heart of a cue. */
export function cueFeatures(reading: Reading, rule: Uint8Array, i: number, out: Features): void {
  out.count = 0;
  const { word, base, part, shape, lexical, quote, sentence, starts, tokens } = reading;
  const s = sentence[i] ?? 0;
  const first = starts[s] ?? 0;
  const end = starts[s + 1] ?? tokens.length;
  const headline = s === 0 && isHeadline(reading) ? 1 : 0;
  const w = (k: number): number => (k < first ? 1 : k >= end ? 2 : (word[k] ?? 0));
  const p = (k: number): number => (k < first ? 18 : k >= end ? 19 : (part[k] ?? 0));
  const me = base[i] ?? 0;
  const class_ = lexical[i] ?? 0;
  const myPart = p(i);
  const q = quote[i] ?? 0;
  add(out, 1, me);
  add(out, 2, w(i));
  add(out, 3, class_);
  add(out, 4, mix(me, q));
  add(out, 5, mix(class_, q));
  add(out, 6, mix(class_, myPart));
  for (let d = 1; d <= 3; d++) {
    add(out, 10 + d, w(i - d));
    add(out, 13 + d, w(i + d));
    add(out, 16 + d, mix(class_, p(i - d)));
    add(out, 19 + d, mix(class_, p(i + d)));
  }
  add(out, 23, mix(me, w(i + 1)));
  add(out, 24, mix(me, w(i - 1)));
  add(out, 25, mix(me, p(i + 1)));
  add(out, 26, mix(me, p(i - 1)));
  add(out, 27, mix(mix(p(i - 2), p(i - 1)), mix(p(i + 1), p(i + 2))));
  add(out, 28, mix(class_, mix(p(i - 1), p(i + 1))));
  add(out, 29, mix(w(i + 1), w(i + 2)));
  add(out, 30, mix(w(i - 1), w(i - 2)));
  add(out, 31, mix(me, mix(w(i + 1), w(i + 2))));

  const subject = subjectOf(reading, i, first);
  if (subject >= 0) {
    const far = distance(i - subject);
    add(out, 40, base[subject] ?? 0);
    add(out, 41, mix(lexical[subject] ?? 0, shape[subject] ?? 0));
    add(out, 42, mix(class_, mix(part[subject] ?? 0, far)));
    add(out, 43, mix(class_, mix(lexical[subject] ?? 0, shape[subject] ?? 0)));
    add(out, 44, mix(me, mix(part[subject] ?? 0, Math.min(far, 4))));
    add(out, 45, mix(class_, mix(shape[subject] ?? 0, w(subject - 1))));
    add(out, 46, mix(class_, base[subject] ?? 0));
  } else add(out, 47, class_);

  // The verb group to the left: "was", "has been", "to", "not".
  let group = 0;
  let k = i - 1;
  for (; k >= first && (part[k] === AUX || part[k] === ADV || part[k] === PART); k--) group = mix(group, base[k] ?? 0);
  add(out, 50, group);
  add(out, 51, mix(class_, group));
  add(out, 52, mix(me, group));
  add(out, 53, mix(class_, p(k)));

  // What follows: "that" within six words, an opening quotation mark, a comma, the end.
  let that = 9;
  let comma = 9;
  let opens = 9;
  let verb = 12;
  let noun = 12;
  for (let n = 1; n <= 12 && i + n < end; n++) {
    const at = i + n;
    if (n <= 8 && word[at] === hashes.that && that === 9) that = n;
    if (n <= 8 && word[at] === hashes.comma && comma === 9) comma = n;
    if (n <= 8 && quote[at] === 2 && opens === 9) opens = n;
    if ((part[at] === VERB || part[at] === AUX) && verb === 12) verb = n;
    if (nominal(part[at]) && noun === 12) noun = n;
  }
  add(out, 60, mix(class_, that));
  add(out, 61, mix(me, Math.min(that, 4)));
  add(out, 62, mix(class_, mix(comma, opens)));
  add(out, 63, mix(class_, opens));
  add(out, 64, mix(class_, distance(end - i)));
  add(out, 65, mix(me, distance(end - i) <= 2 ? 1 : 0));
  add(out, 66, mix(class_, mix(distance(verb), distance(noun))));
  add(out, 67, mix(me, mix(Math.min(distance(verb), 5), noun < verb ? 1 : 0)));

  // What stands before in the sentence: an earlier strong verb of credit, a closing mark, a comma.
  let strong = -1;
  let closing = 0;
  let commas = 0;
  let boundary = 0;
  for (let n = i - 1; n >= Math.max(first, i - farthest); n--) {
    const at = lexical[n] ?? 0;
    if (strong < 0 && ((at >= 2 && at <= 27 && at % 3 !== 1) || word[n] === hashes.according)) strong = n;
    if (quote[n] === 3) closing = closing === 0 ? distance(i - n) : closing;
    if (word[n] === hashes.comma) commas += 1;
    if (boundary === 0 && (part[n] === SCONJ || part[n] === CCONJ || part[n] === PUNCT)) boundary = word[n] ?? 0;
  }
  if (strong >= 0) {
    add(out, 70, mix(class_, lexical[strong] ?? 0));
    add(out, 71, mix(class_, mix(lexical[strong] ?? 0, distance(i - strong))));
    add(out, 72, mix(lexical[strong] ?? 0, mix(w(strong + 1) === hashes.that ? 1 : 0, boundary)));
    add(out, 73, mix(me, lexical[strong] ?? 0));
  } else {
    add(out, 74, class_);
    add(out, 75, mix(class_, commas > 2 ? 2 : commas));
  }
  add(out, 76, mix(class_, mix(closing, q)));
  add(out, 77, mix(class_, boundary));
  add(out, 78, mix(class_, mix(headline, i === first ? 1 : 0)));
  add(out, 79, mix(me, headline));
  // "to criticise", "a growing number": what kind of verb governs it.
  let governor = -1;
  for (let n = i - 1; n >= Math.max(first, i - 6); n--) {
    if (part[n] === VERB || (part[n] === NOUN && (lexical[n] ?? 0) >= 30)) {
      governor = n;
      break;
    }
    if (part[n] === PUNCT) break;
  }
  if (governor >= 0) {
    add(out, 80, mix(class_, lexical[governor] ?? 0));
    add(out, 81, mix(class_, mix(base[governor] ?? 0, distance(i - governor))));
    add(out, 82, mix(me, base[governor] ?? 0));
  }
  const said = rule[i] ?? 0;
  add(out, 90, mix(class_, said));
  add(out, 91, mix(me, said));
  add(out, 92, mix(said, mix(rule[i - 1] ?? 9, mix(rule[i + 1] ?? 9, q))));
  add(out, 93, mix(said, mix(p(i - 1), p(i + 1))));
  // The object's head, for "slammed the plan", "backed Clinton".
  for (let n = i + 1; n < Math.min(end, i + 6); n++) {
    const at = part[n];
    if (nominal(at)) {
      add(out, 83, mix(class_, mix(base[n] ?? 0, 1)));
      add(out, 84, mix(class_, mix(shape[n] ?? 0, lexical[n] ?? 0)));
      add(out, 85, mix(me, at ?? 0));
      break;
    }
    if (at !== DET && at !== ADJ && at !== ADV && at !== NUM && at !== ADP) break;
  }
}
