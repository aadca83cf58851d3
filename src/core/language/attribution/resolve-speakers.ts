import type { Facts, Name } from "../facts.ts";
import { hePronouns, pronounGender } from "../lexicon/person-pronouns.ts";
import { firstRun, type Run, type TokenAttribution } from "./assemble.ts";
import type { Reading } from "./reading.ts";
import { creditedWords, describedGender, type Gender, lastWord, maybePerson } from "./people.ts";
import { type Candidate, antecedentFinder } from "./find-antecedent.ts";
import { namePlaces } from "./name-places.ts";
import { personGenders } from "./person-genders.ts";
import { spokenList } from "./spoken.ts";

/** Who is meant by the source of an attribution. */
export interface Speaker {
  readonly kind: "name" | "pronoun" | "description" | "none";
  /** As it stands at the source. */
  readonly text: string;
  /** Whom it stands for: the name itself, or what the pronoun goes back to. */
  readonly name: string | undefined;
  /** The same where it is a person. */
  readonly person: string | undefined;
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
  const { names } = facts;
  const { tokens } = reading;
  const credited = creditedWords(reading, found);
  const places = namePlaces(reading, names, credited);
  const genders = personGenders(reading, places);
  const speakers: Speaker[] = [];
  /** Sentences in which a person speaks, with the surname if known. */
  const spoken = spokenList();
  const antecedentOf = antecedentFinder(reading, { places, genders, spoken });
  for (const { source, content } of found) {
    const run = firstRun(source);
    if (run === undefined) {
      speakers.push(known("none", "", undefined, undefined));
      continue;
    }
    const speaker = speakerOf(run);
    speakers.push(speaker);
    // Words that go on for sentences keep their speaker present to the last of them.
    const sentence = Math.max(reading.sentence[run.first] ?? 0, reading.sentence[(content.at(-1)?.end ?? 1) - 1] ?? 0);
    const word = tokens[run.first]?.form.lower ?? "";
    // "A spokeswoman for the Harbour Union" is named by her body only.
    const unnamed = speaker.person === undefined && speaker.kind !== "pronoun";
    const described = unnamed ? describedGender(reading, run) : undefined;
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
    const taken = takenByOthers(reading, found);
    const loose: { readonly token: number; readonly speaker: Speaker }[] = [];
    for (let s = 2; s + 1 < reading.starts.length; s++) {
      const at = reading.starts[s] ?? 0;
      const word = tokens[at]?.form.lower ?? "";
      if ((word !== "he" && word !== "she") || (reading.quote[at] ?? 0) > 0 || taken[at] === 1) continue;
      const speaker = pronoun({ first: at, end: at + 1 }, tokens[at]?.text ?? "", word);
      if (speaker.dangling) loose.push({ token: at, speaker });
    }
    return loose;
  }

  function speakerOf(run: Run): Speaker {
    const from = reading.from[run.first] ?? 0;
    const to = reading.to[run.end - 1] ?? 0;
    const text = facts.text.slice(from, to);
    const first = tokens[run.first]?.form.lower ?? "";
    // "his doctors" are not he.
    const bare = run.end - run.first === 1 || first === "he" || first === "she";
    if (bare && run.end - run.first <= 2 && hePronouns.has(first)) return pronoun(run, text, first);
    let any: Name | undefined;
    let named: Name | undefined;
    for (let n = firstNameIn(names, from); n < names.length; n++) {
      const name = names[n];
      if (name === undefined || name.from >= to) break;
      any ??= name;
      if (maybePerson(name) || credited.has(name.text)) named = name;
    }
    if (named !== undefined) return known("name", text, named.text, named.text);
    if (pronouns.has(first) && run.end - run.first === 1) return known("pronoun", text, undefined, undefined);
    return known(any === undefined ? "description" : "name", text, any?.text, undefined);
  }

  function pronoun(run: Run, text: string, word: string): Speaker {
    const { name, dangling, candidates } = antecedentOf(run, word);
    return { kind: "pronoun", text, name, person: name, dangling, candidates };
  }
}

const nobody: readonly Candidate[] = [];

/** A speaker whom nobody has to look for. */
const known = (kind: Speaker["kind"], text: string, name: string | undefined, person: string | undefined): Speaker => ({
  kind,
  text,
  name,
  person,
  dangling: false,
  candidates: nobody,
});

/** The number of the first name that ends behind an offset. */
function firstNameIn(names: readonly Name[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.to ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 1 for the tokens at which a pronoun is a source, or stands in what somebody is credited with. */
function takenByOthers({ tokens, sentence }: Reading, found: readonly TokenAttribution[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  for (const { source, content } of found) {
    const by = firstRun(source)?.first ?? -1;
    for (const { first, end } of content) {
      // "She won’t stand again, according to Roe": who is meant must be clear before Roe is named.
      const isAhead = by >= end && sentence[by] === sentence[first];
      taken.fill(1, isAhead ? first + 1 : first, end);
    }
    if (by >= 0) taken[by] = 1;
  }
  return taken;
}
