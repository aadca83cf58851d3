import { type PageElement, walkElements } from "./page-node.ts";

/** Tags by which a page speaks to machines, and those that it has once. */
const headTags = ["html", "title", "meta", "link", "base", "script"] as const;
type HeadTag = (typeof headTags)[number];
type Head = Readonly<Record<HeadTag, PageElement[]>>;

const memory = new WeakMap<PageElement, Head>();

/** The elements of a page with one of these tags, in document order: found in one walk for all of them. */
export function headElements(root: PageElement, tag: HeadTag): readonly PageElement[] {
  let head = memory.get(root);
  if (head === undefined) {
    const found: Head = { html: [], title: [], meta: [], link: [], base: [], script: [] };
    walkElements(root, (element) => {
      if (isHeadTag(element.tag)) found[element.tag].push(element);
    });
    memory.set(root, (head = found));
  }
  return head[tag];
}

const known: ReadonlySet<string> = new Set(headTags);
const isHeadTag = (tag: string): tag is HeadTag => known.has(tag);
