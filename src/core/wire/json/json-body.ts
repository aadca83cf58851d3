import { foldFill } from "../../story/no-break.ts";
import { type BodyContent, emptyBody, readBodyText } from "../body/read-body.ts";
import type { Draft, Found } from "../compose/draft.ts";
import { readNitf } from "../nitf/read-nitf.ts";
import { below } from "../xml/element.ts";
import { hasTags } from "../xml/parse-html.ts";
import { parseXml } from "../xml/parse-xml.ts";

/** Copy in a JSON string: a whole NITF document, HTML (escaped or not), or plain text. */
export function readJsonCopy(copy: Found<string>): Partial<Draft> & Pick<Draft, "body"> {
  const path = copy.source.from.path ?? "$";
  if (/<(?:\w+:)?(?:nitf|body\.content)\b/u.test(copy.value)) {
    const { roots, notes } = parseXml(copy.value, path);
    const document =
      roots.find(({ name }) => name === "nitf") ?? roots.flatMap((root) => [...below(root, "nitf")])[0] ?? roots[0];
    if (document !== undefined) return { ...readNitf(document), notes };
  }
  return { body: readBodyText(copy.value, path) };
}

/** The copy alone. */
export const bodyOfCopy = (copy: Found<string> | undefined): BodyContent =>
  copy === undefined ? emptyBody : readJsonCopy(copy).body;

/** A field's text without the markup that some feeds put into headlines and summaries. */
export function withoutMarkup(found: Found<string> | undefined): Found<string> | undefined {
  if (found === undefined) return undefined;
  const needs = hasTags(found.value) || /&(?:#\d+|#x[\da-f]+|\w+);/iu.test(found.value);
  const text = foldFill(needs ? textOfMarkup(found.value) : found.value);
  return text === "" ? undefined : { ...found, value: text };
}

/** The words of a piece of HTML. */
export function textOfMarkup(html: string): string {
  const { pieces, fields } = readBodyText(html, "$");
  const words = pieces.flatMap(({ block }) =>
    "text" in block && typeof block.text === "object"
      ? [block.text.text]
      : block.kind === "list"
        ? block.items.map(({ text }) => text)
        : [],
  );
  return words.length > 0
    ? words.join(" ")
    : Object.values(fields)
        .flatMap((list) => list.map(({ text }) => text.text))
        .join(" ");
}
