import { headElements } from "./page-head.ts";
import { attribute, type PageElement, textInside } from "./page-node.ts";
import { foldSpaces } from "../../story/text.ts";

/** One thing that a page describes in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** Bounds on what is believed to be structured data: beyond them it is an accident or an attack. */
const most = { characters: 4_000_000, things: 2_000, depth: 12 } as const;

/** Every thing that the page's JSON-LD describes, wherever it is nested. */
export function linkedData(root: PageElement): readonly Thing[] {
  const things: Thing[] = [];
  for (const script of headElements(root, "script")) {
    if (!/ld\+json/iu.test(attribute(script, "type"))) continue;
    const text = textInside(script);
    if (text.length <= most.characters) gather(parseKindly(text), 0, things);
  }
  return things;
}

function gather(value: unknown, depth: number, things: Thing[]): void {
  if (depth > most.depth || things.length >= most.things) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, depth + 1, things);
  } else if (isThing(value)) {
    things.push(value);
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
      gather(value[key], depth + 1, things);
  }
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON as sites write it: in CDATA or comments, with line breaks in strings, a comma too many, a semicolon after it. */
export function parseKindly(text: string): unknown {
  const bare = text
    .replace(/^[\s/*]*<!\[CDATA\[[\s/*]*|[\s/*]*\]\]>[\s/*]*$/gu, "")
    .replace(/^\s*<!--|-->\s*$/gu, "")
    .trim()
    .replace(/;$/u, "");
  for (const tried of [bare, bare.replace(/\p{Cc}+/gu, " ").replace(/,(\s*[}\]])/gu, "$1")]) {
    try {
      return JSON.parse(tried);
    } catch {
      // The next, kinder reading may do; if none does, the page simply has no structured data here.
      continue;
    }
  }
  return undefined;
}

/** The types of a thing, without the address of the vocabulary. */
export const typesOf = (thing: Thing): readonly string[] =>
  [thing["@type"]].flat().map((type) => (typeof type === "string" ? type.replace(/^.*[/#:]/u, "") : ""));

/** A property's words: the text itself, or the name, value or address of the thing that stands there. All of a list. */
export function wordsOf(value: unknown, depth = 0): readonly string[] {
  if (typeof value === "string") {
    const words = foldSpaces(unescapeMarkup(value));
    return words === "" ? [] : [words];
  }
  if (typeof value === "number") return [String(value)];
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => wordsOf(item, depth + 1));
  if (isThing(value))
    return wordsOf(value["name"] ?? value["@value"] ?? value["text"] ?? value["url"] ?? value["@id"], depth + 1);
  return [];
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** Structured data often holds escaped HTML: `&#8217;`, `&amp;quot;`, a stray tag. */
export const unescapeMarkup = (text: string): string =>
  /[&<]/u.test(text) ? resolve(resolve(text)).replace(/<\/?[a-z][^<>]{0,200}>/giu, " ") : text;

const resolve = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return named[(name ?? "").toLowerCase()] ?? whole;
    },
  );
