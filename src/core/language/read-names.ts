import type { Name, Quotation, TextSpan, Token } from "./facts.ts";
import { bodyEndings, knownBodies } from "./lexicon/bodies.ts";
import { firstNames } from "./lexicon/first-names.ts";
import { countries, otherPlaces, seats } from "./lexicon/places.ts";
import { peopleNouns } from "./lexicon/units.ts";
import { courtesyTitles, titleNouns } from "./lexicon/titles.ts";

const capital = /^\p{Lu}/u;
const linkWords = new Set([
  "of",
  "the",
  "for",
  "and",
  "de",
  "da",
  "di",
  "del",
  "della",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "ibn",
  "al",
  "el",
  "y",
  "dos",
  "du",
  "&",
]);
const particles = new Set([
  "de",
  "da",
  "di",
  "del",
  "della",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "ibn",
  "al",
  "el",
  "dos",
  "du",
  "y",
]);
const commonOpeners = new Set(
  "officials authorities critics experts opponents supporters sources prosecutors investigators campaigners scientists researchers shares stocks prices figures results polls surveys reports documents emails talks relations tensions protests elections plans firms companies banks parties ministers governments lawyers judges unions leaders aides allies rivals observers diplomats".split(
    " ",
  ),
);

/** The names of a text: people with the title before them, places, bodies, and other runs of capitals. In order. */
export function readNames(
  tokens: readonly Token[],
  sentences: readonly TextSpan[],
  quotations: readonly Quotation[],
): readonly Name[] {
  const quoteStarts = new Set(quotations.map(({ from }) => from));
  const starts = new Set(sentences.map(({ from }) => from));
  const found: Name[] = [];
  const people = new Set<string>();
  for (let i = 0; i < tokens.length;) {
    const run = tokens[i]?.form.nameWord === true ? runOf(tokens, i, starts, quoteStarts) : undefined;
    if (run === undefined) {
      i += 1;
      continue;
    }
    const name = nameOf(tokens, run.first, run.last, people);
    if (name !== undefined) {
      found.push(name);
      if (name.kind === "person") people.add(lastWord(name.text));
    }
    i = run.last + 1;
  }
  // "Hallam said" above "Eve Hallam, the mayor": a surname read before its full name is that person too.
  return found.map((name) =>
    name.kind === "other" && people.has(lastWord(name.text)) ? { ...name, kind: "person" } : name,
  );
}

/** The words of a name stand a blank apart. */
const lastWord = (text: string): string => text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
const plain = (token: Token | undefined): string => token?.form.plain ?? "";

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
    else if (linkWords.has(token.text) && k - last <= 2 && token.text !== "and") continue;
    else if (token.text === "'s" && knownBodies.has(plain(before))) break;
    else break;
  }
  return { first: i, last };
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

function nameOf(tokens: readonly Token[], first: number, last: number, people: ReadonlySet<string>): Name | undefined {
  // The title: words of the run up to its last title noun, and small-letter words before the run ("spokesman Jan Doe").
  let start = first;
  for (let k = first; k < last; k++) if (isTitle(tokens[k])) start = afterTitle(tokens, k, last) ?? start;
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
  const kind = kindOf(words, text.toLowerCase(), titled, people);
  const titleWords = titled ? tokens.slice(titleFrom, start) : [];
  const title = titleWords.map(({ text: word }) => word).join(" ");
  return { from: from.from, to: to.to, text, kind, ...(kind === "person" && title !== "" ? { title } : {}) };
}

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

function kindOf(words: readonly Token[], lower: string, titled: boolean, people: ReadonlySet<string>): Name["kind"] {
  const first = plain(words[0]);
  const last = plain(words.at(-1));
  if (countries.has(lower) || seats.has(lower) || otherPlaces.has(lower)) return people.has(lower) ? "person" : "place";
  // "Michael Bloomberg", and "Bloomberg" after him.
  const surname = knownBodies.has(last) && !knownBodies.has(lower) && words.length === 2 && firstNames.has(first);
  if (surname || (words.length === 1 && people.has(last))) return "person";
  if (knownBodies.has(lower) || knownBodies.has(last) || bodyEndings.has(last)) return "body";
  if (
    words.some(({ text }) => text === "of" || text === "for" || text === "&") &&
    words.some((token) => bodyEndings.has(plain(token)))
  )
    return "body";
  if (titled && words.length <= 4) return "person";
  if (people.has(last) && words.length <= 3) return "person";
  const shaped =
    words.length >= 2 && words.length <= 5 && words.every(({ text }) => capital.test(text) || particles.has(text));
  if (shaped && (firstNames.has(first) || /^\p{Lu}\.$/u.test(words[1]?.text ?? ""))) return "person";
  if (/^\p{Lu}{2,6}$/u.test(words[0]?.text ?? "") && words.length === 1) return "body";
  return "other";
}
