import { similarity, wordKey } from "./word-overlap.ts";
import { familiesOf, familyNames } from "./name-families.ts";
import type { Resolve } from "./page-address.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageItem, PageLine } from "./page-lines.ts";
import { attribute, type PageElement } from "./page-node.ts";
import { isProse, likenessOf, type PageShape, pageShape } from "./page-shape.ts";
import { type TextShape, textShape } from "./text-shape.ts";

/** A page looked at as a whole, ready for its lines to be judged. */
export interface PageView {
  readonly items: readonly PageItem[];
  readonly lines: readonly PageLine[];
  readonly shapes: readonly TextShape[];
  readonly shape: PageShape;
  readonly facts: PageFacts;
  readonly resolve: Resolve;
  /** Index of the line that is most likely the headline; -1 if none. */
  readonly headline: number;
}

/** Numbers about one line by name. */
export type Features = Record<string, number>;

const tagGroups = ["p", "div", "li", "h1", "h2", "h3", "h4", "td", "figcaption", "blockquote", "dd", "section", "body"];
const pathTags = [
  "aside",
  "nav",
  "header",
  "footer",
  "form",
  "figure",
  "figcaption",
  "table",
  "ul",
  "ol",
  "li",
  "blockquote",
  "button",
  "section",
  "article",
  "dl",
  "p",
];

/** The features of every line of a page. */
export function lineFeatures(view: PageView): readonly Features[] {
  const { lines, shapes, shape, facts } = view;
  const keys = lines.map((line) => wordKey(line.text.text));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  const bodyKey = facts.articleBody === undefined ? "" : wordKey(facts.articleBody);
  const descriptions = facts.descriptions.map(wordKey).filter((key) => key.length > 20);
  const titles = facts.titles.map(wordKey);
  const captions = facts.images.map((image) => wordKey(image.caption)).filter((key) => key.length > 15);
  const authors = facts.authors.map(wordKey).filter((key) => key.length > 3);
  const prose = lines.map((line) => isProse(line) && shape.pathOf(line.block).up === 0);
  const total = prose.filter(Boolean).length;
  const last = lastIndexes(prose);
  const next = nextIndexes(prose);
  const pictures = pictureGaps(view.items, lines);
  const mainMass = shape.massOf(shape.main);
  let before = 0;

  return lines.map((line, index): Features => {
    const text = shapes[index];
    const key = keys[index] ?? "";
    const path = shape.pathOf(line.block);
    const f: Features = {};
    if (text === undefined) return f;
    for (const [name, value] of Object.entries(text) as [string, number][]) f[name] = value;
    const length = line.text.text.length;
    f["linked"] = line.linked / length;
    f["hidden"] = line.hidden ? 1 : 0;
    f["afterBreak"] = line.afterBreak ? 1 : 0;
    f["bold"] = markedShare(line, "bold");
    f["italic"] = markedShare(line, "italic");
    f["runs"] = Math.min(10, line.runs.length);
    // Markup
    tagGroups.forEach((tag) => (f[`tag:${tag}`] = line.block.tag === tag ? 1 : 0));
    pathTags.forEach((tag) => (f[`in:${tag}`] = path.tags.has(tag) ? 1 : 0));
    const own = ownFamilies(line);
    const parent = line.block.parent === undefined ? 0 : familiesOf(line.block.parent);
    familyNames.forEach((name, bit) => {
      f[`own:${name}`] = (own >> bit) & 1;
      f[`parent:${name}`] = (parent >> bit) & 1;
      f[`path:${name}`] = (path.families >> bit) & 1;
    });
    f["plainBlock"] = attribute(line.block, "class") === "" ? 1 : 0;
    f["runInLink"] = line.runs.length > 0 && line.linked >= length * 0.95 ? 1 : 0;
    // Place
    f["up"] = path.up;
    f["down"] = path.down;
    f["inMain"] = path.up === 0 ? 1 : 0;
    const holder = shape.massOf(line.block.parent ?? line.block);
    f["holderProse"] = mainMass.prose === 0 ? 0 : holder.prose / mainMass.prose;
    f["holderLinked"] = holder.chars === 0 ? 0 : holder.linked / holder.chars;
    f["holderLines"] = Math.min(60, holder.lines);
    f["holderMean"] = holder.lines === 0 ? 0 : holder.chars / holder.lines;
    const like = shape.alike.get(likenessOf(line));
    f["likeLines"] = Math.min(60, like?.lines ?? 0);
    f["likeMean"] = like === undefined || like.lines === 0 ? 0 : like.chars / like.lines;
    f["likeProse"] = like === undefined || mainMass.prose === 0 ? 0 : Math.min(1, like.prose / mainMass.prose);
    f["likeLinked"] = like === undefined || like.chars === 0 ? 0 : like.linked / like.chars;
    f["proseBefore"] = Math.min(30, before);
    f["proseAfter"] = Math.min(30, total - before);
    f["proseShare"] = total === 0 ? 0 : before / total;
    if (prose[index] === true) before += 1;
    f["isProse"] = isProse(line) ? 1 : 0;
    f["sinceProse"] = Math.min(30, index - (last[index] ?? -99));
    f["tillProse"] = Math.min(30, (next[index] ?? index + 99) - index);
    const from = view.headline < 0 ? 0 : index - view.headline;
    f["sinceHeadline"] = Math.max(-40, Math.min(60, from));
    f["afterHeadline"] = from > 0 ? 1 : 0;
    f["sinceHeading"] = Math.min(20, headingGap(lines, index));
    f["sincePicture"] = pictures.since[index] ?? 30;
    f["tillPicture"] = pictures.till[index] ?? 30;
    f["belowRelated"] = underLabel(view, index);
    // What the page says of itself
    f["title"] = best(titles, (title) => similarity(title, key));
    f["titleSame"] = titles.includes(key) ? 1 : 0;
    f["description"] = best(descriptions, (words) => (words === key ? 1 : 0.9 * similarity(words, key)));
    f["descriptionHead"] =
      key.length > 20 &&
      descriptions.some((words) => words.startsWith(key.slice(0, 80)) || key.startsWith(words.slice(0, 80)))
        ? 1
        : 0;
    f["inArticleBody"] = bodyKey === "" ? -1 : key.length > 8 && bodyKey.includes(key) ? 1 : 0;
    f["imageCaption"] =
      captions.some((caption) => caption.includes(key) || key.includes(caption)) && key.length > 12 ? 1 : 0;
    f["author"] = authors.some((author) => key.includes(author)) ? 1 : 0;
    f["authorShare"] = best(authors, (author) => (key.includes(author) ? author.length / key.length : 0));
    // The same words elsewhere
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    f["copies"] = Math.min(6, counts.get(key) ?? 1);
    f["copiesBefore"] = Math.min(6, earlier);
    return f;
  });
}

