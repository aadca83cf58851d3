import type { PageRole } from "./context-features.ts";
import type { PageLine } from "./page-lines.ts";
import { attribute, type PageElement } from "./page-node.ts";
import type { PageView } from "./view-page.ts";

/** How Google Docs names what it puts on the clipboard, and Word each of its paragraphs. */
const docsId = /^docs-internal-guid-/u;
const wordClass = /^Mso(?!Header|Footer|Toc)/u;

/**
 * Keeps in the copy what was written in a word processor and copied from there: nothing in it is a page's, and bold lines
 * between its paragraphs are crossheads. Who only has pages to learn from takes its lists and short lines for theirs.
 */
export function settleDocument({ lines }: PageView, roles: PageRole[], headline: number): void {
  const known = new Map<PageElement, boolean>();
  const written = lines.map(({ block }) => isWritten(block, known));
  if (!written.includes(true) || !roles.includes("body")) return;
  const [first, last] = [roles.indexOf("body"), roles.length - 1];
  const from = headline < 0 ? first : Math.min(headline + 1, first);
  roles.forEach((role, index) => {
    const line = lines[index];
    if (index < from || line === undefined || written[index] !== true || line.hidden || role !== "furniture") return;
    roles[index] = index > first && index < last && isCrosshead(line) ? "subhead" : "body";
  });
}

/** Whether a block was written in a word processor; `known` keeps what was answered of the elements round it. */
export const isWritten = (block: PageElement, known: Map<PageElement, boolean>): boolean =>
  wordClass.test(attribute(block, "class")) || isInDocument(block.parent ?? block, known);

/** Each element of the page is asked once, however many lines stand in it. */
function isInDocument(element: PageElement, known: Map<PageElement, boolean>): boolean {
  const seen = known.get(element);
  if (seen !== undefined) return seen;
  const { parent } = element;
  const is = docsId.test(attribute(element, "id")) || (parent !== undefined && isInDocument(parent, known));
  known.set(element, is);
  return is;
}

const isCrosshead = ({ text: { text, marks = [] }, block }: PageLine): boolean =>
  text.split(" ").length <= 12 &&
  !/[.!?,;:]["”’)]?$/u.test(text) &&
  (/^h[2-6]$/u.test(block.tag) ||
    marks.some(({ type, from, to }) => type === "bold" && to - from >= text.length * 0.9));
