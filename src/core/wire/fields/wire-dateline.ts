import { foldSpaces } from "../../story/text.ts";
import { isNewsAgency } from "./agencies.ts";
import { monthOf } from "./iso-time.ts";
import type { FoundDateline } from "./parse-dateline.ts";

/**
 * Finds a dateline as only agencies' own files print it: with no dash behind the agency ("Bern (sda) Der …", "MOSCOW, May 4.
 * /TASS/. A …"), with other signs there ("Madrid, 4 may (EFE).- Un …", "BRUSSEL 04/05 (BELGA) = De …"), with the sender's
 * own short name. A name in brackets after a place is an agency only if it is known as one, or is the sender's.
 * `own`: the sender's names in lower case.
 */
export function parseWireDateline(text: string, own: ReadonlySet<string>): FoundDateline | undefined {
  const match = shape.exec(text.slice(0, 140));
  if (match?.groups === undefined) return undefined;
  const { date, round, stroked, dash } = match.groups;
  const agency = (round ?? stroked ?? "").trim();
  const place = (match.groups["place"] ?? "").trim();
  if (!looksNamed(place) || (date !== undefined && !isDate(date))) return undefined;
  // Place, day, capitals in brackets and a dash can be nothing else, whoever it is.
  const isWhole =
    date !== undefined && (stroked !== undefined || (dash !== undefined && /^\p{Lu}[\p{L}\d-]{1,12}$/u.test(agency)));
  if (!isWhole && !isAgency(agency, own)) return undefined;
  const printed = foldSpaces(match.groups["printed"] ?? "");
  return {
    dateline: { text: printed, place, ...(date === undefined ? {} : { date: foldSpaces(date) }), agency },
    raw: match[0].trim(),
    to: match[0].length,
    sure: 0.92,
  };
}

const day = "\\d{1,2}(?:\\.|er|º|ª)?";
const word = "\\p{L}{3,10}\\.?";
const date = `${day}\\s+(?:de\\s+)?${word}(?:,?\\s+(?:de\\s+)?\\d{4})?|${word}\\s+${day}(?:,?\\s+\\d{4})?|\\d{1,2}[./-]\\d{1,2}(?:[./-](?:\\d\\d){1,2})?`;
const shape = new RegExp(
  `^\\s*(?<printed>(?<place>[^\\d()/\\n"“”„«!?;:]{2,60}?)(?:[,\\s]\\s*(?<date>${date}))?[.,]?\\s*(?:\\((?<round>[^()\\n]{2,40})\\)|/(?<stroked>[^/\\n]{2,30})/))` +
    `(?:\\s*[.:=]?\\s*(?<dash>[-–—]+)|\\s*[.:=])?(?:\\s+(?=["“«„¡¿(‘']?[\\p{Lu}\\p{Lo}\\d])|\\s*$)`,
  "u",
);

/** Agencies that sign their datelines in this way and are named nowhere else. Lower case. */
const regional: ReadonlySet<string> = new Set([
  "ats",
  "sda",
  "awp",
  "keystone-ats",
  "ana",
  "ana-mpa",
  "αμπε",
  "απε-μπε",
  "тасс",
  "итар-тасс",
  "риа новости",
  "интерфакс",
  "afx",
  "agi",
  "adnkronos",
  "askanews",
  "colpisa",
  "cna",
  "hina",
  "tanjug",
  "bta",
  "sita",
  "elta",
  "bns",
  "leta",
]);

const isAgency = (name: string, own: ReadonlySet<string>): boolean =>
  name !== "" &&
  [name, ...name.split("/")].some(
    (part) => isNewsAgency(part) || regional.has(part.trim().toLowerCase()) || own.has(part.trim().toLowerCase()),
  );

/** Capitalised names and the small words between them, no more than a few. */
function looksNamed(place: string): boolean {
  const words = place.split(/[\s,/]+/u).filter((part) => part !== "");
  return (
    words.length > 0 &&
    words.length <= 6 &&
    !/^(?:by|von|par|por)$/iu.test(words[0] ?? "") &&
    words.every((part) => /^[\p{Lu}\p{Lo}'’]/u.test(part) || small.has(part))
  );
}
const small: ReadonlySet<string> = new Set(
  "de del di da do dos das la las le les lo los el al en sur am an der bei im und y e i van aan na".split(" "),
);

/** Words and figures that stand for a day: "4 мая", "04/05", "1er mars 2022". */
function isDate(text: string): boolean {
  const name = /\p{L}{3,}/u.exec(text.replace(/\d{1,2}er\b/u, ""))?.[0];
  return name === undefined || monthOf(name) !== undefined || russianMonth.test(name);
}
const russianMonth = /^(?:янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)/iu;
