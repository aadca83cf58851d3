import type { StoryMeta } from "../../story/story.ts";
import type { Loose } from "../../story/make-story.ts";
import { apLines, apTime } from "../agency/ap-lines.ts";
import type { Draft } from "../compose/draft.ts";
import { statusOfCode } from "../compose/status-of-code.ts";
import { untilFurtherNotice } from "../fields/find-embargo.ts";
import { digit } from "../nitf/nitf-docdata.ts";
import { attribute, childAt, childrenOf, textIn, type XmlElement } from "../xml/element.ts";

/**
 * What The Associated Press says of an Atom entry in elements of its own: the headline (the entry's title is the slug),
 * who wrote it, from where, until when it is held. Undefined for an entry of anybody else.
 */
export function readApEntry(entry: XmlElement): Partial<Draft> | undefined {
  const content = childAt(entry, "ContentMetadata");
  const management = childAt(entry, "NewsManagement");
  if (content === undefined && management === undefined) return undefined;
  const lines = apLines(content);
  return { ...lines, meta: { ...lines.meta, ...metaOf(entry, content, management) } };
}

function metaOf(
  entry: XmlElement,
  content: XmlElement | undefined,
  management: XmlElement | undefined,
): Loose<StoryMeta> {
  const state = childAt(management, "PublishingStatus");
  const status = statusOfCode(textIn(state));
  const place = childAt(content, "DateLineLocation");
  const release = apTime(
    attribute(state, "statusChangeOn") ?? textIn(childAt(management, "PublishingReleaseDateTime")),
  );
  return {
    slug: textIn(childAt(content, "SlugLine")) ?? slugIn(childAt(entry, "title")),
    source: textIn(childAt(content, "Source")),
    guid: textIn(childAt(management, "ManagementId")),
    version: textIn(childAt(management, "ManagementSequenceNumber")),
    urgency: digit(attribute(childAt(content, "Priority"), "Numeric") ?? textIn(childAt(content, "Priority"))),
    category: childrenOf(content, "SubjectClassification")
      .filter((subject) => attribute(subject, "Authority") === "AP Category Code")
      .map((subject) => attribute(subject, "Value"))[0],
    place: attribute(place, "City") ?? textIn(childAt(place, "City")),
    embargo: status === "embargoed" ? (release ?? untilFurtherNotice) : undefined,
    editorNote: textIn(childAt(management, "PublishingSpecialInstructions")),
    status,
  };
}

/** The entry's title where it is a slug ("BC-Harbour Fire, 1st Ld"), not the headline again. */
function slugIn(title: XmlElement | undefined): string | undefined {
  const text = textIn(title);
  return text !== undefined && /^[A-Z]{2,3}-\S|--|\b\d(?:st|nd|rd|th) Ld\b/u.test(text) ? text : undefined;
}
