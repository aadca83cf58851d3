import { once } from "../../language/once.ts";
import { foldSpaces } from "../../story/text.ts";
import { isNewsAgency } from "../fields/agencies.ts";
import { looksLikePerson, parseByline } from "../fields/parse-byline.ts";
import { mayOpen } from "../patterns/may-open.ts";
import { isAuthorElement, isDateOrRole } from "./author-markup.ts";
import { pageRoles } from "./context-features.ts";
import { elementPath } from "./element-path.ts";
import { isOfFamily } from "./name-families.ts";
import type { FoundField } from "./page-fields.ts";
import type { PageLine, Run } from "./page-lines.ts";
import type { JudgedPage } from "./page-story.ts";
import { wordKey } from "./word-overlap.ts";

const byline = pageRoles.indexOf("byline");

/** Authors of the story, and the lines that named them. */
export interface FoundAuthors extends FoundField<string> {
  readonly lines: readonly number[];
}

/**
 * The authors as they are to be printed. Every line is weighed: what the judge took it for, "By" at its head, markup that
 * says author, a name that the page's own data gives, its place between headline and story; its names must then be
 * names. Only where no line shows them is a person believed whom the data alone names.
 */
export function bylineOf(page: JudgedPage): FoundAuthors | undefined {
  const { view } = page;
  const known = knownAuthors(page);
  const keys = known.map(wordKey);
  let best: { line: number; score: number; names: readonly string[] } | undefined;
  view.lines.forEach((line, index) => {
    const score = weigh(page, line, index, keys);
    if (score < 0.5 || (best !== undefined && score <= best.score)) return;
    const names = namesIn(page, line, index, known);
    if (names.length > 0) best = { line: index, score, names };
  });
  const line = best === undefined ? undefined : view.lines[best.line];
  if (best !== undefined && line !== undefined) {
    const more = furtherNames(page, best.line, best.names, known);
    return {
      value: joinNames([...best.names, ...more.map(({ name }) => name)]),
      source: {
        from: { path: elementPath(line.block) },
        rule: "the line that names the author",
        sure: Math.min(0.99, Math.round(best.score * 50) / 100),
      },
      lines: [best.line, ...more.map((other) => other.line)],
    };
  }
  const persons = known.filter(
    (name) =>
      looksLikePerson(name) && view.facts.authors.some((author) => author.includes(name) && !/\d/u.test(author)),
  );
  if (persons.length === 0) return undefined;
  return {
    value: joinNames(persons),
    source: { from: { path: "head" }, rule: "the page’s data names the author; no line does", sure: 0.5 },
    lines: [],
  };
}

/** "Ann Lee, Bo Chan and Cy Roe" */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** Names in the page's data, as one would print them; the site itself is no author. */
function knownAuthors({ view }: JudgedPage): readonly string[] {
  const site = wordKey(view.facts.site ?? "");
  const names = view.facts.authors.flatMap((author) => parseByline(author)?.authors ?? []);
  return [...new Set(names)].filter((name) => name.length > 3 && wordKey(name) !== site);
}

function weigh(
  { chances, roles, headline, first }: JudgedPage,
  line: PageLine,
  index: number,
  known: readonly string[],
): number {
  const { text } = line.text;
  const near = index >= headline - 4 && (first < 0 || index <= first + 2);
  const named = known.some((name) => hasWords(line.key, name));
  const chance = chances[index]?.[byline] ?? 0;
  const least = near ? 0.35 : 1.05;
  // The most that it could be: most lines are out of it before they are looked at.
  if (chance + 0.5 + (named ? 0.5 : 0) + 0.25 < least) return 0;
  if (
    text.length > 240 ||
    index === headline ||
    (/^(?:body|dek|caption|credit)$/u.test(roles[index] ?? "") && !/^\s*(?:by\b|\p{L}+ by$)/iu.test(text))
  )
    return 0;
  const isNamed = once(() => isOfFamily(line.block, "byline"));
  const cue =
    mayBeCue(text) && (opensWithBy.test(text) || collective.test(text))
      ? 0.5
      : text.length < 140 && hasBy(text) && (text.length < 80 || isNamed())
        ? 0.35
        : 0;
  const share = Math.min(1, 60 / Math.max(20, text.length));
  const said = chance + cue + (named ? 0.5 : 0) * share;
  // Most lines are out of it whatever their markup says.
  if (said + 0.25 < least) return 0;
  const marked = line.runs.some((run) => isAuthorElement(run.element, line.block)) || isNamed() ? 0.25 : 0;
  const score = said + marked;
  // Styles that hide it may be those of a narrow screen only.
  return (near ? score + 0.15 : score - 0.55) - (line.hidden ? 0.15 : 0);
}

/** Whether a key holds the words of another, one after the other. */
function hasWords(key: string, words: string): boolean {
  const at = key.indexOf(words);
  if (at < 0) return false;
  const end = at + words.length;
  if ((at === 0 || key[at - 1] === " ") && (end === key.length || key[end] === " ")) return true;
  return ` ${key} `.includes(` ${words} `);
}

const opensWithBy = /^(?:by|written by|posted by|reported by|story by|article by|author)\b/iu;
/** "11:40 am by Ann Lee", but not "Powered by Acme". */
const hasBy = (text: string): boolean =>
  text.includes("y ") &&
  /\b[Bb]y \p{Lu}/u.test(text) &&
  !/\b(?:powered|sponsored|presented|provided|supported|produced|published|photos?|photographs?|image|picture|video|edited|hosted|made|design(?:ed)?|researched) by\b|\bbrought to you\b/iu.test(
    text,
  );
