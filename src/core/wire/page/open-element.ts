import { scopeEnds } from "./markup-rules.ts";
import type { PageChild, PageElement } from "./page-node.ts";

/** An element while its page is read. */
export interface OpenElement extends PageElement {
  children: PageChild[];
  readonly depth: number;
}

/** Shared by all elements that hold nothing: a list of one's own takes more room than the element, and most hold one thing. */
export const nothing: PageChild[] = [];

/** Adds to what an element holds. */
export function hold(element: OpenElement, child: PageChild): void {
  if (element.children === nothing) element.children = [child];
  else element.children.push(child);
}

/** A tag, or one of several; "" is none. */
export type Fits = string | ReadonlySet<string>;
/** Whether a tag is the one that is looked for, or one of them. */
export const isOne = (fits: Fits, tag: string): boolean => (typeof fits === "string" ? fits === tag : fits.has(tag));

/** Where the search for an open paragraph ends. */
export const buttonScope: ReadonlySet<string> = new Set([...scopeEnds, "button"]);
/** Rows and their groups end within their own table. */
export const tableParts: ReadonlySet<string> = new Set(["tr", "tbody", "thead", "tfoot"]);

/** Whether one of the attributes that are given by now, names and values in turn, has the name. */
export function isGiven(attributes: readonly string[], given: number, name: string): boolean {
  for (let at = 0; at < given; at += 2) if (attributes[at] === name) return true;
  return false;
}
