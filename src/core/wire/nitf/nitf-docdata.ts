import type { Loose } from "../../story/make-story.ts";
import type { StoryMeta } from "../../story/story.ts";
import { statusOfCode } from "../compose/status-of-code.ts";
import { copyrightNotice } from "../fields/copyright-notice.ts";
import { untilFurtherNotice } from "../fields/find-embargo.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import {
  attribute,
  below,
  childAt,
  childrenOf,
  firstBelow,
  inherited,
  textIn,
  type XmlElement,
} from "../xml/element.ts";

/** Reads the head of a NITF document: identity, dates, urgency, keywords, rights, notes to editors. */
export function nitfMeta(nitf: XmlElement): Loose<StoryMeta> {
  const head = childAt(nitf, "head");
  const docdata = childAt(head, "docdata") ?? childAt(nitf, "docdata");
  const of = (name: string, key: string): string | undefined => attribute(childAt(docdata, name), key);
  const management = attribute(docdata, "management-status");
  const status = statusOfCode(management);
  const release = isoTime(of("date.release", "norm"));
  const issue = isoTime(of("date.issue", "norm"));
  const revised = [...below(head, "revision-history")]
    .map((entry) => isoTime(attribute(entry, "norm")))
    .filter((time) => time !== undefined);
  return {
    slug: slugOf(head, docdata),
    language: languageTag(languageOf(nitf, head)),
    source: sourceOf(nitf, docdata),
    guid: of("doc-id", "id-string"),
    version: of("du-key", "version") ?? of("du-key", "generation"),
    urgency: digit(of("urgency", "ed-urg")),
    keywords: keywordsOf(docdata),
    category: categoryOf(head),
    place: placeOf(docdata),
    published: release ?? isoTime(attribute(childAt(head, "pubdata"), "date.publication")),
    versionCreated: issue ?? revised.at(-1) ?? release,
    embargo: status === "embargoed" ? (release ?? untilFurtherNotice) : undefined,
    usageTerms: usageOf(docdata),
    copyright: copyrightOf(docdata),
    editorNote: joined(
      childrenOf(docdata, "ed-msg").flatMap((message) => [attribute(message, "info") ?? textIn(message)]),
    ),
    status,
  };
}

/** The digit of an urgency or priority; undefined for what is none. */
export const digit = (written: string | undefined): number | undefined =>
  written !== undefined && /^[1-9]$/u.test(written.trim()) ? Number(written) : undefined;

function metaContent(head: XmlElement | undefined, names: RegExp): string | undefined {
  for (const meta of childrenOf(head, "meta")) {
    const content = attribute(meta, "content");
    if (content !== undefined && names.test(attribute(meta, "name") ?? "")) return content;
  }
  return undefined;
}

function slugOf(head: XmlElement | undefined, docdata: XmlElement | undefined): string | undefined {
  const title = textIn(childAt(head, "title"));
  return (
    metaContent(head, /slug|anpa-keyword|stikkord|catchline/iu) ??
    attribute(childAt(docdata, "du-key"), "key") ??
    metaContent(head, /^(?:ap-)?(?:filing)?subject$/iu) ??
    // A title that is a slug: one word with strokes or dashes, no sentence.
    (title !== undefined && /^[^\s]*(?:--|\/|-)[^\s]*$/u.test(title) ? title : undefined)
  );
}

const languageOf = (nitf: XmlElement, head: XmlElement | undefined): string | undefined => {
  const body = childAt(nitf, "body");
  const content = childAt(body, "body.content");
  return (
    inherited(nitf, "xml:lang") ??
    attribute(nitf, "lang") ??
    attribute(body, "xml:lang") ??
    attribute(content, "xml:lang") ??
    attribute(content, "lang") ??
    metaContent(head, /^(?:.*-)?lang(?:uage)?$/iu)
  );
};

function sourceOf(nitf: XmlElement, docdata: XmlElement | undefined): string | undefined {
  const head = childAt(nitf, "body", "body.head");
  const sources = [...below(docdata, "from-src")].map((source) => attribute(source, "src-name"));
  return (
    textIn(childAt(head, "distributor")) ??
    sources.findLast((name) => name !== undefined) ??
    attribute(childAt(docdata, "doc-id"), "regsrc") ??
    attribute(childAt(docdata, "doc.rights"), "agent") ??
    attribute(childAt(docdata, "doc.copyright"), "holder") ??
    attribute(childAt(nitf, "head", "pubdata"), "name")
  );
}

function keywordsOf(docdata: XmlElement | undefined): readonly string[] | undefined {
  const keys = [...below(docdata, "keyword")].flatMap((keyword) => attribute(keyword, "key") ?? []);
  const words = [...new Set(keys)];
  return words.length === 0 ? undefined : words;
}

function categoryOf(head: XmlElement | undefined): string | undefined {
  const subject = firstBelow(head, "tobject.subject");
  return (
    metaContent(head, /(?:^|-)category$|^foldername$/iu) ??
    attribute(subject, "tobject.subject.type") ??
    attribute(subject, "tobject.subject.matter")
  );
}

function placeOf(docdata: XmlElement | undefined): string | undefined {
  const place = childAt(docdata, "evloc");
  const parts = ["city", "county-dist", "state-prov", "iso-cc"]
    .map((name) => attribute(place, name))
    .filter((part) => part !== undefined);
  return parts.length === 0 ? textIn(place) : parts.join(", ");
}

function usageOf(docdata: XmlElement | undefined): string | undefined {
  const rights = childAt(docdata, "doc.rights");
  return joined([attribute(rights, "type"), attribute(rights, "limitations"), textIn(rights)]);
}

function copyrightOf(docdata: XmlElement | undefined): string | undefined {
  const copyright = childAt(docdata, "doc.copyright");
  return copyrightNotice(attribute(copyright, "holder"), attribute(copyright, "year")) ?? textIn(copyright);
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined && part !== "").join("\n") || undefined;
