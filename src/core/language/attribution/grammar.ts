import { ahead } from "./content-ahead.ts";
import { according, colon, comma, enders, least, that, to, weightOf, who } from "./grammar-words.ts";
import { furnitureColon } from "./furniture-colon.ts";
import { hashWord } from "./hash.ts";
import { isHeadline } from "./is-headline.ts";
import { type Place, fill, hasVerb, nounPhrase, quotedPart, quotedShare, trim, words } from "./phrases.ts";
import { withWho } from "./subject.ts";
import { groupStart, isQuotedAs } from "./verb-group.ts";
import { addEdge, addWordsAround, type Inputs, partMemory } from "./parts.ts";
import { CCONJ, DET, NOUN, PRON, PROPN, PUNCT, type Reading, VERB } from "./reading.ts";
import { reused } from "../reused.ts";
import { labelSigned } from "./signed-quotation.ts";
import { tag } from "./tag-behind.ts";
import { BEFORE, BEHIND, CUE, SOURCE } from "./labels.ts";

/**
 * The grammar of credit, by rule alone: "X said that …", "…, said X", "…," X said, "…", "according to X", "X: …", and
 * quotations that go on. Gives each token a label: 0 none, 1 source, 2 cue, 3 content before its cue, 4 content behind it.
 */
export function labelByRule(reading: Reading): Uint8Array {
  const { tokens, starts, parts } = reading;
  const label = parts.length === 0 ? new Uint8Array(tokens.length) : labelRoom(tokens.length).fill(0);
  if (parts.length === 0) {
    labelSentences(reading, 0, starts.length - 1, false, label);
    labelSigned(reading, label);
    return label;
  }
  let open = false;
  for (const part of parts) {
    const { first, end, opens, closes, again } = part;
    const edges = memory.edges();
    if (again) {
      addEdge(edges, open ? 1 : 0);
      addEdge(edges, opens === 0 ? 1 : 0);
      addEdge(edges, opens === 0 && isHeadline(reading) ? 1 : 0);
      addWordsAround(reading, part, edges);
      part.ruled = memory.find(part, inputs);
      if (part.ruled !== undefined) {
        label.set(part.ruled.labels, first);
        ({ open } = part.ruled);
        continue;
      }
    }
    open = labelSentences(reading, opens, closes, open, label);
    labelSigned(reading, label, first, end);
    if (again) part.ruled = memory.keep(part, inputs, sameOr(memory.last(part), label, first, end, open));
  }
  return label;
}

/** What was made of a part the last time where the same was made of it now, though a word beside it changed: others go by its being the same. */
function sameOr(last: Ruled | undefined, label: Uint8Array, first: number, end: number, open: boolean): Ruled {
  let same = last !== undefined && last.open === open;
  for (let i = first; same && i < end; i++) same = last?.labels[i - first] === label[i];
  return same && last !== undefined ? last : { labels: label.slice(first, end), open };
}

/** What the grammar makes of a part: its labels, and whether a quotation goes on behind it. */
interface Ruled {
  readonly labels: Uint8Array;
  readonly open: boolean;
}

/** A story's, which is done with when it is read again. */
const labelRoom = reused((count) => new Uint8Array(count));
const memory = partMemory<Ruled>();
/** Nothing that is trained has a say in the grammar. */
const inputs: Inputs = { weights: {} };

/** Labels sentences `[opens, closes)`. `open`: whether a quotation goes on with the first; gives whether one does behind the last. */
function labelSentences(reading: Reading, opens: number, closes: number, open: boolean, label: Uint8Array): boolean {
  let goesOn = open;
  for (let s = opens; s < closes; s++) {
    const end = reading.starts[s + 1] ?? 0;
    const first = reading.starts[s] ?? 0;
    const place = { first: Math.max(first, furnitureColon(reading, first, end) + 1), end };
    const parted = s === 0 || reading.paragraph[s] !== reading.paragraph[s - 1];
    const done =
      accordingTo(reading, place, label) ||
      inView(reading, place, label) ||
      headline(reading, s, place, label) ||
      (parted && turn(reading, place, label)) ||
      clauses(reading, place, label);
    const share = quotedShare(reading, place);
    if (!done && share > 0.3 && (share > 0.85 || goesOn)) {
      // A quotation with no tag of its own goes on with the one before.
      fill(label, quotedPart(reading, place), BEHIND);
      goesOn = true;
    } else goesOn = done ? share > 0.2 : goesOn && !parted && share > 0;
  }
  return goesOn;
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
    // "But by then, according to Roe, the money was gone": what stands before is no clause of its own.
    const split = !hasVerb(reading, before) && reading.word[stop] === comma && end - stop > 4;
    const room = split ? 2 : 3;
    if (before.end - before.first >= room) fill(label, before, BEFORE);
    if (split || before.end - before.first < room) {
      const behind = trim(reading, { first: stop, end });
      fill(label, behind, BEHIND);
    }
    return true;
  }
  return false;
}

