import {
  attribute,
  childAt,
  childrenOf,
  firstBelow,
  isElement,
  rawText,
  textIn,
  wordsIn,
  type XmlElement,
  type XmlNode,
} from "../xml/element.ts";
import { hasTags } from "../xml/parse-html.ts";
import { pathOf } from "../xml/path-of.ts";
import { type BodyContent, emptyBody, readBody, readBodyText } from "../body/read-body.ts";
import { asRich, type Draft, firstFound, found, foundIn, type Found } from "../compose/draft.ts";
import { looksLikePerson } from "../fields/parse-byline.ts";
import { nitfMeta } from "./nitf-docdata.ts";

/** Reads a NITF document, by itself or inside another format. The namespace does not matter. */
export function readNitf(nitf: XmlElement): Omit<Draft, "origin"> {
  const body = childAt(nitf, "body") ?? (nitf.name === "nitf" ? undefined : nitf);
  const head = childAt(body, "body.head") ?? firstBelow(nitf, "body.head");
  const hedline = childAt(head, "hedline");
  const title = childAt(nitf, "head", "title");
  const headline = firstFound(
    ...childrenOf(hedline, "hl1").map((line) => foundIn(line)),
    childrenOf(hedline, "hl1").length === 0 ? foundIn(hedline) : undefined,
    foundIn(title, "title of the document, for there is no headline", 0.7),
  );
  const endLine = tagline(body);
  const content = bodyOf(nitf, body);
  const read = content === undefined ? emptyBody : readCopy(content);
  const note = childrenOf(head, "note")
    .map((element) => textIn(element))
    .filter((text) => text !== undefined);
  const meta = nitfMeta(nitf);
  return {
    headline: asRich(headline),
    dek: asRich(dekOf(head, hedline, headline?.value)),
    byline:
      bylineOf(head) ?? (endLine?.person === true ? foundIn(endLine.element, "name in <tagline>", 0.8) : undefined),
    dateline: datelineOf(head),
    body: read,
    meta: {
      ...meta,
      signOff: endLine?.person === false ? textIn(endLine.element) : undefined,
      editorNote: [meta.editorNote, ...note].filter((part) => part !== undefined).join("\n") || undefined,
    },
    labels: [
      attribute(childAt(nitf, "head", "docdata", "doc-name"), "name-string"),
      textIn(title),
      ...properties(nitf),
    ],
  };
}

/** What the copy stands in: the content with the tagline at its end; the whole body where there is no content element. */
function bodyOf(nitf: XmlElement, body: XmlElement | undefined): XmlElement | undefined {
  if (body === undefined)
    return nitf.children.some((node) => isElement(node) && node.name !== "head") ? nitf : undefined;
  const aside = tagline(body)?.element;
  const left = body.children.flatMap((node): XmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.name === "body.head") return [];
    if (aside === undefined || !node.children.includes(aside)) return [node];
    return [{ ...node, children: node.children.filter((inner) => inner !== aside) }];
  });
  return { ...body, children: left };
}

/** The line at the end that names author or editors; one that is a sentence is for print and stays in the copy. */
function tagline(body: XmlElement | undefined): { element: XmlElement; person: boolean } | undefined {
  const element = childAt(body, "body.end", "tagline");
  const text = textIn(element);
  if (element === undefined || text === undefined || text.length > 80 || /[.!?]$/u.test(text)) return undefined;
  return { element, person: looksLikePerson(text) };
}

/** Copy as elements; some senders put it there as one text that holds HTML. */
function readCopy(content: XmlElement): BodyContent {
  const inner = childAt(content, "body.content") ?? content;
  if (childrenOf(inner).length > 0) return readBody(content);
  const text = rawText(inner);
  return hasTags(text) ? readBodyText(text, pathOf(inner)) : readBody(content);
}

function dekOf(
  head: XmlElement | undefined,
  hedline: XmlElement | undefined,
  headline: string | undefined,
): Found<string> | undefined {
  const below = childrenOf(hedline, "hl2").filter(
    // Some wires keep the headline's other versions here.
    (line) =>
      !/orig|short|web|alt|mobile|kicker/iu.test(`${attribute(line, "id") ?? ""} ${attribute(line, "class") ?? ""}`),
  );
  return firstFound(
    ...childrenOf(head, "abstract").map((abstract) => joinedParagraphs(abstract)),
    ...below.map((line) =>
      wordsIn(line) === headline ? undefined : foundIn(line, "second line of the headline", 0.9),
    ),
  );
}

/** Several paragraphs of a summary as one text. */
function joinedParagraphs(abstract: XmlElement): Found<string> | undefined {
  const paragraphs = childrenOf(abstract).map((paragraph) => wordsIn(paragraph));
  const text = paragraphs.length > 1 ? paragraphs.filter((part) => part !== undefined).join(" ") : wordsIn(abstract);
  return found(text, pathOf(abstract), "text of <abstract>");
}

function bylineOf(head: XmlElement | undefined): Found<string> | undefined {
  const lines = childrenOf(head, "byline");
  const texts = lines.map((line) => bylineText(line)).filter((text) => text !== "");
  const [first] = lines;
  return first === undefined ? undefined : found([...new Set(texts)].join(", "), pathOf(first), "text of <byline>");
}

/** Name and title with a comma between, for NITF prints them without any. */
function bylineText(byline: XmlElement): string {
  let names = "";
  const titles: string[] = [];
  for (const node of byline.children) {
    if (!isElement(node)) names += node;
    else if (node.name === "byttl") titles.push(textIn(node) ?? "");
    else names += ` ${textIn(node) ?? ""} `;
  }
  const folded = names
    .replace(/\s+/gu, " ")
    .replace(/\s+([,;.])/gu, "$1")
    .replace(/^[\s,;]+|[\s,;]+$/gu, "");
  return [folded, ...titles].filter((part) => part !== "").join(", ");
}

function datelineOf(head: XmlElement | undefined): Found<string> | undefined {
  for (const dateline of childrenOf(head, "dateline")) {
    const text = placeText(dateline);
    const line = found(text, pathOf(dateline), "text of <dateline>");
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Text of a dateline without its `<story.date>`, with commas where only elements part the names. */
function placeText(element: XmlElement): string {
  let text = "";
  for (const node of element.children) {
    if (!isElement(node)) {
      text += node;
      continue;
    }
    if (node.name === "story.date") continue;
    const inner = placeText(node).trim();
    if (inner === "") continue;
    const apart = /[\p{L}\p{N}.)]\s*$/u.test(text);
    text = apart ? `${text.trimEnd()}, ${inner}` : `${text}${inner}`;
  }
  return text
    .replace(/\s+/gu, " ")
    .replace(/\s+,/gu, ",")
    .replace(/^[\s,]+|[\s,]+$/gu, "");
}

const properties = (nitf: XmlElement): readonly (string | undefined)[] => {
  const tobject = childAt(nitf, "head", "tobject");
  return [attribute(tobject, "tobject.type"), attribute(childAt(tobject, "tobject.property"), "tobject.property.type")];
};
