import type { FeatureRows } from "./feature-rows.ts";
import { columnCount, roleColumn, stageColumn } from "./weight-columns.ts";

/** Why a line has its state and not its rival's: the reasons that weigh most, at most three. */
export function explainLine(
  { ids, starts }: FeatureRows,
  line: number,
  { weights, reasons: reasonOfRow }: { readonly weights: Int16Array; readonly reasons: Int16Array },
  { state, rival }: { readonly state: number; readonly rival: number },
): string {
  const role = roleColumn[state] ?? 0;
  const stage = stageColumn[state] ?? 0;
  const otherRole = roleColumn[rival] ?? 0;
  const otherStage = stageColumn[rival] ?? 0;
  let given = 0;
  const end = starts[line + 1] ?? 0;
  for (let at = starts[line] ?? 0; at < end; at += 1) {
    const row = ids[at] ?? 0;
    const reason = reasonOfRow[row] ?? -1;
    if (reason < 0) continue;
    if (seenIn[reason] === 0) {
      seenIn[reason] = 1;
      order[given] = reason;
      given += 1;
      sums[reason] = 0;
    }
    const from = row * columnCount;
    sums[reason] =
      (sums[reason] ?? 0) +
      (weights[from + role] ?? 0) +
      (weights[from + stage] ?? 0) -
      (weights[from + otherRole] ?? 0) -
      (weights[from + otherStage] ?? 0);
  }
  let chosen = 0;
  for (let place = 0; place < most; place += 1) {
    const best = heaviest(given);
    if (best < 0) break;
    chosen = chosen * reasonsBase + best + 1;
    sums[best] = 0;
  }
  for (let place = 0; place < given; place += 1) seenIn[order[place] ?? 0] = 0;
  return inOneSentence(chosen);
}

/** Reasons as digits of one number, from 1: the same ones come again and again, and are put into words once. */
const reasonsBase = 1000;
const sentences = new Map<number, string>([[0, "its place in the sequence"]]);

function inOneSentence(chosen: number): string {
  const known = sentences.get(chosen);
  if (known !== undefined) return known;
  const words: string[] = [];
  for (let left = chosen; left > 0; left = Math.floor(left / reasonsBase))
    words.unshift(reasons[(left % reasonsBase) - 1] ?? "");
  const sentence = words.join("; ");
  if (sentences.size < mostSentences) sentences.set(chosen, sentence);
  return sentence;
}
const mostSentences = 4000;

/** So many reasons are given. */
const most = 3;
/** In hundredths: what weighs no more is no reason. */
const least = 10;

/** Of the reasons given the one that weighs most, the first of equals; −1 where none weighs enough. */
function heaviest(given: number): number {
  let best = -1;
  let weight = least;
  for (let place = 0; place < given; place += 1) {
    const reason = order[place] ?? 0;
    const sum = sums[reason] ?? 0;
    if (sum > weight || (sum === weight && best >= 0 && reason < best)) {
      best = reason;
      weight = sum;
    }
  }
  return best;
}

/** The number of the reason that a feature gives; −1 where it says little by itself. Several features may give one reason. */
export function reasonOf(feature: string): number {
  const words = inWords(feature);
  return words === undefined ? -1 : reasons.indexOf(words);
}

/** A feature as an editor would say it. */
function inWords(feature: string): string | undefined {
  const [, sign, distance, name] = /^([+-])(\d):(.+)$/u.exec(feature) ?? [];
  if (name === undefined) return phraseOf(feature);
  const phrase = phraseOf(name);
  if (phrase === undefined || distance !== "1") return undefined;
  return `the line ${sign === "-" ? "before" : "after"}: ${phrase}`;
}

const phraseOf = (feature: string): string | undefined =>
  phrases[feature] ?? phrases[feature.replace(/>=[\d.]+$/u, "")];

