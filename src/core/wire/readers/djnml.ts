import { readAgencyXml } from "../agency/read-agency-xml.ts";
import { type BodyContent, type BodyField, emptyBody, readBody } from "../body/read-body.ts";
import { asRich, type Draft, foundIn } from "../compose/draft.ts";
import { copyrightNotice } from "../fields/copyright-notice.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import { digit } from "../nitf/nitf-docdata.ts";
import type { Reader } from "../reader.ts";
import { attribute, below, childAt, firstBelow, textIn, type XmlElement } from "../xml/element.ts";
import { rootNameOf } from "../xml/sniff-xml.ts";

/** Dow Jones Newswires ("DJNML"): one `<doc>` for each story, many of them in a file one after the other. */
export const djnml: Reader = {
  id: "djnml",
  label: "Dow Jones Newswires (DJNML)",
  extensions: ["xml", "nml"],
  sniff: ({ text }) => (/^(?:doc|docs|djnml)$/u.test(rootNameOf(text)) && /<djnml\b/u.test(text) ? 1 : 0),
  read: (source, context) =>
    readAgencyXml(source, context, {
      reader: "djnml",
      stories: (roots) => roots.flatMap((root) => (root.name === "djnml" ? [root] : [...below(root, "djnml")])),
      read,
      manyRoots: true,
    }),
};

function read(story: XmlElement): Omit<Draft, "origin"> {
  const text = childAt(story, "body", "text");
  const newswires = firstBelow(childAt(story, "head"), "djn-newswires");
  const data = childAt(newswires, "djn-mdata");
  const copyright = childAt(story, "head", "copyright");
  const publisher = attribute(story, "publisher");
  const sent = isoTime(attribute(story.parent, "transmission-date"));
  const shown = isoTime(attribute(data, "display-date")) ?? isoTime(attribute(story, "docdate"));
  const headline = foundIn(childAt(story, "body", "headline"));
  return {
    // A star opens the headline of what runs ahead of its story.
    headline:
      headline === undefined ? undefined : asRich({ ...headline, value: headline.value.replace(/^\*\s*/u, "") }),
    body: text === undefined ? emptyBody : withoutEnd(readBody(text)),
    meta: {
      language: languageTag(attribute(story, "xml:lang")),
      source: publisher === "DJN" ? "Dow Jones Newswires" : publisher,
      guid: attribute(data, "accession-number") ?? attribute(story.parent, "md5"),
      urgency: digit(textIn(childAt(newswires, "djn-urgency"))),
      category: textIn(firstBelow(childAt(data, "djn-coding"), "c")),
      published: shown,
      versionCreated: sent ?? shown,
      copyright: copyrightNotice(attribute(copyright, "holder"), attribute(copyright, "year")),
    },
  };
}

/** "(END) Dow Jones Newswires" and the time below it: the wire's end, kept beside the story. */
function withoutEnd(body: BodyContent): BodyContent {
  const textOf = (at: number): string => {
    const block = body.pieces[at]?.block;
    return block?.kind === "paragraph" ? block.text.text : "";
  };
  const end = body.pieces.findIndex((_, at) => /^\s*\(END\)/u.test(textOf(at)));
  if (end < 0 || body.pieces.length - end > 4) return body;
  const aside = body.pieces.slice(end).map(({ source }, n): BodyField => ({
    text: { text: textOf(end + n) },
    path: source.from.path ?? "",
    before: end,
    why: "the wire's mark that the story ends",
  }));
  return {
    ...body,
    pieces: body.pieces.slice(0, end),
    fields: {
      ...body.fields,
      furniture: [...(body.fields.furniture ?? []), ...aside.filter(({ text }) => text.text !== "")],
    },
  };
}
