import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

const never = new Set(["iframe", "object", "embed", "base", "svg", "math", "form", "video", "audio", "link", "style"]);

/** What of a piece of HTML would run, load a sheet, or lead away; said in words, none where it is copy alone. */
export function liveParts(html: string, outside: string): readonly string[] {
  const found: string[] = [];
  const look = (node: Node): void => {
    if ("attrs" in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const isData = attributes.get("type") === "application/ld+json";
      if (node.tagName === "script" && !isData) found.push("script");
      if (never.has(node.tagName) && (node.tagName !== "style" || textOf(node).includes(outside)))
        if (node.tagName !== "link" || (attributes.get("href") ?? "").startsWith(outside)) found.push(node.tagName);
      if (
        node.tagName === "meta" &&
        attributes.has("http-equiv") &&
        /refresh/iu.test(attributes.get("http-equiv") ?? "")
      )
        found.push("refresh");
      for (const [name, value] of attributes) {
        if (name.startsWith("on") || name === "srcdoc") found.push(`${node.tagName} ${name}`);
        if (
          /^(?:href|src|action|formaction|data|poster|xlink:href)$/u.test(name) &&
          /^\s*(?:javascript|data|vbscript):/iu.test(value)
        )
          found.push(`${node.tagName} ${name}=${value.slice(0, 40)}`);
        if (name === "style" && value.includes(outside)) found.push(`${node.tagName} style`);
      }
    }
    if ("content" in node) look(node.content);
    if ("childNodes" in node) node.childNodes.forEach(look);
  };
  look(parse(html));
  return found;
}

const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
