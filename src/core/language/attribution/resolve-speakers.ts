import type { Facts, Name } from "../facts.ts";
import type { Run, TokenAttribution } from "./assemble.ts";
import type { Reading } from "./reading.ts";
import {
  creditedWords,
  describedGender,
  type Gender,
  genderOf,
  hePronouns,
  isSubject,
  keyOf,
  lastWord,
  maybePerson,
  pronounGender,
} from "./people.ts";
import { once } from "../once.ts";
import { personSigns } from "./person-signs.ts";
import { lowerBound, spokenList, spokenPronouns } from "./spoken.ts";

/** One who might be meant by "he": where the name last stood, how far away, and what speaks for it. */
export interface Candidate {
  readonly name: string;
  /** Index into the facts' names. */
  readonly mention: number;
  readonly sentencesAway: number;
  readonly paragraphsAway: number;
  /** Credited with something there or nearby. */
  readonly speaker: boolean;
  /** Stands where the one who acts stands: before the verb of its sentence. */
  readonly subject: boolean;
}

/** Who is meant by the source of an attribution. */
export interface Speaker {
  readonly kind: "name" | "pronoun" | "description" | "none";
  /** As it stands at the source. */
  readonly text: string;
  /** Whom it stands for: the name itself, or what the pronoun goes back to. */
  readonly name?: string;
  /** The same where it is a person. */
  readonly person?: string;
  /** Nobody it could safely stand for is near. */
  readonly dangling: boolean;
  /** For pronouns, likeliest first. */
  readonly candidates: readonly Candidate[];
}

const pronouns = new Set([
  ...hePronouns,
  "they",
  "them",
  "their",
  "it",
  "its",
  "who",
  "i",
  "we",
  "you",
  "which",
  "that",
  "one",
  "both",
  "many",
  "some",
  "most",
  "others",
]);

/** Who says what in a text, and the pronouns that open a sentence without anybody being credited there. */
export interface ResolvedSpeakers {
  /** Of all attributions, in their order. */
  readonly speakers: readonly Speaker[];
  /** "She banned …" at the head of a sentence, with nobody about whom it could mean. */
  readonly loose: readonly { readonly token: number; readonly speaker: Speaker }[];
}