const phrases: Readonly<Record<string, string>> = {
  "chars>=101": "a long line",
  "chars>=131": "a long line",
  "chars>=171": "a long line",
  "chars>=221": "a long line",
  "chars>=301": "a long line",
  "words>=16": "a long line",
  "words>=20": "a long line",
  "words>=25": "a long line",
  small: "reads as running prose",
  capitals: "words with capitals",
  prose: "a long sentence with a stop",
  stops: "ends with a stop",
  "ends-colon": "ends with a colon",
  "ends-quote": "ends with a quotation mark",
  "starts-quote": "opens with a quotation",
  "all-capitals": "all in capitals",
  sentences: "more than one sentence",
  "only-date": "nothing but a date or time",
  "mostly-date": "little but a date or time",
  "says-published": "says when it was published",
  date: "has a date",
  ago: "says how long ago",
  dateline: "opens with a dateline",
  "dateline-alone": "a dateline alone",
  byline: "reads like a byline",
  "byline-date": "a name and a date",
  "byline-cue-alone": "“By” alone",
  "starts-by": "opens with “By”",
  person: "a person's name",
  "credit>=0.1": "a few words with capitals",
  "credit>=0.2": "a few words with capitals",
  credit: "reads like a picture credit",
  "ends-credit": "ends in a picture credit",
  "caption-control": "has a caption's label",
  same: "stands in the text more than once",
  near: "is repeated close by",
  "opens-other": "begins like another line",
  "within-other": "stands inside a longer line",
  kin: "shares its words with the story",
  "kin-count": "shares its words with the story",
  "kin-names": "shares its names with the story",
  "first-line": "the first line",
  "last-line": "the last line",
  "before-core": "stands before the prose",
  "in-core": "stands among the prose",
  "after-core": "stands after the prose",
  "core-first": "where the prose begins",
  "prose-near": "prose stands next to it",
  "prose-round": "prose stands round it",
  "no-core": "no prose in the text",
  "meta-ahead": "a byline or date follows",
  "meta-behind": "after the byline or date",
  "title-1": "the likeliest title before the prose",
  "title-score": "looks like a title",
  "title-lead": "more like a title than any other",
  "title-2": "a likely title before the prose",
  "after-title": "follows the likeliest title",
  "kind-social": "a sharing label",
  "kind-account": "subscription or newsletter words",
  "kind-advert": "advertising words",
  "kind-comments": "readers' comments",
  "kind-related": "points to other stories",
  "kind-legal": "legal words",
  "kind-media": "words of a player or gallery",
  "kind-tags": "a list of topics",
  "kind-command": "tells the reader to do something",
  "kind-control": "a button or label",
  "kind-section": "the name of a section",
  "kind-counter": "a counter",
  "kind-readingTime": "a reading time",
  "kind-contact": "an address",
  "kind-signOff": "a sign-off",
  "kind-cutLine": "opens as captions do",
  "kind-seen": "says who is where in the picture",
  "kind-acting": "says what somebody is doing",
  "kind-spoken": "quotes or reports somebody",
  "kind-bio": "says who a writer is",
  "kind-provenance": "says where the story appeared",
  "kind-crumbs": "a path through the site",
  "kind-endsDate": "ends with a date",
  "holds-other": "holds another line",
  "twin-after": "the same again follows",
  "twin-before": "the same stands just before",
  mates: "stands between paragraphs like others",
  "kind-you": "speaks to the reader",
  "kind-question": "a question",
  "kind-label": "a label with a colon",
  "kind-bar": "parts set off by a bar",
  "kind-fileName": "a file name",
};

const reasons: readonly string[] = [
  ...new Set(
    Object.keys(phrases).flatMap((feature) =>
      [feature, `-1:${feature}`, `+1:${feature}`].map((name) => inWords(name) ?? ""),
    ),
  ),
];
const sums = new Int32Array(reasons.length);
const seenIn = new Uint8Array(reasons.length);
const order = new Int16Array(reasons.length);
