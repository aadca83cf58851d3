import { pronounGender } from "../lexicon/person-pronouns.ts";
import type { Run } from "./assemble.ts";
import { firstPlaceIn, type NamePlace } from "./name-places.ts";
import type { Gender } from "./people.ts";
import { neverIntroduced } from "./never-introduced.ts";
import { personSigns } from "./person-signs.ts";
import type { Reading } from "./reading.ts";
import { saidLately, type SpokenList } from "./spoken.ts";

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

/** Whom a pronoun stands for. */
interface Antecedent {
  /** Undefined where nobody is found. */
  readonly name: string | undefined;
  /** Nobody it could safely stand for is near. */
  readonly dangling: boolean;
  /** Likeliest first. */
  readonly candidates: readonly Candidate[];
}

/** What is known of the persons of a text. */
interface People {
  readonly places: readonly NamePlace[];
  /** By surname; empty where it tells nothing. */
  readonly genders: ReadonlyMap<string, Gender>;
  readonly spoken: SpokenList;
}

/** A finder of whom "he" and "she" stand for in one text. */
export function antecedentFinder(
  reading: Reading,
  { places, genders, spoken }: People,
): (run: Run, word: string) => Antecedent {
  const { tokens } = reading;
  /** The first name that somebody of a surname has. */
  const fullName = (surname: string): string | undefined => places.find(({ key }) => key === surname)?.name.text;
  const signs = personSigns(reading, places, genders);
  /** By the first place of each surname: the pronoun for which it was looked at last. */
  const looked = new Int32Array(places.length);
  let turn = 0;

  return (run, word) => {
    const sentence = reading.sentence[run.first] ?? 0;
    const paragraph = reading.paragraph[sentence] ?? 0;
    const from = reading.from[run.first] ?? 0;
    const gender = pronounGender(word);
    const fits = (key: string): boolean => (genders.get(key) || gender) === gender;
    const candidates: (Candidate & { readonly score: number })[] = [];
    let about = 0;
    turn += 1;
    // No name behind the pronoun's sentence, and none too far before it.
    for (let k = firstPlaceIn(places, sentence + 1) - 1; k >= 0; k--) {
      const place = places[k];
      if (place === undefined || place.name.from >= from || looked[place.first] === turn) continue;
      const sentencesAway = sentence - place.sentence;
      if (!fits(place.key)) continue;
      if (sentencesAway > 30) break;
      looked[place.first] = turn;
      const speaker = spoken.hasSpoken(place.key, run.first, sentence - sentencesAway - 1);
      if (sentencesAway <= 12) about += 1;
      candidates.push({
        name: place.name.text,
        mention: place.index,
        sentencesAway,
        paragraphsAway: paragraph - place.paragraph,
        speaker,
        subject: place.subject,
        score: sentencesAway - (speaker ? 1.5 : 0) - (place.subject ? 1 : 0),
      });
    }
    candidates.sort((a, b) => a.score - b.score);
    const chain = spoken.lastNear(sentence, run.first, (one) => {
      const far = paragraph - (reading.paragraph[one.sentence] ?? 0) > 1 ? 2 : 3;
      // One alarm for a run of "he said … she added" is enough.
      return sentence - one.sentence <= far && (one.gender === "" || one.gender === gender || one.lost);
    });
    const best = candidates[0];
    const near = best !== undefined && isNear(best, about === 1);
    // "He drove on. Then he stopped." A person is being told of though nobody is named.
    const told =
      saidLately(reading, gender, sentence, 2) &&
      (best !== undefined || signs.described(0, run.first, gender) || isNamedLater(sentence, fits));
    const fromChain = chain === undefined || chain.key === "" ? undefined : fullName(chain.key);
    const dangling =
      !isNamedBehind(sentence, run.first, fits) &&
      ((chain === undefined && !near && !told && !isDescribed(sentence, run.first, gender)) ||
        isStranded(sentence, run.first, gender) ||
        (opensAnew(sentence, run.first) && neverIntroduced(reading, places, sentence)));
    const name = fromChain ?? best?.name;
    const likeliest = candidates.slice(0, 5).map(withoutScore);
    return { name: dangling ? undefined : name, dangling, candidates: likeliest };
  };

  /** At the head of a paragraph, and not "He added", "She also said": those go on with whoever spoke. */
  function opensAnew(sentence: number, token: number): boolean {
    if (reading.starts[sentence] !== token || reading.paragraph[sentence] === reading.paragraph[sentence - 1])
      return false;
    return !/^(?:also|too|again|add|continue|conclude)$/u.test(tokens[token + 1]?.lemma ?? "");
  }

  /** "He was ten when he left." The name comes some sentences on, for the sake of suspense. */
  function isNamedLater(from: number, fits: (key: string) => boolean): boolean {
    for (let n = firstPlaceIn(places, from + 1); (places[n]?.sentence ?? Infinity) <= from + 6; n++)
      if (places[n]?.subject === true && fits(places[n]?.key ?? "")) return true;
    return false;
  }

  /** "When he wrote it, Mr Roe said …": named behind it in the same sentence. */
  function isNamedBehind(sentence: number, token: number, fits: (key: string) => boolean): boolean {
    if (!opensClause.has(tokens[token - 1]?.form.lower ?? "")) return false;
    const place = places.find(({ name }) => name.from > (reading.from[token] ?? 0));
    return place?.sentence === sentence && place.subject && fits(place.key);
  }

  /** "One voter brought it up. She asked …" */
  function isDescribed(sentence: number, token: number, gender: "he" | "she"): boolean {
    const from =
      sentence > 0 && reading.paragraph[sentence - 1] === reading.paragraph[sentence] ? sentence - 1 : sentence;
    return signs.described(reading.starts[from] ?? 0, token, gender);
  }

  /** "Others paid more. He said …": nobody whom it could mean in what the paragraph has said so far. */
  function isStranded(sentence: number, token: number, gender: "he" | "she"): boolean {
    let first = sentence;
    while (first > 0 && reading.paragraph[first - 1] === reading.paragraph[sentence]) first -= 1;
    // "Harsh? He thinks not." Such a word tells of nobody.
    if ((reading.starts[sentence] ?? 0) - (reading.starts[first] ?? 0) <= fragment) {
      if (sentence === 0) return false;
      const last = Math.max(0, first - 1);
      first = last;
      while (first > 0 && reading.paragraph[first - 1] === reading.paragraph[last]) first -= 1;
    }
    return !signs.within(reading.starts[first] ?? 0, token, gender);
  }
}

/** The candidate as others see it. */
const withoutScore = ({ name, mention, sentencesAway, paragraphsAway, speaker, subject }: Candidate): Candidate => ({
  name,
  mention,
  sentencesAway,
  paragraphsAway,
  speaker,
  subject,
});

/** Words after which "he" may stand before the name it stands for. */
const opensClause = new Set(
  "when while as before after since until once where if although though because whenever".split(" "),
);
/** A first sentence of so many words and marks is no more than a word thrown in. */
const fragment = 3;

/** Whether "he" can safely be taken for a candidate: named close by as one who acts or speaks, or the only person about. */
function isNear({ sentencesAway, paragraphsAway, subject, speaker }: Candidate, alone: boolean): boolean {
  if (sentencesAway <= 1 && (subject || speaker || paragraphsAway === 0)) return true;
  if (sentencesAway <= 3 && (subject || speaker)) return true;
  return alone && sentencesAway <= 4 && paragraphsAway <= 2;
}
