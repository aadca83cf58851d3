import type { From } from "../../story/make-story.ts";
import type { Found } from "../compose/draft.ts";

/** An object of a JSON file with its place, read by names without regard to case, dashes and underscores. */
export interface JsonItem {
  /** "$.data.item". */
  readonly path: string;
  readonly entries: ReadonlyMap<string, JsonEntry>;
  /** What parts the steps of a path: "." unless told otherwise. */
  readonly joint?: string;
}

interface JsonEntry {
  readonly key: string;
  readonly value: unknown;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/gu, "");

/** A value as an item, if it is an object. */
export function itemOf(value: unknown, path: string): JsonItem | undefined {
  if (!isObject(value)) return undefined;
  const entries = new Map<string, JsonEntry>();
  for (const [key, inner] of Object.entries(value)) {
    const name = plainKey(key);
    if (!entries.has(name)) entries.set(name, { key, value: inner });
  }
  return { path, entries };
}

/** The value under the first of the names that is there and not null. Names in plain lower case. */
export function valueAt(
  item: JsonItem | undefined,
  ...names: readonly string[]
): { value: unknown; path: string } | undefined {
  for (const name of names) {
    const entry = item?.entries.get(name);
    if (item !== undefined && entry !== undefined && entry.value !== null && entry.value !== undefined)
      return { value: entry.value, path: `${item.path}${item.joint ?? "."}${entry.key}` };
  }
  return undefined;
}

/** The first of the names that holds a text or number that is not blank. */
export function textAt(item: JsonItem | undefined, ...names: readonly string[]): string | undefined {
  return foundAt(item, ...names)?.value;
}

/** The same with its place. White space stays as it is. */
export function foundAt(item: JsonItem | undefined, ...names: readonly string[]): Found<string> | undefined {
  for (const name of names) {
    const at = valueAt(item, name);
    const text = at === undefined ? undefined : scalar(at.value);
    if (at !== undefined && text !== undefined) return { value: text, source: sourceOf(at.path) };
  }
  return undefined;
}

/** A source for a value of the file. */
export const sourceOf = (
  path: string,
  rule = `value of ${path.replace(/^.*[./](?=[^./]+$)/u, "")}`,
  sure = 1,
): From => ({
  from: { path },
  rule,
  sure,
});

function scalar(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  return typeof value === "number" ? String(value) : undefined;
}

/** The object under the name. */
export function itemAt(item: JsonItem | undefined, ...names: readonly string[]): JsonItem | undefined {
  const at = valueAt(item, ...names);
  return at === undefined ? undefined : itemOf(at.value, at.path);
}

/** The objects of a list, or of an object whose values they are (ninjs 1 names its associations). */
export function itemsAt(item: JsonItem | undefined, ...names: readonly string[]): readonly JsonItem[] {
  const at = valueAt(item, ...names);
  if (at === undefined) return [];
  const inner: readonly (readonly [string, unknown])[] = Array.isArray(at.value)
    ? at.value.map((value: unknown, index) => [`${at.path}[${index}]`, value] as const)
    : isObject(at.value)
      ? Object.entries(at.value).map(([key, value]) => [`${at.path}.${key}`, value] as const)
      : [];
  // A gallery is a list among them.
  return inner.flatMap(([path, value]) =>
    Array.isArray(value)
      ? value.flatMap((one: unknown, index) => itemOf(one, `${path}[${index}]`) ?? [])
      : (itemOf(value, path) ?? []),
  );
}

/** Texts of a list, of one text with separators, or the names of objects. */
export function wordsAt(item: JsonItem | undefined, ...names: readonly string[]): readonly string[] | undefined {
  const at = valueAt(item, ...names);
  if (at === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(at.value)
    ? at.value
    : typeof at.value === "string"
      ? at.value.split(/\s*[,;|]\s*/u)
      : [];
  const words = list.flatMap(
    (value) => scalar(value) ?? textAt(itemOf(value, at.path), "name", "value", "title") ?? [],
  );
  const kept = [...new Set(words)];
  return kept.length === 0 ? undefined : kept;
}

/** Names with a given beginning ("body_"), in the order of the file, with their texts. */
export function textsUnder(item: JsonItem, beginning: string): readonly (Found<string> & { readonly name: string })[] {
  return [...item.entries].flatMap(([name, { key, value }]) => {
    const text = name.startsWith(beginning) ? scalar(value) : undefined;
    return text === undefined
      ? []
      : [
          {
            name: name.slice(beginning.length),
            value: text,
            source: sourceOf(`${item.path}${item.joint ?? "."}${key}`),
          },
        ];
  });
}
