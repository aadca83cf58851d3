import type { RichText } from "../../story/text.ts";
import { isSafeLink } from "../safe-link.ts";
import { attribute, isElement, type XmlElement } from "../xml/element.ts";
import { foldMarkup, type InlineText, inlineText, type OpenMark } from "./inline-text.ts";

/** Adds the inline content of an element, marks and breaks included; block elements inside count as a space. */
export function addInline(element: XmlElement, into: InlineText): void {
  for (const node of element.children) {
    if (!isElement(node)) into.add(node);
    else addInlineElement(node, into);
  }
}

function addInlineElement(element: XmlElement, into: InlineText): void {
  const name = element.name.toLowerCase();
  if (unreadable.has(name)) return;
  if (name === "br") {
    into.breakLine();
    return;
  }
  const close = into.open.bind(into);
  const mark = markOf(element);
  const end = mark === undefined ? undefined : close(mark);
  const quoted = name === "q" && !/^["“”„«‘'‹»]/u.test(firstText(element));
  if (quoted) into.add("“");
  if (blocks.has(name)) into.add(" ");
  addInline(element, into);
  if (blocks.has(name)) into.add(" ");
  if (quoted) into.add("”");
  end?.();
}

/** The inline content of an element as one folded text. */
export function textOfInline(element: XmlElement): RichText {
  const inline = inlineText();
  addInline(element, inline);
  return foldMarkup(inline.take());
}

/** The mark that an inline element puts on its text, if any. */
export function markOf(element: XmlElement): OpenMark | undefined {
  switch (element.name.toLowerCase()) {
    case "b":
    case "strong":
      return { type: "bold" };
    case "i":
    case "em":
    case "cite":
      return { type: "italic" };
    case "a": {
      const href = attribute(element, "href");
      return href !== undefined && isSafeLink(href) ? { type: "link", href } : undefined;
    }
    default:
      return undefined;
  }
}

/** What is in these is not for readers. */
export const unreadable: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "head",
  "meta",
  "link",
  "svg",
  "math",
  "form",
  "input",
  "button",
  "select",
  "textarea",
  "alt-code",
  "pronounce",
]);

const blocks: ReadonlySet<string> = new Set([
  "p",
  "div",
  "li",
  "tr",
  "td",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hl1",
  "hl2",
]);

function firstText(element: XmlElement): string {
  for (const node of element.children) {
    const text = isElement(node) ? firstText(node) : node.trim();
    if (text !== "") return text;
  }
  return "";
}
