import { compact, type Loose, type NewBlock } from "../../story/make-story.ts";
import type { Note } from "../../story/note.ts";
import type { Figure, StoryMeta } from "../../story/story.ts";
import { foldSpaces, type RichText } from "../../story/text.ts";
import { joinBodies } from "../body/join-bodies.ts";
import { type BodyContent, emptyBody, readBodyText } from "../body/read-body.ts";
import { asRich, type Draft, type Found, found } from "../compose/draft.ts";
import { untilFurtherNotice } from "../fields/find-embargo.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import { withoutMarkup } from "./json-body.ts";
import { foundAt, itemAt, itemsAt, type JsonItem, sourceOf, textAt, valueAt, wordsAt } from "./json-item.ts";
import { richOfMarkup } from "./rich-of-markup.ts";

/** Reads a story of Arc XP ("ANS"): its headlines and credits, and the body as a list of content elements. */
export function readAnsStory(item: JsonItem): Omit<Draft, "origin"> {
  const promo = itemAt(item, "promoitems");
  const lead = itemAt(promo, "basic", "leadart");
  const figure = lead !== undefined && textAt(lead, "type") === "image" ? ansFigure(lead) : undefined;
  return {
    headline: asRich(withoutMarkup(foundAt(itemAt(item, "headlines"), "basic", "native", "print"))),
    dek: asRich(
      withoutMarkup(foundAt(itemAt(item, "subheadlines"), "basic") ?? foundAt(itemAt(item, "description"), "basic")),
    ),
    byline: bylineOf(item),
    body: joinBodies(itemsAt(item, "contentelements").map((element) => elementBody(element))),
    figures: figure === undefined ? [] : [{ value: figure, source: sourceOf(lead?.path ?? "$", "the lead picture") }],
    meta: metaOf(item),
    labels: [textAt(item, "subtype"), textAt(itemAt(item, "label"), "basic")],
  };
}

function bylineOf(item: JsonItem): Found<string> | undefined {
  const people = itemsAt(itemAt(item, "credits"), "by").flatMap((person) => textAt(person, "byline", "name") ?? []);
  return found([...new Set(people)].join(", "), `${item.path}.credits.by`, "names of the credits");
}

/** One content element. What a story cannot hold is told with its kind. */
function elementBody(element: JsonItem): BodyContent {
  const kind = textAt(element, "type") ?? "";
  const markup = foundAt(element, "content");
  const block = (made: NewBlock): BodyContent => ({
    ...emptyBody,
    pieces: [{ block: made, source: sourceOf(element.path, `content element “${kind}”`) }],
  });
  switch (kind) {
    case "text":
    case "raw_html":
    case "html":
      return markup === undefined ? emptyBody : readBodyText(markup.value, `${element.path}.content`);
    case "header":
      return markup === undefined ? emptyBody : block({ kind: "crosshead", text: richOfMarkup(markup.value) });
    case "quote": {
      const said = itemsAt(element, "contentelements").flatMap((inner) => textAt(inner, "content") ?? []);
      const words = said.length > 0 ? said : markup === undefined ? [] : [markup.value];
      const by = textAt(itemAt(element, "citation"), "content");
      const lines = by === undefined ? words : [...words, `— ${by}`];
      return lines.length === 0 ? emptyBody : block({ kind: "quote", text: richOfMarkup(lines.join("<br>")) });
    }
    case "list": {
      const items = listItems(element);
      const ordered = textAt(element, "listtype") === "ordered";
      return items.length === 0 ? emptyBody : block({ kind: "list", ordered, items });
    }
    case "table": {
      const head = cellsOf(valueAt(element, "header")?.value);
      const rows = rowsOf(valueAt(element, "rows")?.value);
      const all = head.length > 0 ? [head, ...rows] : rows;
      return all.length === 0 ? emptyBody : block({ kind: "table", header: head.length > 0, rows: all });
    }
    case "image":
      return block({ kind: "figure", figure: ansFigure(element) });
    case "gallery":
      return joinBodies(itemsAt(element, "contentelements").map((picture) => elementBody(picture)));
    case "interstitial_link": {
      const url = textAt(element, "url");
      return url === undefined ? emptyBody : block({ kind: "embed", url, ...textOf(markup?.value) });
    }
    case "oembed_response":
    case "oembed": {
      const raw = itemAt(element, "rawoembed") ?? element;
      const url = textAt(raw, "url", "originalurl", "id") ?? textAt(itemAt(element, "referent"), "id");
      return url === undefined ? lost(element, kind) : block({ kind: "embed", url, ...textOf(textAt(raw, "title")) });
    }
    case "divider":
      return emptyBody;
    default:
      return lost(element, kind);
  }
}

