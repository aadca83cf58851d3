import { splitCaption } from "../captions/split-caption.ts";
import { clockPattern, datePattern } from "../fields/date-shape.ts";
import { looksLikePerson, parseByline } from "../fields/parse-byline.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { type LineKind, lineKinds } from "./line-kinds.ts";
import { type LineLook, lookFeatures, lookOf } from "./line-look.ts";
import type { LineShape } from "./line-shape.ts";
import type { TextShape } from "./text-shape.ts";

/** The names of what is true of each line: by itself, by its neighbours, by its place in the whole text. */
export function lineFeatures(shape: TextShape): readonly (readonly string[])[] {
  const own = shape.shapes.map((line) => ownFeatures(line));
  const places = placeFeatures(shape, own);
  const sets = own.map((features) => new Set(features));
  const looks = shape.shapes.map((line, index) => lookOf(line, sets[index] ?? new Set()));
  const mates = subheadMates(looks, shape.core);
  const first = own.map((features, index) => [...features, ...repeatFeatures(shape, index), ...(places[index] ?? [])]);
  return first.map((features, index) => {
    const all = [...features, ...lookFeatures(looks, index), ...above("mates", mates[index] ?? 0, [1, 2, 4])];
    for (const distance of [-2, -1, 1, 2]) {
      const near = first[index + distance];
      const sign = distance > 0 ? `+${distance}` : `${distance}`;
      if (near === undefined) all.push(`${sign}:none`);
      else for (const feature of near) if (told.has(feature)) all.push(`${sign}:${feature}`);
    }
    return all;
  });
}

/** Thresholds that a number is above, as feature names: linear weights then make any staircase. */
function above(name: string, value: number, steps: readonly number[]): string[] {
  return steps.filter((step) => value >= step).map((step) => `${name}>=${step}`);
}

