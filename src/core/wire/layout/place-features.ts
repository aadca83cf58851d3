import { addFeature, addSteps, type FeatureRows } from "./feature-rows.ts";
import { features } from "./feature-table.ts";
import { anyMark } from "./line-marks.ts";
import { rankTitles } from "./rank-titles.ts";
import type { TextShape } from "./text-shape.ts";

const meta = anyMark("bylineSure", "onlyDate", "bylineDate", "saysPublished");
/** Farther away than this a byline or date says nothing. */
const metaReach = 9;

/** Adds to each line where it stands: in the text, and to the core of prose, to the first byline and date, among its neighbours. */
export function placesOf(shape: TextShape, marks: Int32Array): (rows: FeatureRows, index: number) => void {
  const { shapes, core, lines } = shape;
  const [first, last] = core;
  const count = shapes.length;
  const ranked = rankTitles(shape, marks).slice(0, features.title.length);
  const titles = ranked.map(({ index }) => index);
  const [title] = titles;
  const lead = (ranked[0]?.score ?? 0) - Math.max(ranked[1]?.score ?? 0, 0);
  const density = proseRound(shape);
  // Where a copy has blank lines everywhere or nowhere they say nothing.
  const blanks = lines.filter(({ blankBefore }) => blankBefore).length / Math.max(count, 1);
  const mixed = blanks > 0.1 && blanks < 0.9;
  const isMeta = (index: number): boolean => ((marks[index] ?? 0) & meta) !== 0;
  const ahead = new Int32Array(count);
  for (let index = count - 1, next = -1; index >= 0; index -= 1) {
    ahead[index] = next < 0 ? 0 : next - index;
    if (isMeta(index)) next = index;
  }
  let seenMeta = -1;
  return (rows, index) => {
    if (index === 0) addFeature(rows, features.firstLine);
    if (index === count - 1) addFeature(rows, features.lastLine);
    addSteps(rows, features.fromTop, index);
    addSteps(rows, features.fromBottom, count - 1 - index);
    if (first < 0) addFeature(rows, features.noCore);
    else if (index < first) {
      addFeature(rows, features.beforeCore);
      addSteps(rows, features.beforeCoreSteps, first - index);
    } else if (index > last) {
      addFeature(rows, features.afterCore);
      addSteps(rows, features.afterCoreSteps, index - last);
    } else {
      addFeature(rows, features.inCore);
      if (index === first) addFeature(rows, features.coreFirst);
      if (index === last) addFeature(rows, features.coreLast);
    }
    addSteps(rows, features.proseNear, density(index, 2));
    addSteps(rows, features.proseRound, density(index, 6));
    if (isMeta(index)) seenMeta = index;
    const distance = ahead[index] ?? 0;
    if (distance > 0 && distance < metaReach) {
      addFeature(rows, features.metaAhead);
      addSteps(rows, features.metaAheadSteps, metaReach - distance);
    }
    if (seenMeta >= 0 && seenMeta < index) {
      addFeature(rows, features.metaBehind);
      addSteps(rows, features.metaBehindSteps, 9 - Math.min(9, index - seenMeta));
    }
    const rank = titles.indexOf(index);
    const asTitle = features.title[rank];
    if (asTitle !== undefined) {
      addFeature(rows, asTitle);
      addSteps(rows, features.titleScore, ranked[rank]?.score ?? 0);
      if (rank === 0) addSteps(rows, features.titleLead, lead);
    }
    if (title !== undefined && index > title) {
      addFeature(rows, features.afterTitle);
      addSteps(rows, features.afterTitleSteps, 9 - Math.min(9, index - title));
    }
    if (!mixed) return;
    addFeature(rows, lines[index]?.blankBefore === true ? features.blankBefore : features.joinedBefore);
    addFeature(rows, lines[index]?.blankAfter === true ? features.blankAfter : features.joinedAfter);
  };
}

/** How dense the prose is in so many lines each way of a line, itself left out. */
function proseRound({ shapes }: TextShape): (index: number, reach: number) => number {
  const sums = new Int32Array(shapes.length + 1);
  shapes.forEach(({ prose }, index) => (sums[index + 1] = (sums[index] ?? 0) + (prose ? 1 : 0)));
  return (index, reach) => {
    const from = Math.max(0, index - reach);
    const to = Math.min(shapes.length, index + reach + 1);
    const own = shapes[index]?.prose === true ? 1 : 0;
    return ((sums[to] ?? 0) - (sums[from] ?? 0) - own) / (2 * reach);
  };
}
