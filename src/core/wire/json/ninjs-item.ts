import type { Loose } from "../../story/make-story.ts";
import type { StoryMeta } from "../../story/story.ts";
import { emptyBody } from "../body/read-body.ts";
import { asRich, type Draft, firstFound, type Found } from "../compose/draft.ts";
import { mergeDrafts } from "../compose/merge-drafts.ts";
import { statusOfCode } from "../compose/status-of-code.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import { digit } from "../nitf/nitf-docdata.ts";
import { hasTags } from "../xml/parse-html.ts";
import { readJsonCopy, withoutMarkup } from "./json-body.ts";
import { isPicture, jsonFigure } from "./json-figure.ts";
import {
  foundAt,
  itemAt,
  itemsAt,
  type JsonItem,
  sourceOf,
  textAt,
  textsUnder,
  valueAt,
  wordsAt,
} from "./json-item.ts";

/** Reads one item of ninjs 1, 2 or 3, or of a dialect that renames and adds; also other JSON that calls things by their names. */
export function readNinjsItem(item: JsonItem): Omit<Draft, "origin"> {
  const picture = isPicture(item) && copyOf(item) === undefined;
  const copy = picture ? undefined : copyOf(item);
  const inner: Partial<Draft> = copy === undefined ? { body: emptyBody } : readJsonCopy(copy);
  const own = picture ? jsonFigure(item) : undefined;
  const associated = itemsAt(item, "associations", "images", "media", "pictures").filter((entry) => isPicture(entry));
  const others =
    itemsAt(item, "associations").length - itemsAt(item, "associations").filter((entry) => isPicture(entry)).length;
  const outer: Partial<Draft> = {
    headline: asRich(withoutMarkup(headlineOf(item))),
    dek: picture ? undefined : asRich(withoutMarkup(dekOf(item))),
    byline: withoutMarkup(bylineOf(item)),
    dateline: withoutMarkup(
      foundAt(item, "dateline", "datelinetext") ?? foundAt(itemAt(item, "dateline"), "text", "value", "located"),
    ),
    figures: [own, ...associated.map((entry) => jsonFigure(entry))].filter((figure) => figure !== undefined),
    meta: ninjsMeta(item),
    labels: [textAt(item, "type"), textAt(item, "profile"), ...(wordsAt(item, "genre", "genres") ?? [])],
    notes:
      others > 0
        ? [
            {
              kind: "lost",
              where: `${item.path}.associations`,
              message: `${others} item(s) that come with the story are no pictures and were left out`,
            },
          ]
        : [],
  };
  return mergeDrafts(outer, inner);
}

function ninjsMeta(item: JsonItem): Loose<StoryMeta> {
  const type = textAt(item, "type")?.toLowerCase();
  const embargo = isoTime(textAt(item, "embargoed", "embargo", "embargountil"));
  const status = statusOfCode(textAt(item, "pubstatus", "status"));
  return {
    slug: textAt(item, "slugline", "slug"),
    language: languageTag(textAt(item, "language", "lang")),
    source:
      textAt(item, "source", "provider") ??
      wordsAt(item, "infosource", "infosources", "source", "provider")?.[0] ??
      textAt(itemAt(item, "source", "provider"), "name"),
    credit: textAt(item, "creditline", "credit"),
    guid: textAt(item, "uri", "guid", "urn", "id", "itemid"),
    version: textAt(item, "version"),
    urgency: digit(textAt(item, "urgency")) ?? digit(textAt(item, "priority")),
    keywords: wordsAt(item, "keywords", "keyword", "tags") ?? keywordSubjects(item),
    category: categoryOf(item),
    place:
      textAt(item, "located", "location", "place") ??
      textAt(itemAt(item, "located", "location"), "city", "name", "value"),
    published: isoTime(
      textAt(
        item,
        "firstcreated",
        "firstpublished",
        "contentcreated",
        "firstversion",
        "published",
        "publishedat",
        "publishdate",
        "date",
        "created",
      ),
    ),
    versionCreated: isoTime(
      textAt(
        item,
        "versioncreated",
        "updated",
        "updatedat",
        "modified",
        "lastmodified",
        "published",
        "publishedat",
        "publishdate",
        "firstcreated",
        "date",
      ),
    ),
    embargo: status === "embargoed" ? (embargo ?? "until further notice") : embargo,
    usageTerms:
      wordsOrText(item, "usageterms", "usage", "descriptionusage") ??
      wordsOrText(itemAt(item, "rightsinfo") ?? item, "usageterms"),
    copyright: textAt(item, "copyrightnotice") ?? textAt(item, "copyrightholder", "copyright"),
    editorNote: textAt(item, "ednote", "editorialnote", "editornote"),
    canonicalUrl: textAt(item, "canonicalurl", "weburl"),
    status: type === "advisory" ? "advisory" : status,
  };
}

const isKeyword = (subject: JsonItem): boolean => /^(?:key-?word|tag)s?$/iu.test(textAt(subject, "rel") ?? "");
const nameOf = (subject: JsonItem): readonly string[] => {
  const name = textAt(subject, "name", "value", "title");
  return name === undefined ? [] : [name];
};

