import type { Loose } from "../../story/make-story.ts";
import type { StoryMeta } from "../../story/story.ts";
import { joinBodies } from "../body/join-bodies.ts";
import { type BodyContent, emptyBody } from "../body/read-body.ts";
import { asRich, type Draft, found, type Found } from "../compose/draft.ts";
import { statusOfCode } from "../compose/status-of-code.ts";
import { untilFurtherNotice } from "../fields/find-embargo.ts";
import { isoTime } from "../fields/iso-time.ts";
import { languageTag } from "../fields/language-tag.ts";
import { bodyOfCopy, textOfMarkup } from "../json/json-body.ts";
import { isPicture, jsonFigure } from "../json/json-figure.ts";
import { foundAt, itemAt, itemsAt, type JsonItem, textAt, valueAt, wordsAt } from "../json/json-item.ts";
import { readJsonStories } from "../json/read-json-stories.ts";
import { digit } from "../nitf/nitf-docdata.ts";
import type { Reader } from "../reader.ts";

/** dpa's digitalwires: its own stories and those of the agencies it distributes. */
export const dpaJson: Reader = {
  id: "dpa-json",
  label: "dpa digitalwires",
  extensions: ["json"],
  sniff: ({ text }) => (/^\s*[[{]/u.test(text) && /"format"\s*:\s*"digitalwires@/u.test(text) ? 1 : 0),
  read: (source, context) =>
    readJsonStories(source, context, {
      reader: "dpa-json",
      format: (item) => textAt(item, "format")?.replace("@", "-") ?? "digitalwires",
      isStory: (item) => textAt(item, "format")?.startsWith("digitalwires") === true,
      read,
    }),
};

function read(item: JsonItem): Omit<Draft, "origin"> {
  const headline = foundAt(item, "headline");
  const teaser = foundAt(item, "teaser") ?? foundAt(item, "subhead");
  const pictures = itemsAt(item, "associations").filter((entry) => isPicture(entry));
  const body = bodyOf(item);
  return {
    headline: asRich(headline),
    dek: teaser?.value === headline?.value ? undefined : asRich(teaser),
    byline: foundAt(item, "byline"),
    dateline: foundAt(item, "dateline"),
    body,
    figures: pictures.map((entry) => jsonFigure(entry)).filter((figure) => figure !== undefined),
    meta: metaOf(item),
    notes: itemsAt(item, "associations")
      .filter((entry) => !isPicture(entry) && textAt(entry, "type") !== "audio")
      .map((entry) => ({
        kind: "lost" as const,
        where: entry.path,
        message: `A related item (${textAt(entry, "type") ?? "of no type"}) was left out`,
      })),
  };
}

/** The article, its box of facts and its links; a kicker is kept beside. */
function bodyOf(item: JsonItem): BodyContent {
  const article = bodyOfCopy(foundAt(item, "articlehtml"));
  const more = ["infoboxhtml", "linkboxhtml"].map((name) => bodyOfCopy(foundAt(item, name)));
  const sound = itemsAt(item, "associations").flatMap((entry) =>
    textAt(entry, "type") === "audio" ? (audioOf(entry) ?? []) : [],
  );
  const kicker = found(textAt(item, "kicker"), `${item.path}.kicker`, "kicker");
  const joined = joinBodies([article, { ...emptyBody, pieces: sound }, ...more]);
  return { ...joined, fields: { ...joined.fields, ...kickerField(kicker) } };
}

const kickerField = (kicker: Found<string> | undefined): BodyContent["fields"] =>
  kicker === undefined
    ? {}
    : { kicker: [{ text: { text: kicker.value }, path: kicker.source.from.path ?? "$", before: 0 }] };

function audioOf(entry: JsonItem): BodyContent["pieces"][number] | undefined {
  const url = itemsAt(entry, "renditions")
    .map((rendition) => textAt(rendition, "url"))
    .find((address) => address !== undefined);
  const text = textAt(entry, "caption", "headline");
  if (url === undefined) return undefined;
  return {
    block: { kind: "embed", url, ...(text === undefined ? {} : { text: text.replace(/\s+/gu, " ") }) },
    source: { from: { path: entry.path }, rule: "sound that comes with the item", sure: 1 },
  };
}

function metaOf(item: JsonItem): Loose<StoryMeta> {
  const embargo = valueAt(item, "embargoed");
  const notes = itemsAt(item, "ednotes").map((note) => ({
    role: textAt(note, "role") ?? "",
    text: textAt(note, "ednote"),
  }));
  const genres = wordsAt(item, "genrenames") ?? [];
  const advisory = genres.some((genre) =>
    /^(?:Vorschau|Achtung|Hinweis|Terminvorschau|Planung|Advisory|Preview|Daybook)$/iu.test(genre),
  );
  const signal = statusOfCode(textAt(item, "signal"));
  const published = statusOfCode(textAt(item, "pubstatus"));
  return {
    language: languageTag(textAt(item, "language")),
    source: sourceName(item),
    credit: textAt(item, "creditline"),
    guid: textAt(item, "urn"),
    version: textAt(item, "version"),
    urgency: digit(textAt(item, "urgency")),
    keywords: wordsAt(item, "keywordnames"),
    category: wordsAt(item, "dpasubjectnames")?.[0] ?? wordsAt(item, "desknames")?.[0],
    place: wordsAt(item, "geosubjectnames")?.[0],
    published: isoTime(textAt(item, "contentcreated")),
    versionCreated: isoTime(textAt(item, "versioncreated")) ?? isoTime(textAt(item, "updated")),
    // An empty text is an embargo without an end; null is none.
    embargo: embargo === undefined ? undefined : (isoTime(textAt(item, "embargoed")) ?? untilFurtherNotice),
    usageTerms: textAt(item, "usageterms"),
    copyright: textAt(item, "copyrightnotice"),
    editorNote:
      notes
        .filter(({ role, text }) => text !== undefined && !role.endsWith("closingline"))
        .map(({ text }) => text)
        .join("\n") || notepadOf(item),
    signOff: notes.find(({ role }) => role.endsWith("closingline"))?.text,
    status:
      published !== undefined && published !== "usable" ? published : advisory ? "advisory" : (signal ?? published),
  };
}

/** The notepad, where its notes are not given one by one. */
function notepadOf(item: JsonItem): string | undefined {
  const pad = itemAt(item, "notepad");
  const texts = ["publichtml", "nonpublichtml"].map((name) => textAt(pad, name));
  return (
    texts
      .flatMap((html) => (html === undefined ? [] : [textOfMarkup(html)]))
      .filter((text) => text !== "")
      .join("\n") || undefined
  );
}

/** The agency: as provider among the categories, else the credit line, else the owner of the name. */
function sourceName(item: JsonItem): string | undefined {
  const category = (type: string): string | undefined =>
    textAt(
      itemsAt(item, "categories").find((entry) => textAt(entry, "type") === `dnltype:${type}`),
      "name",
    );
  const owner = /^urn:newsml:([\w-]+)\./u.exec(textAt(item, "urn") ?? "")?.[1];
  return (
    category("provider") ??
    category("infosource") ??
    textAt(item, "creditline") ??
    textAt(itemAt(item, "provider"), "name") ??
    owner
  );
}
