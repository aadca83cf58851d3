import type { Run } from "./assemble.ts";
import { add, distance, type Features } from "./features.ts";
import { bes } from "./grammar-words.ts";
import { phraseBefore } from "./subject.ts";
import { isExpletive } from "./verb-group.ts";
import { hashWord, mix } from "./hash.ts";
import { CUE, SOURCE } from "./labels.ts";
import { ADP, AUX, CCONJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, type Reading, VERB } from "./reading.ts";

const comma = hashWord(",");
const to = hashWord("to");
const relatives: ReadonlySet<number> = new Set(["who", "whose", "which"].map(hashWord));

/** Who in the sentence of a cue could be its source: labelled runs first, then noun phrases that are nobody's content. */
export function sourceCandidates(reading: Reading, label: Uint8Array, rule: Uint8Array, cue: Run): readonly Run[] {
  const sentence = reading.sentence[cue.first] ?? 0;
  const first = reading.starts[sentence] ?? 0;
  const end = reading.starts[sentence + 1] ?? reading.tokens.length;
  const candidates: Run[] = [];
  for (let i = first; i < end; i++) {
    if (label[i] !== SOURCE) continue;
    let stop = i;
    while (stop < end && label[stop] === SOURCE) stop += 1;
    const run = { first: whoseClause(reading, i, stop, first), end: stop };
    if (!isNobody(reading, cue, run)) candidates.push(run, ...asRuled(rule, run, first, end));
    i = stop;
  }
  for (let i = end - 1; i >= first; i--) {
    const part = reading.part[i];
    if (part !== NOUN && part !== PROPN && part !== PRON && part !== NUM) continue;
    if (label[i] !== 0 || (reading.quote[i] ?? 0) > 0) continue;
    const phrase = phraseBefore(reading, i, first);
    if (phrase === undefined) continue;
    let from = phrase.first;
    while (from < phrase.end && label[from] !== 0) from += 1;
    const run = { first: Math.max(from, first), end: phrase.end };
    if (isNobody(reading, cue, run)) continue;
    if (run.end > run.first && !candidates.some((other) => other.first < run.end && run.first < other.end))
      candidates.push(run);
    i = Math.min(i, phrase.first);
  }
  return candidates;
}

/** The run that the grammar takes for a source, where it holds a labelled one and more: "[A study] published on Tuesday". */
function asRuled(rule: Uint8Array, run: Run, first: number, end: number): readonly Run[] {
  let from = run.first;
  while (from > first && rule[from - 1] === SOURCE) from -= 1;
  let stop = run.end;
  while (stop < end && rule[stop] === SOURCE) stop += 1;
  if (rule[run.first] !== SOURCE || rule[run.end - 1] !== SOURCE) return [];
  return from < run.first || stop > run.end ? [{ first: from, end: stop }] : [];
}

/** "It was reported that". */
function isNobody(reading: Reading, cue: Run, { first, end }: Run): boolean {
  if (end - first > 1 || end > cue.first || reading.part[first] !== PRON) return false;
  const heart = cue.end - 1;
  let be = heart - 1;
  while (be > end && reading.part[be] !== AUX) be -= 1;
  return be >= end && bes.has(reading.base[be] ?? 0) && isExpletive(reading, { first, end }, heart);
}

/** Where the source begins whose clause alone was labelled: in "Jo Roe, who keeps the inn, said" nobody is called "who keeps the inn". */
function whoseClause(reading: Reading, from: number, end: number, first: number): number {
  if (end - from < 2 || !relatives.has(reading.word[from] ?? 0)) return from;
  const head = reading.word[from - 1] === comma ? from - 2 : from - 1;
  return head < first ? from : (phraseBefore(reading, head, first)?.first ?? from);
}

