import { isElement, type XmlElement, type XmlNode } from "./element.ts";

/** The tree with the names of elements and attributes in lower case: some systems still shout theirs, as SGML let them. */
export function inLowerCase(element: XmlElement, parent?: XmlElement): XmlElement {
  const children: XmlNode[] = [];
  const copy: XmlElement = {
    ...element,
    name: element.name.toLowerCase(),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    children,
    parent,
  };
  for (const node of element.children) children.push(isElement(node) ? inLowerCase(node, copy) : node);
  return copy;
}