/** "In their view, …", "In the eyes of the union, …", "In a poll of 900 voters, …": the content stands behind the comma. */
function inView(reading: Reading, { first, end }: Place, label: Uint8Array): boolean {
  if (reading.word[first] !== inside) return false;
  let stop = first + 1;
  while (stop < end && reading.word[stop] !== comma && stop - first < longestHead) stop += 1;
  if (reading.word[stop] !== comma || end - stop < 4 || hasVerb(reading, { first: first + 2, end: stop })) return false;
  const isView = views.has(reading.base[stop - 1] ?? 0);
  let poll = -1;
  for (let i = first + 1; i < stop && poll < 0; i++) if (polls.has(reading.base[i] ?? 0)) poll = i;
  if (!isView && poll < 0) return false;
  const source = isView ? { first: first + 1, end: stop - 1 } : { first: first + 1, end: stop };
  if (source.end <= source.first) return false;
  label[isView ? stop - 1 : first] = CUE;
  fill(label, source, SOURCE);
  fill(label, trim(reading, { first: stop + 1, end }), BEHIND);
  return true;
}
const inside = hashWord("in");
const longestHead = 14;
const views = new Set("view opinion telling estimation judgment judgement".split(" ").map(hashWord));
const polls = new Set("poll survey".split(" ").map(hashWord));

/** "Poll: Most want …", "Mayor: City is broke", "City is broke: mayor". */
function headline(reading: Reading, s: number, { first, end }: Place, label: Uint8Array): boolean {
  if (s > 0 || !isHeadline(reading)) return false;
  for (let i = first + 1; i < end - 1; i++) {
    if (reading.word[i] !== colon) continue;
    const rest = { first: i + 1, end };
    if (end - i <= 5 && !hasVerb(reading, rest) && hasVerb(reading, { first, end: i })) {
      fill(label, { first, end: i }, BEFORE);
      label[i] = CUE;
      fill(label, trim(reading, rest), SOURCE);
      return true;
    }
    // "Ms Roe said: …" is no such headline.
    if (i - first > 6 || hasVerb(reading, { first, end: i })) return false;
    fill(label, { first, end: i }, SOURCE);
    label[i] = CUE;
    fill(label, trim(reading, { first: i + 1, end }), BEHIND);
    return true;
  }
  return false;
}

/** "Ruth Ennis: The quay will open." A name, a colon and what its bearer says, as in a transcript. */
function turn(reading: Reading, { first, end }: Place, label: Uint8Array): boolean {
  let i = first;
  while (i < end && i - first < 5 && reading.part[i] === PROPN && reading.shape[i] === 1) i += 1;
  if (reading.word[i] !== colon || i - first < 2 || words(reading, { first: i, end }) < 3) return false;
  if (!hasVerb(reading, { first: i, end }) || (reading.quote[first] ?? 0) > 0) return false;
  fill(label, { first, end: i }, SOURCE);
  label[i] = CUE;
  fill(label, trim(reading, { first: i + 1, end }), BEHIND);
  return true;
}

/** Cues of a sentence from left to right, with their sources and contents. */
function clauses(reading: Reading, place: Place, label: Uint8Array): boolean {
  let found = closing(reading, place, label);
  let taken = place.first;
  for (let i = place.first; i < place.end; i++) {
    if (
      i < taken ||
      (reading.part[i] !== VERB && !misread(reading, i, place.first)) ||
      (reading.quote[i] ?? 0) > 0 ||
      label[i] !== 0
    )
      continue;
    const weight = Math.max(weightOf(reading, i), isBehindQuotation(reading, i) ? least.tag : 0);
    if (weight === 0 || isQuotedAs(reading, i)) continue;
    const group = groupStart(reading, i, place.first);
    if (isOfSubject(reading, place, i, group)) continue;
    const used = tag(reading, place, i, group, weight, label) ?? ahead(reading, place, i, group, weight, label);
    if (used !== undefined) {
      found = true;
      taken = used;
    }
  }
  return found;
}

/** "“Nobody came,” sobbed Roe": whatever verb parts a quotation that ends with a comma from a name says how it was said. */
function isBehindQuotation({ quote, word, part, tokens }: Reading, i: number): boolean {
  if (quote[i - 1] !== 3 || !(tokens[i]?.text ?? "").endsWith("ed")) return false;
  const stop = word[i - 2];
  const next = part[i + 1];
  return (stop === comma || enders.has(stop ?? 0)) && (next === PROPN || next === PRON || next === DET);
}

/** "Two officials who asked not to be named said": a verb that only says who is speaking. */
function isOfSubject(reading: Reading, { first, end }: Place, i: number, group: number): boolean {
  if (reading.word[group - 1] !== who || (reading.part[group - 2] ?? PUNCT) === PUNCT) return false;
  for (let k = i + 1; k < end && reading.part[k] !== PUNCT; k++) {
    if (reading.part[k] !== VERB || weightOf(reading, k) < least.alone) continue;
    return withWho(reading, groupStart(reading, k, i), first) !== undefined;
  }
  return false;
}

/** "Those who asked to see it did, lawyers for the family said.": what ends the sentence goes before what stands in it. */
function closing(reading: Reading, place: Place, label: Uint8Array): boolean {
  let i = place.end - 1;
  while (i > place.first + 3 && reading.part[i] !== VERB && place.end - i < 7) i -= 1;
  if (reading.part[i] !== VERB || (reading.quote[i] ?? 0) > 0 || reading.part[i - 1] === CCONJ) return false;
  const weight = weightOf(reading, i);
  if (weight === 0) return false;
  return tag(reading, place, i, groupStart(reading, i, place.first), weight, label) !== undefined;
}

/** "The Post reports that": a verb that was taken for a noun. */
const misread = (reading: Reading, i: number, first: number): boolean =>
  reading.part[i] === NOUN &&
  i > first &&
  (reading.tokens[i]?.text ?? "").endsWith("s") &&
  reading.word[i + 1] === that &&
  (reading.part[i - 1] === PROPN || reading.part[i - 1] === PRON || reading.part[i - 1] === NOUN);
