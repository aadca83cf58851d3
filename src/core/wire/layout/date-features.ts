import { clockPattern, datePattern } from "../fields/date-shape.ts";
import { addFeature, type FeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";

/** Adds what is said of days and times in a text that may have one. */
export function addDateFeatures(rows: FeatureRows, text: string): void {
  if (isMoreThanDate(text)) {
    const hasDate = someDate.test(text);
    if (hasDate) addFeature(rows, features.date);
    const hasClock = someClock.test(text);
    if (hasClock) addFeature(rows, features.clock);
    if (hasDate && /\bago\b/u.test(text)) addFeature(rows, features.ago);
    if ((hasDate || hasClock) && saysPublished.test(text)) addFeature(rows, features.saysPublished);
    return;
  }
  const dates = text.match(anyDate) ?? [];
  const clocks = text.match(anyClock) ?? [];
  if (dates.length + clocks.length === 0) return;
  if (dates.length > 0) addFeature(rows, features.date);
  if (clocks.length > 0) addFeature(rows, features.clock);
  if (dates.length > 0 && /\bago\b/u.test(text)) addFeature(rows, features.ago);
  const left = [...dates, ...clocks].reduce((rest, found) => rest.replace(found, " "), text).replace(dateWords, " ");
  const letters = (left.match(/[\p{L}\p{N}]+/gu) ?? []).join("").length;
  if (letters === 0) addFeature(rows, features.onlyDate);
  else if (letters <= 12) addFeature(rows, features.mostlyDate);
  if (saysPublished.test(text)) addFeature(rows, features.saysPublished);
}

/** So many letters in words that no date is made of. */
const manyLetters = 40;

/** Whether a line has so many other words that it is no date line, whatever dates are in it: they need not be counted. */
function isMoreThanDate(text: string): boolean {
  if (text.length <= manyLetters) return false;
  let letters = 0;
  for (const word of text.match(longWords) ?? []) {
    if (!wordsOfDates.has(word.toLowerCase())) letters += word.length;
    if (letters >= manyLetters) return true;
  }
  return false;
}
const longWords = /(?<![\w\u0080-\uffff])[A-Za-z]{5,}(?![\w\u0080-\uffff])/g;
const wordsOfDates: ReadonlySet<string> = new Set(
  `first published posted update updated modified created january februar february march avril april juillet august
   september october oktober okober november december dezember decembre monday tuesday wednesday thursday friday saturday
   sunday second seconds minute minutes hours weeks month months years januar juni`
    .trim()
    .split(/\s+/u),
);

const anyDate = datePattern();
const anyClock = clockPattern();
const someDate = new RegExp(anyDate.source, "iu");
const someClock = new RegExp(anyClock.source, "iu");
const saysPublished =
  /^\W*(?:published|posted|updated|last (?:updated|modified)|first published|created|modified|as of)\b/iu;
const dateWords =
  /\b(?:first|last|published|posted|updated?|modified|created|on|at|as|of|the|and|by|edt|est|pst|pdt|cst|cdt|mst|gmt|utc|bst|ist|et|pt|ct|am|pm|a\.m|p\.m|(?:mon|tue|tues|wednes|wed|thurs|thu|fri|satur|sat|sun)(?:day)?)\b\.?/giu;
