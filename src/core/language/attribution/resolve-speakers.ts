import type { Facts, Name } from "../facts.ts";
import { hePronouns, pronounGender } from "../lexicon/person-pronouns.ts";
import type { Run, TokenAttribution } from "./assemble.ts";
import type { Reading } from "./reading.ts";
import { creditedWords, describedGender, type Gender, lastWord, maybePerson } from "./people.ts";
import { type Candidate, antecedentFinder } from "./find-antecedent.ts";
import { namePlaces } from "./name-places.ts";
import { personGenders } from "./person-genders.ts";
import { lowerBound, spokenList } from "./spoken.ts";

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
  const { names } = facts;
  const { tokens } = reading;
  const credited = creditedWords(reading, found);
  const places = namePlaces(reading, names, credited);
  const genders = personGenders(reading, places);
  const nameStarts = names.map(({ from }) => from);
  const speakers: Speaker[] = [];
  /** Sentences in which a person speaks, with the surname if known. */
  const spoken = spokenList();
  const antecedentOf = antecedentFinder(reading, { places, genders, spoken });
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
    const taken = new Uint8Array(tokens.length);
    for (const { source, content } of found) {
      const by = source[0]?.first ?? -1;
      for (const { first, end } of content) {
        // "She won’t stand again, according to Roe": who is meant must be clear before Roe is named.
        const isAhead = by >= end && reading.sentence[by] === reading.sentence[first];
        taken.fill(1, isAhead ? first + 1 : first, end);
      }
      if (by >= 0) taken[by] = 1;
    }
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

  function pronoun(run: Run, text: string, word: string): Speaker {
    const { name, ...rest } = antecedentOf(run, word);
    return { kind: "pronoun", text, ...(name === undefined ? {} : { name, person: name }), ...rest };
  }
}
