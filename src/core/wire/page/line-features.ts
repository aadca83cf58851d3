import { familiesOf, familyNames } from "./name-families.ts";
import { lineFeatureNames, tagGroups } from "./line-feature-names.ts";
import { lastIndexes, nextIndexes } from "./nearest-flags.ts";
import type { PageLine } from "./page-lines.ts";
import { attribute } from "./page-node.ts";
import { isProse, ownFamilies, pathTags } from "./page-shape.ts";
import { textMeasures } from "./text-shape.ts";
import { toldBody } from "./told-body.ts";
import type { PageView } from "./view-page.ts";
import { countWords, likeness, similarity, type WordCount, wordKey } from "./word-overlap.ts";
import { wordSigns } from "./word-signs.ts";

/** Numbers about one line, in the order of their names: those of `lineFeatureNames`, then those of `contextFeatureNames`. */
export type Features = Float64Array;

/** The features of every line in the zone of the story. */
export function lineFeatures(view: PageView): readonly (Features | undefined)[] {
  const { lines, shapes, shape, facts } = view;
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  const descriptionKeys = facts.descriptions.map(wordKey).filter((key) => key.length > 20);
  const descriptions = descriptionKeys.slice(0, 20).map(countWords);
  const titleKeys = facts.titles.map(wordKey);
  const titles = titleKeys.slice(0, 20).map(countWords);
  const captions = facts.images.map((image) => wordKey(image.caption)).filter((key) => key.length > 15);
  const authors = facts.authors.map(wordKey).filter((key) => key.length > 3);
  const prose = lines.map((line) => isProse(line) && shape.pathOf(line.block).up === 0);
  const total = prose.filter(Boolean).length;
  const last = lastIndexes(prose);
  const next = nextIndexes(prose);
  const signs = lines.map((line, index) => (view.zone[index] === true ? wordSigns(line) : undefined));
  const mainMass = shape.massOf(shape.main);
  const told = toldBody(facts.articleBody, lines, prose);
  let before = 0;

  return lines.map((line, index): Features | undefined => {
    const text = shapes[index];
    const { key } = line;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    const count = before;
    if (prose[index] === true) before += 1;
    if (text === undefined) return undefined;
    const path = shape.pathOf(line.block);
    const row = new Float64Array(lineFeatureNames.length);
    let at = 0;
    const put = (value: number): void => void (row[at++] = value);
    const putFlag = (flag: boolean): void => void (row[at++] = flag ? 1 : 0);
    for (const name of textMeasures) put(text[name]);
    const { length } = line.text.text;
    put(line.linked / length);
    putFlag(line.hidden);
    putFlag(line.afterBreak);
    put(markedShare(line, "bold"));
    put(markedShare(line, "italic"));
    put(Math.min(10, line.runs.length));
    // Markup
    for (const tag of tagGroups) putFlag(line.block.tag === tag);
    for (let bit = 0; bit < pathTags.length; bit += 1) put((path.tags >> bit) & 1);
    const own = ownFamilies(line);
    const parent = line.block.parent === undefined ? 0 : familiesOf(line.block.parent);
    for (let bit = 0; bit < familyNames.length; bit += 1) {
      put((own >> bit) & 1);
      put((parent >> bit) & 1);
      put((path.families >> bit) & 1);
    }
    putFlag(attribute(line.block, "class") === "");
    putFlag(line.runs.length > 0 && line.linked >= length * 0.95);
    // Place
    put(path.up);
    put(path.down);
    putFlag(path.up === 0);
    const holder = shape.massOf(line.block.parent ?? line.block);
    put(mainMass.prose === 0 ? 0 : holder.prose / mainMass.prose);
    put(holder.chars === 0 ? 0 : holder.linked / holder.chars);
    put(Math.min(60, holder.lines));
    put(holder.lines === 0 ? 0 : holder.chars / holder.lines);
    const like = shape.alike.get(line.make);
    put(Math.min(60, like?.lines ?? 0));
    put(like === undefined || like.lines === 0 ? 0 : like.chars / like.lines);
    put(like === undefined || mainMass.prose === 0 ? 0 : Math.min(1, like.prose / mainMass.prose));
    put(like === undefined || like.chars === 0 ? 0 : like.linked / like.chars);
    put(Math.min(30, count));
    put(Math.min(30, total - count));
    put(total === 0 ? 0 : count / total);
    putFlag(isProse(line));
    put(Math.min(30, index - (last[index] ?? -99)));
    put(Math.min(30, (next[index] ?? index + 99) - index));
    const from = view.headline < 0 ? 0 : index - view.headline;
    put(Math.max(-40, Math.min(60, from)));
    putFlag(from > 0);
    put(Math.min(20, headingGap(lines, index)));
    const box = view.boxes[index];
    put(box?.since ?? 30);
    put(box?.till ?? 30);
    put(box?.up ?? 9);
    put(Math.min(30, box?.lines ?? 30));
    put(Math.min(3000, box?.chars ?? 3000));
    put(Math.min(9, box?.pictures ?? 0));
    put(box === undefined || box.alt === "" ? 0 : box.alt === key ? 1 : 0.9 * similarity(box.alt, key));
    // What the words could be by themselves, and those of the lines beside them
    const sign = signs[index];
    put(sign?.credit ?? 0);
    put(sign?.endsInCredit ?? 0);
    put(sign?.byline ?? 0);
    put(sign?.dateline ?? 0);
    put(signs[index - 1]?.credit ?? 0);
    put(signs[index + 1]?.credit ?? 0);
    put(underLabel(view, index));
    // What the page says of itself
    const words = key.split(" ");
    put(best(titles, key, words));
    putFlag(titleKeys.includes(key));
    put(descriptionKeys.slice(0, 20).includes(key) ? 1 : 0.9 * best(descriptions, key, words));
    putFlag(
      key.length > 20 &&
        descriptionKeys.some((said) => said.startsWith(key.slice(0, 80)) || key.startsWith(said.slice(0, 80))),
    );
    put(told === undefined ? -1 : told(key) ? 1 : 0);
    putFlag(key.length > 12 && captions.some((caption) => caption.includes(key) || key.includes(caption)));
    putFlag(authors.some((author) => key.includes(author)));
    put(
      authors
        .slice(0, 20)
        .reduce((most, name) => (key.includes(name) ? Math.max(most, name.length / key.length) : most), 0),
    );
    // The same words elsewhere
    put(Math.min(6, counts.get(key) ?? 1));
    put(Math.min(6, earlier));
    if (at !== row.length) throw new Error(`${at} features were measured where ${row.length} have names`);
    return row;
  });
}

function markedShare(line: PageLine, type: "bold" | "italic"): number {
  if (line.text.marks === undefined) return 0;
  let marked = 0;
  for (const mark of line.text.marks) if (mark.type === type) marked += mark.to - mark.from;
  return Math.min(1, marked / line.text.text.length);
}

const best = (list: readonly WordCount[], key: string, words: readonly string[]): number =>
  list.reduce((most, other) => Math.max(most, likeness(other, key, words)), 0);

function headingGap(lines: readonly PageLine[], index: number): number {
  for (let i = index - 1; i >= 0 && i > index - 20; i--)
    if (/^h[1-6]$/u.test(lines[i]?.block.tag ?? "")) return index - i;
  return 20;
}

/** A line in a part of the page that opens with a label such as "Related" or "Most read": how near that label is. */
function underLabel({ lines, shapes }: PageView, index: number): number {
  for (let i = index - 1; i >= 0 && i > index - 8; i--) {
    const line = lines[i];
    const shape = shapes[i];
    if (line === undefined || shape === undefined) break;
    if ((shape.related === 1 || shape.signUp === 1) && shape.words <= 8 && shape.endsSentence === 0)
      return 8 - (index - i);
    if (isProse(line)) break;
  }
  return 0;
}
