import { pushTo } from "../compose/push-to.ts";
import type { PageRole } from "./context-features.ts";
import { foreignFamilies, isOfFamily } from "./name-families.ts";
import { attribute, elementsWithTag, outward, type PageElement } from "./page-node.ts";
import type { PageView } from "./view-page.ts";

/** Elements that pages put round a table (a figure, a box that scrolls). */
const deepest = 3;
/** So many paragraphs of the story stand beside a table of it. */
const leastBeside = 2;
/** So few letters in links, or the table is a list of other pages. */
const mostLinked = 0.3;

/**
 * Takes a table of figures into the story that stands among its paragraphs: judged line by line its cells are a page's
 * numbers. Not a table that lays out the page, one in a box of something else, or one that links away.
 */
export function settleTables({ lines, zone }: PageView, roles: PageRole[]): void {
  const beside = new Map<PageElement, number>();
  lines.forEach(({ block }, index) => {
    if (roles[index] === "body" && block.parent !== undefined)
      beside.set(block.parent, (beside.get(block.parent) ?? 0) + 1);
  });
  const [first, last] = [roles.indexOf("body"), roles.lastIndexOf("body")];
  const inside = new Map<PageElement, number[]>();
  lines.forEach((line, index) => {
    if (index <= first || index > last + farthest || zone[index] !== true || line.hidden) return;
    const table = tableOf(line.block);
    if (table !== undefined) pushTo(inside, table, index);
  });
  for (const [table, cells] of inside) {
    if (!isAmong(table, beside) || !holdsFigures(table)) continue;
    // Behind the last paragraph there may be anything: only what comes next is the story's.
    if ((cells[0] ?? 0) > last + 2) continue;
    const chars = cells.reduce((sum, index) => sum + (lines[index]?.text.text.length ?? 0), 0);
    const linked = cells.reduce((sum, index) => sum + (lines[index]?.linked ?? 0), 0);
    if (linked <= chars * mostLinked) for (const index of cells) roles[index] = "body";
  }
}

/** Lines after the last paragraph that a table under it may have. */
const farthest = 400;

const tableOf = (block: PageElement): PageElement | undefined => {
  let steps = 0;
  for (const element of outward(block)) {
    if (element.tag === "table") return element;
    if (++steps > 5) return undefined;
  }
  return undefined;
};

function isAmong(table: PageElement, beside: ReadonlyMap<PageElement, number>): boolean {
  let steps = 0;
  for (const element of outward(table)) {
    if (element.tag === "aside" || foreignFamilies.some((family) => isOfFamily(element, family))) return false;
    if (element.parent !== undefined && (beside.get(element.parent) ?? 0) >= leastBeside) return true;
    if (++steps > deepest) return false;
  }
  return false;
}

/** Two rows with two cells each at least, and no table within. */
function holdsFigures(table: PageElement): boolean {
  if (attribute(table, "role") === "presentation" || elementsWithTag(table, "table").length > 0) return false;
  const rows = elementsWithTag(table, "tr").map(
    (row) => row.children.filter((cell) => typeof cell !== "string" && (cell.tag === "td" || cell.tag === "th")).length,
  );
  return rows.filter((cells) => cells >= 2).length >= 2;
}
