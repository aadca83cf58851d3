import { steps } from "./feature-names.ts";
import type { LineLook } from "./line-look.ts";
import type { LineShape } from "./line-shape.ts";
import type { TextShape } from "./text-shape.ts";

const same = steps("same", [1, 2, 4]);
const close = steps("near", [0, 1, 4, 6, 7]);
const kinship = steps("kin", [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1]);
const kinCount = steps("kin-count", [1, 2, 3, 4, 6]);
const kinNames = steps("kin-names", [0.1, 0.4, 0.7, 1]);
const fromTop = steps("from-top", [2, 4, 8, 16, 40]);
const fromBottom = steps("from-bottom", [2, 4, 8, 16, 40]);
const beforeCore = steps("before-core", [2, 3, 5, 8, 12, 20, 40]);
const afterCore = steps("after-core", [2, 3, 5, 8, 12, 20, 40]);
const proseNear = steps("prose-near", [0.2, 0.5, 0.75, 1]);
const proseRound = steps("prose-round", [0.1, 0.3, 0.5, 0.7]);
const metaAhead = steps("meta-ahead", [2, 5, 7, 8]);
const metaBehind = steps("meta-behind", [1, 5, 7, 8]);
const afterTitle = steps("after-title", [1, 5, 7, 8]);

/** For a short line alone between two paragraphs: how many others stand like it among the prose, as subheads do. */
export function subheadMates(looks: readonly LineLook[], [first, last]: readonly [number, number]): readonly number[] {
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

/** What the rest of the text says of a line: whether it is repeated, and whether it shares the words of the prose. */
export function repeatFeatures({ repeats, kinship: kinships, shapes }: TextShape, index: number): string[] {
  const repeat = repeats[index];
  const kin = kinships[index];
  const features: string[] = [];
  // Chromium copies a picture's alternative text after its credit: caption, credit, caption again.
  if (repeats[index - 1]?.near === 2 && repeats[index + 1]?.near === 2) features.push("between-same");
  if (repeat !== undefined) {
    features.push(...same(repeat.same));
    if (repeat.near > 0) features.push(...close(8 - Math.min(repeat.near, 8)));
    const twins = [-3, -2, -1, 1, 2, 3].filter((step) => isTwin(shapes[index], shapes[index + step]));
    if (twins.some((step) => step > 0)) features.push("twin-after");
    if (twins.some((step) => step < 0)) features.push("twin-before");
    if (repeats[index - 1]?.same !== undefined && (repeats[index - 1]?.same ?? 0) > 1) features.push("after-repeated");
    if (repeat.opens) features.push("opens-other");
    if (repeat.within) features.push("within-other");
    if (repeat.holds) features.push("holds-other");
  }
  if (kin !== undefined) {
    features.push(...kinship(kin.shared));
    features.push(...kinCount(kin.count));
    features.push(...kinNames(kin.names));
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
export function placeFeatures(
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
  const titles = rankTitles(shapes, first, kinship, own, repeats).slice(0, 3);
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
    features.push(...fromTop(index));
    features.push(...fromBottom(shapes.length - 1 - index));
    if (first < 0) features.push("no-core");
    else if (index < first) features.push("before-core", ...beforeCore(first - index));
    else if (index > last) features.push("after-core", ...afterCore(index - last));
    else {
      features.push("in-core");
      if (index === first) features.push("core-first");
      if (index === last) features.push("core-last");
    }
    features.push(...proseNear(density(index, 2)), ...proseRound(density(index, 6)));
    if (meta[index] === true) seenMeta = index;
    const ahead = [1, 2, 3, 4, 5, 6, 7, 8].find((step) => meta[index + step] === true);
    if (ahead !== undefined) features.push("meta-ahead", ...metaAhead(9 - ahead));
    if (seenMeta >= 0 && seenMeta < index)
      features.push("meta-behind", ...metaBehind(9 - Math.min(9, index - seenMeta)));
    const rank = titles.indexOf(index);
    if (rank >= 0) features.push(`title-${rank + 1}`);
    if (titles[0] !== undefined && index > titles[0])
      features.push("after-title", ...afterTitle(9 - Math.min(9, index - titles[0])));
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
