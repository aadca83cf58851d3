import type { Loose } from "../../story/make-story.ts";
import type { StoryMeta } from "../../story/story.ts";
import { type Found, foundIn } from "../compose/draft.ts";
import { isSignOff } from "../fields/find-sign-off.ts";
import { statusOfCode } from "../compose/status-of-code.ts";
import { untilFurtherNotice } from "../fields/find-embargo.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import { digit } from "../nitf/nitf-docdata.ts";
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

/** The formal name of a property: most of NewsML 1 is said in this attribute. */
export const formalName = (element: XmlElement | undefined): string | undefined => attribute(element, "FormalName");

/** A line of the story: the nearest component that has it. */
export function lineOf(chain: readonly XmlElement[], name: string): Found<string> | undefined {
  for (const component of chain) {
    for (const line of childrenOf(childAt(component, "NewsLines"), name)) {
      const value = foundIn(line);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** Identity, dates, status and lines of a news item of NewsML 1. `chain`: the components around the text, nearest first. */
export function n1Meta(item: XmlElement, chain: readonly XmlElement[]): Loose<StoryMeta> {
  const management = childAt(item, "NewsManagement");
  const envelope = childAt(item.parent, "NewsEnvelope");
  const created = isoTime(textIn(childAt(management, "FirstCreated")));
  const status = statusOfCode(formalName(childAt(management, "Status")));
  const byline = lineOf(chain, "ByLine")?.value;
  return {
    slug: lineOf(chain, "SlugLine")?.value ?? textIn(childAt(item, "Identification", "NameLabel")) ?? undefined,
    language: languageOf(item, chain),
    source: sourceOf(item, envelope, chain),
    credit: lineOf(chain, "CreditLine")?.value,
    guid: guidOf(item),
    version: textIn(childAt(item, "Identification", "NewsIdentifier", "RevisionId")),
    urgency: digit(formalName(childAt(management, "Urgency"))) ?? digit(formalName(childAt(envelope, "Priority"))),
    keywords: keywordsOf(chain),
    category: categoryOf(chain),
    place: placeOf(chain),
    published: created,
    versionCreated:
      isoTime(textIn(childAt(management, "ThisRevisionCreated"))) ??
      created ??
      isoTime(textIn(childAt(envelope, "DateAndTime"))),
    embargo: embargoOf(management, status),
    usageTerms: lineOf(chain, "RightsLine")?.value ?? usageOf(chain),
    copyright: lineOf(chain, "CopyrightLine")?.value,
    editorNote: notesOf(chain),
    signOff: byline !== undefined && isSignOff(byline) ? byline : undefined,
    status,
  };
}

function languageOf(item: XmlElement, chain: readonly XmlElement[]): string | undefined {
  for (const component of chain) {
    const said = languageTag(formalName(childAt(component, "DescriptiveMetadata", "Language")));
    if (said !== undefined) return said;
  }
  return languageTag(inherited(chain[0], "xml:lang") ?? inherited(item, "xml:lang"));
}

function sourceOf(
  item: XmlElement,
  envelope: XmlElement | undefined,
  chain: readonly XmlElement[],
): string | undefined {
  for (const role of ["Provider", "Source"]) {
    for (const component of chain) {
      const name = partyName(childAt(component, "AdministrativeMetadata", role));
      if (name !== undefined) return name;
    }
  }
  return (
    partyName(childAt(envelope, "SentFrom")) ??
    formalName(childAt(envelope, "NewsService")) ??
    textIn(childAt(item, "Identification", "NewsIdentifier", "ProviderId"))
  );
}

/** The name of the party: the formal one, unless a full name stands in a property. */
export function partyName(role: XmlElement | undefined): string | undefined {
  const party = childAt(role, "Party");
  const full = childrenOf(party, "Property").find((property) => /^(?:full)?name$/iu.test(formalName(property) ?? ""));
  return attribute(full, "Value") ?? formalName(party)?.replace(/\s+/gu, " ") ?? textIn(party);
}

function guidOf(item: XmlElement): string | undefined {
  const identifier = childAt(item, "Identification", "NewsIdentifier");
  const said = textIn(childAt(identifier, "PublicIdentifier"));
  if (said !== undefined) return said;
  const parts = ["ProviderId", "DateId", "NewsItemId", "RevisionId"].map((name) => textIn(childAt(identifier, name)));
  return parts.includes(undefined) ? textIn(childAt(identifier, "NewsItemId")) : `urn:newsml:${parts.join(":")}`;
}

function keywordsOf(chain: readonly XmlElement[]): readonly string[] | undefined {
  const words: string[] = [];
  for (const component of chain) {
    const properties = [
      ...childrenOf(childAt(component, "DescriptiveMetadata"), "Property"),
      ...childrenOf(component, "Metadata").flatMap((metadata) => childrenOf(metadata, "Property")),
    ];
    for (const property of properties)
      if (/^key-?words?$/iu.test(formalName(property) ?? ""))
        words.push(...(attribute(property, "Value") ?? "").split(/\s*[;|]\s*/u));
    for (const line of childrenOf(childAt(component, "NewsLines"), "KeywordLine"))
      words.push(...(textIn(line) ?? "").split(/\s*[;,|]\s*/u));
  }
  const kept = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))];
  return kept.length === 0 ? undefined : kept;
}

function categoryOf(chain: readonly XmlElement[]): string | undefined {
  for (const component of chain) {
    const code = childAt(component, "DescriptiveMetadata", "SubjectCode");
    const subject = code?.children.find((node) => typeof node !== "string");
    if (typeof subject === "object") return attribute(subject, "cat") ?? formalName(subject);
  }
  return undefined;
}

function placeOf(chain: readonly XmlElement[]): string | undefined {
  for (const component of chain) {
    const location = firstBelow(childAt(component, "DescriptiveMetadata"), "Location");
    const value = (name: string): string | undefined =>
      attribute(
        childrenOf(location, "Property").find((property) => formalName(property) === name),
        "Value",
      );
    const parts = [value("City"), value("Area"), value("Country")].filter((part) => part !== undefined);
    if (parts.length > 0) return parts.join(", ");
  }
  return undefined;
}

/** Under embargo until the status changes; without a date, until further notice. */
function embargoOf(management: XmlElement | undefined, status: StoryMeta["status"]): string | undefined {
  if (status !== "embargoed") return undefined;
  return isoTime(textIn(childAt(management, "StatusWillChange", "DateAndTime"))) ?? untilFurtherNotice;
}

function usageOf(chain: readonly XmlElement[]): string | undefined {
  for (const component of chain) {
    const rights = firstBelow(childAt(component, "RightsMetadata"), "UsageRights");
    if (rights !== undefined) return textIn(rights);
  }
  return undefined;
}

/** Lines for editors: advisories, notes, comments; product lines such as "(Picture+Video)" are none. */
function notesOf(chain: readonly XmlElement[]): string | undefined {
  const notes: string[] = [];
  for (const component of chain) {
    for (const line of below(childAt(component, "NewsLines"), "NewsLine")) {
      const type = formalName(childAt(line, "NewsLineType")) ?? "";
      const text = textIn(childAt(line, "NewsLineText"));
      if (text !== undefined && /advis|note|editor|warning|instruction|correct|kill/iu.test(type)) notes.push(text);
    }
  }
  return notes.join("\n") || undefined;
}
