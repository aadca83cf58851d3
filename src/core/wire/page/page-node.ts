/** One element of a page: small, plain, and never deeper than `deepest`, so that walks may recurse. */
export interface PageElement {
  /** Lower case. */
  readonly tag: string;
  /** Names, in lower case, and values in turn; of two equal names the first is there. */
  readonly attributes: readonly string[];
  /** Its place in the order of the page: what is counted for each element stands there in a list. */
  readonly order: number;
  readonly children: readonly PageChild[];
  readonly parent: PageElement | undefined;
  /** What `familiesOf` found, once it was asked; −1 before. Thousands of elements are asked a dozen times each. */
  families: number;
}

/** What stands inside an element: another element, or text with its entities resolved. */
export type PageChild = PageElement | string;

/** Levels of elements that are kept as levels. What is nested deeper is hung in at this depth, as browsers do. */
export const deepest = 400;

/** The value of an attribute, or "". */
export function attribute({ attributes }: PageElement, name: string): string {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1] ?? "";
  return "";
}

/** Whether an attribute is there, with a value or without. */
export function hasAttribute({ attributes }: PageElement, name: string): boolean {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return true;
  return false;
}

/** All text inside an element, as it stands in the source. */
export function textInside(element: PageElement): string {
  let text = "";
  for (const child of element.children) text += typeof child === "string" ? child : textInside(child);
  return text;
}

/** Calls `visit` for each element inside, in document order; what it answers `false` to is not gone into. */
export function walkElements(element: PageElement, visit: (element: PageElement) => boolean | void): void {
  for (const child of element.children)
    if (typeof child !== "string" && visit(child) !== false) walkElements(child, visit);
}

/** The elements inside with one of these tags, in document order. */
export function elementsWithTag(element: PageElement, ...tags: readonly string[]): readonly PageElement[] {
  const found: PageElement[] = [];
  walkElements(element, (inner) => {
    if (tags.includes(inner.tag)) found.push(inner);
  });
  return found;
}

/** The element and those around it, from the inside out. */
export function* outward(element: PageElement | undefined): Generator<PageElement> {
  for (let at = element; at !== undefined; at = at.parent) yield at;
}
