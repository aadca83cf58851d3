import { isObject, type JsonItem } from "./json-item.ts";

/** What newsrooms and their systems call the fields of a story, by the name that the item reader knows. */
const aliases: Readonly<Record<string, string>> = {
  contenttext: "bodyhtml",
  html: "bodyhtml",
  storybody: "bodyhtml",
  bodycopy: "bodyhtml",
  bodycontent: "bodyhtml",
  bodytextile: "bodyhtml",
  maintext: "bodyhtml",
  brodtext: "bodyhtml",
  placeline: "dateline",
  town: "dateline",
  slugproper: "slugline",
  strapline: "slugline",
  systemslug: "guid",
  contentid: "guid",
  storyid: "guid",
  dategmt: "firstpublished",
  modifiedgmt: "versioncreated",
  webpublicationdate: "firstpublished",
  weburl: "canonicalurl",
  webtitle: "headline",
  sectionname: "section",
  inlanguage: "language",
  articleid: "guid",
  releaseid: "guid",
  newsid: "guid",
  rankingvalue: "urgency",
  updateddatetime: "versioncreated",
  createddatetime: "firstcreated",
  publishdatetime: "firstpublished",
  datepublished: "firstpublished",
  datemodified: "versioncreated",
  publishdate: "versioncreated",
  pubdate: "versioncreated",
  updatenote: "ednote",
  notetoeditors: "ednote",
  embargotime: "embargoed",
  mainheadline: "headline",
  headline1: "headline",
  subject: "headline",
  titel: "headline",
  rubrik: "headline",
  overskrift: "headline",
  subtitle: "subhead",
  leadtext: "teaser",
  customexcerpt: "teaser",
  ingress: "teaser",
  preamble: "teaser",
  subheadline: "subhead",
  writer: "byline",
  author: "byline",
  publisher: "source",
  origin: "source",
  organisation: "source",
  company: "source",
  lang: "language",
  locale: "language",
};

/** The item with those names added under which its values are known elsewhere. */
export function withFieldNames(item: JsonItem, more: Readonly<Record<string, string>> = {}): JsonItem {
  const entries = new Map(item.entries);
  for (const [name, entry] of item.entries) {
    const alias = more[name] ?? aliases[name];
    const value = entry.value;
    // WordPress puts what it has set into HTML into an object of its own.
    const rendered = isObject(value) ? value["rendered"] : undefined;
    if (typeof rendered === "string") entries.set(name, { key: `${entry.key}.rendered`, value: rendered });
    if (alias !== undefined && value !== null && value !== "" && !entries.has(alias)) entries.set(alias, entry);
  }
  return { ...item, entries };
}
