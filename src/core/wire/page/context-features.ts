import type { Features } from "./line-features.ts";
import type { PageView } from "./view-page.ts";
import { likenessOf } from "./page-shape.ts";
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
const roleKeys = pageRoles.map((role) => [`p:${role}`, `p-1:${role}`, `p+1:${role}`] as const);
const body = 1;
const headline = 3;
const dek = 4;

/** What a first judgement of all lines tells about each: its neighbours, those like it, and where the story begins and ends. */
export function contextFeatures({ lines }: PageView, chances: readonly Chances[]): readonly Features[] {
  const alike = means(
    lines.map(likenessOf),
    chances,
    lines.map((line) => line.text.text.length),
  );
  const held = means<PageElement>(
    lines.map(({ block }) => block.parent ?? block),
    chances,
    lines.map((line) => line.text.text.length),
  );
  const strong = lines.map((_, line) => at(chances, line, body) > 0.5);
  const first = strong.indexOf(true);
  const last = strong.lastIndexOf(true);
  const count = strong.filter(Boolean).length;
  const best = (role: number): number => {
    let found = -1;
    let most = 0.05;
    chances.forEach((chance, line) => {
      if ((chance[role] ?? 0) > most) [found, most] = [line, chance[role] ?? 0];
    });
    return found;
  };
  const [bestHeadline, bestDek] = [best(headline), best(dek)];
  let before = 0;
  let previous = -99;
  return lines.map((line, index): Features => {
    const f: Features = {};
    roleKeys.forEach(([here, beforeKey, afterKey], role) => {
      f[here] = at(chances, index, role);
      f[beforeKey] = at(chances, index - 1, role);
      f[afterKey] = at(chances, index + 1, role);
    });
    f["p-2:body"] = at(chances, index - 2, body);
    f["p+2:body"] = at(chances, index + 2, body);
    f["p-3:body"] = at(chances, index - 3, body);
    f["p+3:body"] = at(chances, index + 3, body);
    f["alike:body"] = alike.get(likenessOf(line)) ?? 0;
    f["held:body"] = held.get(line.block.parent ?? line.block) ?? 0;
    f["storyBefore"] = Math.min(40, before);
    f["storyAfter"] = Math.min(40, count - before - (strong[index] === true ? 1 : 0));
    f["sinceStory"] = Math.min(40, index - previous);
    f["inStory"] = index >= first && index <= last && first >= 0 ? 1 : 0;
    f["sinceFirst"] = Math.max(-40, Math.min(40, first < 0 ? -40 : index - first));
    f["pastLast"] = Math.max(-40, Math.min(40, last < 0 ? 40 : index - last));
    f["bestHeadline"] = index === bestHeadline ? 1 : 0;
    f["fromHeadline"] = Math.max(-40, Math.min(40, bestHeadline < 0 ? -40 : index - bestHeadline));
    f["bestDek"] = index === bestDek ? 1 : 0;
    if (strong[index] === true) {
      before += 1;
      previous = index;
    }
    return f;
  });
}

/** The mean chance of being body for lines with the same key, weighed by length. */
function means<Key>(
  keys: readonly Key[],
  chances: readonly Chances[],
  weights: readonly number[],
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, { sum: number; weight: number }>();
  keys.forEach((key, line) => {
    const entry = sums.get(key) ?? { sum: 0, weight: 0 };
    const weight = Math.min(300, weights[line] ?? 0);
    entry.sum += weight * at(chances, line, body);
    entry.weight += weight;
    sums.set(key, entry);
  });
  return new Map([...sums].map(([key, { sum, weight }]) => [key, weight === 0 ? 0 : sum / weight]));
}
