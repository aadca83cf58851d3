import { keptWith } from "../kept-with.ts";
import type { Facts, Name, Quotation, TextSpan, Token } from "./facts.ts";
import { bodyEndings, knownBodies } from "./lexicon/bodies.ts";
import { callings } from "./lexicon/callings.ts";
import { firstNames } from "./lexicon/first-names.ts";
import { nameParticles } from "./lexicon/name-particles.ts";
import { countries, otherPlaces, seats } from "./lexicon/places.ts";
import { peopleNouns } from "./lexicon/units.ts";
import { notPeople } from "./lexicon/not-people.ts";
import { kindOf, plain } from "./name-kind.ts";
import { courtesyTitles, titleNouns } from "./lexicon/titles.ts";

const capital = /^\p{Lu}/u;
const linkWords = new Set(["of", "the", "for", "and", "&", ...nameParticles]);
const commonOpeners = new Set(
  "officials authorities critics experts opponents supporters sources prosecutors investigators campaigners scientists researchers shares stocks prices figures results polls surveys reports documents emails talks relations tensions protests elections plans firms companies banks parties ministers governments lawyers judges unions leaders aides allies rivals observers diplomats".split(
    " ",
  ),
);

/** What stands before a name and is none of it, capital or not: "Former Roe aide", "Longtime ally Berg". */
const beforeNames = new Set(
  "former late longtime long-time then ex acting outgoing incoming fellow veteran".split(" "),
);

/** A name as its own words tell it; what kind of name it is may hang on who else is named in the text. */
export interface NameDraft extends TextSpan {
  readonly text: string;
  readonly words: readonly Token[];
  /** The whole in small letters, its last word as it is looked up, and the word by which a person is known later. */
  readonly lower: string;
  readonly last: string;
  readonly surname: string;
  readonly titled: boolean;
  readonly title: string;
  /** What it is as long as nobody of that name was named. */
  readonly kind: Name["kind"];
  /** A title may stand before the first token that was read. */
  readonly open: boolean;
}

/** The names of a text without what they tell about each other. */
export function draftNames(
  tokens: readonly Token[],
  sentences: readonly TextSpan[],
  quotations: readonly Quotation[],
): readonly NameDraft[] {
  const quoteStarts = new Set(quotations.map(({ from }) => from));
  const starts = new Set(sentences.map(({ from }) => from));
  const drafts: NameDraft[] = [];
  for (let i = 0; i < tokens.length;) {
    const run = tokens[i]?.form.nameWord === true ? runOf(tokens, i, starts, quoteStarts) : undefined;
    if (run === undefined) {
      i += 1;
      continue;
    }
    const draft = nameOf(tokens, run.first, run.last);
    if (draft !== undefined) drafts.push(draft);
    i = run.last + 1;
  }
  return drafts;
}

/** The drafts of a text's names, made once for the same facts. */
export const draftsOf = keptWith(({ tokens, sentences, quotations }: Facts): readonly NameDraft[] =>
  draftNames(tokens, sentences, quotations),
);

/** Whether a token could be of a title before a name that opens what follows it. */
export const mayEntitle = (token: Token): boolean => capital.test(token.text) || token.pos === "ADJ" || isTitle(token);

/** The words of a name stand a blank apart. */
const lastWord = (text: string): string => text.slice(text.lastIndexOf(" ") + 1).toLowerCase();

/** A run of capitalised words from token `i`, with small words inside ("Bank of England", "Ursula von der Leyen"). */
function runOf(
  tokens: readonly Token[],
  i: number,
  starts: ReadonlySet<number>,
  quoteStarts: ReadonlySet<number>,
): { first: number; last: number } | undefined {
  const first = tokens[i];
  if (first === undefined || !isNameWord(first)) return undefined;
  const opens = starts.has(first.from) || quoteStarts.has(first.from - 1);
  if (opens && beforeNames.has(plain(first))) return undefined;
  const next = tokens[i + 1];
  if (opens && (first.pos !== "PROPN" || isCommon(first)) && !isKnown(first) && !titleNouns.has(plain(first))) {
    const nameGoesOn =
      next !== undefined &&
      isNameWord(next) &&
      first.pos !== "DET" &&
      first.pos !== "ADP" &&
      first.pos !== "PRON" &&
      first.pos !== "SCONJ" &&
      first.pos !== "CCONJ" &&
      first.pos !== "ADV" &&
      first.pos !== "AUX" &&
      first.pos !== "VERB";
    if (!nameGoesOn) return undefined;
  }
  let last = i;
  for (let k = i + 1; k < tokens.length; k++) {
    const token = tokens[k];
    const before = tokens[k - 1];
    if (token === undefined || before === undefined || token.from - before.to > 1) break;
    if (isNameWord(token) && token.from > before.to) last = k;
    // "Carla Roe of Ohio": where a person is from is no part of the name.
    else if (token.text === "of" && k === last + 1 && tokens.slice(i, last).some((one) => firstNames.has(plain(one))))
      break;
    // "Ida Berg of Norway": two words that may be a person's, and a country.
    else if (token.text === "of" && k === last + 1 && k - i >= 2 && isOfCountry(tokens, i, k)) break;
    else if (linkWords.has(token.text) && k - last <= 2 && token.text !== "and") continue;
    else if (token.text === "'s" && knownBodies.has(plain(before))) break;
    else break;
  }
  return { first: i, last };
}