/** What speaks for a candidate being the source of a cue. */
export function sourceFeatures(
  reading: Reading,
  label: Uint8Array,
  rule: Uint8Array,
  cue: Run,
  run: Run,
  out: Features,
): void {
  out.count = 0;
  const { word, base, part, shape, lexical, sentence, starts } = reading;
  const first = starts[sentence[cue.first] ?? 0] ?? 0;
  const before = run.end <= cue.first;
  const from = before ? run.end : cue.end;
  const stop = before ? cue.first : run.first;
  let commas = 0;
  let verbs = 0;
  let nominals = 0;
  let cues = 0;
  let content = 0;
  let quotes = 0;
  let sources = 0;
  for (let k = from; k < stop; k++) {
    if (word[k] === comma) commas += 1;
    if (part[k] === VERB) verbs += 1;
    if (part[k] === NOUN || part[k] === PROPN || part[k] === PRON) nominals += 1;
    if (label[k] === CUE && label[k - 1] !== CUE) cues += 1;
    if (label[k] === SOURCE && label[k - 1] !== SOURCE) sources += 1;
    if ((label[k] ?? 0) > CUE) content = 1;
    if ((reading.quote[k] ?? 0) > 0) quotes = 1;
  }
  let labelled = 0;
  let ruled = 0;
  let head = run.end - 1;
  for (let k = run.first; k < run.end; k++) {
    if (label[k] === SOURCE) labelled = 1;
    if (rule[k] === SOURCE) ruled = 1;
  }
  while (head > run.first && part[head] !== NOUN && part[head] !== PROPN && part[head] !== PRON) head -= 1;
  let heart = cue.end - 1;
  while (heart > cue.first && part[heart] !== VERB) heart -= 1;
  const far = distance(stop - from);
  const side = before ? 1 : 0;
  const known = labelled * 2 + ruled;
  const class_ = lexical[heart] ?? 0;
  const shapeOfCue =
    (part[heart] ?? 0) * 8 +
    ((reading.tokens[heart]?.text ?? "").endsWith("ing") ? 1 : 0) +
    (word[cue.first - 1] === to || word[cue.first] === to ? 2 : 0) +
    (part[cue.first - 1] === CCONJ ? 4 : 0);
  const between = mix(Math.min(commas, 3), mix(Math.min(verbs, 2), Math.min(cues, 2)));
  add(out, 301, mix(known, side));
  add(out, 302, mix(known, mix(side, far)));
  add(out, 303, mix(side, mix(far, Math.min(nominals, 3))));
  add(out, 304, mix(side, between));
  add(out, 305, mix(known, mix(side, between)));
  add(out, 306, mix(content * 2 + quotes, mix(side, known)));
  add(out, 307, mix(Math.min(sources, 2), mix(side, known)));
  add(out, 308, mix(shapeOfCue, mix(side, far)));
  add(out, 309, mix(shapeOfCue, mix(side, between)));
  add(out, 310, mix(part[head] ?? 0, mix(lexical[head] ?? 0, shape[head] ?? 0)));
  add(out, 311, base[head] ?? 0);
  add(out, 312, mix(base[head] ?? 0, mix(class_, Math.min(far, 2))));
  add(out, 313, mix(base[heart] ?? 0, mix(side, Math.min(far, 3))));
  add(out, 314, mix(class_, mix(side, Math.min(far, 3))));
  add(out, 315, mix(part[run.first - 1] ?? 0, mix(part[run.end] ?? 0, side)));
  add(out, 316, mix(word[run.first - 1] ?? 0, side));
  add(out, 317, mix(word[run.end] ?? 0, side));
  add(out, 318, mix(run.first === first ? 1 : 0, mix(side, known)));
  add(out, 319, mix(part[run.first - 1] === ADP ? 1 : 0, mix(side, mix(far, known))));
  add(
    out,
    320,
    mix(
      part[run.end] === VERB || part[run.end] === AUX
        ? 1
        : part[run.end] === PUNCT
          ? 2
          : part[run.end] === PART
            ? 3
            : 0,
      mix(side, mix(far, known)),
    ),
  );
  add(out, 321, mix(shapeOfCue, mix(known, mix(part[head] ?? 0, side))));
  add(out, 322, mix(cue.first === first || part[cue.first - 1] === PUNCT ? 1 : 0, mix(side, far)));
  add(out, 323, mix(class_, mix(lexical[head] ?? 0, shape[head] ?? 0)));
  const edges =
    (rule[run.first] === SOURCE && rule[run.first - 1] !== SOURCE ? 1 : 0) +
    (rule[run.end - 1] === SOURCE && rule[run.end] !== SOURCE ? 2 : 0) +
    (label[run.first - 1] === SOURCE ? 4 : 0) +
    (label[run.end - 1] === SOURCE ? 8 : 0);
  add(out, 325, mix(edges, side));
  add(out, 326, mix(edges, mix(part[run.first] ?? 0, part[run.end - 1] ?? 0)));
  add(out, 324, mix(label[run.end] ?? 0, mix(label[run.first - 1] ?? 0, side)));
}
