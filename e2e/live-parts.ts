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

/** The same of what a target writes: a page, or a JSON with HTML and addresses in its fields. */
export function livePartsWritten(target: string, written: string, outside: string): readonly string[] {
  if (written.trimStart().startsWith("{"))
    return htmlIn(JSON.parse(written)).flatMap((html) => liveParts(html, outside));
  // In plain text and in XML an angle bracket of the copy is no markup: XML is proved by its own readers.
  return notHtml.has(target) ? [] : liveParts(written, outside);
}

const notHtml = new Set(["text", "docx", "markdown", "hugo", "nitf", "newsml-g2", "wxr"]);

/** Fields that are HTML because they are named so, or because their object says so; addresses as links. */
function htmlIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const says = [fields.get("format"), fields.get("contentType"), fields.get("contenttype")].some((kind) =>
    /html/iu.test(String(kind)),
  );
  const isArcText = /^(?:text|header|image)$/u.test(String(fields.get("type")));
  return [...fields].flatMap(([name, field]) => {
    if (typeof field !== "string") return htmlIn(field);
    if (/url|href|link|src/iu.test(name)) return [`<a href="${field.replaceAll('"', "&quot;")}"></a>`];
    const isHtml =
      /html/iu.test(name) ||
      (says && /^(?:text|value)$/u.test(name)) ||
      (isArcText && /^(?:content|caption)$/u.test(name));
    return isHtml ? [field] : [];
  });
}
