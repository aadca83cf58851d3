import { matchesOf } from "../../language/matches-of.ts";
import { isOnePerson } from "../../language/lexicon/one-person.ts";

/** Somebody who is told by a word and an age, where no name stands: "a driver of 41", "the 43-year-old driver". */
export interface AgedDescription {
  readonly noun: string;
  readonly age: number;
  /** "The driver": one of whom was told before. */
  readonly known: boolean;
  readonly from: number;
  readonly to: number;
}

/** A way to tell somebody by a word and an age; without what it needs a text is spared the slow look. */
interface Form {
  readonly needs: RegExp;
  readonly form: RegExp;
  /** Which groups are the word and the age. */
  readonly nounAt: number;
  readonly ageAt: number;
}

const article = "([Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir)";
const age = "(\\d{1,3})";
const word = "(\\p{Ll}{3,})";
/** Not "of 41 buses". */
const behindAge = "(?=[,.;:)]|$| (?:was|is|has|his|as)\\b| (?!\\p{Ll}+s\\b)\\p{L})";
const forms: readonly Form[] = [
  // "the 43-year-old lorry driver"
  {
    needs: /\d-year-old /,
    form: new RegExp(
      `\\b${article} (?:\\p{Ll}+ )?${age}-year-old (?:\\p{Ll}+[ -]){0,2}?${word}(?![\\p{L}-]| \\p{Lu})`,
      "gu",
    ),
    nounAt: 3,
    ageAt: 2,
  },
  // "a driver of 41", "the driver, aged 41,", "the driver (41)"
  {
    needs: /(?:of|aged?|,) \d/,
    form: new RegExp(`\\b${article} (?:\\p{Ll}+[ -]){0,2}?${word}(?: of |,? aged |,? age |, )${age}${behindAge}`, "gu"),
    nounAt: 2,
    ageAt: 3,
  },
  {
    needs: /\(\d/,
    form: new RegExp(`\\b${article} (?:\\p{Ll}+[ -]){0,2}?${word} \\(${age}\\)`, "gu"),
    nounAt: 2,
    ageAt: 3,
  },
];

/** A "mother of 12" has twelve children, a "leader of 30" thirty followers. */
const hasMany = /(?:mother|father|parent|leader|head|owner|manager)$/;

/** Those who are told by a word and an age in a text, in reading order. */
export function agedDescriptions(text: string): readonly AgedDescription[] {
  const found: AgedDescription[] = [];
  for (const { needs, form, nounAt, ageAt } of forms) {
    if (!needs.test(text)) continue;
    for (const match of matchesOf(form, text)) {
      const noun = (match[nounAt] ?? "").toLowerCase();
      const years = Number(match[ageAt]);
      if (years < 1 || years > 110 || !isOnePerson(noun)) continue;
      if (hasMany.test(noun) && / of \d+$/.test(match[0])) continue;
      const known = !/^an?$/i.test(match[1] ?? "");
      found.push({ noun, age: years, known, from: match.index, to: match.index + match[0].length });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}
