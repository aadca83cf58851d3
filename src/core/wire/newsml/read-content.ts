import { decodeBase64 } from "../../base64.ts";
import { decodeBytes } from "../charset.ts";
import { readBody, readBodyText } from "../body/read-body.ts";
import { asRich, type Draft, foundIn } from "../compose/draft.ts";
import { languageTag } from "../fields/language-tag.ts";
import { readNitf } from "../nitf/read-nitf.ts";
import { attribute, childAt, childrenOf, firstBelow, inherited, rawText, type XmlElement } from "../xml/element.ts";
import { pathOf } from "../xml/path-of.ts";

/** What an item of NewsML carries inside: XHTML, NITF, an agency's own elements, escaped HTML or plain text. */
export function readContent(content: XmlElement): Partial<Draft> {
  const nitf = content.name.toLowerCase() === "nitf" ? content : firstBelow(content, "nitf");
  if (nitf !== undefined) return readNitf(nitf);
  const html = childrenOf(content).find(({ name }) => name.toLowerCase() === "html");
  if (html !== undefined) {
    const body = childrenOf(html).find(({ name }) => name.toLowerCase() === "body") ?? html;
    return {
      headline: asRich(foundIn(childAt(html, "head", "title"), "title of the page inside", 0.6)),
      body: readBody(body),
      meta: {
        language: languageTag(attribute(html, "lang") ?? attribute(html, "xml:lang") ?? attribute(body, "lang")),
      },
    };
  }
  const language = languageTag(inherited(content, "xml:lang"));
  if (childrenOf(content).length > 0) return { body: readBody(content), meta: { language } };
  return { body: readBodyText(plainText(content), pathOf(content)), meta: { language } };
}

/** The text inside; what was packed as base64 for the way is unpacked. */
function plainText(content: XmlElement): string {
  const text = rawText(content);
  const packing =
    attribute(content, "encoding") ??
    attribute(content.parent?.name === "Encoding" ? content.parent : undefined, "Notation") ??
    "";
  if (!/base64/iu.test(packing)) return text;
  const packed = text.replace(/\s+/gu, "");
  return /^[A-Za-z\d+/]*={0,2}$/u.test(packed) ? decodeBytes(decodeBase64(packed)).text : text;
}
