import { type Place, fill, hasQuote, hasVerb, longPhrase, nounPhrase, quotedPart, trim, words } from "./phrases.ts";
import { phraseBefore, subjectBefore } from "./subject.ts";
import { addressees, asides, comma, enders, lately, least, that, timeWords } from "./grammar-words.ts";
import { ADP, ADV, AUX, PUNCT, type Reading, VERB } from "./reading.ts";
import { BEFORE, BEHIND, CUE, SOURCE } from "./labels.ts";

/** "…," said Jo Roe. "…," Jo Roe said. "…, she said, …": the content stands before. Returns where to go on. */
export function tag(
  reading: Reading,
  { first, end }: Place,
  i: number,
  group: number,
  weight: number,
  label: Uint8Array,
): number | undefined {
  // At the end of a sentence hardly anything else stands so: "…, inspectors found."
  const isLast = i + 1 >= end || enders.has(reading.word[i + 1] ?? 0);
  if (weight < (isLast ? least.lastTag : least.tag)) return undefined;
  const closes = (k: number): boolean =>
    k >= first &&
    (reading.word[k] === comma ||
      reading.quote[k] === 3 ||
      ((reading.quote[k] ?? 0) === 0 && /^[?!—–]$/u.test(reading.tokens[k]?.text ?? "")));
  // Inverted: "…," said X.
  // "The mayor — who had been there — said": two dashes set an aside apart.
  const isAside =
    /^[—–]$/u.test(reading.tokens[i - 1]?.text ?? "") && subjectBefore(reading, group, first) !== undefined;
  if (group === i && closes(i - 1) && !isAside) {
    const source = longPhrase(reading, i + 1, end);
    // "Roe, who served until May, said Doe went": the one behind the verb does something.
    const next = nounPhrase(reading, i + 1, end).end;
    const runsOn = reading.part[next] === VERB || reading.part[next] === AUX;
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
  // "The bridge, Ennis said, would be closed": half a clause on either side.
  const within =
    reading.word[subject.first - 1] === comma &&
    reading.word[i + 1] === comma &&
    (reading.part[i + 2] === AUX || reading.part[i + 2] === VERB) &&
    phraseBefore(reading, subject.first - 2, first)?.first === first;
  if (words(reading, before) < 3 && !hasQuote(reading, before) && !within) return undefined;
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
    lately.has(reading.word[follows] ?? 0) ||
    isTold(reading, i, end) ||
    (addressees.has(reading.base[i] ?? 0) && !hasVerb(reading, { first: follows, end }));
  if (!ends || reading.word[follows] === that) return undefined;
  const introduction = !within && !hasQuote(reading, before) && !hasVerb(reading, before);
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

/** "…, she told Harbour TV in a video": a listener, and no more than where or when behind. */
function isTold(reading: Reading, i: number, end: number): boolean {
  if (!addressees.has(reading.base[i] ?? 0)) return false;
  const { end: next } = nounPhrase(reading, i + 1, end);
  const part = reading.part[next];
  return next > i + 1 && (next >= end || part === ADP || part === PUNCT || timeWords.has(reading.word[next] ?? 0));
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
  // "…, said Roe, though he added that …": behind a tag that nothing follows another credit may.
  else return rest.first;
  return rest.end;
}
