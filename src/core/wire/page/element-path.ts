import { attribute, type PageElement } from "./page-node.ts";

/** Names of an element that are worth showing: its id or its first class, if they are short and not made by a machine. */
function nameOf(element: PageElement): string {
  const id = attribute(element, "id");
  if (/^[a-z][\w-]{1,30}$/iu.test(id) && !/\d{3}/u.test(id)) return `#${id}`;
  const [first = ""] = attribute(element, "class").trim().split(/\s+/u);
  return /^[a-z][\w-]{1,30}$/iu.test(first) && !/\d{3}/u.test(first) ? `.${first}` : "";
}

interface Ordinals {
  readonly nth: ReadonlyMap<PageElement, number>;
  readonly counts: ReadonlyMap<string, number>;
}
const memory = new WeakMap<PageElement, Ordinals>();

/** Which of its kind an element is; counted once for all children, for a page may have thousands of paragraphs. */
function placeOf(element: PageElement, parent: PageElement): { readonly nth: number; readonly count: number } {
  let known = memory.get(parent);
  if (known === undefined) {
    const nth = new Map<PageElement, number>();
    const counts = new Map<string, number>();
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      counts.set(child.tag, (counts.get(child.tag) ?? 0) + 1);
      nth.set(child, counts.get(child.tag) ?? 1);
    }
    known = { nth, counts };
    memory.set(parent, known);
  }
  return { nth: known.nth.get(element) ?? 1, count: known.counts.get(element.tag) ?? 1 };
}

/** Where an element stands, for people: "article > div.story > p:nth-of-type(3)". The last few levels are enough. */
export function elementPath(element: PageElement): string {
  const steps: string[] = [];
  for (let at: PageElement | undefined = element; at?.parent !== undefined && steps.length < 4; at = at.parent) {
    const { tag, parent } = at;
    const { nth, count } = placeOf(at, parent);
    const place = count > 1 ? `:nth-of-type(${nth})` : "";
    steps.unshift(`${tag}${nameOf(at)}${place}`);
    if (tag === "article" || tag === "body") break;
  }
  return steps.length === 0 ? element.tag : steps.join(" > ");
}
