import type { Note } from "../../story/note.ts";
import type { Dateline, Origin, Story } from "../../story/story.ts";
import { fieldDateline } from "../text/field-dateline.ts";
import { findEmbargo } from "../fields/find-embargo.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { readDate } from "../fields/read-date.ts";
import { datelineOf } from "../text/lift-dateline.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import { isBlankLine, trimLines, type WireLine } from "../text/wire-lines.ts";
import { type WireAside, type WireField, wireStory } from "../text/wire-story.ts";
import { type CodedField, type CodedLine, takeCodes } from "./line-codes.ts";
import type { Take } from "./takes.ts";

/** Makes the story of one take. */
export function readTake(take: Take, origin: Origin): Story {
  const routed = categoryLine(withoutRouting(take.lines));
  const { coded, body: rest } = takeCodes(routed.below);
  const one = (field: CodedField): CodedLine | undefined =>
    coded.find((line) => line.field === field && line.value !== "");
  const slugged = coded.length === 0 ? slugLine(rest) : undefined;
  const own = coded.length === 0 ? titleLine(slugged?.below ?? rest) : undefined;
  const body = trimLines(own?.body ?? slugged?.below ?? rest);
  const headline = fieldOf(one("headline"), isDate) ?? own?.headline;
  const byline = fieldOf(one("author"), isLogin);
  const place = placeOf(one("dateline"));
  const [sign] = paragraphsOf(body).slice(-1);
  const date = one("date")?.value;
  const embargo = one("embargo")?.value;
  const notes: Note[] = [];
  if (!take.closed)
    notes.push({
      kind: "guessed",
      where: `line ${take.lines.at(-1)?.n ?? take.start.n}`,
      message: "NNNN is missing at the end of the story; make sure that nothing is cut off.",
    });
  return wireStory({
    headline,
    dek: fieldOf(one("dek")),
    byline,
    dateline: place,
    body,
    meta: {
      slug: one("slug")?.value ?? slugged?.slug,
      source: one("source")?.value ?? agencyOf(take.opening, body, sign?.kind === "prose" ? sign.text : ""),
      guid: one("guid")?.value,
      category: one("category")?.value ?? routed.category,
      versionCreated: date === undefined ? undefined : readDate(date)?.iso,
      embargo: embargo === undefined ? undefined : (findEmbargo(`Embargo: ${embargo}`)?.until ?? embargo),
      editorNote: one("editorNote")?.value,
    },
    labels: [one("takeKey")?.value, one("slug")?.value, one("genre")?.value],
    asides: coded
      .filter(({ field, value }) => field === "other" || field === "takeKey" || (field === "author" && isLogin(value)))
      .map(asideOf),
    notes: [...notes, ...leftOver(coded)],
    origin,
  });
}

/** Two-letter routing lines of the racing wire ("YY TDR") stand above the copy. */
function withoutRouting(lines: readonly WireLine[]): readonly WireLine[] {
  const first = lines.findIndex((line) => !isBlankLine(line));
  return /^[A-Z]{2} [A-Z]{2}[A-Za-z]{0,4}\s*$/u.test(lines[first]?.text ?? "") ? lines.slice(first + 1) : lines;
}

/** "SPO:CRICKET": the desk for which it is, above the slug. */
function categoryLine(lines: readonly WireLine[]): { category?: string; below: readonly WireLine[] } {
  const at = lines.findIndex((line) => !isBlankLine(line));
  const category = lines[at]?.text.trim() ?? "";
  return /^[A-Z]{2,4}:[A-Z][A-Z/-]*$/u.test(category) ? { category, below: lines.slice(at + 1) } : { below: lines };
}

/** "bc-harbour": a keyword line above the title, as many wires send it. */
function slugLine(lines: readonly WireLine[]): { slug: string; below: readonly WireLine[] } | undefined {
  const at = lines.findIndex((line) => !isBlankLine(line));
  const slug = lines[at]?.text.trim() ?? "";
  return /^[a-z]{2,3}-[\w/-]+$/iu.test(slug) ? { slug, below: lines.slice(at + 1) } : undefined;
}

/** Without codes the first line names the story, as long as it is a title and not the copy itself. */
function titleLine(lines: readonly WireLine[]): { headline: WireField; body: readonly WireLine[] } | undefined {
  const at = lines.findIndex((line) => !isBlankLine(line));
  const line = lines[at];
  if (line === undefined || line.text.length > 90 || parseDateline(line.text) !== undefined) return undefined;
  const text = withoutLabel(line.text.replace(/\s*[<=]!\s*$/u, ""));
  if (text === "" || /[.!?]$/u.test(text)) return undefined;
  const headline = { text, lines: [line], rule: "the line above the copy", sure: 0.7 };
  return { headline, body: lines.slice(at + 1).map(withoutMarks) };
}

/** "POTTED :Eagle Farm", "RACING : Park fields": without the name of the service before the title. */
const withoutLabel = (title: string): string => title.replace(/^\s*:?\s*\p{Lu}{3,}\s+:\s*/u, "").trim();

/** Without the "<!" and "=!" that set lines on old systems. */
const withoutMarks = ({ n, text }: WireLine): WireLine =>
  /[<=]!\s*$/u.test(text) ? { n, text: text.replace(/\s*[<=]!\s*$/u, ""), ends: true } : { n, text };

function fieldOf(line: CodedLine | undefined, isNot: (value: string) => boolean = () => false): WireField | undefined {
  if (line === undefined || isNot(line.value)) return undefined;
  return { text: withoutLabel(line.value), lines: [line.line], rule: `line code ${line.code}` };
}

/** The writer's name on the desk system, not for print. */
const isLogin = (value: string): boolean => value.includes("\\") || !value.includes(" ");

/** "11/2/2017": the day of the races, not a headline. */
const isDate = (value: string): boolean => /^[\d/.: -]+$/u.test(value);

/** "(BRISBANE)": the place alone. A time or number in that line is a take key. */
function placeOf(line: CodedLine | undefined): (WireField & { value: Dateline }) | undefined {
  const field = fieldOf(line);
  const text = field?.text.replace(/^\(|\)$/gu, "").trim() ?? "";
  const parsed = /\d/u.test(text) ? parseDateline(`${text} - `)?.dateline : fieldDateline(text);
  if (field === undefined || (parsed === undefined && !/^\p{Lu}[\p{L} .,'-]+$/u.test(text))) return undefined;
  const value = parsed ?? { text, place: text };
  return { ...field, text, value };
}

/** The agency: after ZCZC, in the dateline, or alone under the story. */
function agencyOf(opening: string, body: readonly WireLine[], last: string): string | undefined {
  const inDateline = datelineOf(paragraphsOf(body))?.value.agency;
  const signed = /^(?<agency>[A-Z]{2,5})(?: [A-Z]{2,10})?$/u.exec(last)?.groups?.["agency"];
  const named = /^(?<agency>[A-Z]{2,5})(?:\s|$)/u.exec(opening)?.groups?.["agency"];
  return named ?? inDateline ?? signed;
}

const asideOf = ({ line }: CodedLine): WireAside => ({
  text: line.text.trim(),
  lines: [line],
  role: "metadata",
  why: "A coded line of the wire's header.",
});

/** Codes whose value has no field in the story are told. */
function leftOver(coded: readonly CodedLine[]): readonly Note[] {
  return coded
    .filter(({ field, value }) => (field === "state" || field === "genre") && value !== "")
    .map(({ field, value, line, code }) => ({
      kind: "lost",
      where: `line ${line.n}`,
      message: `The ${field} “${value}” (code ${code}) has no place in the story.`,
    }));
}
