import { isObject, itemOf, type JsonItem } from "./json-item.ts";

/** Names under which feeds keep the stories they hold. */
const wrappers = [
  "item",
  "items",
  "data",
  "results",
  "result",
  "hits",
  "stories",
  "story",
  "articles",
  "article",
  "documents",
  "docs",
  "content",
  "newsitem",
  "newsitems",
  "_items",
  "_source",
  "entries",
  "response",
  "news",
];

/** The objects of a file that are stories, wherever its envelope keeps them. */
export function findItems(
  value: unknown,
  isStory: (item: JsonItem) => boolean,
  path = "$",
  depth = 0,
): readonly JsonItem[] {
  if (depth > 6) return [];
  if (Array.isArray(value))
    return value
      .slice(0, 20_000)
      .flatMap((inner: unknown, index) => findItems(inner, isStory, `${path}[${index}]`, depth + 1));
  const item = itemOf(value, path);
  if (item === undefined || !isObject(value)) return [];
  if (isStory(item)) return [item];
  const under = (names: readonly string[]): readonly JsonItem[] =>
    names.flatMap((name) => findItems(value[name], isStory, `${path}.${name}`, depth + 1));
  const known = under(wrappers.filter((name) => Object.hasOwn(value, name)));
  if (known.length > 0) return known;
  // An envelope that nobody foresaw: whatever holds objects is looked into.
  return under(
    Object.keys(value)
      .filter((name) => !wrappers.includes(name) && typeof value[name] === "object" && !beside.test(name))
      .slice(0, 50),
  );
}

/** Parts of a story that look like stories themselves. */
const beside = /^(?:associations?|related|renditions|images|pictures|media|links?|contacts?|embeds?|attachments?)$/iu;
