import { clockPattern, datePattern } from "../fields/date-shape.ts";
import { mayHaveDate } from "../fields/may-have-date.ts";
import { addFeature, type FeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";

/** Adds what is said of days and times. */
export function addDateFeatures(rows: FeatureRows, text: string): void {
  if (!mayHaveDate(text)) return;
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

const anyDate = datePattern();
const anyClock = clockPattern();
const saysPublished =
  /^\W*(?:published|posted|updated|last (?:updated|modified)|first published|created|modified|as of)\b/iu;
const dateWords =
  /\b(?:first|last|published|posted|updated?|modified|created|on|at|as|of|the|and|by|edt|est|pst|pdt|cst|cdt|mst|gmt|utc|bst|ist|et|pt|ct|am|pm|a\.m|p\.m|(?:mon|tue|tues|wednes|wed|thurs|thu|fri|satur|sat|sun)(?:day)?)\b\.?/giu;
