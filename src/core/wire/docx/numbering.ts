import { attribute, childAt, childrenOf, type XmlElement } from "../xml/element.ts";

/** Whether a numbering (by id and level) counts or only marks items; undefined where it shows nothing. */
export type Numbering = (id: string, level: string) => { readonly ordered: boolean } | undefined;

export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstract = new Map(
    childrenOf(root, "abstractNum").map((element) => [attribute(element, "w:abstractNumId") ?? "", element] as const),
  );
  const formats = new Map<string, string>();
  for (const numbering of childrenOf(root, "num")) {
    const id = attribute(numbering, "w:numId") ?? "";
    const base = abstract.get(attribute(childAt(numbering, "abstractNumId"), "w:val") ?? "");
    for (const level of childrenOf(base, "lvl"))
      formats.set(
        `${id}/${attribute(level, "w:ilvl") ?? "0"}`,
        attribute(childAt(level, "numFmt"), "w:val") ?? "decimal",
      );
  }
  return (id, level) => {
    // Number 0 takes a paragraph out of the list that its style puts it in.
    if (id === "0") return undefined;
    const format = formats.get(`${id}/${level}`) ?? formats.get(`${id}/0`);
    if (format === "none") return undefined;
    return { ordered: format !== undefined && format !== "bullet" };
  };
}
