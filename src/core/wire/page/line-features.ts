import { familiesOf, familyNames } from "./name-families.ts";
import type { PageLine } from "./page-lines.ts";
import { attribute } from "./page-node.ts";
import { isProse, likenessOf, ownFamilies } from "./page-shape.ts";
import type { PageView } from "./view-page.ts";
import { similarity, wordKey } from "./word-overlap.ts";
import { wordSigns } from "./word-signs.ts";

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

// Names are made once: joining them for every line costs more than all the rest.
const tagNames = tagGroups.map((tag) => [tag, `tag:${tag}`] as const);
const pathNames = pathTags.map((tag) => [tag, `in:${tag}`] as const);
const familyKeys = familyNames.map((name) => [`own:${name}`, `parent:${name}`, `path:${name}`] as const);

/** The features of every line in the zone of the story. */
export function lineFeatures(view: PageView): readonly (Features | undefined)[] {
  const { lines, shapes, shape, facts } = view;
  const keys = lines.map((line) => wordKey(line.text.text));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  const descriptions = facts.descriptions.map(wordKey).filter((key) => key.length > 20);
  const titles = facts.titles.map(wordKey);
  const captions = facts.images.map((image) => wordKey(image.caption)).filter((key) => key.length > 15);
  const authors = facts.authors.map(wordKey).filter((key) => key.length > 3);
  const prose = lines.map((line) => isProse(line) && shape.pathOf(line.block).up === 0);
  const total = prose.filter(Boolean).length;
  const last = lastIndexes(prose);
  const next = nextIndexes(prose);
  const words = lines.map((line, index) => (view.zone[index] === true ? wordSigns(line) : undefined));
  const mainMass = shape.massOf(shape.main);
  const told = toldBody(facts.articleBody, keys, prose);
  let before = 0;

  return lines.map((line, index): Features | undefined => {
    const text = shapes[index];
    const key = keys[index] ?? "";
    const path = shape.pathOf(line.block);
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    const count = before;
    if (prose[index] === true) before += 1;
    if (text === undefined) return undefined;
    const f: Features = {};
    for (const [name, value] of Object.entries(text) as [string, number][]) f[name] = value;
    const length = line.text.text.length;
    f["linked"] = line.linked / length;
    f["hidden"] = line.hidden ? 1 : 0;
    f["afterBreak"] = line.afterBreak ? 1 : 0;
    f["bold"] = markedShare(line, "bold");
    f["italic"] = markedShare(line, "italic");
    f["runs"] = Math.min(10, line.runs.length);
    // Markup
    for (const [tag, name] of tagNames) f[name] = line.block.tag === tag ? 1 : 0;
    for (const [tag, name] of pathNames) f[name] = path.tags.has(tag) ? 1 : 0;
    const own = ownFamilies(line);
    const parent = line.block.parent === undefined ? 0 : familiesOf(line.block.parent);
    familyKeys.forEach(([ownKey, parentKey, pathKey], bit) => {
      f[ownKey] = (own >> bit) & 1;
      f[parentKey] = (parent >> bit) & 1;
      f[pathKey] = (path.families >> bit) & 1;
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
    f["proseBefore"] = Math.min(30, count);
    f["proseAfter"] = Math.min(30, total - count);
    f["proseShare"] = total === 0 ? 0 : count / total;
    f["isProse"] = isProse(line) ? 1 : 0;
    f["sinceProse"] = Math.min(30, index - (last[index] ?? -99));
    f["tillProse"] = Math.min(30, (next[index] ?? index + 99) - index);
    const from = view.headline < 0 ? 0 : index - view.headline;
    f["sinceHeadline"] = Math.max(-40, Math.min(60, from));
    f["afterHeadline"] = from > 0 ? 1 : 0;
    f["sinceHeading"] = Math.min(20, headingGap(lines, index));
    const box = view.boxes[index];
    f["sincePicture"] = box?.since ?? 30;
    f["tillPicture"] = box?.till ?? 30;
    f["boxUp"] = box?.up ?? 9;
    f["boxLines"] = Math.min(30, box?.lines ?? 30);
    f["boxChars"] = Math.min(3000, box?.chars ?? 3000);
    f["boxPictures"] = Math.min(9, box?.pictures ?? 0);
    f["altSame"] = box === undefined || box.alt === "" ? 0 : box.alt === key ? 1 : 0.9 * similarity(box.alt, key);
    // What the words could be by themselves, and those of the lines beside them
    const sign = words[index];
    f["creditSure"] = sign?.credit ?? 0;
    f["endsInCredit"] = sign?.endsInCredit ?? 0;
    f["bylineSure"] = sign?.byline ?? 0;
    f["datelineSure"] = sign?.dateline ?? 0;
    f["creditBefore"] = words[index - 1]?.credit ?? 0;
    f["creditAfter"] = words[index + 1]?.credit ?? 0;
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
    f["inArticleBody"] = told === undefined ? -1 : told(key) ? 1 : 0;
    f["imageCaption"] =
      captions.some((caption) => caption.includes(key) || key.includes(caption)) && key.length > 12 ? 1 : 0;
    f["author"] = authors.some((author) => key.includes(author)) ? 1 : 0;
    f["authorShare"] = best(authors, (author) => (key.includes(author) ? author.length / key.length : 0));
    // The same words elsewhere
    f["copies"] = Math.min(6, counts.get(key) ?? 1);
    f["copiesBefore"] = Math.min(6, earlier);
    return f;
  });
}

function markedShare(line: PageLine, type: "bold" | "italic"): number {
  let marked = 0;
  for (const mark of line.text.marks ?? []) if (mark.type === type) marked += mark.to - mark.from;
  return Math.min(1, marked / line.text.text.length);
}

/** Whether the text that the page's data gives as the story's holds a line; undefined where that text is no use. */
function toldBody(
  articleBody: string | undefined,
  keys: readonly string[],
  prose: readonly boolean[],
): ((key: string) => boolean) | undefined {
  const body = articleBody === undefined ? "" : wordKey(articleBody);
  const holds = (key: string): boolean =>
    key.length > 8 &&
    (body.includes(key) || (key.length > 80 && (body.includes(key.slice(0, 50)) || body.includes(key.slice(-50)))));
  const lines = keys.filter((_, index) => prose[index] === true);
  // Some sites put the summary there, or the first few words.
  return lines.length > 0 && lines.filter(holds).length >= lines.length * 0.6 ? holds : undefined;
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
