import type { Loose } from "../../story/make-story.ts";
import type { StoryMeta } from "../../story/story.ts";
import type { Draft } from "../compose/draft.ts";
import { mergeDrafts } from "../compose/merge-drafts.ts";
import { isPicture } from "../json/json-figure.ts";
import { readJsonCopy } from "../json/json-body.ts";
import {
  foundAt,
  itemAt,
  itemOf,
  itemsAt,
  type JsonItem,
  textAt,
  textsUnder,
  valueAt,
  wordsAt,
} from "../json/json-item.ts";
import { readNinjsItem } from "../json/ninjs-item.ts";
import { readJsonStories } from "../json/read-json-stories.ts";
import type { Reader } from "../reader.ts";

/** Items of the AP Media API. Its copy is a document of its own; where the file brings it along it is read. */
export const apJson: Reader = {
  id: "ap-json",
  label: "AP Media API",
  extensions: ["json"],
  sniff: ({ text }) => {
    if (!/^\s*[[{]/u.test(text)) return 0;
    const signs = [
      /"altids"\s*:/u,
      /"etag"\s*:/u,
      /"(?:api_version|org_name|api_build)"\s*:/u,
      /"(?:editorialpriority|datelinelocation|friendlykey|headline_extended)"\s*:/u,
    ];
    return signs.filter((sign) => sign.test(text)).length >= 3 ? 0.95 : 0;
  },
  read: (source, context) =>
    readJsonStories(source, context, {
      reader: "ap-json",
      format: () => "ap-json",
      isStory: (item) => valueAt(item, "altids") !== undefined,
      read,
    }),
};

function read(item: JsonItem, document: unknown): Omit<Draft, "origin"> {
  const draft = readNinjsItem(item);
  const picture = isPicture(item);
  const copy = copyOf(item, document);
  const missing = copy === undefined && !picture && draft.body.pieces.length === 0;
  return mergeDrafts(
    {
      ...draft,
      dateline: picture ? undefined : (foundAt(item, "located") ?? foundAt(itemAt(item, "datelinelocation"), "city")),
      meta: { ...draft.meta, ...metaOf(item) },
      labels: [...(draft.labels ?? []), ...(wordsAt(item, "editorialtypes") ?? [])],
      notes: [
        ...(draft.notes ?? []).filter(({ where }) => !where.endsWith(".associations")),
        ...(missing
          ? [
              {
                kind: "lost" as const,
                where: `${item.path}.renditions`,
                message: "The copy is a document of its own that this file only points to; import that too",
              },
            ]
          : []),
        ...named(item, draft.figures?.length ?? 0),
      ],
    },
    copy ?? { body: draft.body },
  );
}

function metaOf(item: JsonItem): Loose<StoryMeta> {
  const place = itemAt(item, "datelinelocation");
  return {
    guid: textAt(itemAt(item, "altids"), "itemid") ?? textAt(item, "uri"),
    source: textAt(item, "provider") ?? wordsAt(item, "infosource")?.[0],
    credit: isPicture(item) ? undefined : textAt(item, "descriptioncreditline"),
    place: textAt(place, "city") ?? textAt(item, "located"),
  };
}

/** Copy that was put beside the item: a string of NITF or an object with the markup in it. */
function copyOf(item: JsonItem, document: unknown): Partial<Draft> | undefined {
  for (const holder of [item, itemOf(document, "$")]) {
    const said = foundAt(holder, "nitf", "bodynitf");
    if (said !== undefined) return readJsonCopy(said);
    const inside = itemAt(holder, "nitf");
    const body = inside === undefined ? undefined : textsUnder(inside, "body").find(({ value }) => value !== "");
    const copy = body ?? foundAt(itemAt(holder, "body"), "nitf", "html", "value", "text");
    if (copy !== undefined) return { body: readJsonCopy(copy).body };
  }
  return undefined;
}

/** Pictures that the item only names, without caption or address of the picture itself; `read`: those that it brings. */
function named(item: JsonItem, read: number): NonNullable<Draft["notes"]> {
  const count = isPicture(item) ? 0 : itemsAt(item, "associations").length - read;
  return count <= 0
    ? []
    : [
        {
          kind: "lost",
          where: `${item.path}.associations`,
          message: `${count} related item(s) are only named in the file`,
        },
      ];
}
