import { decodeHTML } from "entities";

/** Bounds on what a document may declare and unfold; a bomb meets them at once. */
const limits = {
  /** Characters of one entity's replacement, with all that is inside it. */
  value: 64 * 1024,
  /** Entities within entities. */
  depth: 4,
  /** Characters that references may add to the document in all. */
  growth: 4 * 1024 * 1024,
  declarations: 2000,
} as const;

/** A document whose references are only those five that XML knows itself, and numbers. */
export interface Expanded {
  readonly text: string;
  /** What could not be replaced, in words for a note. */
  readonly problems: readonly string[];
}

/**
 * Takes the document type out and writes its internal entities, and the named characters of HTML, into the text.
 * Nothing outside the file is ever looked at: external entities are left out and told.
 */
export function expandEntities(text: string): Expanded {
  const problems: string[] = [];
  const doctype = findDoctype(text);
  const declared = doctype === undefined ? new Map<string, string>() : declaredEntities(doctype.subset, problems);
  let bare = text;
  if (doctype !== undefined) {
    // Line breaks stay, so that the places in other notes are those of the file.
    const lines = text.slice(doctype.from, doctype.to).replace(/[^\n]+/gu, "");
    bare = text.slice(0, doctype.from) + lines + text.slice(doctype.to);
  }
  if (!bare.includes("&") || !unusual.test(bare)) return { text: bare, problems };

  let grown = 0;
  let overflow = false;
  const unfold = (name: string, depth: number): string | undefined => {
    const value = declared.get(name);
    if (value === undefined) return namedCharacter(name);
    if (depth >= limits.depth) {
      overflow = true;
      return "";
    }
    let inside = "";
    let at = 0;
    for (const match of value.matchAll(reference)) {
      inside += value.slice(at, match.index) + (unfold(match[1] ?? "", depth + 1) ?? match[0]);
      at = match.index + match[0].length;
      if (inside.length > limits.value) {
        overflow = true;
        return "";
      }
    }
    return inside + value.slice(at);
  };
  const cache = new Map<string, string | undefined>();
  const unknown = new Set<string>();
  const expanded = bare.replace(reference, (whole, name: string) => {
    if (!cache.has(name)) cache.set(name, unfold(name, 0));
    const value = cache.get(name);
    if (value === undefined) {
      if (unknown.size < 5) unknown.add(name);
      // A lone ampersand as text: "AT&T;" is more use to a reader than a broken file.
      return builtIn.has(name) ? whole : `&amp;${whole.slice(1)}`;
    }
    grown += value.length;
    if (grown > limits.growth) {
      overflow = true;
      return "";
    }
    return value;
  });
  for (const name of builtIn) unknown.delete(name);
  if (overflow) problems.push("the entities declared in the file unfold without end; they were left out");
  if (unknown.size > 0)
    problems.push(`${[...unknown].map((name) => `&${name};`).join(", ")} is declared nowhere and stands as written`);
  return { text: expanded, problems };
}

/** A reference that XML does not read by itself. */
const unusual = /&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z_]/u;
const reference = /&([A-Za-z_][\w.:-]{0,63});/gu;
const builtIn: ReadonlySet<string> = new Set(["amp", "lt", "gt", "quot", "apos"]);

/** The character that HTML calls by the name, if it does; references that XML reads itself are left to it. */
function namedCharacter(name: string): string | undefined {
  if (builtIn.has(name)) return undefined;
  const decoded = decodeHTML(`&${name};`);
  if (decoded === `&${name};` || decoded.includes(";")) return undefined;
  return decoded.replace(/[&<>]/gu, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));
}

interface Doctype {
  readonly from: number;
  readonly to: number;
  readonly subset: string;
}

/** The document type declaration before the first element, with its internal subset. */
function findDoctype(text: string): Doctype | undefined {
  const from = /^(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S]){0,4000}-->)*<!DOCTYPE\b/u.exec(text.slice(0, 64 * 1024))?.[0]
    .length;
  if (from === undefined) return undefined;
  const start = from - "<!DOCTYPE".length;
  let quote = "";
  let open = -1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quote !== "") {
      if (sign === quote) quote = "";
      continue;
    }
    if (open >= 0 && text.startsWith("<!--", at)) {
      const end = text.indexOf("-->", at + 4);
      if (end < 0) return undefined;
      at = end + 2;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "[" && open < 0) open = at + 1;
    else if (sign === ">" && open < 0) return { from: start, to: at + 1, subset: "" };
    else if (sign === "]" && open >= 0) {
      const end = text.indexOf(">", at);
      return end < 0 ? undefined : { from: start, to: end + 1, subset: text.slice(open, at) };
    }
  }
  return undefined;
}

/** General entities with a value of their own; those that point out of the file are refused. */
function declaredEntities(subset: string, problems: string[]): Map<string, string> {
  const found = new Map<string, string>();
  const declaration =
    /<!ENTITY\s+(?<parameter>%\s+)?(?<name>[\w.:-]{1,64})\s+(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<outside>SYSTEM|PUBLIC)\b)/gu;
  const outside: string[] = [];
  for (const { groups = {} } of subset.matchAll(declaration)) {
    const name = groups["name"] ?? "";
    if (groups["parameter"] !== undefined) continue;
    if (found.size >= limits.declarations) break;
    if (groups["outside"] !== undefined) {
      outside.push(name);
      found.set(name, "");
      continue;
    }
    const value = groups["double"] ?? groups["single"] ?? "";
    // The first declaration of a name counts, as XML says.
    if (!found.has(name) && !builtIn.has(name)) found.set(name, value.length > limits.value ? "" : value);
  }
  if (outside.length > 0)
    problems.push(
      `${outside
        .slice(0, 3)
        .map((name) => `&${name};`)
        .join(", ")} points outside the file and was left out`,
    );
  return found;
}