/** "Staff and wire reports" */
const collective =
  /^(?:from\s+)?(?:[\p{L}.]+\s+)?(?:staff|wire|news|agency)\s+(?:(?:and|&)\s+)?(?:(?:wire|news|agency|staff)\s+)?(?:services?\s+)?(?:reports?|writers?|reporters?|desk|services|agencies)$/iu;

const mayBeCue = mayOpen(opensWithBy, collective);

function namesIn(page: JudgedPage, line: PageLine, index: number, known: readonly string[]): readonly string[] {
  const text = bylineText(line);
  // "By" alone: the names stand on the lines after it.
  if (/^(?:by|(?:article|story|written|posted|reported|words) by|author)\s*:?$/iu.test(text)) {
    for (let next = index + 1; next <= index + 3; next++) {
      const after = page.view.lines[next];
      const names = after === undefined || page.roles[next] === "body" ? [] : authorsIn(bylineText(after), true, known);
      if (names.length > 0) return names;
    }
    return [];
  }
  const cued = opensWithBy.test(text) || collective.test(text) || hasBy(text);
  const linked = markedNames(line, known);
  const parsed = authorsIn(text, cued || page.roles[index] === "byline", known);
  return linked.length >= parsed.length ? linked : parsed;
}

/** Names in words; a name must look like one, unless "By" or the page's data vouch for it. */
function authorsIn(text: string, vouched: boolean, known: readonly string[]): readonly string[] {
  const found = parseByline(text);
  if (found === undefined) return [];
  const keys = known.map(wordKey);
  const good = found.authors.filter(
    (name) =>
      !isControl(name) && (vouched || looksLikePerson(name) || isNewsAgency(name) || keys.includes(wordKey(name))),
  );
  return good.length === found.authors.length || good.some((name) => looksLikePerson(name)) ? good : [];
}

const isControl = (name: string): boolean =>
  /^(?:email|e-mail|print|share|follow|view|see|more|bio(?:graphy)?|change|by|and|about|read|all|latest|contact|profile|archive|comments?|close|speed|off|on|loading)\b|\.(?:jpe?g|png|gif|webp|mp4)$/iu.test(
    name,
  ) || !/\p{L}{2}/u.test(name);

/** The line with a space where one element ends and the next begins, and without what is marked as a date or a role. */
function bylineText(line: PageLine): string {
  const kept = line.runs.filter(({ element }) => !isDateOrRole(element, line.block));
  const parts = kept.map(({ from, to }) => line.text.text.slice(from, to));
  const halves = parts.slice(1);
  // "Ann Lee | The Post" + "By" + "Ann Lee | The Post": a picture's label says the name before the byline does.
  const cue = parts.findIndex((part) => /^\s*by:?\s*$/iu.test(part));
  const after =
    cue > 0 && parts.slice(cue + 1).some((part) => parts[0]?.includes(part) === true)
      ? parts.slice(cue)
      : [...parts.slice(0, 1), ...halves];
  return foldSpaces(after.join(" "))
    .replace(/\s+([,;])/gu, "$1")
    .replace(/^by\s*by\b/iu, "By");
}

/** Names that the markup itself sets apart: links to authors' pages, elements called "author". */
function markedNames(line: PageLine, known: readonly string[]): readonly string[] {
  const words = ({ from, to }: Run): string => foldSpaces(line.text.text.slice(from, to));
  const marked = line.runs.filter(
    ({ element }) => isAuthorElement(element, line.block) && !isDateOrRole(element, line.block),
  );
  const names = marked.flatMap((run) => authorsIn(words(run), false, known));
  return [...new Map(names.map((name) => [wordKey(name), name])).values()];
}

/** Lines of the same make right after the byline that hold one more name each. */
function furtherNames(
  { view, chances }: JudgedPage,
  from: number,
  names: readonly string[],
  known: readonly string[],
): readonly { name: string; line: number }[] {
  const first = view.lines[from];
  const text = first === undefined ? "" : bylineText(first);
  const start = /^by:?$/iu.test(text) ? from + 1 : from;
  const pattern = view.lines[start];
  if (pattern === undefined) return [];
  const found: { name: string; line: number }[] = [];
  const taken = new Set(names.map(wordKey));
  for (let index = start + 1; index <= start + 8 && index < view.lines.length; index++) {
    const line = view.lines[index];
    if (line === undefined || line.text.text.length > 80) break;
    const sure = chances[index]?.[byline] ?? 0;
    const same = line.make === pattern.make;
    if (!same && sure < 0.5) continue;
    const alone = bylineText(line).replace(/^(?:and|&)\s+|\s+@\w+$/giu, "");
    for (const name of authorsIn(alone, false, known)) {
      // A further author has the line alone; what stands with other words is an outlet.
      const isKnown = known.some((author) => wordKey(author) === wordKey(name));
      if (taken.has(wordKey(name)) || !looksLikePerson(name) || wordKey(name) !== wordKey(alone)) continue;
      if (sure < 0.3 && !isKnown) continue;
      taken.add(wordKey(name));
      found.push({ name, line: index });
    }
  }
  return found;
}
