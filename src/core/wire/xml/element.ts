import { foldFill } from "../../story/no-break.ts";

/** A piece of a parsed file: an element, or text between tags. */
export type XmlNode = XmlElement | string;

/** An element with its attributes and its children in the order of the file. Text, CDATA and references are one string. */
export interface XmlElement {
  /** Local name as written, without the prefix. */
  readonly name: string;
  /** "" where there is none. */
  readonly prefix: string;
  /** What the prefix was declared as; "" where nothing was declared (an undeclared prefix is no error here). */
  readonly namespace: string;
  /** By the name as written, prefix and all: "xml:lang", "tobject.type". */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

/** The attribute's value, trimmed; undefined where it is missing or blank. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value: unknown = element?.attributes[name];
  // What every object has ("constructor") is no attribute.
  return typeof value === "string" ? value.trim() || undefined : undefined;
}

/** Child elements, all or those of one name. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );
}

/** The first element down a path of names: `childAt(item, "NewsLines", "HeadLine")`. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) {
    if (at === undefined) return undefined;
    at = at.children.find((node): node is XmlElement => isElement(node) && node.name === name);
  }
  return at;
}

/** Elements below, in the order of the file; the search does not look inside what it found. */
export function* below(element: XmlElement | undefined, name: string): Generator<XmlElement, undefined> {
  if (element === undefined) return;
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (node.name === name) yield node;
    else yield* below(node, name);
  }
}

/** The first element below with one of the names. */
export const firstBelow = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  below(element, name).next().value ?? undefined;

/** All text inside, as it stands; elements that begin a new line part the words around them. */
export function rawText(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  if (!isElement(node)) return node;
  const [only] = node.children;
  if (node.children.length === 1 && typeof only === "string") return only;
  let text = "";
  for (const child of node.children) {
    if (!isElement(child)) text += child;
    else if (breaking.has(child.name)) text += `\n${rawText(child)}\n`;
    else text += rawText(child);
  }
  return text;
}

const breaking: ReadonlySet<string> = new Set(["br", "p", "div", "li", "tr", "td", "th", "dt", "dd"]);

/** All text inside on one line, or nothing if there is none. */
export const textIn = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : rawText(element).replace(/\s+/gu, " ").trim() || undefined;

/** The same for words that are printed: no-break spaces between them stay. */
export const wordsIn = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : foldFill(rawText(element)) || undefined;

/** The nearest value of an attribute that is inherited, such as `xml:lang`. */
export function inherited(element: XmlElement | undefined, name: string): string | undefined {
  for (let at = element; at !== undefined; at = at.parent) {
    const value = attribute(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}
