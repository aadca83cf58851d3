import { bylineLikeness } from "../fields/byline-likeness.ts";
import { clockPattern, datePattern } from "../fields/date-shape.ts";
import { mayHaveDate } from "../fields/may-have-date.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { isGreeting } from "./heed-greeting.ts";
import { isNamedPerson } from "./is-named-person.ts";
import { eachKind, kindNames } from "./line-kinds.ts";
import type { SourceLine } from "./source-lines.ts";
import { type DecodedRole, states } from "./states.ts";

/** Of fewer lines nothing can be said; longer texts are whole pages. */
const [shortestTyped, longestTyped] = [3, 80];
/** A page's own lines are short. */
const longestSign = 12;

/** Families of words that hardly anybody types in a line of its own, and hardly a copy of a page is without. */
const signs = numbersOf(
  ["social", "account", "advert", "comments", "related", "legal", "tags", "command", "control", "section"],
  ["crumbs", "counter", "readingTime", "provenance", "bar"],
);
/** What a page says in sentences. */
const appeals = numbersOf(["account", "advert", "legal", "provenance"]);

function numbersOf(...names: readonly (readonly string[])[]): ReadonlySet<number> {
  return new Set(names.flat().map((kind) => kindNames.indexOf(kind)));
}

/**
 * Whether no line but the first, which may be any title, is one that only a page has: of copies of pages hardly one in a
 * hundred is without.
 */
export const isTyped = (lines: readonly SourceLine[]): boolean =>
  lines.length >= shortestTyped &&
  lines.length <= longestTyped &&
  !isGreeting(lines[0]?.text ?? "") &&
  !lines.some((line, index) => (index > 0 && isSign(line)) || isLinkOfPage.test(line.text));

/** "Ethics Policy" in a foot, "NATIONAL /" in a trail. */
const isLinkOfPage = /^(?:\p{Lu}\S* ){1,3}polic(?:y|ies)$|^[^.!?]{1,40}\s[/|»›>]$/iu;

function isSign(line: SourceLine): boolean {
  if (line.text.split(" ", longestSign + 1).length > longestSign || isOfCopy(line)) return false;
  const among = isSentence(line.text) ? appeals : signs;
  let found = false;
  eachKind(line.text, (kind) => {
    if (among.has(kind)) found = true;
  });
  return found;
}

/** The time over an entry, a row of figures. */
const isOfCopy = ({ text, cells }: SourceLine): boolean =>
  cells !== undefined || /^\d{1,2}[.:h]\d{2}\b|^[^\p{L}\p{N}]+$/u.test(text) || isMailFoot.test(text);
