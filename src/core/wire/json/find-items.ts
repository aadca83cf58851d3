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
  return wrappers.flatMap((name) =>
    Object.hasOwn(value, name) ? findItems(value[name], isStory, `${path}.${name}`, depth + 1) : [],
  );
}
