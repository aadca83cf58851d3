import { anyMark, type LineMarks } from "./line-marks.ts";
import type { LineShape } from "./line-shape.ts";

/**
 * What a line looks like at a glance, one word for each line, so that three in a row can be read together: a title, a
 * name and a date are the head of a story; prose, a title and prose are a subhead.
 */
export const lineLooks = [
  "none",
  "date",
  "by",
  "name",
  "credit",
  "captioned",
  "scene",
  "control",
  "pointer",
  "legal",
  "word",
  "label",
  "title",
  "question",
  "sentence",
  "prose",
] as const;
export type LineLook = (typeof lineLooks)[number];

const date = anyMark("onlyDate", "mostlyDate", "saysPublished");
const by = anyMark("bylineSure", "bylineCueAlone", "bylineDate");
const control = anyMark("social", "control", "counter", "section", "rule");
const captioned = anyMark("endsCreditSure", "captionControl");
const credit = anyMark("creditSure");
const legal = anyMark("legal", "signOff");
const name = anyMark("person");
const pointer = anyMark("account", "advert", "comments", "related", "tags");
const scene = anyMark("cutLine", "seen");
const question = anyMark("question");
const label = anyMark("label", "endsColon");

/** Looks at a line once its own features are known. */
export function lookOf(line: LineShape, marks: LineMarks): LineLook {
  if ((marks & date) !== 0) return "date";
  if ((marks & by) !== 0) return "by";
  if ((marks & control) !== 0) return "control";
  if ((marks & captioned) !== 0) return "captioned";
  if ((marks & credit) !== 0) return "credit";
  if ((marks & legal) !== 0 && !line.prose) return "legal";
  if ((marks & name) !== 0) return "name";
  if (!line.prose && (marks & pointer) !== 0) return "pointer";
  if (!line.prose && (marks & scene) !== 0) return "scene";
  if (line.prose) return "prose";
  if (line.stops && (marks & question) !== 0) return "question";
  if (line.stops && line.words >= 4) return "sentence";
  if (line.words <= 1) return "word";
  if ((marks & label) !== 0) return "label";
  return line.words <= 3 ? "word" : "title";
}
