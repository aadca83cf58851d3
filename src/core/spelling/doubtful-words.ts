import { matchesOf } from "../language/matches-of.ts";
import type { StoryView } from "../checks/check.ts";
import type { Block } from "../story/blocks.ts";
import { type DictionaryName, dictionaryOf } from "../stylebook/dictionary-for.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";
import { editDistance } from "./edit-distance.ts";
import { findWords, type WrittenWord } from "./find-words.ts";
import { calendarAndPlaces } from "./gentle-names.ts";
import { slipsOfHabit } from "./word-building.ts";
import type { Speller, Standing } from "./speller.ts";
import { type AcceptedWords, acceptedWords } from "./word-lists.ts";

/** What the check of spelling needs besides the story. */
export interface SpellingContext {
  readonly speller: Speller;
  /** The words of this editor and of the desk. */
  readonly words: readonly string[];
  /** Whose dictionary; absent: the stylebook's. */
  readonly language?: DictionaryName;
}

/** A word that is probably wrong, with what may have been meant. */
export interface DoubtfulWord {
  readonly block: Block;
  readonly word: WrittenWord;
  /** How this English writes it, where it is right in the other. */
  readonly here?: string;
  readonly suggestions: readonly string[];
}

/** A word that no dictionary has, before the story as a whole was looked at. */
interface Unknown {
  readonly word: WrittenWord;
  readonly here?: string;
  readonly capital: "none" | "first" | "all" | "inside";
  /** At the beginning of a sentence every word has a capital. */
  readonly opening: boolean;
  /** The word before or after it is unknown or a name too: a foreign phrase, a name of several words. */
  readonly inPhrase: boolean;
}

/** The words of a story that are probably misspelt, in reading order: as few false ones as can be. */
export function doubtfulWords(
  view: StoryView,
  stylebook: Stylebook,
  { speller, words, language = dictionaryOf(stylebook) }: SpellingContext,
): readonly DoubtfulWord[] {
  const accepted = acceptedWords([...words, ...stylebook.accepted, ...stylebook.knownAcronyms]);
  const unknown = new Map(
    view.blocks.map((block) => [
      block,
      view.recall(`unknown words ${language}`, block.text, () => unknownIn(block, speller, language)),
    ]),
  );
  const right = rightHere(view, unknown);
  const times = new Map<string, number>();
  for (const { word } of [...unknown.values()].flat()) times.set(word.text, (times.get(word.text) ?? 0) + 1);
  const common = new Set(view.blocks.flatMap(({ text }) => text.toLowerCase().match(/\p{Ll}{3,}/gu) ?? []));
  const found: DoubtfulWord[] = [];
  for (const [block, list] of unknown)
    for (const one of list) {
      if (right.has(one.word.text) || accepted.covers(block.text, one.word)) continue;
      const doubt = doubtOf(one, times.get(one.word.text) ?? 1, () =>
        view.recall(`suggestions ${language}`, one.word.text, () => speller.suggest(one.word.text, language, common)),
      );
      if (doubt !== undefined)
        found.push({
          block,
          word: one.word,
          ...(one.here === undefined ? {} : { here: one.here }),
          suggestions: doubt,
        });
    }
  return found;
}

function unknownIn({ text, kind }: Block, speller: Speller, language: DictionaryName): readonly Unknown[] {
  const words = findWords(text);
  const standings = words.map((word) => standingOf(word, speller, language));
  const isUnknown = (n: number): boolean => standings[n]?.known === false && standings[n].here === undefined;
  const strange = words.filter((_, n) => isUnknown(n)).length;
  // A line in another language: nothing in it can be judged.
  if (strange >= 4 && strange > words.length * 0.35) return [];
  const openings = new Set(openingsOf(text));
  const capitals = headlineCapitals(words, kind);
  return words.flatMap((word, n): readonly Unknown[] => {
    const standing = standings[n];
    if (standing === undefined || standing.known) return [];
    const capital = capitalOf(word.text);
    const beside = (m: number): boolean => {
      const [other, [a, b]] = [words[m], m < n ? [words[m], word] : [word, words[m]]];
      if (other === undefined || a === undefined || b === undefined) return false;
      if (!/^[ -]$/u.test(text.slice(a.to, b.from))) return false;
      return isUnknown(m);
    };
    return [
      {
        word,
        ...(standing.here === undefined ? {} : { here: standing.here }),
        capital,
        opening: openings.has(word.from) || capitals,
        inPhrase: beside(n - 1) || beside(n + 1),
      },
    ];
  });
}

