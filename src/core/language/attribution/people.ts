import { byText } from "../by-text.ts";
import type { Name } from "../facts.ts";
import { firstNames, sharedNames, womensNames } from "../lexicon/first-names.ts";
import { knownBodies } from "../lexicon/bodies.ts";
import { manly, womanly } from "../lexicon/person-nouns.ts";
import { countries, otherPlaces, seats } from "../lexicon/places.ts";
import { notPeople } from "../lexicon/not-people.ts";
import { firstRun, type Run, type TokenAttribution } from "./assemble.ts";
import { hashWord } from "./hash.ts";
import { NOUN, PROPN, type Reading } from "./reading.ts";

/** What is known of a person by "he" or "she"; empty: nothing. */
export type Gender = "he" | "she" | "";

export const heHash = hashWord("he");
export const sheHash = hashWord("she");

/** The last word of a name, by which it is known later, in lower case. */
export const lastWord = byText((text) =>
  (
    text
      .replace(/['’]s$/u, "")
      .split(/\s+/u)
      .at(-1) ?? ""
  ).toLowerCase(),
);

/** Surname of a person's name in lower case: what later mentions use. */
export const keyOf = (name: Name): string => lastWord(name.text);

/** "St Botolph's", "San Bernardino", "Fort Lee": whoever they are named after, nobody of that name says anything. */
const placeHeads =
  /^(?:St\.?|Saint|Ste\.?|San|Santa|Santo|Los|Las|Fort|Ft\.?|Mount|Mt\.?|Port|Cape|Lake|Rio|Puerto|Agence|Radio)$/u;

/** Whether a name may be a person's: known as one, or two or three capitalised words none of which says otherwise. */
export const maybePerson = (name: Name): boolean =>
  name.kind === "other" ? looksPersonal(name.text) : name.kind === "person";

const looksPersonal = byText((text) => {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > 3 || placeHeads.test(words[0] ?? "")) return false;
  return words.every(
    (word) =>
      /^\p{Lu}\S*\p{Ll}/u.test(word) &&
      !/[-–]\p{Ll}/u.test(word) &&
      !notPeople.has(word.toLowerCase().replace(/['’]s?$/u, "")),
  );
});

/** "Russians", "Republicans", "Democrats": nobody is named so. */
const many = /(?:crats|[ei]cans|[^ul]ians)$/u;

/** Single capitalised words that are credited with saying something: "Greenberg said" makes Greenberg a person. */
export function creditedWords(reading: Reading, found: readonly TokenAttribution[]): ReadonlySet<string> {
  const { tokens, part, shape, lexical } = reading;
  const words = new Set<string>();
  for (const { source, cue } of found) {
    const run = firstRun(source);
    const heart = cue.at(-1);
    if (run === undefined || heart === undefined || shape[run.first] !== 1) continue;
    // "Greenberg, at the institute, said".
    if (run.end - run.first !== 1 && tokens[run.first + 1]?.text !== ",") continue;
    if (many.test(tokens[run.first]?.text ?? "")) continue;
    const token = tokens[run.first];
    if (token === undefined || part[run.first] !== PROPN || notPeople.has(token.text.toLowerCase())) continue;
    // "Berg denied it" may be a town; "Berg, who denied it" is not.
    const isWho = /^(?:who|whose)$/u.test(tokens[run.first + 2]?.text ?? "");
    if (lexical[heart.end - 1] === 3 || isWho) words.add(token.text);
  }
  for (const word of words) if (isPlace(word.toLowerCase())) words.delete(word);
  if (words.size === 0) return words;
  // "Verimark customers", and nowhere a first name or title before it: a firm.
  const named = new Set<string>();
  const firms = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    // All these begin with a capital.
    const text = shape[i] === 1 ? (tokens[i]?.text ?? "") : "";
    if (!words.has(text)) continue;
    if (shape[i - 1] === 1 && part[i - 1] === PROPN) named.add(text);
    if (part[i + 1] === NOUN && reading.from[i + 1] === (reading.to[i] ?? 0) + 1) firms.add(text);
  }
  for (const word of firms) if (!named.has(word)) words.delete(word);
  return words;
}

const isPlace = (word: string): boolean =>
  countries.has(word) || seats.has(word) || otherPlaces.has(word) || knownBodies.has(word);

/** What a first name or title says of "he" or "she". */
export const genderOf = ({ title, text }: Name): Gender =>
  (title === undefined ? "" : genderOfTitle(title)) || genderOfName(text);

/** A spokesman and a chairman may be either: many houses print the office in one form for all. */
const genderOfTitle = byText((title): Gender => {
  if (
    /\b(?:mrs|ms|miss|mme|madame|lady|dame|queen|princess|duchess|sister|spokeswoman|congresswoman|chairwoman|businesswoman|actress|baroness)\b/iu.test(
      title,
    )
  )
    return "she";
  return /\b(?:mr|sir|lord|king|prince|duke|father|brother|congressman|businessman|baron|pope)\b/iu.test(title)
    ? "he"
    : "";
});

/** What the first name of a full name says; nothing where both bear it. */
export const genderOfName = byText((text): Gender => {
  const first = (text.split(/\s+/u)[0] ?? "").toLowerCase();
  if (!text.includes(" ") || sharedNames.has(first) || !firstNames.has(first)) return "";
  return womensNames.has(first) ? "she" : "he";
});

/** "a spokeswoman", "his mother", "one official": a person without a name; undefined where the source is no single person. */
export function describedGender(reading: Reading, run: Run): Gender | undefined {
  for (let i = run.end - 1; i >= run.first; i--) {
    const word = reading.tokens[i]?.text ?? "";
    if (womanly.test(word)) return "she";
    if (manly.test(word)) return "he";
    // "Officials said", "the Harbour Workers Union": nobody whom "he" could mean.
    const form = reading.tokens[i]?.form;
    const person = reading.lexical[i] === 41 || (reading.lexical[i] === 40 && reading.part[i] === NOUN);
    if (person && form?.lemma === form?.lower) return "";
  }
  return undefined;
}
