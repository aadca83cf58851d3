import { cueShares } from "../lexicon/cue-shares.ts";
import { cueVerbs } from "../lexicon/cue-verbs.ts";
import { hashWord } from "./hash.ts";
import { isHeadline } from "./is-headline.ts";
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

/** Labels as in `assemble.ts`. */
const SOURCE = 1;
const CUE = 2;
const BEFORE = 3;
const BEHIND = 4;

const h = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(hashWord));
const comma = hashWord(",");
const colon = hashWord(":");
const that = hashWord("that");
const according = hashWord("according");
const to = hashWord("to");
const enders = h(". ! ? … ; — –");
/** Words that open a clause which is no longer the speaker's. */
const asides = h(
  "while who which whom whose as after when where although though before since until following amid despite during because unless whereas",
);
const bes = h("be");
const subordinate = h("that if whether how why what who where when");
const addressees = h("tell ask remind inform urge warn assure advise brief call accuse invite order instruct");
const whether = hashWord("whether");
const because = hashWord("because");
const settings = h("during on at in while after before");
const timeWords = h(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later recently again once now then also repeatedly publicly flatly simply bluntly",
);
const nominalParts: ReadonlySet<number> = new Set([NOUN, PROPN, PRON, DET, ADJ, NUM]);
const particles = h("out off up back down against for on about of to at over with into that");

/** How often a verb is the heart of a cue: as counted, else by its class in the lexicon. */
function weightOf(reading: Reading, i: number): number {
  const token = reading.tokens[i];
  if (token === undefined || (token.pos !== "VERB" && token.pos !== "NOUN")) return 0;
  const share = cueShares.get(token.lemma);
  if (share !== undefined) return share;
  const verb = cueVerbs.get(token.lemma);
  return verb === undefined ? 0 : verb.weight * 0.75;
}

/** From here on a verb is taken for a cue; a tag behind its words, a participle and a second verb need to be surer. */
const least = { ahead: 0.38, tag: 0.5, participle: 0.6, joined: 0.55 } as const;

interface Place {
  readonly first: number;
  readonly end: number;
}

/**
 * The grammar of credit, by rule alone: "X said that …", "…, said X", "…," X said, "…", "according to X", "X: …", and
 * quotations that go on. Gives each token a label: 0 none, 1 source, 2 cue, 3 content before its cue, 4 content behind it.
 */
export function labelByRule(reading: Reading): Uint8Array {
  const label = new Uint8Array(reading.tokens.length);
  let open = false;
  for (let s = 0; s + 1 < reading.starts.length; s++) {
    const place = { first: reading.starts[s] ?? 0, end: reading.starts[s + 1] ?? 0 };
    const parted = s === 0 || reading.paragraph[s] !== reading.paragraph[s - 1];
    const done =
      accordingTo(reading, place, label) || headline(reading, s, place, label) || clauses(reading, place, label);
    const share = quotedShare(reading, place);
    if (!done && share > 0.3 && (share > 0.85 || open)) {
      // A quotation with no tag of its own goes on with the one before.
      fill(label, quotedPart(reading, place), BEHIND);
      open = true;
    } else open = done ? share > 0.2 : open && !parted && share > 0;
  }
  return label;
}

function quotedShare(reading: Reading, { first, end }: Place): number {
  let inside = 0;
  for (let i = first; i < end; i++) if ((reading.quote[i] ?? 0) > 0) inside += 1;
  return inside / Math.max(1, end - first);
}

function quotedPart(reading: Reading, { first, end }: Place): Place {
  let a = first;
  let b = end;
  while (a < end && (reading.quote[a] ?? 0) === 0) a += 1;
  while (b > a && (reading.quote[b - 1] ?? 0) === 0) b -= 1;
  return { first: a, end: b };
}

function fill(label: Uint8Array, { first, end }: Place, value: number): void {
  for (let i = first; i < end; i++) if (label[i] === 0) label[i] = value;
}

