import type { DocRole } from "../document/doc-content.ts";
import { roleOfStyle } from "../document/style-role.ts";
import { attribute, childAt, childrenOf, type XmlElement } from "../xml/element.ts";

/** What a style says that matters to copy. */
export interface OdtStyle {
  readonly role?: DocRole;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  /** Of its letters, in points. */
  readonly size?: number;
}

/** The styles of an OpenDocument file: by name, each with what it takes over from its parents. */
export interface OdtStyles {
  readonly of: (name: string | undefined) => OdtStyle;
  /** Whether a list of this style is numbered. */
  readonly isOrdered: (name: string | undefined) => boolean;
  readonly language?: string | undefined;
  readonly size?: number | undefined;
}

/** Reads the styles that a writer made and those that the program made for single places. */
export function readOdtStyles(...roots: readonly (XmlElement | undefined)[]): OdtStyles {
  const holders = roots.flatMap((root) =>
    ["styles", "automatic-styles"].map((name) => childAt(root, name)).filter((holder) => holder !== undefined),
  );
  const elements = new Map<string, XmlElement>();
  const ordered = new Map<string, boolean>();
  for (const holder of holders) {
    for (const style of childrenOf(holder, "style")) elements.set(attribute(style, "style:name") ?? "", style);
    for (const list of childrenOf(holder, "list-style"))
      ordered.set(attribute(list, "style:name") ?? "", childrenOf(list)[0]?.name === "list-level-style-number");
  }
  const known = new Map<string, OdtStyle>();
  const resolve = (name: string, depth: number): OdtStyle => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const element = elements.get(name);
    if (element === undefined) return withRole(plainName(name));
    const parent = attribute(element, "style:parent-style-name");
    const inherited = parent === undefined || depth > 10 ? {} : resolve(parent, depth + 1);
    const style = {
      ...inherited,
      ...withRole(attribute(element, "style:display-name") ?? plainName(name)),
      ...looksOf(element),
    };
    known.set(name, style);
    return style;
  };
  const base = holders
    .flatMap((holder) => childrenOf(holder, "default-style"))
    .find((style) => attribute(style, "style:family") === "paragraph");
  const letters = childAt(base, "text-properties");
  const [language, country] = [attribute(letters, "fo:language"), attribute(letters, "fo:country")];
  return {
    of: (name) => (name === undefined ? {} : resolve(name, 0)),
    isOrdered: (name) => ordered.get(name ?? "") === true,
    language:
      language === undefined || language === "none" || language === "zxx"
        ? undefined
        : country === undefined || country === "none"
          ? language
          : `${language}-${country}`,
    size: points(attribute(letters, "fo:font-size")),
  };
}

/** Names in the file have their spaces written out: "Heading_20_2". */
const plainName = (name: string): string =>
  name.replace(/_([0-9a-f]{2})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function withRole(name: string): { readonly role?: DocRole } {
  const role = roleOfStyle(name);
  return role === undefined ? {} : { role };
}

function looksOf(style: XmlElement): Omit<OdtStyle, "role"> {
  const letters = childAt(style, "text-properties");
  const [weight, slope, shown] = ["fo:font-weight", "fo:font-style", "text:display"].map((name) =>
    attribute(letters, name),
  );
  const size = points(attribute(letters, "fo:font-size"));
  return {
    ...(weight === undefined ? {} : { bold: weight === "bold" || Number(weight) >= 600 }),
    ...(slope === undefined ? {} : { italic: slope === "italic" || slope === "oblique" }),
    ...(shown === undefined ? {} : { hidden: shown === "none" }),
    ...(size === undefined ? {} : { size }),
  };
}

function points(size: string | undefined): number | undefined {
  const value = /^(?<points>\d+(?:\.\d+)?)pt$/u.exec(size ?? "")?.groups?.["points"];
  return value === undefined ? undefined : Number(value);
}
