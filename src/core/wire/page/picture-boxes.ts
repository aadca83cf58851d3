import type { PageItem, PageLine } from "./page-lines.ts";
import { attribute, type PageElement } from "./page-node.ts";
import { statedSize } from "./picture-source.ts";
import { wordKey } from "./word-overlap.ts";

/** The smallest element round a line that also holds a picture. */
export interface PictureBox {
  /** Levels up from the line's block; 9 where there is none near. */
  readonly up: number;
  readonly lines: number;
  readonly chars: number;
  readonly pictures: number;
  /** Key of what the nearest picture says for those who cannot see it. */
  readonly alt: string;
  /** Lines since the last picture and until the next. */
  readonly since: number;
  readonly till: number;
}

const far = 30;
const highest = 6;

/** For each line of the zone, how it stands to the pictures of the page. Icons are no pictures. */
export function pictureBoxes(
  items: readonly PageItem[],
  lines: readonly PageLine[],
  zone: readonly boolean[],
): readonly (PictureBox | undefined)[] {
  // By the order of elements.
  const size = items.reduce(
    (most, item) => Math.max(most, (item.kind === "line" ? item.block : item.element).order + 1),
    0,
  );
  const pictures = new Uint32Array(size);
  const lineCounts = new Uint32Array(size);
  const chars = new Uint32Array(size);
  const since: number[] = [];
  const till: number[] = lines.map(() => far);
  const alts: string[] = lines.map(() => "");
  let last = -far;
  let alt = "";
  let at = 0;
  for (const item of items) {
    if (item.kind === "line") {
      since.push(Math.min(far, at - last));
      if (at - last < 6) alts[at] = alt;
      at += 1;
      const { length } = item.text.text;
      climb(item.block, (order) => {
        lineCounts[order] = (lineCounts[order] ?? 0) + 1;
        chars[order] = (chars[order] ?? 0) + length;
      });
    } else if (item.kind !== "rule" && !isIcon(item.element)) {
      last = at;
      alt = wordKey(attribute(item.element, "alt"));
      for (let back = 1; back <= far && at - back >= 0 && (till[at - back] ?? 0) > back; back++) {
        till[at - back] = back;
        if (back <= 2 && alts[at - back] === "") alts[at - back] = alt;
      }
      climb(item.element, (order) => void (pictures[order] = (pictures[order] ?? 0) + 1));
    }
  }
  return lines.map((line, index): PictureBox | undefined => {
    if (zone[index] !== true) return undefined;
    const common = { alt: alts[index] ?? "", since: since[index] ?? far, till: till[index] ?? far };
    let box: PageElement | undefined = line.block;
    for (let up = 0; up < highest && box !== undefined; up++, box = box.parent) {
      const held = pictures[box.order] ?? 0;
      if (held > 0)
        return { up, pictures: held, lines: lineCounts[box.order] ?? 0, chars: chars[box.order] ?? 0, ...common };
    }
    return { up: 9, pictures: 0, lines: far, chars: 3000, ...common };
  });
}

function climb(from: PageElement, visit: (order: number) => void): void {
  // A line looks up only so far, and a picture stands at most as much deeper.
  for (let at: PageElement | undefined = from, up = 0; at !== undefined && up < 2 * highest; at = at.parent, up++)
    visit(at.order);
}

const isIcon = (element: PageElement): boolean =>
  (statedSize(element, "width") ?? 99) < 40 ||
  (statedSize(element, "height") ?? 99) < 40 ||
  /(?:^|[\s_-])(?:icon|logo|avatar|emoji|tracking|pixel)(?:[\s_-]|$)/iu.test(attribute(element, "class"));
