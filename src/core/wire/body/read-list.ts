import type { RichText } from "../../story/text.ts";
import { childrenOf, type XmlElement } from "../xml/element.ts";
import { textOfInline } from "./read-inline.ts";

/** The items of a list in reading order; a list inside an item follows it, a definition stands behind its term. */
export function readItems(list: XmlElement): readonly RichText[] {
  const items: RichText[] = [];
  gatherItems(list, items);
  return items;
}

function gatherItems(element: XmlElement, items: RichText[]): void {
  for (const child of childrenOf(element)) {
    const name = child.name.toLowerCase();
    if (name === "ul" || name === "ol") {
      gatherItems(child, items);
      continue;
    }
    const inner = childrenOf(child).filter(({ name: list }) => /^[uo]l$/iu.test(list));
    const own =
      inner.length === 0
        ? child
        : { ...child, children: child.children.filter((node) => !inner.includes(node as XmlElement)) };
    const text = textOfInline(own);
    const last = items.at(-1);
    if (name === "dd" && last !== undefined) items[items.length - 1] = { text: `${last.text}: ${text.text}` };
    else items.push(text);
    for (const nested of inner) gatherItems(nested, items);
  }
}
