import { attribute, rawText, type XmlElement } from "../xml/element.ts";

/** The text of a part of a run; undefined where it is none. */
export function partText(node: XmlElement): string | undefined {
  switch (node.name) {
    case "t":
      return rawText(node);
    case "tab":
    case "ptab":
      return "\t";
    case "br":
      // Page and column breaks are layout; a line break is the writer's.
      return attribute(node, "w:type") === undefined || attribute(node, "w:type") === "textWrapping" ? "\n" : "";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "softHyphen":
      return "";
    case "sym":
      return symbol(attribute(node, "w:char"));
    default:
      return undefined;
  }
}

/** Symbol fonts put their signs into a private area; the ASCII letter behind it says nothing, so a bullet stands for it. */
function symbol(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? "", 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "";
  return code >= 0xe000 && code <= 0xf8ff ? "•" : String.fromCodePoint(code);
}