/** Whether a country stands behind "of", and before it nothing that an office or a body is named with. */
function isOfCountry(tokens: readonly Token[], first: number, of: number): boolean {
  const next = tokens[of + 1];
  if (next === undefined || !countries.has(plain(next))) return false;
  for (let k = first; k < of; k++) {
    const word = tokens[k];
    if (word === undefined || notPeople.has(plain(word)) || bodyEndings.has(plain(word)) || linkWords.has(word.text))
      return false;
  }
  return true;
}

const isNameWord = (token: Token): boolean => token.form.nameWord;

/** "Officials", "Police", "Residents": plain nouns that only the sentence's start makes capital. */
const isCommon = (token: Token): boolean => {
  const word = plain(token);
  return peopleNouns.has(word) || commonOpeners.has(word) || (word.endsWith("s") && titleNouns.has(word.slice(0, -1)));
};

const isKnown = (token: Token): boolean => {
  const word = plain(token);
  return (
    firstNames.has(word) ||
    countries.has(word) ||
    seats.has(word) ||
    otherPlaces.has(word) ||
    knownBodies.has(word) ||
    courtesyTitles.has(word)
  );
};

function nameOf(tokens: readonly Token[], first: number, last: number): NameDraft | undefined {
  // The title: words of the run up to its last title noun, and small-letter words before the run ("spokesman Jan Doe").
  let start = first;
  for (let k = first; k < last; k++) if (isTitle(tokens[k])) start = afterTitle(tokens, k, last) ?? start;
  // "Republican Jo Roe", "Liberal Democrat Ida Berg": what somebody is, before a full name.
  if (start === first) {
    let k = first;
    while (k < last && callings.has(plain(tokens[k]))) k += 1;
    if (k < last && firstNames.has(plain(tokens[k]))) start = k;
  }
  let titleFrom = first;
  if (start === first) {
    let k = first - 1;
    if (isTitle(tokens[k]) && tokens[k] !== undefined && !capital.test(tokens[k]?.text ?? "")) {
      titleFrom = k;
      while (
        k > 0 &&
        (capital.test(tokens[k - 1]?.text ?? "") ||
          tokens[k - 1]?.pos === "ADJ" ||
          titleNouns.has(plain(tokens[k - 1]))) &&
        tokens[k - 1]?.pos !== "PRON" &&
        tokens[k - 1]?.pos !== "DET"
      )
        titleFrom = --k;
    }
  }
  const from = tokens[start];
  const to = tokens[last];
  if (from === undefined || to === undefined) return undefined;
  const words = tokens.slice(start, last + 1);
  let text = from.text;
  for (let k = start + 1; k <= last; k++) {
    const token = tokens[k];
    if (token !== undefined) text += (token.from > (tokens[k - 1]?.to ?? 0) ? " " : "") + token.text;
  }
  const titled = start > titleFrom;
  const lower = text.toLowerCase();
  return {
    from: from.from,
    to: to.to,
    text,
    words,
    lower,
    last: plain(to),
    surname: lastWord(text),
    titled,
    title: titled
      ? tokens
          .slice(titleFrom, start)
          .map(({ text: word }) => word)
          .join(" ")
      : "",
    kind: kindOf(words, lower, titled, nobody),
    open: titleFrom === 0 && start === first,
  };
}

const nobody: ReadonlySet<string> = new Set();

/** Where the name begins behind title noun `k`; undefined where the noun is part of a body's name ("Ministry of …"). */
function afterTitle(tokens: readonly Token[], k: number, last: number): number | undefined {
  if (!linkWords.has(tokens[k + 1]?.text ?? "")) return k + 1;
  // "Secretary of State Jo Roe": behind "of" only a first name or an initial can open the name.
  for (let n = k + 2; n < last; n++) {
    const word = plain(tokens[n]);
    if (firstNames.has(word) || /^\p{Lu}\.$/u.test(tokens[n]?.text ?? "")) return n;
  }
  return last - k >= 4 && tokens[k + 1]?.text === "of" && /^state$/iu.test(tokens[k + 2]?.text ?? "")
    ? k + 3
    : undefined;
}

const isTitle = (token: Token | undefined): boolean => courtesyTitles.has(plain(token)) || titleNouns.has(plain(token));
