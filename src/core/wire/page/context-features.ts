import type { Features } from "./line-features.ts";
import type { PageView } from "./view-page.ts";
import type { PageLine } from "./page-lines.ts";
import type { PageElement } from "./page-node.ts";

/** What a line of a page can be, in the order of the model's classes. */
export const pageRoles = [
  "furniture",
  "body",
  "subhead",
  "headline",
  "dek",
  "byline",
  "published",
  "caption",
  "credit",
] as const;
export type PageRole = (typeof pageRoles)[number];

/** The chance of each role for one line, in the order of `pageRoles`. */
export type Chances = readonly number[];

const at = (chances: readonly Chances[], line: number, role: number): number => chances[line]?.[role] ?? 0;
const body = 1;
const headline = 3;
const dek = 4;

/** The names of the numbers that `contextFeatures` adds to a row, in their order. */
export const contextFeatureNames: readonly string[] = [
  ...pageRoles.flatMap((role) => [`p:${role}`, `p-1:${role}`, `p+1:${role}`]),
  ..."p-2:body p+2:body p-3:body p+3:body alike:body held:body storyBefore storyAfter sinceStory".split(" "),
  ..."inStory sinceFirst pastLast bestHeadline fromHeadline bestDek".split(" "),
];

/**
 * The rows of the lines with what a first judgement of all of them tells: each one's neighbours, those like it, and where
 * the story begins and ends.
 */
export function contextFeatures(
  { lines }: PageView,
  chances: readonly Chances[],
  rows: readonly (Features | undefined)[],
): readonly (Features | undefined)[] {
  const alike = means(lines, chances, ({ make }) => make);
  const held = means<PageElement>(lines, chances, ({ block }) => block.parent ?? block);
  let [first, last, count] = [-1, -1, 0];
  for (let line = 0; line < lines.length; line += 1) {
    if (rows[line] === undefined || at(chances, line, body) <= 0.5) continue;
    if (first < 0) first = line;
    last = line;
    count += 1;
  }
  const best = (role: number): number => {
    let found = -1;
    let most = 0.05;
    for (let line = 0; line < lines.length; line += 1) {
      // What is far from the story is furniture and nothing else.
      const chance = rows[line] === undefined ? 0 : at(chances, line, role);
      if (chance > most) [found, most] = [line, chance];
    }
    return found;
  };
  const [bestHeadline, bestDek] = [best(headline), best(dek)];
  let before = 0;
  let previous = -99;
  return lines.map((line, index): Features | undefined => {
    const known = rows[index];
    const isStrong = known !== undefined && at(chances, index, body) > 0.5;
    const [storyBefore, sinceStory] = [before, index - previous];
    if (isStrong) {
      before += 1;
      previous = index;
    }
    if (known === undefined) return undefined;
    const row = new Float64Array(known.length + contextFeatureNames.length);
    row.set(known);
    let place = known.length;
    const put = (value: number): void => void (row[place++] = value);
    for (let role = 0; role < pageRoles.length; role += 1) {
      put(at(chances, index, role));
      put(at(chances, index - 1, role));
      put(at(chances, index + 1, role));
    }
    for (const step of [-2, 2, -3, 3]) put(at(chances, index + step, body));
    put(alike.get(line.make) ?? 0);
    put(held.get(line.block.parent ?? line.block) ?? 0);
    put(Math.min(40, storyBefore));
    put(Math.min(40, count - storyBefore - (isStrong ? 1 : 0)));
    put(Math.min(40, sinceStory));
    put(index >= first && index <= last && first >= 0 ? 1 : 0);
    put(Math.max(-40, Math.min(40, first < 0 ? -40 : index - first)));
    put(Math.max(-40, Math.min(40, last < 0 ? 40 : index - last)));
    put(index === bestHeadline ? 1 : 0);
    put(Math.max(-40, Math.min(40, bestHeadline < 0 ? -40 : index - bestHeadline)));
    put(index === bestDek ? 1 : 0);
    if (place !== row.length) throw new Error(`${place} features were measured where ${row.length} have names`);
    return row;
  });
}

/** The mean chance of being body for lines with the same key, weighed by length. */
function means<Key>(
  lines: readonly PageLine[],
  chances: readonly Chances[],
  keyOf: (line: PageLine) => Key,
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, { sum: number; weight: number }>();
  lines.forEach((line, index) => {
    const key = keyOf(line);
    const weight = Math.min(300, line.text.text.length);
    const sum = weight * at(chances, index, body);
    const entry = sums.get(key);
    if (entry === undefined) sums.set(key, { sum, weight });
    else {
      entry.sum += sum;
      entry.weight += weight;
    }
  });
  const found = new Map<Key, number>();
  for (const [key, { sum, weight }] of sums) found.set(key, weight === 0 ? 0 : sum / weight);
  return found;
}
