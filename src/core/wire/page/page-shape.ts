import { familiesOf, familyNames } from "./name-families.ts";
import type { PageElement } from "./page-node.ts";
import type { PageLine } from "./page-lines.ts";

/** What the text inside one element adds up to. */
interface Mass {
  /** Characters of prose: long lines with few links. */
  prose: number;
  chars: number;
  linked: number;
  lines: number;
}

/** The masses of all elements, by their order. */
interface Masses {
  readonly prose: Float64Array;
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  readonly lines: Float64Array;
}

const newMasses = (size: number): Masses => ({
  prose: new Float64Array(size),
  chars: new Float64Array(size),
  linked: new Float64Array(size),
  lines: new Float64Array(size),
});

/** How the text of a page is spread over its elements, and where its story most likely stands. */
export interface PageShape {
  /** The smallest element that holds most of the prose. */
  readonly main: PageElement;
  massOf(element: PageElement): Readonly<Mass>;
  /** How far a line's block is from the main element. */
  pathOf(block: PageElement): MainPath;
  /** Lines that look alike in tag and class, by their key. */
  readonly alike: ReadonlyMap<string, Readonly<Mass>>;
}

/** The way from a line's block to the main element. */
export interface MainPath {
  /** Levels from the main element up to the first that holds both; 0 inside it. */
  readonly up: number;
  /** Levels from there down to the block. */
  readonly down: number;
  /** Families of names on the way down, one bit each. */
  readonly families: number;
  /** Tags on the way down, as `hasTag` reads them. */
  readonly tags: number;
}

/** Tags on the way from the main element to a line that say something of it. */
export const pathTags = [
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
] as const;
const tagBits: ReadonlyMap<string, number> = new Map(pathTags.map((tag, index) => [tag, 1 << index]));

/** Whether one of the elements on the way has the tag. */
export const hasTag = ({ tags }: MainPath, tag: (typeof pathTags)[number]): boolean =>
  (tags & (tagBits.get(tag) ?? 0)) !== 0;

const commentsBit = 1 << familyNames.indexOf("comments");
const outOfStory = new Set(["nav", "footer", "form", "aside"]);

/** Prose: a sentence or more, mostly not links. */
export const isProse = ({ prose }: PageLine): boolean => prose;

/** Weighs the lines of a page. */
export function pageShape(root: PageElement, lines: readonly PageLine[]): PageShape {
  const masses = newMasses(lines.reduce((most, { block }) => Math.max(most, block.order + 1), 0));
  const alike = new Map<string, Mass>();
  const weights = proseWeights(lines);
  lines.forEach((line, index) => {
    if (line.hidden) return;
    const { length } = line.text.text;
    const prose = length * (weights[index] ?? 0);
    const like = alike.get(line.make);
    if (like === undefined) alike.set(line.make, { prose, chars: length, linked: line.linked, lines: 1 });
    else {
      like.prose += prose;
      like.chars += length;
      like.linked += line.linked;
      like.lines += 1;
    }
    for (let at: PageElement | undefined = line.block; at !== undefined; at = at.parent) {
      const { order } = at;
      masses.prose[order] = (masses.prose[order] ?? 0) + prose;
      masses.chars[order] = (masses.chars[order] ?? 0) + length;
      masses.linked[order] = (masses.linked[order] ?? 0) + line.linked;
      masses.lines[order] = (masses.lines[order] ?? 0) + 1;
    }
  });
  const massOf = ({ order }: PageElement): Readonly<Mass> => ({
    prose: masses.prose[order] ?? 0,
    chars: masses.chars[order] ?? 0,
    linked: masses.linked[order] ?? 0,
    lines: masses.lines[order] ?? 0,
  });
  const main = findMain(root, masses);
  const above = new Map<PageElement, number>();
  for (let at: PageElement | undefined = main, up = 0; at !== undefined; at = at.parent, up++) above.set(at, up);

  const paths = new Map<PageElement, MainPath>();
  const pathOf = (block: PageElement): MainPath => {
    const known = paths.get(block);
    if (known !== undefined) return known;
    let tags = 0;
    let families = 0;
    let down = 0;
    let at = block;
    while (!above.has(at) && at.parent !== undefined) {
      families |= familiesOf(at);
      tags |= tagBits.get(at.tag) ?? 0;
      down += 1;
      at = at.parent;
    }
    const path: MainPath = { up: above.get(at) ?? 99, down, families, tags };
    paths.set(block, path);
    return path;
  };
  return { main, massOf, pathOf, alike };
}

/** Goes down from the top as long as one child holds most of the prose of the whole page. */
function findMain(root: PageElement, { prose, lines }: Masses): PageElement {
  let main = root;
  for (;;) {
    const own = prose[main.order] ?? 0;
    let next: PageElement | undefined;
    for (const child of main.children)
      if (
        typeof child !== "string" &&
        child.tag !== "p" &&
        (prose[child.order] ?? 0) > own * 0.6 &&
        (lines[child.order] ?? 0) > 1
      )
        next = child;
    if (next === undefined || own === 0) return main;
    main = next;
  }
}

/**
 * How much each line counts as the story's prose. Teasers of other stories are prose as well; but each stands alone in its
 * box, is cut off with dots, or comes twice, where a story's paragraphs stand together.
 */
function proseWeights(lines: readonly PageLine[]): readonly number[] {
  const together = new Map<PageElement, number>();
  const copies = new Map<string, number>();
  const prose = lines.map((line) => isProse(line) && !isAside(line.block));
  lines.forEach(({ block, text }, index) => {
    if (prose[index] !== true) return;
    copies.set(text.text, (copies.get(text.text) ?? 0) + 1);
    for (const holder of [block.parent, block.parent?.parent])
      if (holder !== undefined) together.set(holder, (together.get(holder) ?? 0) + 1);
    // Lines parted by breaks stand together in one block.
    together.set(block, (together.get(block) ?? 0) + 1);
  });
  return lines.map(({ block, text }, index) => {
    if (prose[index] !== true) return 0;
    const near = Math.max(
      ...[block, block.parent, block.parent?.parent].map((holder) =>
        holder === undefined ? 0 : (together.get(holder) ?? 0),
      ),
    );
    const alone = near >= 3 ? 1 : near === 2 ? 0.7 : 0.35;
    const cut = /(?:\.\.\.|…|\[…\])\W*$/u.test(text.text) ? 0.2 : 1;
    const copied = (copies.get(text.text) ?? 1) > 1 ? 0.3 : 1;
    return alone * cut * copied * (block.tag === "li" ? 0.6 : 1);
  });
}

function isAside(block: PageElement): boolean {
  for (let at: PageElement | undefined = block; at !== undefined && at.tag !== "body"; at = at.parent)
    if (outOfStory.has(at.tag) || (familiesOf(at) & commentsBit) !== 0) return true;
  return false;
}

/** Families of the block and of what stands inside it around these very words. */
export function ownFamilies(line: PageLine): number {
  let found = familiesOf(line.block);
  for (const run of line.runs.slice(0, 6))
    for (let at: PageElement | undefined = run.element; at !== undefined && at !== line.block; at = at.parent)
      found |= familiesOf(at);
  return found;
}
