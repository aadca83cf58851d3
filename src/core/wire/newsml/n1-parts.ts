import { attribute, childAt, childrenOf, firstBelow, isElement, textIn, type XmlElement } from "../xml/element.ts";

/** What a content item of NewsML 1 holds. */
export type N1Kind = "text" | "picture" | "other";

/** A piece of content with the components around it. */
export interface N1Part {
  readonly content: XmlElement;
  readonly kind: N1Kind;
  /** Role of the nearest component that names one, in lower case; "" where none does. */
  readonly role: string;
  /** The component that holds the content, then those around it, up to the item. */
  readonly chain: readonly XmlElement[];
}

/** The data of a content item, also where it was packed for the way. */
export const dataOf = (content: XmlElement): XmlElement | undefined =>
  childAt(content, "DataContent") ?? firstBelow(childAt(content, "Encoding"), "DataContent");

/** All content of a news item in the order of the file. */
export function partsOf(item: XmlElement): readonly N1Part[] {
  const parts: N1Part[] = [];
  const visit = (component: XmlElement, chain: readonly XmlElement[], role: string): void => {
    const inside = [component, ...chain];
    const named = attribute(childAt(component, "Role"), "FormalName")?.toLowerCase() ?? role;
    for (const node of component.children) {
      if (!isElement(node)) continue;
      if (node.name === "ContentItem") parts.push({ content: node, kind: kindOf(node), role: named, chain: inside });
      else if (node.name === "NewsComponent") visit(node, inside, named);
    }
  };
  for (const component of childrenOf(item, "NewsComponent")) visit(component, [], "");
  return parts;
}

function kindOf(content: XmlElement): N1Kind {
  const formal = (name: string): string => attribute(childAt(content, name), "FormalName")?.toLowerCase() ?? "";
  const media = formal("MediaType");
  const mime = formal("MimeType");
  const format = formal("Format");
  const data = dataOf(content);
  if (
    /photo|picture|image|graphic|video|animation/u.test(media) ||
    /^(?:image|video)\//u.test(mime) ||
    /^(?:jpe?g|tiff?|gif|png|mpe?g|image\b)/u.test(format)
  )
    return "picture";
  if (/css|javascript|pdf|audio|msword|zip|stylesheet/u.test(`${mime} ${format} ${media}`)) return "other";
  if (data !== undefined && (textIn(data) !== undefined || data.children.some((node) => isElement(node))))
    return "text";
  return /text/u.test(`${media} ${mime}`) ? "text" : attribute(content, "Href") !== undefined ? "other" : "text";
}

/** Roles of text that is not the story's own. */
const beside =
  /caption|abstract|headline|stylesheet|summary|byline|keyword|quicklook|thumbnail|preview|teaser|label|icon|title/u;

/** Text that is the story, or one of the stories. */
export const isMainText = (part: N1Part): boolean =>
  part.kind === "text" && !beside.test(part.role) && textIn(dataOf(part.content)) !== undefined;

/** Among versions of the same text, the one that says most: marked up before plain. */
export function richest(parts: readonly N1Part[]): N1Part | undefined {
  const weight = (part: N1Part): number => {
    const format = ["Format", "MimeType", "MediaType"]
      .map((name) => attribute(childAt(part.content, name), "FormalName") ?? "")
      .join(" ");
    const data = dataOf(part.content);
    if (data?.children.some((node) => isElement(node)) === true) return 4;
    return /html|nitf|xml/iu.test(format) ? 3 : 1;
  };
  return parts.slice().sort((a, b) => weight(b) - weight(a))[0];
}

/** The components whose content is one thing in several versions. */
export const areEquivalents = (component: XmlElement): boolean =>
  attribute(component, "EquivalentsList")?.toLowerCase() === "yes" ||
  childAt(component, "BasisForChoice") !== undefined;