/** Without marks and blanks at its edges, quotation marks kept. */
function trim(reading: Reading, { first, end }: Place): Place {
  let a = first;
  let b = end;
  const loose = (i: number): boolean =>
    reading.part[i] === PUNCT && (reading.quote[i] ?? 0) === 0 && !/^[([]$/u.test(reading.tokens[i]?.text ?? "");
  while (a < b && loose(a)) a += 1;
  while (b > a && (loose(b - 1) || reading.tokens[b - 1]?.text === "(")) b -= 1;
  return { first: a, end: b };
}

function accordingTo(reading: Reading, { first, end }: Place, label: Uint8Array): boolean {
  for (let i = first; i + 1 < end; i++) {
    if (reading.word[i] !== according || reading.word[i + 1] !== to || (reading.quote[i] ?? 0) > 0) continue;
    const source = nounPhrase(reading, i + 2, end);
    let stop = source.end;
    // "According to a report by X in Y, …": up to the comma or the end.
    for (let k = source.end; k < end; k++) {
      if (reading.word[k] === comma || enders.has(reading.word[k] ?? 0)) break;
      stop = k + 1;
    }
    label[i] = CUE;
    label[i + 1] = CUE;
    fill(label, { first: i + 2, end: stop }, SOURCE);
    const before = trim(reading, { first, end: i });
    if (before.end - before.first >= 3) fill(label, before, BEFORE);
    else {
      const behind = trim(reading, { first: stop, end });
      fill(label, behind, BEHIND);
    }
    return true;
  }
  return false;
}

/** The noun phrase that begins at a token. */
export function nounPhrase(reading: Reading, first: number, end: number): Place {
  let k = first;
  while (k < end) {
    const part = reading.part[k];
    if (
      nominalParts.has(part ?? 0) ||
      (part === PART && /^['’]s?$/u.test(reading.tokens[k]?.text ?? "")) ||
      (part === ADP &&
        k > first &&
        nominalParts.has(reading.part[k + 1] ?? 0) &&
        (reading.tokens[k]?.text ?? "") === "of")
    )
      k += 1;
    else break;
  }
  return { first, end: k };
}

/** "Poll: Most want …", "Mayor: City is broke", "City is broke: mayor". */
function headline(reading: Reading, s: number, { first, end }: Place, label: Uint8Array): boolean {
  if (s > 0 || !isHeadline(reading)) return false;
  for (let i = first + 1; i < end - 2; i++) {
    if (reading.word[i] !== colon) continue;
    if (i - first > 6 || (reading.part[first] ?? 0) === VERB) return false;
    fill(label, { first, end: i }, SOURCE);
    label[i] = CUE;
    fill(label, trim(reading, { first: i + 1, end }), BEHIND);
    return true;
  }
  return false;
}

interface Subject extends Place {
  /** The apposition between subject and verb is part of the source. */
  readonly head: number;
}

/** The subject left of a verb group: noun phrase, with an apposition between commas; undefined where a clause begins first. */
function subjectBefore(reading: Reading, group: number, first: number): Subject | undefined {
  let k = group - 1;
  if (k >= first && reading.word[k] === comma) {
    // "Jo Roe, the mayor of Ostend, said": back to the comma that opens the apposition.
    let open = k - 1;
    while (open > first && reading.word[open] !== comma && (reading.quote[open] ?? 0) === 0) open -= 1;
    if (open <= first || reading.word[open] !== comma || k - open > 25) return undefined;
    const inner = phraseBefore(reading, open - 1, first);
    return inner === undefined ? undefined : { first: inner.first, end: k, head: inner.head };
  }
  if (k >= first && reading.tokens[k]?.text === ")") {
    while (k > first && reading.tokens[k]?.text !== "(") k -= 1;
    k -= 1;
  }
  const phrase = phraseBefore(reading, k, first);
  return phrase === undefined ? undefined : { first: phrase.first, end: group, head: phrase.head };
}

/** The noun phrase that ends at a token, with the place of its head. */
export function phraseBefore(reading: Reading, last: number, first: number): Subject | undefined {
  let k = last;
  let head = -1;
  while (k >= first) {
    const part = reading.part[k] ?? 0;
    const word = reading.tokens[k]?.text ?? "";
    if ((reading.quote[k] ?? 0) > 0) break;
    if (
      nominalParts.has(part) ||
      (part === PART && /^['’]s?$/u.test(word)) ||
      word === "-" ||
      word === "&" ||
      word === "(" ||
      word === ")"
    ) {
      if (head < 0 && (part === NOUN || part === PROPN || part === PRON || part === NUM)) head = k;
      if (part === PRON && k < last && reading.word[k] !== that) {
        k -= 1;
        break;
      }
    } else if (
      part === ADP &&
      head >= 0 &&
      (word === "of" ||
        word === "for" ||
        word === "in" ||
        word === "at" ||
        word === "from" ||
        word === "with" ||
        word === "on") &&
      k > first &&
      nominalParts.has(reading.part[k - 1] ?? 0)
    ) {
      // "officials in Moscow", "head of the bank".
    } else if (
      part === CCONJ &&
      word === "and" &&
      head >= 0 &&
      reading.part[k - 1] === PROPN &&
      reading.part[k + 1] === PROPN
    ) {
      // "Roe and Doe said".
    } else break;
    k -= 1;
  }
  if (head < 0) return undefined;
  let from = k + 1;
  while (from <= last && (reading.part[from] === ADP || reading.part[from] === CCONJ || reading.part[from] === PUNCT))
    from += 1;
  // "On Monday the mayor said": the day is not part of him.
  return from > head ? undefined : { first: from, end: last + 1, head };
}

/** First token of the verb group of a verb: "has also", "did not", "is". */
function groupStart(reading: Reading, i: number, first: number): number {
  let k = i;
  while (
    k > first &&
    (reading.part[k - 1] === AUX ||
      (reading.part[k - 1] === ADV && (reading.quote[k - 1] ?? 0) === 0) ||
      (reading.part[k - 1] === PART && !/^['’]s?$/u.test(reading.tokens[k - 1]?.text ?? "")))
  )
    k -= 1;
  return k;
}

/** Cues of a sentence from left to right, with their sources and contents. */
function clauses(reading: Reading, place: Place, label: Uint8Array): boolean {
  let found = false;
  let taken = place.first;
  for (let i = place.first; i < place.end; i++) {
    if (
      i < taken ||
      (reading.part[i] !== VERB && !misread(reading, i, place.first)) ||
      (reading.quote[i] ?? 0) > 0 ||
      label[i] !== 0
    )
      continue;
    const weight = weightOf(reading, i);
    if (weight === 0) continue;
    const group = groupStart(reading, i, place.first);
    const used = tag(reading, place, i, group, weight, label) ?? ahead(reading, place, i, group, weight, label);
    if (used !== undefined) {
      found = true;
      taken = used;
    }
  }
  return found;
}

/** "The Post reports that": a verb that was taken for a noun. */
const misread = (reading: Reading, i: number, first: number): boolean =>
  reading.part[i] === NOUN &&
  i > first &&
  (reading.tokens[i]?.text ?? "").endsWith("s") &&
  reading.word[i + 1] === that &&
  (reading.part[i - 1] === PROPN || reading.part[i - 1] === PRON || reading.part[i - 1] === NOUN);

/** "…," said Jo Roe. "…," Jo Roe said. "…, she said, …": the content stands before. Returns where to go on. */
function tag(
  reading: Reading,
  { first, end }: Place,
  i: number,
  group: number,
  weight: number,
  label: Uint8Array,
): number | undefined {
  if (weight < least.tag) return undefined;
  const closes = (k: number): boolean =>
    k >= first &&
    (reading.word[k] === comma ||
      reading.quote[k] === 3 ||
      ((reading.quote[k] ?? 0) === 0 && /^[?!—–]$/u.test(reading.tokens[k]?.text ?? "")));
  // Inverted: "…," said X.
  if (group === i && closes(i - 1)) {
    const source = longPhrase(reading, i + 1, end);
    const runsOn = source !== undefined && (reading.part[source.end] === VERB || reading.part[source.end] === AUX);
    const before = { first, end: i };
    if (
      source !== undefined &&
      !runsOn &&
      words(reading, before) >= 2 &&
      (hasQuote(reading, before) || hasVerb(reading, before))
    )
      return put(reading, { first, end: i - 1 }, { first: i, end: i + 1 }, source, { first: source.end, end }, label);
  }
  const subject = subjectBefore(reading, group, first);
  if (subject === undefined || !closes(subject.first - 1)) return undefined;
  const before = { first, end: subject.first };
  if (words(reading, before) < 3 && !hasQuote(reading, before)) return undefined;
  // What follows must be the end, or no more than a time, a place or a listener, or the content going on.
  const follows = i + 1;
  const next = reading.part[follows];
  const ends =
    follows >= end ||
    reading.word[follows] === comma ||
    enders.has(reading.word[follows] ?? 0) ||
    reading.quote[follows] === 2 ||
    next === ADP ||
    next === ADV ||
    timeWords.has(reading.word[follows] ?? 0) ||
    asides.has(reading.word[follows] ?? 0) ||
    (addressees.has(reading.base[i] ?? 0) && !hasVerb(reading, { first: follows, end }));
  if (!ends || reading.word[follows] === that) return undefined;
  const introduction = !hasQuote(reading, before) && !hasVerb(reading, before);
  if (introduction) return undefined;
  return put(
    reading,
    { first, end: subject.first - (reading.quote[subject.first - 1] === 3 ? 0 : 1) },
    { first: group, end: i + 1 },
    { first: subject.first, end: Math.min(subject.end, group) },
    { first: i + 1, end },
    label,
  );
}

function put(reading: Reading, content: Place, cue: Place, source: Place, rest: Place, label: Uint8Array): number {
  fill(label, cue, CUE);
  fill(label, source, SOURCE);
  const before = trim(reading, content);
  fill(label, before, BEFORE);
  // "…, he said, …": the content goes on behind the tag where it is quoted or a comma parts it.
  let k = rest.first;
  while (k < rest.end && reading.quote[k] !== 2 && reading.word[k] !== comma) k += 1;
  const quoted = quotedPart(reading, { first: rest.first, end: rest.end });
  if (quoted.end > quoted.first) fill(label, quoted, BEHIND);
  else if (
    !hasQuote(reading, content) &&
    k === rest.first &&
    k < rest.end - 3 &&
    !asides.has(reading.word[k + 1] ?? 0) &&
    !(reading.tokens[k + 1]?.text ?? "").endsWith("ing")
  )
    fill(label, trim(reading, { first: k + 1, end: rest.end }), BEHIND);
  return rest.end;
}

/** "X said that …", "X criticised Y for …", "X, who …, called for …": the content stands behind. */
function ahead(
  reading: Reading,
  { first, end }: Place,
  i: number,
  group: number,
  weight: number,
  label: Uint8Array,
): number | undefined {
  const passive =
    reading.part[i - 1] === AUX &&
    bes.has(reading.base[i - 1] ?? 0) &&
    /(?:ed|en|aid|old|ought)$/u.test(reading.tokens[i]?.text ?? "");
  const infinitive = reading.word[i - 1] === to;
  const subject = infinitive ? undefined : subjectBefore(reading, group, first);
  const participle = (reading.tokens[i]?.text ?? "").endsWith("ing") && reading.part[i - 1] !== AUX;
  const joined = reading.part[group - 1] === CCONJ;
  if (subject === undefined && !participle && !(joined && weight >= least.joined)) return undefined;
  if (weight < least.ahead || (weight < least.participle && (passive || participle || subject === undefined)))
    return undefined;
  let start = i + 1;
  if (addressees.has(reading.base[i] ?? 0) && start < end) {
    const listener = nounPhrase(reading, start, end);
    if (listener.end < end && listener.end - start <= 8 && listener.end > start && reading.word[start] !== that)
      start = skipTime(reading, listener.end, end);
  }
  start = leap(reading, start, end);
  while (
    start < end &&
    particles.has(reading.word[start] ?? 0) &&
    reading.word[start] !== that &&
    reading.part[start] === ADP &&
    start === i + 1
  )
    start += 1;
  const stop = contentEnd(reading, start, end, weight);
  const content = trim(reading, { first: start, end: stop });
  if (content.end - content.first < 1) return undefined;
  fill(label, { first: group, end: i + 1 }, CUE);
  if (subject !== undefined) fill(label, { first: subject.first, end: Math.min(subject.end, group) }, SOURCE);
  fill(label, content, BEHIND);
  return stop;
}

/** Over "on Monday", "in an interview", "to reporters" to a "that" or a quotation that follows soon. */
function leap(reading: Reading, start: number, end: number): number {
  let k = skipTime(reading, start, end);
  for (let n = k; n < Math.min(end, k + 12); n++) {
    if (reading.word[n] === that && (reading.part[n] === SCONJ || reading.part[n] === PRON || reading.part[n] === ADP))
      return n;
    if (reading.quote[n] === 2 && n > k && reading.part[n - 1] === PUNCT) return n;
    if (reading.part[n] === VERB || reading.part[n] === AUX || (subordinate.has(reading.word[n] ?? 0) && n > k)) break;
  }
  if (reading.word[k] === comma || reading.word[k] === colon) k += 1;
  return k;
}

function skipTime(reading: Reading, start: number, end: number): number {
  let k = start;
  while (
    k < end &&
    (timeWords.has(reading.word[k] ?? 0) ||
      ((reading.tokens[k]?.text === "on" ||
        reading.tokens[k]?.text === "late" ||
        reading.tokens[k]?.text === "early") &&
        timeWords.has(reading.word[k + 1] ?? 0)) ||
      /^(?:morning|afternoon|evening|night)$/u.test(reading.tokens[k]?.text ?? ""))
  )
    k += 1;
  return k;
}

/** Where the content of a cue ends: the sentence, or a clause that is the writer's again. */
function contentEnd(reading: Reading, start: number, end: number, weight: number): number {
  const object = weight < 0.93 && reading.word[start] !== that && !saysFirst(reading, start, end);
  for (let k = start + 1; k < end; k++) {
    if ((reading.quote[k] ?? 0) === 1 || (reading.quote[k] ?? 0) === 3) continue;
    const word = reading.word[k] ?? 0;
    if (word === comma && k + 1 < end) {
      const next = reading.word[k + 1] ?? 0;
      const conj = reading.part[k + 1] === CCONJ;
      if (asides.has(next) && next !== because && k - start > 3) return k;
      if ((reading.tokens[k + 1]?.text ?? "").endsWith("ing") && weightOf(reading, k + 1) >= least.participle) return k;
      if (conj && startsCredit(reading, k + 2, end)) return k;
    }
    if (
      reading.part[k] === CCONJ &&
      (weightOf(reading, k + 1) >= least.joined ||
        (reading.part[k + 1] === ADV && weightOf(reading, k + 2) >= least.joined)) &&
      reading.part[k - 1] !== PUNCT &&
      /(?:ed|s|aid|old)$/u.test(reading.tokens[k + (weightOf(reading, k + 1) > 0 ? 1 : 2)]?.text ?? "")
    )
      return k;
    if (
      weight < 0.9 &&
      k - start > 2 &&
      (reading.part[k] === SCONJ || asides.has(word)) &&
      word !== that &&
      word !== whether
    )
      return k;
    // "criticised the plan during a visit": where and when it was done is the writer's.
    if (
      object &&
      k - start > 1 &&
      reading.part[k] === ADP &&
      (settings.has(word) || timeWords.has(reading.word[k + 1] ?? 0))
    )
      return k;
  }
  return end;
}

/** Whether a clause with a verb of its own begins at a token, not a bare object. */
function saysFirst(reading: Reading, start: number, end: number): boolean {
  for (let k = start; k < Math.min(end, start + 9); k++) {
    if (reading.part[k] === VERB || reading.part[k] === AUX) return true;
    if (reading.part[k] === PUNCT || reading.part[k] === ADP || reading.part[k] === SCONJ) return false;
  }
  return false;
}

/** "…, but Roe said …": another credit begins. */
function startsCredit(reading: Reading, from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 8); k++) {
    if (reading.part[k] === VERB) return weightOf(reading, k) >= least.tag;
    if (
      !nominalParts.has(reading.part[k] ?? 0) &&
      reading.part[k] !== ADV &&
      reading.part[k] !== AUX &&
      reading.part[k] !== ADP
    )
      return false;
  }
  return false;
}

/** The noun phrase behind an inverted tag, with its apposition: "said Jo Roe, the mayor". */
function longPhrase(reading: Reading, first: number, end: number): Place | undefined {
  const phrase = nounPhrase(reading, first, end);
  if (phrase.end === phrase.first) return undefined;
  let k = phrase.end;
  for (; k < end; k++) {
    if (enders.has(reading.word[k] ?? 0) || reading.quote[k] === 2) break;
    if (reading.word[k] === comma && !nominalParts.has(reading.part[k + 1] ?? 0)) break;
    if (asides.has(reading.word[k] ?? 0) && reading.part[k - 1] !== PUNCT) break;
    if (timeWords.has(reading.word[k] ?? 0)) break;
    if (reading.part[k] === ADP && timeWords.has(reading.word[k + 1] ?? 0)) break;
  }
  return { first, end: k };
}

const words = (reading: Reading, { first, end }: Place): number => {
  let count = 0;
  for (let i = first; i < end; i++) if (reading.part[i] !== PUNCT) count += 1;
  return count;
};
const hasQuote = (reading: Reading, { first, end }: Place): boolean => {
  for (let i = first; i < end; i++) if ((reading.quote[i] ?? 0) > 0) return true;
  return false;
};
const hasVerb = (reading: Reading, { first, end }: Place): boolean => {
  for (let i = first; i < end; i++) if (reading.part[i] === VERB || reading.part[i] === AUX) return true;
  return false;
};
