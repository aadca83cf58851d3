import { splitCaption } from "../captions/split-caption.ts";
import { clockPattern, datePattern } from "../fields/date-shape.ts";
import { looksLikePerson, parseByline } from "../fields/parse-byline.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { steps } from "./feature-names.ts";
import { kindsOf } from "./line-kinds.ts";
import type { LineShape } from "./line-shape.ts";

const chars = steps("chars", [4, 11, 21, 31, 46, 61, 81, 101, 131, 171, 221, 301, 401, 601]);
const wordCount = steps("words", [2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 35]);
const small = steps("small", [0.01, 0.15, 0.25, 0.35, 0.45]);
const capitals = steps("capitals", [0.01, 0.2, 0.4, 0.6, 0.8, 1]);
const datelineSure = steps("dateline", [0.5, 0.9]);
const bylineSure = steps("byline", [0.25, 0.35, 0.5, 0.9]);
const creditSure = steps("credit", [0.1, 0.2, 0.4, 0.6, 0.8, 0.9]);
const endSure = steps("ends-credit", [0.3, 0.6, 0.8]);

/** What is true of a line by itself, as feature names. */
export function ownFeatures(line: LineShape): string[] {
  const { text, words } = line;
  const features = [
    "any",
    ...chars(text.length),
    ...wordCount(words.length),
    ...small(line.smallWords),
    ...capitals(line.capitals),
  ];
  const add = (condition: boolean, name: string): void => {
    if (condition) features.push(name);
  };
  add(line.prose, "prose");
  add(line.stops, "stops");
  const end = text.slice(-1);
  add(end === ":", "ends-colon");
  add(",;–—-".includes(end), "ends-open");
  add("\"”’'".includes(end), "ends-quote");
  add(end === "…" || text.endsWith("..."), "ends-cut");
  add(/^["“‘']/u.test(text), "starts-quote");
  add(/^\p{Ll}/u.test(text), "starts-lower");
  add(/^\d/u.test(text), "starts-figure");
  add(line.allCapitals, "all-capitals");
  add(/[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text), "sentences");
  add(/\d/u.test(text), "figures");
  features.push(...kindsOf(text));
  features.push(...fieldFeatures(line));
  return features;
}

/** What the readers of datelines, bylines, credits and dates make of the line. */
function fieldFeatures({ text, words, prose }: LineShape): string[] {
  const features: string[] = [];
  const dateline = parseDateline(text);
  if (dateline !== undefined) {
    features.push(...datelineSure(dateline.sure));
    if (text.slice(dateline.to).trim() === "") features.push("dateline-alone");
  }
  if (text.length <= 240 && /\d|\bago\b/u.test(text)) features.push(...dateFeatures(text));
  if (text.length <= 160 && !prose) {
    const byline = parseByline(text);
    if (byline !== undefined) {
      features.push(...bylineSure(byline.sure));
      if (byline.published !== undefined && byline.sure >= 0.35) features.push("byline-date");
    }
    if (/^(?:by|written by|posted by|article by|story by|author)\s*:?$/iu.test(text)) features.push("byline-cue-alone");
    if (/^by\b/iu.test(text)) features.push("starts-by");
    if (words.length <= 5 && looksLikePerson(text)) features.push("person");
    const credit = parseCredit(text);
    if (credit !== undefined) features.push(...creditSure(credit.sure));
  }
  if (text.length <= 600 && words.length >= 3) {
    const { caption, credit, dropped } = splitCaption(text);
    if (credit !== undefined && caption.split(" ").length >= 2) features.push("ends-credit", ...endSure(credit.sure));
    if (dropped !== undefined) features.push("caption-control");
  }
  return features;
}

/** What is said of days and times; a line with no figure in it is spared. */
function dateFeatures(text: string): string[] {
  const dates = text.match(anyDate) ?? [];
  const clocks = text.match(anyClock) ?? [];
  if (dates.length + clocks.length === 0) return [];
  const features: string[] = [];
  if (dates.length > 0) features.push("date");
  if (clocks.length > 0) features.push("clock");
  if (/\bago\b/u.test(text) && dates.length > 0) features.push("ago");
  const left = [...dates, ...clocks].reduce((rest, found) => rest.replace(found, " "), text).replace(dateWords, " ");
  const letters = (left.match(/[\p{L}\p{N}]+/gu) ?? []).join("").length;
  if (letters === 0) features.push("only-date");
  else if (letters <= 12) features.push("mostly-date");
  if (saysPublished.test(text)) features.push("says-published");
  return features;
}
const anyDate = datePattern();
const anyClock = clockPattern();
const saysPublished =
  /^\W*(?:published|posted|updated|last (?:updated|modified)|first published|created|modified|as of)\b/iu;
const dateWords =
  /\b(?:first|last|published|posted|updated?|modified|created|on|at|as|of|the|and|by|edt|est|pst|pdt|cst|cdt|mst|gmt|utc|bst|ist|et|pt|ct|am|pm|a\.m|p\.m|(?:mon|tue|tues|wednes|wed|thurs|thu|fri|satur|sat|sun)(?:day)?)\b\.?/giu;
