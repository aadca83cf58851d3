import { parse } from "yaml";
import type { Note } from "../../story/note.ts";
import type { FormEntry } from "../form/form-fields.ts";

/** What stands above a Markdown text between "---" (YAML) or "+++" (TOML) lines. */
export interface FrontMatter {
  readonly entries: readonly FormEntry[];
  /** Where the text begins. */
  readonly end: number;
  readonly notes: readonly Note[];
}

const opensFence = /^\s*(?:---|\+\+\+)/u;
const fenced = /^\s*(?<fence>---|\+\+\+)[ \t]*\r?\n(?<inside>[\s\S]{0,65536}?)(?:\r?\n)?^\k<fence>[ \t]*$\r?\n?/mu;

/** The front matter of a text, if it has one: keys and values, lists on lines of their own. */
export function frontMatter(text: string): FrontMatter | undefined {
  // The pattern below would be tried from every line of a file that has none.
  const match = opensFence.test(text) ? fenced.exec(text) : null;
  if (match?.index !== 0) return undefined;
  const inside = match.groups?.["inside"] ?? "";
  const end = match[0].length;
  if (match.groups?.["fence"] === "+++") return { entries: tomlEntries(inside), end, notes: [] };
  try {
    // Aliases are how a small YAML file grows large; a story needs none.
    const value: unknown = parse(inside, { maxAliasCount: 20 });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return { entries: Object.entries(value).map(([label, given]) => entryOf(label, textOf(given))), end, notes: [] };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    const message = `The front matter is not valid YAML (${reason}); lines of the form “key: value” were read from it.`;
    return { entries: looseEntries(inside), end, notes: [{ kind: "broken", where: "front matter", message }] };
  }
}

const entryOf = (label: string, value: string): FormEntry => ({ label, value, where: `front matter “${label}”` });

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== "")
      .join("\n");
  // An author given as { name, email }: the name is what is printed.
  if (typeof value === "object" && value !== null && "name" in value) return textOf(value.name);
  return "";
}

const looseEntries = (inside: string): readonly FormEntry[] =>
  [...inside.matchAll(/^(?<label>[A-Za-z][\w -]{0,40}):[ \t]*(?<value>\S.*)$/gmu)].map(({ groups }) =>
    entryOf(groups?.["label"] ?? "", unquoted(groups?.["value"] ?? "")),
  );

/** Keys of the first level of TOML with texts, dates, numbers and lists of texts: all that front matter has. */
const tomlEntries = (inside: string): readonly FormEntry[] =>
  [...inside.matchAll(/^\s*(?<label>[\w-]+)\s*=\s*(?<value>\[[^\]]*\]|\S.*?)\s*$/gmu)].map(({ groups }) => {
    const value = groups?.["value"] ?? "";
    const list = /^\[(?<items>[\s\S]*)\]$/u.exec(value)?.groups?.["items"];
    const items = list?.match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,]+/gu);
    return entryOf(
      groups?.["label"] ?? "",
      items === undefined || items === null ? unquoted(value) : items.map(unquoted).join("\n"),
    );
  });

const unquoted = (value: string): string =>
  /^"[\s\S]*"$/u.test(value)
    ? value.slice(1, -1).replace(/\\(["\\])/gu, "$1")
    : value.replace(/^'([\s\S]*)'$/u, "$1").trim();