const isMailFoot = /^(?:Sent from my|Get Outlook for)\b/u;
const isSentence = (text: string): boolean => /[\p{Ll}\d)][.!?]["”’)]?$/u.test(text);

/** By so much a role gives way that a line does not look like. */
const penalty = 12;
/** So many lines stand over the copy at most. */
const longestHead = 5;
/** By so much a few words right over a sentence are rather its heading. */
const bonus = 5;

/**
 * The weights were learned from pages, and take for a page's lines what they do not know: tables, forecasts, entries of a
 * live blog. In typed copy what somebody wrote is copy, and what is to be anything else must look like it.
 */
export function favourCopy(emissions: Float64Array, lines: readonly SourceLine[]): void {
  const isParted = lines.some(({ blankBefore }, index) => index > 0 && blankBefore);
  const firstTime = lines.findIndex(({ text }) => isTime.test(text));
  lines.forEach((line, index) => {
    const heads = headsNext(lines, index);
    const unlike: readonly [role: DecodedRole, isUnlike: boolean][] = [
      ["furniture", !isStray(line, index) && !isKicker(lines, index) && !isContact(line.text)],
      ["headline", isRowOfFigures(line.text) || says.test(line.text)],
      ["byline", !maySign(line.text) || (firstTime >= 0 && index > firstTime)],
      ["dek", index === 0 || isRowOfFigures(line.text) || (isParted && !mayStandAlone(lines, index))],
      ["published", !isDated(line.text)],
      ["dateline", parseDateline(line.text) === undefined],
      ["caption", !mayCaption(line.text)],
      ["credit", !mayCredit(line.text, lines[index - 1])],
      ["subhead", (isParted && !line.blankBefore) || isRowOfFigures(line.text)],
    ];
    const isCells = line.cells !== undefined;
    for (const [role, isUnlike] of unlike) if (isUnlike || isCells) add(role, -penalty);
    if (heads) add("subhead", bonus);
    if (index < longestHead && says.test(line.text)) add("byline", bonus);

    function add(wanted: DecodedRole, score: number): void {
      states.forEach(({ role }, state) => {
        const at = index * states.length + state;
        if (role === wanted) emissions[at] = (emissions[at] ?? 0) + score;
      });
    }
  });
}

/** A few words that stand alone below the first lines and say nothing ("Route 6"), or no words at all. */
const isStray = ({ text, blankBefore, blankAfter, cells }: SourceLine, index: number): boolean =>
  /^[^\p{L}\p{N}]+$/u.test(text) ||
  isMailFoot.test(text) ||
  (index > 1 &&
    blankBefore &&
    blankAfter &&
    cells === undefined &&
    text.split(" ").length <= 3 &&
    !/[.!?:]["”’)]?$|:\s/u.test(text));

/** A line that has a block to itself, or that only a name or a date follows: what stands above the copy does. */
function mayStandAlone(lines: readonly SourceLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || bullet.test(line.text)) return false;
  const isLast = line.blankAfter || next === undefined || maySign(next.text) || isDated(next.text);
  return isLast && (line.blankBefore || index <= 1);
}
const bullet = /^(?:[•·▪►*‣◦]|[–—-]\s|\d{1,2}[.)]\s)/u;

/** "Holt-Price, A (Con) 15,010 (35.9%, -9.8)", "Majority: 3,412 (8.2%)": figures make half of it. */
const isRowOfFigures = (text: string): boolean => {
  const words = text.split(" ");
  return (
    !isSentence(text) && !isTime.test(text) && words.filter((word) => /\d/u.test(word)).length * 8 >= words.length * 3
  );
};

/** Whom to ask, in no sentence. */
const isContact = (text: string): boolean => contact.test(text) && !isSentence(text);
const contact =
  /\w@\w|https?:\/\/|www\.\w|\b(?:tel|phone|mob|mobile|fax|e-?mail)\b|^(?:\p{L}+ )?contacts?\b|(?:\+|\b0)\d[\d ()-]{7,}$/iu;

/** A few words over the title: the name of a column or a journal. */
const isKicker = (lines: readonly SourceLine[], index: number): boolean =>
  index === 0 && !isLong(lines[0]?.text ?? "") && lines.slice(1, 3).some(isTitle);

const isTitle = ({ text, blankBefore, blankAfter }: SourceLine): boolean =>
  blankBefore && blankAfter && isLong(text) && /^\P{Ll}.*[^.!?:;,]$/u.test(text);

const mayCaption = (text: string): boolean =>
  isLong(text) && !isRowOfFigures(text) && !/^(?:Sir|Madam|Dear)\b/u.test(text);

/** A bare name credits the picture whose caption stands over it. */
const mayCredit = (text: string, before: SourceLine | undefined): boolean => {
  if (isRowOfFigures(text)) return false;
  const sure = parseCredit(text)?.sure ?? 0;
  return sure >= 0.5 || (sure > 0 && before !== undefined && !before.blankAfter && isLong(before.text));
};
/** A day with hardly a word beside it. */
const isDated = (text: string): boolean =>
  mayHaveDate(text) &&
  // "240-6 dec": declared.
  !/\d-\d+ dec\b/u.test(text) &&
  datePattern().test(text) &&
  (
    text
      .replace(datePattern(), " ")
      .replace(clockPattern(), " ")
      .match(/\p{L}{2,}/gu) ?? []
  ).length <= 4;
const maySign = (text: string): boolean =>
  (bylineLikeness(text) >= 0.6 && (says.test(text) || (!/\s[-–—]\s/u.test(text) && /\p{Ll}/u.test(text)))) ||
  isNamedPerson(text.split(",")[0] ?? "");
/** Who wrote it, said in so many words. */
const says =
  /^(?:(?:[Bb]y|BY) (?:\p{Lu}|our |staff |a )|(?:[Ff]rom [Oo]ur|FROM OUR) (?:\p{L}+ ){0,3}(?:correspondent|reporter|Correspondent|Reporter|CORRESPONDENT|REPORTER))(?!.*\.$)/u;

const isLong = (text: string): boolean => text.split(" ", 6).length > 5;

/** A few words on a block: over a sentence, over lines that are none either, or a number or a time over anything. */
function headsNext(lines: readonly SourceLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || index === 0) return false;
  if (!line.blankBefore || line.blankAfter || line.cells !== undefined || line.text.split(" ").length > 8) return false;
  if (isNumbered.test(line.text)) return true;
  if (/[.!?,;:]["”’)]?$/u.test(line.text) || !/^[\p{Lu}\d£$€"“‘']/u.test(line.text)) return false;
  return (
    isSentence(next.text) ||
    (/^\p{L}\D*$/u.test(line.text) && !next.blankAfter && !isLong(line.text) && !maySign(line.text))
  );
}

/** A time alone in its line stands over an entry. */
const isTime = /^\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?$/u;
const isNumbered = /^\d{1,2}(?:[.)]\s+\p{L}[^.!?:;]*|[.:h]\d{2}(?:\s?[ap]\.?m\.?)?)$/u;