/** Subjects that say of themselves that they are keywords. */
function keywordSubjects(item: JsonItem): readonly string[] | undefined {
  const words = itemsAt(item, "subject", "subjects").filter(isKeyword).flatMap(nameOf);
  return words.length === 0 ? undefined : [...new Set(words)];
}

/** The first subject that is no keyword. */
function categoryOf(item: JsonItem): string | undefined {
  const subjects = itemsAt(item, "subject", "subjects");
  if (subjects.some(isKeyword)) return subjects.filter((subject) => !isKeyword(subject)).flatMap(nameOf)[0];
  return wordsAt(item, "subject", "subjects", "category", "categories", "section")?.[0];
}

const wordsOrText = (item: JsonItem, ...names: readonly string[]): string | undefined => {
  const at = valueAt(item, ...names);
  return Array.isArray(at?.value) ? wordsAt(item, ...names)?.join("\n") : textAt(item, ...names);
};

/** Plain text before marked-up text; the main one before short and web versions. */
function headlineOf(item: JsonItem): Found<string> | undefined {
  const listed = itemsAt(item, "headlines").filter((entry) => textAt(entry, "value") !== undefined);
  const weight = (entry: JsonItem): number =>
    (/html/iu.test(textAt(entry, "contenttype") ?? "") ? 1 : 0) +
    (/short|web|seo|sub|mobile|kicker/iu.test(textAt(entry, "role") ?? "") ? 2 : 0);
  const [best] = listed.slice().sort((a, b) => weight(a) - weight(b));
  return firstFound(
    foundAt(best, "value"),
    foundAt(item, "headline", "headlinetext", "title", "hed", "hl1"),
    textsUnder(item, "headline")[0],
  );
}

/** The summary: what describes a text and is not a rule for using it. */
function dekOf(item: JsonItem): Found<string> | undefined {
  const listed = itemsAt(item, "descriptions", "subheadlines").filter(
    (entry) => textAt(entry, "value") !== undefined && !/usage|caption|keyword/iu.test(textAt(entry, "role") ?? ""),
  );
  const plainOne = listed.find((entry) => !/html/iu.test(textAt(entry, "contenttype") ?? ""));
  return firstFound(
    foundAt(plainOne ?? listed[0], "value"),
    foundAt(
      item,
      "descriptionsummary",
      "descriptiontext",
      "standfirst",
      "abstract",
      "summary",
      "dek",
      "teaser",
      "subhead",
      "subheadline",
      "description",
      "lead",
      "excerpt",
    ),
    textsUnder(item, "description").find(({ name }) => !/usage|caption|credit|edit/u.test(name)),
    foundAt(item, "headlineextended"),
  );
}

function bylineOf(item: JsonItem): Found<string> | undefined {
  const said = foundAt(item, "byline", "by", "bylines");
  if (said !== undefined) return said;
  const photographer = foundAt(itemAt(item, "photographer"), "name") ?? foundAt(item, "photographer");
  if (photographer !== undefined && isPicture(item)) return photographer;
  const bylines = itemsAt(item, "bylines", "byline", "by").flatMap((entry) => {
    const by = textAt(entry, "by", "name", "byline", "value");
    const title = textAt(entry, "title", "bylinetitle");
    return by === undefined ? [] : [title === undefined ? by : `${by}, ${title}`];
  });
  const people = bylines.length > 0 ? bylines : (wordsAt(item, "authors", "author", "creator") ?? []);
  const path = valueAt(item, "bylines", "byline", "by", "authors", "author", "creator")?.path ?? item.path;
  return people.length === 0
    ? undefined
    : {
        value: people.join(people.some((person) => person.includes(",")) ? "; " : ", "),
        source: sourceOf(path, bylines.length > 0 ? undefined : "authors of the item", bylines.length > 0 ? 1 : 0.8),
      };
}

/** The copy in its richest version. */
function copyOf(item: JsonItem): Found<string> | undefined {
  const listed = itemsAt(item, "bodies").flatMap((entry) => {
    const text = foundAt(entry, "value");
    return text === undefined ? [] : [{ ...text, name: textAt(entry, "contenttype") ?? textAt(entry, "role") ?? "" }];
  });
  const under = textsUnder(item, "body").filter(({ name }) => !/event|usage/u.test(name));
  const found = [...listed, ...under].filter(({ value }) => value.trim() !== "");
  if (found.length === 0)
    return foundAt(
      item,
      "nitf",
      "articlenitf",
      "contentnitf",
      "articlehtml",
      "contenthtml",
      "content",
      "articlebody",
      "storytext",
      "text",
      "story",
      "article",
      "contenttext",
    );
  return found.slice().sort((a, b) => copyWeight(b) - copyWeight(a))[0];
}

function copyWeight({ name, value }: { readonly name: string; readonly value: string }): number {
  if (/nitf/iu.test(name)) return 6;
  if (/xhtml|^html$/iu.test(name)) return 5;
  if (/^html|html5$|text\/html/iu.test(name)) return /rich/iu.test(name) ? 3 : 4;
  return hasTags(value) ? 3.5 : 1;
}