function ownFeatures(line: LineShape): string[] {
  const { text, words } = line;
  const features = [
    "any",
    ...above("chars", text.length, [4, 11, 21, 31, 46, 61, 81, 101, 131, 171, 221, 301, 401, 601]),
    ...above("words", words.length, [2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 35]),
    ...above("small", line.smallWords, [0.01, 0.15, 0.25, 0.35, 0.45]),
    ...above("capitals", line.capitals, [0.01, 0.2, 0.4, 0.6, 0.8, 1]),
  ];
  const add = (condition: boolean, name: string): void => {
    if (condition) features.push(name);
  };
  add(line.prose, "prose");
  add(line.stops, "stops");
  add(/[:]$/u.test(text), "ends-colon");
  add(/[,;–—-]$/u.test(text), "ends-open");
  add(/["”’']$/u.test(text), "ends-quote");
  add(/(?:…|\.\.\.)$/u.test(text), "ends-cut");
  add(/^["“‘']/u.test(text), "starts-quote");
  add(/^\p{Ll}/u.test(text), "starts-lower");
  add(/^\d/u.test(text), "starts-figure");
  add(line.allCapitals, "all-capitals");
  add(/[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text), "sentences");
  add(/\d/u.test(text), "figures");
  for (const [name, pattern] of Object.entries(lineKinds) as [LineKind, RegExp][])
    if (pattern.test(text)) features.push(`kind-${name}`);
  features.push(...fieldFeatures(line));
  return features;
}

/** What the readers of datelines, bylines, credits and dates make of the line. */
function fieldFeatures({ text, words }: LineShape): string[] {
  const features: string[] = [];
  const dateline = parseDateline(text);
  if (dateline !== undefined) {
    features.push(...above("dateline", dateline.sure, [0.5, 0.9]));
    if (text.slice(dateline.to).trim() === "") features.push("dateline-alone");
  }
  if (text.length <= 240) {
    const dates = [...text.matchAll(datePattern())];
    const clocks = [...text.matchAll(clockPattern())];
    if (dates.length > 0) features.push("date");
    if (clocks.length > 0) features.push("clock");
    if (/\bago\b/u.test(text) && dates.length > 0) features.push("ago");
    if (dates.length + clocks.length > 0) {
      const left = [...dates, ...clocks]
        .reduce((rest, found) => rest.replace(found[0], " "), text)
        .replace(dateWords, " ")
        .match(/[\p{L}\p{N}]+/gu);
      const letters = (left ?? []).join("").length;
      if (letters === 0) features.push("only-date");
      else if (letters <= 12) features.push("mostly-date");
      if (
        /^\W*(?:published|posted|updated|last (?:updated|modified)|first published|created|modified|as of)\b/iu.test(
          text,
        )
      )
        features.push("says-published");
    }
  }
  if (text.length <= 160) {
    const byline = parseByline(text);
    if (byline !== undefined) {
      features.push(...above("byline", byline.sure, [0.25, 0.35, 0.5, 0.9]));
      if (byline.published !== undefined && byline.sure >= 0.35) features.push("byline-date");
    }
    if (/^(?:by|written by|posted by|article by|story by|author)\s*:?$/iu.test(text)) features.push("byline-cue-alone");
    if (/^by\b/iu.test(text)) features.push("starts-by");
    if (words.length <= 5 && looksLikePerson(text)) features.push("person");
    const credit = parseCredit(text);
    if (credit !== undefined) features.push(...above("credit", credit.sure, [0.1, 0.2, 0.4, 0.6, 0.8, 0.9]));
  }
  if (text.length <= 700 && words.length >= 3) {
    const { caption, credit, dropped } = splitCaption(text);
    if (credit !== undefined && caption.split(" ").length >= 2)
      features.push("ends-credit", ...above("ends-credit", credit.sure, [0.3, 0.6, 0.8]));
    if (dropped !== undefined) features.push("caption-control");
  }
  return features;
}
const dateWords =
  /\b(?:first|last|published|posted|updated?|modified|created|on|at|as|of|the|and|by|edt|est|pst|pdt|cst|cdt|mst|gmt|utc|bst|ist|et|pt|ct|am|pm|a\.m|p\.m|(?:mon|tue|tues|wednes|wed|thurs|thu|fri|satur|sat|sun)(?:day)?)\b\.?/giu;

/** Features of a line that its neighbours hear of. */
const told = new Set([
  "chars>=21",
  "chars>=46",
  "chars>=81",
  "chars>=171",
  "prose",
  "stops",
  "ends-colon",
  "all-capitals",
  "capitals>=0.6",
  "date",
  "only-date",
  "mostly-date",
  "byline>=0.35",
  "byline>=0.9",
  "byline-cue-alone",
  "starts-by",
  "person",
  "credit>=0.2",
  "credit>=0.6",
  "credit>=0.9",
  "ends-credit",
  "dateline>=0.5",
  "kind-social",
  "kind-account",
  "kind-advert",
  "kind-comments",
  "kind-related",
  "kind-legal",
  "kind-media",
  "kind-tags",
  "kind-command",
  "kind-control",
  "kind-section",
  "kind-counter",
  "kind-contact",
  "kind-signOff",
  "kind-cutLine",
  "kind-seen",
  "kind-spoken",
  "kind-bar",
  "caption-control",
  "kin>=0.4",
  "kin>=0.7",
  "title-1",
  "title-2",
  "same>=1",
  "kind-bio",
]);

/** For a short line alone between two paragraphs: how many others stand like it among the prose, as subheads do. */
function subheadMates(looks: readonly LineLook[], [first, last]: readonly [number, number]): readonly number[] {
  const stands = looks.map(
    (look, index) =>
      index > first &&
      index < last &&
      (look === "title" || look === "word" || look === "question" || look === "name") &&
      looks[index - 1] === "prose" &&
      looks[index + 1] === "prose",
  );
  const all = stands.filter(Boolean).length;
  return stands.map((stand) => (stand ? all : 0));
}

function repeatFeatures({ repeats, kinship, shapes }: TextShape, index: number): string[] {
  const repeat = repeats[index];
  const kin = kinship[index];
  const features: string[] = [];
  // Chromium copies a picture's alternative text after its credit: caption, credit, caption again.
  if (repeats[index - 1]?.near === 2 && repeats[index + 1]?.near === 2) features.push("between-same");
  if (repeat !== undefined) {
    features.push(...above("same", repeat.same, [1, 2, 4]));
    if (repeat.near > 0) features.push(...above("near", 8 - Math.min(repeat.near, 8), [0, 1, 4, 6, 7]));
    const twins = [-3, -2, -1, 1, 2, 3].filter((step) => isTwin(shapes[index], shapes[index + step]));
    if (twins.some((step) => step > 0)) features.push("twin-after");
    if (twins.some((step) => step < 0)) features.push("twin-before");
    if (repeats[index - 1]?.same !== undefined && (repeats[index - 1]?.same ?? 0) > 1) features.push("after-repeated");
    if (repeat.opens) features.push("opens-other");
    if (repeat.within) features.push("within-other");
    if (repeat.holds) features.push("holds-other");
  }
  if (kin !== undefined) {
    features.push(...above("kin", kin.shared, [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1]));
    features.push(...above("kin-count", kin.count, [1, 2, 3, 4, 6]));
    features.push(...above("kin-names", kin.names, [0.1, 0.4, 0.7, 1]));
  }
  return features;
}

/** Two lines of some length of which one begins with the other. */
const isTwin = (one: LineShape | undefined, other: LineShape | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.key.length >= 12 &&
  other.key.length >= 12 &&
  (one.key.startsWith(other.key) || other.key.startsWith(one.key));

/** Where a line stands: in the text, and to the core of prose, to the first byline and date, among its neighbours. */
function placeFeatures(
  { shapes, core, lines, kinship, repeats }: TextShape,
  own: readonly (readonly string[])[],
): string[][] {
  const [first, last] = core;
  const has = (index: number, name: string): boolean => own[index]?.includes(name) ?? false;
  const meta = shapes.map(
    (_, index) =>
      has(index, "byline>=0.9") || has(index, "only-date") || has(index, "byline-date") || has(index, "says-published"),
  );
  const prose = shapes.map((shape) => shape.prose);
  const titles = rankTitles(shapes, first, kinship, own, repeats);
  const density = (index: number, reach: number): number => {
    let count = 0;
    for (let near = Math.max(0, index - reach); near <= index + reach && near < prose.length; near += 1)
      if (prose[near] === true && near !== index) count += 1;
    return count / (2 * reach);
  };
  // Where a copy has blank lines everywhere or nowhere they say nothing.
  const blanks = lines.filter(({ blankBefore }) => blankBefore).length / Math.max(lines.length, 1);
  const mixed = blanks > 0.1 && blanks < 0.9;
  let seenMeta = -1;
  return shapes.map((_, index) => {
    const features: string[] = [];
    if (index === 0) features.push("first-line");
    if (index === shapes.length - 1) features.push("last-line");
    features.push(...above("from-top", index, [2, 4, 8, 16, 40]));
    features.push(...above("from-bottom", shapes.length - 1 - index, [2, 4, 8, 16, 40]));
    if (first < 0) features.push("no-core");
    else if (index < first)
      features.push("before-core", ...above("before-core", first - index, [2, 3, 5, 8, 12, 20, 40]));
    else if (index > last) features.push("after-core", ...above("after-core", index - last, [2, 3, 5, 8, 12, 20, 40]));
    else {
      features.push("in-core");
      if (index === first) features.push("core-first");
      if (index === last) features.push("core-last");
    }
    features.push(
      ...above("prose-near", density(index, 2), [0.2, 0.5, 0.75, 1]),
      ...above("prose-round", density(index, 6), [0.1, 0.3, 0.5, 0.7]),
    );
    if (meta[index] === true) seenMeta = index;
    const ahead = meta.findIndex((is, at) => is && at > index && at <= index + 8);
    if (ahead > index) features.push("meta-ahead", ...above("meta-ahead", 9 - (ahead - index), [2, 5, 7, 8]));
    if (seenMeta >= 0 && seenMeta < index)
      features.push("meta-behind", ...above("meta-behind", 9 - Math.min(9, index - seenMeta), [1, 5, 7, 8]));
    const rank = titles.indexOf(index);
    if (rank >= 0 && rank < 3) features.push(`title-${rank + 1}`);
    if (titles[0] !== undefined && index > titles[0])
      features.push("after-title", ...above("after-title", 9 - Math.min(9, index - titles[0]), [1, 5, 7, 8]));
    if (mixed)
      features.push(
        lines[index]?.blankBefore === true ? "blank-before" : "joined-before",
        lines[index]?.blankAfter === true ? "blank-after" : "joined-after",
      );
    return features;
  });
}

/** Lines before the prose that could be its title, the likeliest first: of a title's length, no label, words in common with the prose. */
function rankTitles(
  shapes: readonly LineShape[],
  first: number,
  kinship: TextShape["kinship"],
  own: readonly (readonly string[])[],
  repeats: TextShape["repeats"],
): number[] {
  const until = first < 0 ? Math.min(shapes.length, 12) : first + 1;
  const scored: { index: number; score: number }[] = [];
  for (let index = Math.max(0, until - 150); index < until; index += 1) {
    const shape = shapes[index];
    const features = own[index] ?? [];
    if (shape === undefined || shape.words.length < 3 || shape.words.length > 30 || shape.text.length > 200) continue;
    if (features.some((name) => unlikeTitle.has(name))) continue;
    const kin = kinship[index] ?? { shared: 0, count: 0, names: 0 };
    const score =
      kin.count * (0.4 + kin.shared) +
      (shape.stops ? -1.5 : 0) +
      Math.min(shape.words.length, 10) * 0.15 +
      (repeats[index]?.same === 1 ? 0.7 : 0) -
      Math.min(until - index, 60) * 0.02;
    scored.push({ index, score });
  }
  return scored.sort((a, b) => b.score - a.score).map(({ index }) => index);
}
const unlikeTitle = new Set([
  "only-date",
  "mostly-date",
  "byline>=0.9",
  "kind-social",
  "kind-account",
  "kind-control",
  "kind-counter",
  "kind-section",
  "ends-credit>=0.6",
  "credit>=0.6",
  "says-published",
]);
