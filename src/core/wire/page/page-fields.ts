import type { From } from "../../story/make-story.ts";
import { compact } from "../../story/make-story.ts";
import { foldSpaces, plain, type RichText } from "../../story/text.ts";
import { parseByline } from "../fields/parse-byline.ts";
import { readDate } from "../fields/read-date.ts";
import { type PageRole, pageRoles } from "./context-features.ts";
import { elementPath } from "./element-path.ts";
import { isOfFamily } from "./name-families.ts";
import type { PageLine } from "./page-lines.ts";
import { attribute, elementsWithTag } from "./page-node.ts";
import type { JudgedPage } from "./page-story.ts";
import { withoutWholeMarks } from "./page-blocks.ts";
import { wordKey } from "./word-overlap.ts";

/** A field's value and where it came from. */
export interface FoundField<Value> {
  readonly value: Value;
  readonly source: From;
}

const sureOf = ({ chances }: JudgedPage, line: number, role: PageRole): number =>
  Math.round((chances[line]?.[pageRoles.indexOf(role)] ?? 0) * 100) / 100;

/** The headline as a reader sees it; the page's title without the site's name only where none is seen. */
export function headlineOf(page: JudgedPage): FoundField<RichText> | undefined {
  const line = page.view.lines[page.headline];
  if (line !== undefined) {
    const sure = Math.max(sureOf(page, page.headline, "headline"), 0.3);
    return {
      value: withoutWholeMarks(line.text),
      source: { from: { path: elementPath(line.block) }, rule: "the heading above the story", sure },
    };
  }
  const title = withoutSite(page.view.facts.titles[0] ?? "", page.view.facts.site);
  return title === ""
    ? undefined
    : {
        value: plain(title),
        source: { from: { path: "head > title" }, rule: "the page’s own title; no heading is seen", sure: 0.5 },
      };
}

/** "Quake off Chile - Harbour Post" without the site's name. */
export function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s+[|–—·»:-]+\s+/u);
  const last = parts.at(-1) ?? "";
  const isSite =
    site !== undefined &&
    wordKey(last) !== "" &&
    (wordKey(site).includes(wordKey(last)) || wordKey(last).includes(wordKey(site)));
  return foldSpaces(
    parts.length > 1 && isSite ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·»:-]+\s*$/u, "") : title,
  );
}

/** The dek where the page shows one. */
export function dekOf(page: JudgedPage): FoundField<RichText> | undefined {
  const line = page.view.lines[page.dek];
  if (line === undefined) return undefined;
  return {
    value: withoutWholeMarks(line.text),
    source: {
      from: { path: elementPath(line.block) },
      rule: "the summary under the headline",
      sure: sureOf(page, page.dek, "dek"),
    },
  };
}

/** The authors as they are to be printed: from the lines that name them, in agreement with what the page says of itself. */
export function bylineOf(page: JudgedPage): FoundField<string> | undefined {
  const { view, roles } = page;
  const candidates = view.lines.flatMap((line, index) =>
    roles[index] === "byline" ? [{ line, index, sure: sureOf(page, index, "byline") }] : [],
  );
  const ranked = candidates.toSorted((a, b) => rank(page, b) - rank(page, a));
  for (const { line, index, sure } of ranked) {
    const found = namesIn(page, line, index);
    if (found !== undefined)
      return {
        value: found,
        source: { from: { path: elementPath(line.block) }, rule: "the line that names the author", sure },
      };
  }
  return undefined;
}

interface Candidate {
  readonly line: PageLine;
  readonly index: number;
  readonly sure: number;
}

function rank({ view, first, headline }: JudgedPage, { line, index, sure }: Candidate): number {
  const key = wordKey(line.text.text);
  const named = view.facts.authors.some((author) => key.includes(wordKey(author))) ? 0.4 : 0;
  const between = index > headline && index < first ? 0.4 : 0;
  const cue = /^by\b/iu.test(line.text.text) ? 0.1 : 0;
  return sure + named + between + cue;
}

function namesIn({ view, roles }: JudgedPage, line: PageLine, index: number): string | undefined {
  const { text } = line.text;
  // "By" alone: the names stand on the lines after it.
  if (/^(?:by|written by|author)\s*:?$/iu.test(text)) {
    const names: string[] = [];
    for (let i = index + 1; i < index + 6 && roles[i] === "byline"; i++) names.push(view.lines[i]?.text.text ?? "");
    return names.length === 0 ? undefined : parseByline(`By ${names.join(" ")}`)?.names;
  }
  const marked = markedNames(line);
  if (marked.length > 0) return joinNames(marked);
  return parseByline(text)?.names;
}

/** Names that the markup itself sets apart: links to authors' pages, elements called "author" or "name". */
function markedNames(line: PageLine): readonly string[] {
  const names: string[] = [];
  for (const run of line.runs) {
    const words = foldSpaces(line.text.text.slice(run.from, run.to));
    const isAuthor =
      attribute(run.element, "rel").includes("author") ||
      /(?:^|[\s_-])(?:author|byline)[\w-]*name|^fn$|(?:^|\s)author(?:\s|$)/iu.test(attribute(run.element, "class")) ||
      /^(?:name|author)$/iu.test(attribute(run.element, "itemprop"));
    if (isAuthor && isOfFamily(run.element, "byline")) names.push(words);
  }
  const parsed = names
    .map((name) => parseByline(name)?.names ?? "")
    .filter((name) => name !== "" && !/^(?:by|and)$/iu.test(name));
  return [...new Set(parsed)];
}

/** "Ann Lee, Bo Chan and Cy Roe" */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** When the story was published and changed: by structured data, else by the date line that is seen. */
export function datesOf(page: JudgedPage): { readonly published?: string; readonly modified?: string } {
  const { facts, lines } = page.view;
  const seen = lines.flatMap((line, index) =>
    page.roles[index] === "published" || page.roles[index] === "byline" ? [line] : [],
  );
  return compact({
    published: isoOf(facts.published) ?? shownDate(seen) ?? isoOf(facts.modified),
    modified: isoOf(facts.modified),
  });
}

function shownDate(lines: readonly PageLine[]): string | undefined {
  for (const line of lines) {
    for (const time of elementsWithTag(line.block, "time")) {
      const value = isoOf(attribute(time, "datetime"));
      if (value !== undefined) return value;
    }
    const value = isoOf(line.text.text);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A machine's or a person's way to write a moment, as ISO 8601. */
export function isoOf(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const stamp = /^\d{10}(?:\d{3})?$/u.test(text) ? Number(text) * (text.length === 10 ? 1000 : 1) : undefined;
  if (stamp !== undefined) return new Date(stamp).toISOString();
  return readDate(text)?.iso;
}
