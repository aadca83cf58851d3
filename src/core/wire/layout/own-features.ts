import { splitFolded } from "../captions/split-caption.ts";
import { mayHaveDate } from "../fields/may-have-date.ts";
import { isNoByline } from "../fields/byline-likeness.ts";
import { looksLikePerson, parseByline } from "../fields/parse-byline.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { addDateFeatures } from "./date-features.ts";
import { addFeature, addSteps, type FeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";
import { eachKind } from "./line-kinds.ts";
import type { LineShape } from "./line-shape.ts";
import { letterSet } from "../patterns/letter-set.ts";

/** Adds what is true of a line by itself. */
export function addOwnFeatures(rows: FeatureRows, line: LineShape): void {
  const { text } = line;
  addFeature(rows, features.any);
  addSteps(rows, features.chars, text.length);
  addSteps(rows, features.words, line.words);
  addSteps(rows, features.small, line.smallWords);
  addSteps(rows, features.capitals, line.capitals);
  if (line.prose) addFeature(rows, features.prose);
  if (line.stops) addFeature(rows, features.stops);
  const end = text.charCodeAt(text.length - 1);
  if (end === colon) addFeature(rows, features.endsColon);
  if (openEnds(end)) addFeature(rows, features.endsOpen);
  if (endQuotes(end)) addFeature(rows, features.endsQuote);
  if (end === ellipsis || (end === stop && text.endsWith("..."))) addFeature(rows, features.endsCut);
  const start = text.charCodeAt(0);
  if (startQuotes(start)) addFeature(rows, features.startsQuote);
  if (start < 128 ? start >= 97 && start <= 122 : /^\p{Ll}/u.test(text)) addFeature(rows, features.startsLower);
  if (start >= 48 && start <= 57) addFeature(rows, features.startsFigure);
  if (line.allCapitals) addFeature(rows, features.allCapitals);
  if (line.sentences) addFeature(rows, features.sentences);
  if (line.figures) addFeature(rows, features.figures);
  eachKind(text, (kind) => addFeature(rows, features.kinds[kind] ?? features.any));
  addFieldFeatures(rows, line);
}

const colon = 0x3a;
const stop = 0x2e;
const ellipsis = 0x2026;
const openEnds = letterSet(",;–—-");
const endQuotes = letterSet("\"”’'");
const startQuotes = letterSet("\"“‘'");

/** What the readers of datelines, bylines, credits and dates make of the line. */
function addFieldFeatures(rows: FeatureRows, { text, words, prose, figures }: LineShape): void {
  const dateline = parseDateline(text);
  if (dateline !== undefined) {
    addSteps(rows, features.dateline, dateline.sure);
    if (text.slice(dateline.to).trim() === "") addFeature(rows, features.datelineAlone);
  }
  if (text.length <= 240 && mayHaveDate(text) && (figures || text.includes("ago"))) addDateFeatures(rows, text);
  if (text.length <= 160 && !prose) addNameFeatures(rows, text, words);
  if (text.length <= 600 && words >= 3) {
    const { caption, credit, dropped } = splitFolded(text);
    if (credit !== undefined && caption.includes(" ")) {
      addFeature(rows, features.endsCredit);
      addSteps(rows, features.endsCreditSure, credit.sure);
    }
    if (dropped !== undefined) addFeature(rows, features.captionControl);
  }
}

/** What bylines and credits are made of. */
function addNameFeatures(rows: FeatureRows, text: string, words: number): void {
  const byline = isNoByline(text) ? undefined : parseByline(text);
  if (byline !== undefined) {
    addSteps(rows, features.byline, byline.sure);
    if (byline.published !== undefined && byline.sure >= 0.35) addFeature(rows, features.bylineDate);
  }
  if (words <= 3 && cueAlone.test(text)) addFeature(rows, features.bylineCueAlone);
  if (startsBy.test(text)) addFeature(rows, features.startsBy);
  if (words <= 5 && looksLikePerson(text)) addFeature(rows, features.person);
  const credit = parseCredit(text);
  if (credit !== undefined) addSteps(rows, features.credit, credit.sure);
}

const cueAlone = /^(?:by|written by|posted by|article by|story by|author)\s*:?$/iu;
const startsBy = /^by\b/iu;