/** Families of the block and of what stands inside it around these very words. */
function ownFamilies(line: PageLine): number {
  let found = familiesOf(line.block);
  for (const run of line.runs.slice(0, 6))
    for (let at: PageElement | undefined = run.element; at !== undefined && at !== line.block; at = at.parent)
      found |= familiesOf(at);
  return found;
}

function markedShare(line: PageLine, type: "bold" | "italic"): number {
  let marked = 0;
  for (const mark of line.text.marks ?? []) if (mark.type === type) marked += mark.to - mark.from;
  return Math.min(1, marked / line.text.text.length);
}

const best = (list: readonly string[], measure: (text: string) => number): number =>
  Math.max(0, ...list.slice(0, 20).map(measure));

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

function lastIndexes(flags: readonly boolean[]): readonly number[] {
  let last = -99;
  return flags.map((flag, index) => {
    const here = last;
    if (flag) last = index;
    return here;
  });
}

function nextIndexes(flags: readonly boolean[]): readonly number[] {
  const answer: number[] = [];
  let next = flags.length + 99;
  for (let i = flags.length - 1; i >= 0; i--) {
    answer[i] = next;
    if (flags[i] === true) next = i;
  }
  return answer;
}

/** How many lines ago the last picture stood, and in how many the next will. */
function pictureGaps(
  items: readonly PageItem[],
  lines: readonly PageLine[],
): { readonly since: readonly number[]; readonly till: readonly number[] } {
  const since: number[] = [];
  const till: number[] = lines.map(() => 30);
  let last = -30;
  let at = 0;
  for (const item of items) {
    if (item.kind === "line") {
      since.push(Math.min(30, at - last));
      at += 1;
    } else if (item.kind === "picture") {
      last = at;
      for (let back = 1; back <= 30 && at - back >= 0 && (till[at - back] ?? 0) > back; back++) till[at - back] = back;
    }
  }
  return { since, till };
}

/** Puts a page together for judging. */
export function viewPage(root: PageElement, items: readonly PageItem[], facts: PageFacts, resolve: Resolve): PageView {
  const lines = items.filter((item): item is PageLine => item.kind === "line");
  const shape = pageShape(root, lines);
  const titles = facts.titles.map(wordKey).filter((title) => title !== "");
  let headline = -1;
  let most = 0.3;
  lines.forEach((line, index) => {
    if (line.hidden || line.text.text.length > 400) return;
    const key = wordKey(line.text.text);
    const level = /^h[1-3]$/u.test(line.block.tag) ? 0.35 - 0.1 * (Number(line.block.tag.slice(1)) - 1) : 0;
    const alike = best(titles, (title) => similarity(title, key));
    const name = (ownFamilies(line) & (1 << familyNames.indexOf("headline"))) !== 0 ? 0.1 : 0;
    const place = shape.pathOf(line.block).up <= 2 ? 0.1 : 0;
    const score = alike * (key.length > 12 ? 1 : 0.5) + level + name + place - (line.linked > 0 ? 0.15 : 0);
    if (score > most + 1e-9) [headline, most] = [index, score];
  });
  return { items, lines, shapes: lines.map((line) => textShape(line.text.text)), shape, facts, headline, resolve };
}
