import { type Place, fill, nounPhrase, trim } from "./phrases.ts";
import { subjectBefore } from "./subject.ts";
import { isExpletive } from "./verb-group.ts";
import {
  addressees,
  amounts,
  asides,
  bes,
  colon,
  comma,
  contrasts,
  least,
  nominalParts,
  particles,
  settings,
  subordinate,
  tellers,
  that,
  timeWords,
  to,
  weightOf,
  whether,
} from "./grammar-words.ts";
import { ADP, ADV, AUX, CCONJ, PRON, PUNCT, type Reading, SCONJ, VERB } from "./reading.ts";
import { BEHIND, CUE, SOURCE } from "./labels.ts";

/** "X said that …", "X criticised Y for …", "X, who …, called for …": the content stands behind. */
export function ahead(
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
  // "Some — and not the fewest — say": a verb that says hardly anything else needs no subject that can be read.
  const sure = weight >= least.alone && !infinitive && !passive;
  if (subject === undefined && !participle && !sure && !(joined && weight >= least.joined)) return undefined;
  if (weight < least.ahead || (weight < least.participle && (passive || participle || subject === undefined)))
    return undefined;
  let start = i + 1;
  if (addressees.has(reading.base[i] ?? 0) && start < end) {
    const listener = nounPhrase(reading, start, end);
    // "urged the council to act": what they are to do goes with them.
    const theirs = reading.word[listener.end] === to && !tellers.has(reading.base[i] ?? 0);
    if (
      listener.end < end &&
      listener.end - start <= 8 &&
      listener.end > start &&
      reading.word[start] !== that &&
      !theirs
    )
      start = skipTime(reading, listener.end, end);
  }
  start = leap(reading, start, end);
  while (
    start < end &&
    particles.has(reading.word[start] ?? 0) &&
    reading.word[start] !== that &&
    reading.part[start] === ADP &&
    // "said at least 40 had drowned".
    !amounts.has(reading.word[start + 1] ?? 0) &&
    start === i + 1
  )
    start += 1;
  const stop = contentEnd(reading, start, end, weight);
  const content = trim(reading, { first: start, end: stop });
  // "Ennis said:", and below it the quotation.
  const below = reading.word[end - 1] === colon && reading.quote[end] === 2;
  if (content.end - content.first < 1 && !(below && weight >= least.tag)) return undefined;
  fill(label, { first: group, end: i + 1 }, CUE);
  if (subject !== undefined && !(passive && isExpletive(reading, subject, i)))
    fill(label, { first: subject.first, end: Math.min(subject.end, group) }, SOURCE);
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
  const object = weight < 0.8 && reading.word[start] !== that && !saysFirst(reading, start, end);
  for (let k = start + 1; k < end; k++) {
    if ((reading.quote[k] ?? 0) === 1 || (reading.quote[k] ?? 0) === 3) continue;
    const word = reading.word[k] ?? 0;
    if (word === comma && k + 1 < end) {
      const next = reading.word[k + 1] ?? 0;
      const conj = reading.part[k + 1] === CCONJ;
      if (contrasts.has(next) && k - start > 3) return k;
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
      weight < 0.6 &&
      reading.word[start] !== that &&
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
