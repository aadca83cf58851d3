import type { JsonItem } from "../json/json-item.ts";
import { attribute, childrenOf, isElement, rawText, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";
import { pushTo } from "../compose/push-to.ts";

/**
 * An element as an object with its children for properties, so that an agency's own XML is read by the same names as
 * its JSON. Attributes count where no child has the name; an element that says it is nil is not there.
 */
export function xmlItem(element: XmlElement): JsonItem {
  const entries = new Map<string, { key: string; value: unknown }>();
  const path = pathOf(element);
  const names = new Map<string, XmlElement[]>();
  for (const child of childrenOf(element)) if (!isNil(child)) pushTo(names, child.name, child);
  for (const [name, children] of names) {
    const values = children.map((child) => valueOf(child));
    entries.set(plainKey(name), { key: name, value: values.length === 1 ? values[0] : values });
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    const key = plainKey(name.replace(/^.*:/u, ""));
    if (!entries.has(key) && !name.startsWith("xmlns")) entries.set(key, { key: `@${name}`, value });
  }
  return { path, entries, joint: "/" };
}

/** Text for a leaf or for mixed content, an object for an element of elements. */
function valueOf(element: XmlElement): unknown {
  const elements = childrenOf(element);
  const mixed = element.children.some((node) => !isElement(node) && node.trim() !== "");
  if (elements.length === 0) return rawText(element);
  if (mixed || elements.some(({ name }) => /^(?:p|br|div|h\d|strong|em|b|i|ul)$/iu.test(name)))
    return markupOf(element);
  const only = new Set(elements.map(({ name }) => name));
  if (only.size === 1 && elements.every((child) => childrenOf(child).length === 0))
    return elements.map((child) => rawText(child));
  const object: Record<string, unknown> = {};
  for (const child of elements) if (!isNil(child)) object[child.name] ??= valueOf(child);
  return object;
}

const isNil = (element: XmlElement): boolean =>
  Object.keys(element.attributes).some((name) => /(?:^|:)nil$/u.test(name) && attribute(element, name) === "true");

/** The markup inside an element, written out again for those who read HTML. */
function markupOf(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (!isElement(node)) return node.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
      const attributes = Object.entries(node.attributes)
        .map(([name, value]) => ` ${name}="${value.replace(/&/gu, "&amp;").replace(/"/gu, "&quot;")}"`)
        .join("");
      return `<${node.name}${attributes}>${markupOf(node)}</${node.name}>`;
    })
    .join("");
}

const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/gu, "");
