import type { PageRole } from "./context-features.ts";
import { attribute, outward, type PageElement, walkElements } from "./page-node.ts";
import type { PageView } from "./view-page.ts";

const plainTags = new Set(
  "p h2 h3 h4 blockquote ul ol li table thead tbody tr th td figure figcaption img small span a b strong i em br".split(
    " ",
  ),
);
const plainClasses = /^(?:credit|embed|dateline)?$/u;

/**
 * Our own exported article (microformats h-entry with nothing in its content but copy) comes back as it went out: there
 * is no furniture in it to be found. Content that holds anything else is judged like any page.
 */
export function settleExport({ lines }: PageView, roles: PageRole[]): void {
  const known = new Map<PageElement, boolean>();
  const contents = new Map<PageElement, PageElement | undefined>();
  lines.forEach((line, index) => {
    const content = contentAround(line.block, contents);
    if (content === undefined || attribute(content.parent ?? content, "class") !== "h-entry") return;
    const clean = known.get(content) ?? isClean(content);
    known.set(content, clean);
    if (!clean) return;
    const around = [...outward(line.block)];
    const inFigure = around.slice(0, around.indexOf(content)).some(({ tag }) => tag === "figcaption");
    roles[index] = inFigure ? "caption" : /^h[2-4]$/u.test(line.block.tag) ? "subhead" : "body";
  });
}

/** The content that an element stands in; each element of the page is asked once. */
function contentAround(
  element: PageElement,
  known: Map<PageElement, PageElement | undefined>,
): PageElement | undefined {
  if (attribute(element, "class") === "e-content") return element;
  const { parent } = element;
  if (parent === undefined || known.has(parent)) return parent === undefined ? undefined : known.get(parent);
  const found = contentAround(parent, known);
  known.set(parent, found);
  return found;
}

function isClean(content: PageElement): boolean {
  let clean = true;
  walkElements(content, (element) => {
    if (!plainTags.has(element.tag) || !plainClasses.test(attribute(element, "class"))) clean = false;
    return clean;
  });
  return clean;
}
