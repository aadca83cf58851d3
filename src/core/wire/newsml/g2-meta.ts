import type { Loose } from "../../story/make-story.ts";
import type { StoryMeta } from "../../story/story.ts";
import { statusOfCode } from "../compose/status-of-code.ts";
import { untilFurtherNotice } from "../fields/find-embargo.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import { digit } from "../nitf/nitf-docdata.ts";
import { attribute, childAt, childrenOf, isElement, textIn, type XmlElement } from "../xml/element.ts";

/** Reads what a NewsML-G2 item says about itself and its content. */
export function g2Meta(item: XmlElement): Loose<StoryMeta> {
  const itemMeta = childAt(item, "itemMeta");
  const contentMeta = childAt(item, "contentMeta");
  const rights = childAt(item, "rightsInfo");
  const embargoed = childAt(itemMeta, "embargoed");
  const status = statusOfCode(codeOf(childAt(itemMeta, "pubStatus")));
  const first =
    isoTime(textIn(childAt(itemMeta, "firstCreated"))) ?? isoTime(textIn(childAt(contentMeta, "contentCreated")));
  const usage = childrenOf(rights, "usageTerms").map((terms) => textIn(terms));
  return {
    slug: firstText(contentMeta, "slugline"),
    language: languageTag(attribute(childAt(contentMeta, "language"), "tag") ?? attribute(item, "xml:lang")),
    source: known(nameOf(childAt(itemMeta, "provider"))) ?? nameOf(childAt(contentMeta, "infoSource")),
    credit: firstText(contentMeta, "creditline"),
    guid: attribute(item, "guid"),
    version: attribute(item, "version"),
    urgency: digit(firstText(contentMeta, "urgency")),
    keywords: keywordsOf(contentMeta),
    category: childrenOf(contentMeta, "subject")
      .map(nameIn)
      .find((name) => name !== undefined),
    place: nameOf(childAt(contentMeta, "located")),
    published: first,
    versionCreated:
      isoTime(textIn(childAt(itemMeta, "versionCreated"))) ??
      isoTime(textIn(childAt(contentMeta, "contentModified"))) ??
      first,
    // An empty element is an embargo without an end, not none.
    embargo: embargoed === undefined ? undefined : (isoTime(textIn(embargoed)) ?? untilFurtherNotice),
    usageTerms: usage.filter((terms) => terms !== undefined && terms !== "NONE").join("\n") || undefined,
    copyright: firstText(rights, "copyrightNotice") ?? nameOf(childAt(rights, "copyrightHolder")),
    editorNote: editorNoteOf(itemMeta),
    status:
      embargoed !== undefined && status !== "killed" && status !== "withheld"
        ? "embargoed"
        : (signalled(itemMeta) ?? status),
  };
}

/** The name of a party or place: its own name, the literal, or what follows the colon of its code. */
export function nameOf(party: XmlElement | undefined): string | undefined {
  const code = attribute(party, "qcode") ?? attribute(party, "code");
  return (
    nameIn(party) ??
    attribute(party, "literal") ??
    code?.replace(/^[^:]*:/u, "") ??
    textIn(party) ??
    attribute(party, "uri")
  );
}

const nameIn = (element: XmlElement | undefined): string | undefined => textIn(childAt(element, "name"));

/** The code behind a property, whether by QCode, URI or text. */
export const codeOf = (element: XmlElement | undefined): string | undefined =>
  attribute(element, "qcode") ?? attribute(element, "uri") ?? attribute(element, "literal") ?? textIn(element);

/** The text of the first child of that name that has any. */
export const firstText = (parent: XmlElement | undefined, name: string): string | undefined =>
  childrenOf(parent, name)
    .map((child) => textIn(child))
    .find((text) => text !== undefined);

function keywordsOf(contentMeta: XmlElement | undefined): readonly string[] | undefined {
  const words = childrenOf(contentMeta, "keyword").flatMap((keyword) => textIn(keyword) ?? []);
  // One element with a list in it.
  const single = words.length === 1 ? words.flatMap((word) => word.split(/\s*[;,|]\s*/u)) : words;
  const kept = [...new Set(single.filter((word) => word !== ""))];
  return kept.length === 0 ? undefined : kept;
}

/** All notes to editors; a note that is a page of markup repeats the plain ones beside it. */
function editorNoteOf(itemMeta: XmlElement | undefined): string | undefined {
  const notes = childrenOf(itemMeta, "edNote");
  const plain = notes.filter((note) => !note.children.some((node) => isElement(node)));
  const texts = (plain.some((note) => textIn(note) !== undefined) ? plain : notes).map((note) => textIn(note));
  return texts.filter((text) => text !== undefined).join("\n") || undefined;
}

function signalled(itemMeta: XmlElement | undefined): StoryMeta["status"] {
  const status = statusOfCode(codeOf(childAt(itemMeta, "pubStatus")));
  if (status !== undefined && status !== "usable") return status;
  for (const signal of childrenOf(itemMeta, "signal")) {
    const said = statusOfCode(codeOf(signal));
    if (said === "correction" || said === "killed") return said;
  }
  return undefined;
}

/** The standard wants a provider: those who have none to name write that. */
const known = (name: string | undefined): string | undefined => (/^unknown$/iu.test(name ?? "") ? undefined : name);
