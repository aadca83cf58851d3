import { attribute, isElement, type XmlElement } from "../xml/element.ts";
import type { BodyRole } from "./element-roles.ts";

/**
 * Whether an element that no standard knows is a block: by its role, or because it stands among other elements with no
 * text between them, where an inline element would not.
 */
export function isOwnBlock(element: XmlElement, name: string, role: BodyRole): boolean {
  if (inline.has(name)) return false;
  if (role !== "copy" && attribute(element, "class") === undefined && attribute(element, "itemprop") === undefined)
    return true;
  const { parent } = element;
  if (
    parent === undefined ||
    parent.name === "" ||
    inline.has(parent.name.toLowerCase()) ||
    /^(?:p|li|t[dh]|h\d|hl\d)$/iu.test(parent.name)
  )
    return false;
  return holdsOnlyElements(parent);
}

/** Looked at once for each parent, however many children ask. */
function holdsOnlyElements(parent: XmlElement): boolean {
  const known = onlyElements.get(parent);
  if (known !== undefined) return known;
  const elements = parent.children.filter((node) => isElement(node)).length;
  const only = elements > 1 && parent.children.every((node) => isElement(node) || node.trim() === "");
  onlyElements.set(parent, only);
  return only;
}

const onlyElements = new WeakMap<XmlElement, boolean>();

/** Whether HTML or NITF know the name as one that stands inside a line. */
export const isInline = (name: string): boolean => inline.has(name);

/** Elements of HTML and NITF that stand inside a line. */
const inline: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr person org location chron money num event function object.title virtloc virtloc postaddr copyrite classifier lang dateline city state country region sublocation frac frac-num frac-den frac-sep delimiter name.given name.family story.date byttl".split(
    " ",
  ),
);
