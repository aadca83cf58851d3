import { isSentence } from "../layout/keep-sentences.ts";
import type { PageRole } from "./context-features.ts";
import { outward, type PageElement } from "./page-node.ts";
import type { PageView } from "./view-page.ts";

/** All that an editor of copy makes at the top of a body: paragraphs, headings, lists, tables, quotations, figures. */
const written = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure img hr pre br iframe meta style a b i em strong span".split(
    " ",
  ),
);
const isHeading = /^h[1-6]$/u;

/** What a fragment says of its lines. */
interface Fragment {
  /** Headings in the copy, which cannot be the headline. */
  readonly crossheads: ReadonlySet<number>;
  /** A title that somebody set as a paragraph or in bold, for want of any heading; -1 if none. */
  readonly title: number;
}

/**
 * Keeps what stands between the paragraphs of a body that comes out of an editor (WordPress, Drupal, Ghost …): nothing
 * round it is a page's, so its lists and tables are copy, its headings are crossheads, and a sentence after the last paragraph
 * is copy too.
 */
export function settleFragment({ lines }: PageView, roles: PageRole[]): Fragment {
  const crossheads = new Set<number>();
  const [first, last] = [roles.indexOf("body"), roles.lastIndexOf("body")];
  const [line] = lines;
  if (first < 0 || line === undefined || !isFragment(line.block)) return { crossheads, title: -1 };
  lines.forEach(({ block, text, linked, hidden }, index) => {
    if (index <= first || hidden) return;
    const inside = index < last;
    const role = roles[index];
    if (isHeading.test(block.tag)) {
      crossheads.add(index);
      if (inside && role !== "body") roles[index] = "subhead";
    } else if (role === "furniture" && linked * 2 < text.text.length) {
      const goesOn = roles[index - 1] === "body" && linked === 0 && isSentence(text.text);
      if (inside || !/^p$/u.test(block.tag) || goesOn) roles[index] = "body";
    }
  });
  const isOpen = roles[1] === "body" && (roles[0] === "furniture" || roles[0] === "body");
  const isTitle = isOpen && line.linked === 0 && titled.test(line.text.text);
  return { crossheads, title: isTitle ? 0 : -1 };
}

/** A few words without a stop. */
const titled = /^(?!By\s)["“‘]?\p{Lu}(?:\S*\s){2,13}\S*[^\s.!?:;,]$/u;

/** Whether the file is a row of such elements, at least two paragraphs among them, without a page or box round them. */
function isFragment(block: PageElement): boolean {
  let root = block;
  for (const element of outward(block)) root = element;
  const top = root.children.filter((child): child is PageElement => typeof child !== "string");
  if (root.children.some((child) => typeof child === "string" && child.trim() !== "")) return false;
  return top.every(({ tag }) => written.has(tag)) && top.filter(({ tag }) => tag === "p").length >= 2;
}
