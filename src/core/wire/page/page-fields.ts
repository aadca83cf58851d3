import type { From } from "../../story/make-story.ts";
import { compact } from "../../story/make-story.ts";
import { foldSpaces, plain, type RichText } from "../../story/text.ts";
import { readDate } from "../fields/read-date.ts";
import { type PageRole, pageRoles } from "./context-features.ts";
import { elementPath } from "./element-path.ts";
import { type PageLine, spacedText } from "./page-lines.ts";
import { attribute, outward } from "./page-node.ts";
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

/** When the story was published and changed: by structured data, else by the date that is seen, else by the address. */
export function datesOf(page: JudgedPage): { readonly published?: string; readonly modified?: string } {
  const { facts, lines, shapes } = page.view;
  const judged = lines.filter((_, index) => page.roles[index] === "published" || page.roles[index] === "byline");
  const top = page.headline < 0 ? page.first : Math.min(page.headline, page.first);
  const near = lines.filter(
    (line, index) =>
      index >= top - 6 &&
      index <= page.first + 1 &&
      shapes[index]?.date === 1 &&
      line.text.text.length < 120 &&
      page.roles[index] !== "body",
  );
  return compact({
    published:
      isoOf(facts.published) ??
      shownDate(judged) ??
      shownDate(near) ??
      addressDate(facts.canonicalUrl) ??
      isoOf(facts.modified),
    modified: isoOf(facts.modified),
  });
}

/** ".../2019/11/20/quake-off-chile" */
function addressDate(address: string | undefined): string | undefined {
  const found = /\/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/-]|$)/u.exec(address ?? "");
  return found === null ? undefined : isoOf(`${found[1]}-${found[2]}-${found[3]}`);
}

function shownDate(lines: readonly PageLine[]): string | undefined {
  for (const line of lines) {
    const times = line.runs
      .flatMap(({ element }) => [...outward(element)].slice(0, 3))
      .filter(({ tag }) => tag === "time");
    for (const time of times) {
      const value = isoOf(attribute(time, "datetime"));
      if (value !== undefined) return value;
    }
    const value = isoOf(spacedText(line));
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