/** The second part of a hyphenated word may be no word by itself: "pre-emptive", "cold-hearted", "T-ing". */
function standingOf({ text, after }: WrittenWord, speller: Speller, language: DictionaryName): Standing {
  const standing = speller.look(text, language);
  if (standing.known || after === undefined) return standing;
  const whole = text.length < 4 || speller.look(after + text, language).known;
  const ended = /^(\p{L}{3,})ed$/u.exec(text)?.[1];
  return whole || (ended !== undefined && speller.look(ended, language).known) ? { known: true } : standing;
}

/** Where sentences begin, as far as a capital there says nothing: after a stop, a colon, a bracket or a quotation mark. */
const openingsOf = (text: string): readonly number[] =>
  matchesOf(/(?:^|[.!?:;–—•“"‘'([\n])[\s“"‘'([]{0,8}(?=\p{Lu})/gu, text).map(
    ({ 0: lead, index }) => index + lead.length,
  );

/** A headline in which every longer word has a capital. */
function headlineCapitals(words: readonly WrittenWord[], kind: Block["kind"]): boolean {
  if (kind !== "headline" && kind !== "crosshead" && kind !== "dek") return false;
  const long = words.filter(({ text }) => text.length > 3);
  return long.length > 2 && long.filter(({ text }) => capitalOf(text) !== "none").length > long.length * 0.6;
}

function capitalOf(word: string): Unknown["capital"] {
  if (word === word.toLowerCase()) return "none";
  if (word === word.toUpperCase()) return "all";
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? "first" : "inside";
}

/** Unknown words with a capital that the story itself vouches for: seen twice, or in a byline, credit or caption, or on its slip. */
function rightHere(view: StoryView, unknown: ReadonlyMap<Block, readonly Unknown[]>): ReadonlySet<string> {
  const times = new Map<string, number>();
  const right = new Set<string>();
  for (const [{ kind }, list] of unknown)
    for (const { word, capital } of list) {
      const seen = (times.get(word.text) ?? 0) + 1;
      times.set(word.text, seen);
      const vouched = kind === "byline" || kind === "credit" || kind === "dateline" || kind === "caption";
      // What comes back a third time is a word of this story's, whatever the dictionaries say.
      if (capital === "none" ? seen > 2 : vouched || seen > 1) right.add(word.text);
    }
  const { keywords = [], slug = "", source = "", place = "", credit = "" } = view.story.meta;
  for (const { text } of findWords([...keywords, slug.replaceAll(/[-_/]/gu, " "), source, place, credit].join(" ; ")))
    right.add(text);
  return right;
}

/** What may have been meant by an unknown word, none perhaps; undefined: leave it alone. */
function doubtOf(
  { word: { text }, here, capital, opening, inPhrase }: Unknown,
  times: number,
  suggestions: () => readonly string[],
): readonly string[] | undefined {
  if (text.length < 3 || capital === "inside" || capital === "all") return undefined;
  // A name, or a word of another language: its accents say so.
  if (/[^\p{ASCII}’]/u.test(text)) return undefined;
  if (capital === "first" && !opening) {
    // A word with a capital is a name until the calendar or the map says what was meant.
    const meant = here === undefined ? calendarAndPlaces.filter((name) => isSlip(text, name)) : [];
    return meant.length > 0 ? meant : undefined;
  }
  if (here !== undefined) return [];
  if (inPhrase) return undefined;
  const offered = suggestions();
  const lower = text.toLowerCase();
  const close = offered.filter((one) => /^\p{Ll}+$/u.test(one) && editDistance(lower, one, 1) <= 1);
  // Twice, and nothing near that it could be a slip for: a word of the matter that the story is about.
  if (capital === "none") return times > 1 && close.length === 0 ? undefined : offered;
  const habits = slipsOfHabit(lower);
  const sure = close.filter((one) => habits.includes(one) || text.length > 7);
  return text.length > 5 && sure.length > 0 ? sure : undefined;
}

/** One slip away from a name, and not by its last letter, which makes another name of it. */
const isSlip = (text: string, name: string): boolean =>
  text.length > 5 &&
  text !== name &&
  editDistance(text, name, 1) === 1 &&
  text.at(-1) === name.at(-1) &&
  text[0] === name[0];

export type { AcceptedWords };
