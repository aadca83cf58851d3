import { splitCaption } from "../captions/split-caption.ts";
import { endsLikeSentence, looksLikePerson, parseByline } from "../fields/parse-byline.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { addDateFeatures } from "./date-features.ts";
import { addFeature, addSteps, type FeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";
import { eachKind } from "./line-kinds.ts";
import type { LineShape } from "./line-shape.ts";

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
  const end = text.slice(-1);
  if (end === ":") addFeature(rows, features.endsColon);
  if (",;–—-".includes(end)) addFeature(rows, features.endsOpen);
  if ("\"”’'".includes(end)) addFeature(rows, features.endsQuote);
  if (end === "…" || text.endsWith("...")) addFeature(rows, features.endsCut);
  if (/^["“‘']/u.test(text)) addFeature(rows, features.startsQuote);
  if (/^\p{Ll}/u.test(text)) addFeature(rows, features.startsLower);
  if (/^\d/u.test(text)) addFeature(rows, features.startsFigure);
  if (line.allCapitals) addFeature(rows, features.allCapitals);
  if (line.sentences) addFeature(rows, features.sentences);
  if (line.figures) addFeature(rows, features.figures);
  eachKind(text, (kind) => addFeature(rows, features.kinds[kind] ?? features.any));
  addFieldFeatures(rows, line);
}

/** What the readers of datelines, bylines, credits and dates make of the line. */
function addFieldFeatures(rows: FeatureRows, { text, words, prose, figures }: LineShape): void {
  const dateline = parseDateline(text);
  if (dateline !== undefined) {
    addSteps(rows, features.dateline, dateline.sure);
    if (text.slice(dateline.to).trim() === "") addFeature(rows, features.datelineAlone);
  }
  if (text.length <= 240 && (figures || /\bago\b/u.test(text))) addDateFeatures(rows, text);
  if (text.length <= 160 && !prose) {
    const byline = endsLikeSentence(text) ? undefined : parseByline(text);
    if (byline !== undefined) {
      addSteps(rows, features.byline, byline.sure);
      if (byline.published !== undefined && byline.sure >= 0.35) addFeature(rows, features.bylineDate);
    }
    if (/^(?:by|written by|posted by|article by|story by|author)\s*:?$/iu.test(text))
      addFeature(rows, features.bylineCueAlone);
    if (/^by\b/iu.test(text)) addFeature(rows, features.startsBy);
    if (words <= 5 && looksLikePerson(text)) addFeature(rows, features.person);
    const credit = parseCredit(text);
    if (credit !== undefined) addSteps(rows, features.credit, credit.sure);
  }
  if (text.length <= 600 && words >= 3) {
    const { caption, credit, dropped } = splitCaption(text);
    if (credit !== undefined && caption.split(" ").length >= 2) {
      addFeature(rows, features.endsCredit);
      addSteps(rows, features.endsCreditSure, credit.sure);
    }
    if (dropped !== undefined) addFeature(rows, features.captionControl);
  }
}