/** Finds out whom each source stands for. */
export function resolveSpeakers(facts: Facts, reading: Reading, found: readonly TokenAttribution[]): ResolvedSpeakers {
  const { names, tokens } = facts;
  const credited = creditedWords(reading, found);
  const people = names
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => maybePerson(name) || credited.has(name.text));
  const offsets = tokens.map(({ from }) => from);
  const sentenceAt = (offset: number): number => reading.sentence[lowerBound(offsets, offset)] ?? 0;
  const genders = new Map<string, Gender>();
  const places = people.map(({ name, index }) => {
    const sentence = sentenceAt(name.from);
    const key = keyOf(name);
    const gender = genderOf(name);
    // Bill and Hillary share a surname: then it tells nothing.
    if (gender !== "") genders.set(key, (genders.get(key) ?? gender) === gender ? gender : "");
    return {
      name,
      index,
      sentence,
      paragraph: reading.paragraph[sentence] ?? 0,
      subject: isSubject(reading, tokens, name, sentence),
      key,
    };
  });
  const placeStarts = places.map(({ name }) => name.from);
  const nameStarts = names.map(({ from }) => from);
  const fullName = new Map([...places].reverse().map(({ key, name }) => [key, name.text] as const));
  const signs = once(() =>
    personSigns(
      reading,
      places.map(({ name, key }) => ({ token: lowerBound(offsets, name.from), gender: genders.get(key) ?? "" })),
    ),
  );
  const spokenOf = spokenPronouns(reading, tokens);
  const speakers: Speaker[] = [];
  /** Sentences in which a person speaks, with the surname if known. */
  const spoken = spokenList();
  for (const { source, content } of found) {
    const run = source[0];
    if (run === undefined) {
      speakers.push({ kind: "none", text: "", dangling: false, candidates: [] });
      continue;
    }
    const speaker = speakerOf(run);
    speakers.push(speaker);
    // Words that go on for sentences keep their speaker present to the last of them.
    const sentence = Math.max(reading.sentence[run.first] ?? 0, reading.sentence[(content.at(-1)?.end ?? 1) - 1] ?? 0);
    const word = (tokens[run.first]?.text ?? "").toLowerCase();
    const described = speaker.kind === "description" ? describedGender(reading, run) : undefined;
    const gender: Gender = hePronouns.has(word) ? pronounGender(word) : (described ?? "");
    const key = speaker.person === undefined ? "" : lastWord(speaker.person);
    if (key !== "" || gender !== "" || described !== undefined) {
      spoken.add({
        sentence,
        key,
        gender: gender === "" ? (genders.get(key) ?? "") : gender,
        lost: speaker.dangling,
        at: run.first,
      });
    }
  }
  return { speakers, loose: loosePronouns() };

  function loosePronouns(): ResolvedSpeakers["loose"] {
    const taken = new Uint8Array(tokens.length);
    for (const { source, content } of found) {
      for (const { first, end } of content) taken.fill(1, first, end);
      if (source[0] !== undefined) taken[source[0].first] = 1;
    }
    const loose: { readonly token: number; readonly speaker: Speaker }[] = [];
    for (let s = 2; s + 1 < reading.starts.length; s++) {
      const at = reading.starts[s] ?? 0;
      const word = (tokens[at]?.text ?? "").toLowerCase();
      if ((word !== "he" && word !== "she") || (reading.quote[at] ?? 0) > 0 || taken[at] === 1) continue;
      const speaker = pronoun({ first: at, end: at + 1 }, tokens[at]?.text ?? "", word);
      if (speaker.dangling) loose.push({ token: at, speaker });
    }
    return loose;
  }

  function speakerOf(run: Run): Speaker {
    const from = tokens[run.first]?.from ?? 0;
    const to = tokens[run.end - 1]?.to ?? 0;
    const text = facts.text.slice(from, to);
    const first = (tokens[run.first]?.text ?? "").toLowerCase();
    const here: Name[] = [];
    for (let n = Math.max(0, lowerBound(nameStarts, from) - 1); n < names.length; n++) {
      const name = names[n];
      if (name === undefined || name.from >= to) break;
      if (name.to > from) here.push(name);
    }
    const named = here.findLast((name) => maybePerson(name) || credited.has(name.text));
    // "his doctors" are not he.
    const bare = run.end - run.first === 1 || first === "he" || first === "she";
    if (bare && run.end - run.first <= 2 && hePronouns.has(first)) return pronoun(run, text, first);
    if (named !== undefined)
      return { kind: "name", text, name: named.text, person: named.text, dangling: false, candidates: [] };
    if (pronouns.has(first) && run.end - run.first === 1)
      return { kind: "pronoun", text, dangling: false, candidates: [] };
    const any = here[0];
    return {
      kind: any === undefined ? "description" : "name",
      text,
      ...(any === undefined ? {} : { name: any.text }),
      dangling: false,
      candidates: [],
    };
  }

  /** "One voter brought it up. She asked …" */
  function isDescribed(sentence: number, token: number, gender: "he" | "she"): boolean {
    const from =
      sentence > 0 && reading.paragraph[sentence - 1] === reading.paragraph[sentence] ? sentence - 1 : sentence;
    return signs().described(reading.starts[from] ?? 0, token, gender);
  }

  /** "Others paid more. He said …": nobody whom it could mean in what the paragraph has said so far. */
  function isStranded(sentence: number, token: number, gender: "he" | "she"): boolean {
    let first = sentence;
    while (first > 0 && reading.paragraph[first - 1] === reading.paragraph[sentence]) first -= 1;
    if (first === sentence) {
      if (sentence === 0) return false;
      first = sentence - 1;
      while (first > 0 && reading.paragraph[first - 1] === reading.paragraph[sentence - 1]) first -= 1;
    }
    return !signs().within(reading.starts[first] ?? 0, token, gender);
  }

  function pronoun(run: Run, text: string, word: string): Speaker {
    const sentence = reading.sentence[run.first] ?? 0;
    const paragraph = reading.paragraph[sentence] ?? 0;
    const from = tokens[run.first]?.from ?? 0;
    const gender = pronounGender(word);
    const fits = (key: string): boolean => (genders.get(key) || gender) === gender;
    const seen = new Map<string, Candidate & { readonly score: number; readonly key: string }>();
    for (let k = lowerBound(placeStarts, from); k >= 0; k--) {
      const place = places[k];
      if (place === undefined || place.name.from >= from || seen.has(place.key) || !fits(place.key)) continue;
      const sentencesAway = sentence - place.sentence;
      if (sentencesAway > 30) break;
      const speaker = spoken.hasSpoken(place.key, run.first, sentence - sentencesAway - 1);
      const score = sentencesAway - (speaker ? 1.5 : 0) - (place.subject ? 1 : 0);
      seen.set(place.key, {
        name: place.name.text,
        mention: place.index,
        sentencesAway,
        paragraphsAway: paragraph - place.paragraph,
        speaker,
        subject: place.subject,
        score,
        key: place.key,
      });
    }
    const candidates = [...seen.values()].sort((a, b) => a.score - b.score);
    const chain = spoken.lastNear(sentence, run.first, (one) => {
      const far = paragraph - (reading.paragraph[one.sentence] ?? 0) > 1 ? 2 : 3;
      // One alarm for a run of "he said … she added" is enough.
      return sentence - one.sentence <= far && (one.gender === "" || one.gender === gender || one.lost);
    });
    const best = candidates[0];
    const alone = candidates.filter(({ sentencesAway }) => sentencesAway <= 12).length === 1;
    const near = best !== undefined && isNear(best, alone);
    // "He drove on. Then he stopped." A person is being told of though nobody is named.
    const told = spokenOf(gender, sentence, run.first) <= 2;
    const fromChain = chain === undefined || chain.key === "" ? undefined : fullName.get(chain.key);
    const dangling =
      (chain === undefined && !near && !told && !isDescribed(sentence, run.first, gender)) ||
      isStranded(sentence, run.first, gender);
    const name = fromChain ?? best?.name;
    return {
      kind: "pronoun",
      text,
      ...(dangling || name === undefined ? {} : { name, person: name }),
      dangling,
      candidates: candidates.slice(0, 5).map(({ score: _score, key: _key, ...candidate }) => candidate),
    };
  }
}

/** Whether "he" can safely be taken for a candidate: named close by as one who acts or speaks, or the only person about. */
function isNear({ sentencesAway, paragraphsAway, subject, speaker }: Candidate, alone: boolean): boolean {
  if (sentencesAway <= 1 && (subject || speaker || paragraphsAway === 0)) return true;
  if (sentencesAway <= 3 && (subject || speaker)) return true;
  return alone && sentencesAway <= 4 && paragraphsAway <= 2;
}