function lost(element: JsonItem, kind: string): BodyContent {
  const note: Note = {
    kind: "lost",
    where: element.path,
    message: `Not carried over: ${kind === "" ? "an element of no kind" : `“${kind}”`}`,
  };
  return { ...emptyBody, notes: [note] };
}

const textOf = (markup: string | undefined): { text?: string } => {
  const text = markup === undefined ? "" : foldSpaces(richOfMarkup(markup).text);
  return text === "" ? {} : { text };
};

/** The items of a list; the items of a list within one follow it. */
const listItems = (list: JsonItem): readonly RichText[] =>
  itemsAt(list, "items").flatMap((item) => {
    const content = textAt(item, "content");
    return [...(content === undefined ? [] : [richOfMarkup(content)]), ...listItems(item)];
  });

/** Cells stand as elements or as bare texts, rows as lists or as objects with cells. */
const cellsOf = (row: unknown): readonly RichText[] => {
  const cells = Array.isArray(row) ? row : isRecord(row) && Array.isArray(row["cells"]) ? row["cells"] : [];
  return cells.map((cell: unknown) =>
    richOfMarkup(
      typeof cell === "string" ? cell : isRecord(cell) && typeof cell["content"] === "string" ? cell["content"] : "",
    ),
  );
};
const rowsOf = (rows: unknown): readonly (readonly RichText[])[] =>
  (Array.isArray(rows) ? rows : []).map((row: unknown) => cellsOf(row)).filter((row) => row.length > 0);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** A picture with who took it and for whom: "Jo Hall/Harbour News". */
function ansFigure(image: JsonItem): Figure {
  const credits = itemAt(image, "credits");
  const names = (list: string): readonly string[] =>
    itemsAt(credits, list).flatMap((one) => textAt(one, "byline", "name") ?? []);
  const credit = [names("by").join(", "), names("affiliation").join(", ")].filter((part) => part !== "").join("/");
  const caption = textAt(image, "caption");
  const size = (name: string): number | undefined => Number(textAt(image, name) ?? 0) || undefined;
  const words = caption === undefined ? undefined : richOfMarkup(caption);
  return compact({
    src: textAt(image, "url"),
    alt: textAt(image, "alttext"),
    decorative: valueAt(image, "alttext")?.value === "" ? true : undefined,
    caption: words === undefined || words.text === "" ? undefined : words,
    credit: credit === "" ? (textAt(image, "vanitycredits") ?? undefined) : credit,
    rights: textAt(image, "copyright"),
    width: size("width"),
    height: size("height"),
  });
}

function metaOf(item: JsonItem): Loose<StoryMeta> {
  const embargo = itemAt(itemAt(item, "contentrestrictions"), "embargo");
  const held = valueAt(embargo, "active")?.value === true;
  const taxonomy = itemAt(item, "taxonomy");
  const tags = itemsAt(taxonomy, "tags").flatMap((tag) => textAt(tag, "text", "slug") ?? []);
  const until = isoTime(textAt(embargo, "endtime"));
  return {
    slug: textAt(item, "slug"),
    language: languageTag(textAt(item, "language")),
    source: textAt(itemAt(item, "distributor"), "name") ?? textAt(itemAt(item, "source"), "name"),
    guid: textAt(item, "id"),
    keywords: tags.length > 0 ? [...new Set(tags)] : wordsAt(taxonomy, "seokeywords"),
    category: textAt(itemAt(taxonomy, "primarysection"), "name") ?? textAt(itemAt(taxonomy, "primarysite"), "name"),
    place: textAt(item, "location"),
    published: isoTime(textAt(item, "firstpublishdate", "publishdate", "displaydate")),
    versionCreated: isoTime(textAt(item, "lastupdateddate", "displaydate", "createddate")),
    embargo: held ? (until ?? untilFurtherNotice) : undefined,
    copyright: textAt(item, "copyright"),
    editorNote: textAt(item, "editornote"),
    canonicalUrl: httpOnly(textAt(item, "canonicalurl")),
    status: held ? "embargoed" : undefined,
  };
}

const httpOnly = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:\/\//u.test(address) ? address : undefined;
