import { attribute, childAt, childrenOf, type XmlElement } from "../xml/element.ts";
import type { DocRole } from "../document/doc-content.ts";
import { roleOfStyle } from "../document/style-role.ts";

/** What a style says that matters to copy. */
export interface WordStyle {
  readonly role?: DocRole | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** Of its letters, in points. */
  readonly size?: number | undefined;
  /** Numbering that the style brings. */
  readonly numbering?: { readonly id: string; readonly level: string } | undefined;
}

/** Styles by id, each with what it takes over from the style that it is based on. */
export interface WordStyles {
  readonly of: (id: string | undefined) => WordStyle;
  /** The language of the document's defaults. */
  readonly language?: string | undefined;
  /** The size of letters where nothing sets one, in points. */
  readonly size?: number | undefined;
}

export function readStyles(root: XmlElement | undefined): WordStyles {
  const elements = new Map(
    childrenOf(root, "style").map((style) => [attribute(style, "w:styleId") ?? "", style] as const),
  );
  const known = new Map<string, WordStyle>();
  const resolve = (id: string, depth: number): WordStyle => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const element = elements.get(id);
    // A missing definition is no reason not to know what "Heading1" means.
    if (element === undefined) return { role: roleOfStyle(id.replace(/(?<=\p{L})(?=\d)/gu, " ")) };
    const base = attribute(childAt(element, "basedOn"), "w:val");
    const inherited = base === undefined || depth > 10 ? {} : resolve(base, depth + 1);
    const own = ownStyle(element);
    const style = { ...inherited, ...own };
    known.set(id, style);
    return style;
  };
  const defaults = childAt(root, "docDefaults", "rPrDefault", "rPr");
  return {
    of: (id) => (id === undefined ? {} : resolve(id, 0)),
    language: attribute(childAt(defaults, "lang"), "w:val"),
    size: sizeIn(defaults),
  };
}

function ownStyle(style: XmlElement): WordStyle {
  const name = attribute(childAt(style, "name"), "w:val");
  const properties = childAt(style, "rPr");
  const outline = attribute(childAt(style, "pPr", "outlineLvl"), "w:val");
  const level = outline === undefined ? undefined : Number(outline) + 1;
  const role =
    roleOfStyle(name) ?? (level !== undefined && level >= 1 && level <= 9 ? (`heading-${level}` as const) : undefined);
  const numbered = childAt(style, "pPr", "numPr");
  const id = attribute(childAt(numbered, "numId"), "w:val");
  return {
    ...(role === undefined ? {} : { role }),
    ...flag("bold", properties, "b"),
    ...flag("italic", properties, "i"),
    ...flag("hidden", properties, "vanish"),
    ...(sizeIn(properties) === undefined ? {} : { size: sizeIn(properties) }),
    ...(id === undefined ? {} : { numbering: { id, level: attribute(childAt(numbered, "ilvl"), "w:val") ?? "0" } }),
  };
}

/** The size of letters that properties set: Word counts in half points. */
export function sizeIn(properties: XmlElement | undefined): number | undefined {
  const half = Number(attribute(childAt(properties, "sz"), "w:val"));
  return half > 0 ? half / 2 : undefined;
}

const flag = <K extends string>(
  key: K,
  properties: XmlElement | undefined,
  name: string,
): { readonly [P in K]?: boolean } => {
  const value = isOn(properties, name);
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: boolean };
};

/** A switch of Word: there without a value is on, "0", "false" and "none" are off, not there says nothing. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childAt(properties, name);
  if (element === undefined) return undefined;
  return !/^(?:0|false|off|none)$/u.test(attribute(element, "w:val") ?? "");
}
