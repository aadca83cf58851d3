import { familyNames } from "./name-families.ts";
import type { Resolve } from "./page-address.ts";
import type { PageFacts } from "./page-facts.ts";
import { type PageItem, type PageLine, spacedText } from "./page-lines.ts";
import type { PageElement } from "./page-node.ts";
import { isProse, ownFamilies, type PageShape, pageShape } from "./page-shape.ts";
import { type PictureBox, pictureBoxes } from "./picture-boxes.ts";
import { type TextShape, textShape } from "./text-shape.ts";
import { countWords, likeness, wordKey } from "./word-overlap.ts";

/** A page looked at as a whole, ready for its lines to be judged. */
export interface PageView {
  readonly items: readonly PageItem[];
  readonly lines: readonly PageLine[];
  /** What the words look like, for the lines of the zone. */
  readonly shapes: readonly (TextShape | undefined)[];
  /** The lines that can be the story's: those about its text and headline. All others are furniture unseen. */
  readonly zone: readonly boolean[];
  readonly shape: PageShape;
  /** How each line of the zone stands to the pictures. */
  readonly boxes: readonly (PictureBox | undefined)[];
  readonly facts: PageFacts;
  readonly resolve: Resolve;
  /** Index of the line that is most likely the headline; -1 if none. */
  readonly headline: number;
}

/** Puts a page together for judging. */
export function viewPage(root: PageElement, items: readonly PageItem[], facts: PageFacts, resolve: Resolve): PageView {
  const lines = items.filter((item): item is PageLine => item.kind === "line");
  const shape = pageShape(root, lines);
  const titles = facts.titles
    .map(wordKey)
    .filter((title) => title !== "")
    .slice(0, 20)
    .map(countWords);
  let headline = -1;
  let most = 0.3;
  lines.forEach((line, index) => {
    if (line.hidden || line.text.text.length > 400) return;
    const { key } = line;
    const level = /^h[1-3]$/u.test(line.block.tag) ? 0.35 - 0.1 * (Number(line.block.tag.slice(1)) - 1) : 0;
    const weight = key.length > 12 ? 1 : 0.5;
    // The best it could be: most lines are out of it before they are looked at.
    if (weight + level + 0.2 <= most) return;
    const words = titles.length === 0 ? [] : key.split(" ");
    const alike = Math.max(0, ...titles.map((title) => likeness(title, key, words)));
    const name = (ownFamilies(line) & headlineBit) !== 0 ? 0.1 : 0;
    const place = shape.pathOf(line.block).up <= 2 ? 0.1 : 0;
    const score = alike * weight + level + name + place - (line.linked > 0 ? 0.15 : 0);
    if (score > most + 1e-9) [headline, most] = [index, score];
  });
  const zone = storyZone(lines, shape, headline);
  return {
    items,
    lines,
    shapes: lines.map((line, index) => (zone[index] === true ? textShape(spacedText(line)) : undefined)),
    zone,
    shape,
    boxes: pictureBoxes(items, lines, zone),
    facts,
    headline,
    resolve,
  };
}

const headlineBit = 1 << familyNames.indexOf("headline");

/** How many lines before the story's first sentence or headline, and after its last, may still be the story's. */
const margin = 25;

/** Lines that are judged on one page. No story has as many; a list or a book of tables does. */
export const mostLines = 3_000;

function storyZone(lines: readonly PageLine[], shape: PageShape, headline: number): readonly boolean[] {
  const inMain = lines.map((line) => shape.pathOf(line.block).up === 0);
  const prose = lines.map((line, index) => inMain[index] === true && isProse(line));
  const ends = [prose.indexOf(true), prose.lastIndexOf(true), headline].filter((index) => index >= 0);
  const from = Math.min(...ends) - margin;
  const to = Math.max(...ends) + margin;
  // A page of a few lines is all story zone, whatever they look like.
  const isWhole = ends.length === 0 || lines.length <= 2 * margin;
  let left = mostLines;
  return lines.map((_, index) => (isWhole || inMain[index] === true || (index >= from && index <= to)) && left-- > 0);
}
