import { plain } from "../../story/text.ts";
import type { NewBlock, StoryParts } from "../../story/make-story.ts";
import type { Dateline } from "../../story/story.ts";
import { partCorrectedLabel } from "../fields/corrected-label.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { asidesOf } from "./copy-asides.ts";
import { bylineOf, linesOf, sourceOf, wordsOf } from "./copy-fields.ts";
import { copyMeta } from "./copy-meta.ts";
import { withoutBullet } from "./heed-head-bullets.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { datelineAtHead } from "./lift-datelines.ts";
import { tableFrom } from "./keep-tab-tables.ts";
import { type FoundFigure, pairFigures } from "./pair-figures.ts";

type Parts = Omit<StoryParts, "origin">;

/** Makes a story of labelled copy: every line goes into a field, into the body, or is set aside with its reason. */
export function storyFromCopy(lines: readonly LabelledParagraph[]): Parts {
  const [headline] = linesOf(lines, "headline");
  const dek = dekOf(lines);
  const byline = bylineOf(lines);
  const dateline = datelineOf(lines);
  const { body, indexOf, figures } = bodyOf(lines, dateline);
  const taken = new Set([
    headline,
    ...dek,
    ...(byline?.lines.filter((line) => !spills(line, byline.value)) ?? []),
    ...(dateline?.own === true ? [dateline.line] : []),
  ]);
  const setAside = asidesOf(lines, { taken, body: indexOf, figures });
  const { meta, notes } = copyMeta(lines, headline);
  const labelled = headline === undefined ? undefined : partCorrectedLabel(wordsOf(headline));
  const title =
    headline === undefined ? titleOfOrder(lines, body.length, meta.slug) : (labelled?.headline ?? wordsOf(headline));
  return {
    headline: title === undefined ? undefined : plain(title),
    dek: dek.length === 0 ? undefined : plain(dek.map((line) => withoutBullet(wordsOf(line))).join("\n")),
    byline: byline?.value,
    dateline: dateline?.value,
    body,
    meta,
    notes,
    sources: {
      ...fieldSource("headline", headline === undefined ? [] : [headline]),
      ...fieldSource("dek", dek),
      ...fieldSource("byline", byline?.lines ?? []),
      ...fieldSource("dateline", dateline === undefined ? [] : [dateline.line]),
    },
    setAside:
      headline === undefined || labelled === undefined
        ? setAside
        : [correctedAside(labelled.label, headline), ...setAside],
  };
}

/** A long line of which the byline keeps the lesser part: whatever else it says must not be lost. */
const spills = ({ text }: LabelledParagraph, byline: string): boolean =>
  text.length > 100 && byline.length < text.length / 2;

/** The label before the headline's words: the status says it. */
const correctedAside = (
  text: string,
  { n, last, sure }: LabelledParagraph,
): NonNullable<Parts["setAside"]>[number] => ({
  text,
  role: "metadata",
  why: "Not for print: the headline's label; the story's status says it.",
  from: { lines: [n, last] },
  sure,
});

/** What an order that came without a story is called in a list: by the slug or the headline of the story that it is about, or by its first line. */
function titleOfOrder(
  lines: readonly LabelledParagraph[],
  blocks: number,
  slug: string | undefined,
): string | undefined {
  if (blocks > 0 || !lines.some(({ declared }) => declared?.status !== undefined)) return undefined;
  const named = lines.map(({ text }) => nameOf(text)).find((name) => name !== undefined);
  const other = lines.find(({ declared, text }) => declared === undefined && text.split(" ").length > longestName);
  return slug ?? named ?? (other ?? lines[0])?.text;
}

/** "the story slugged BC-Mayor-Resigns", 'under the headline "Mayor of Weldham quits"'. */
const namesStory =
  /\b(?:slugged|headlined|headline|slug|titled?)[:,]? (?:["“‘'](?<name>[^"”’]{3,120})["”’']|(?<slug>\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)+))/u;
const nameOf = (text: string): string | undefined => {
  const found = namesStory.exec(text)?.groups;
  return found?.["name"] ?? found?.["slug"];
};
/** Shorter than a title: who signs the order. */
const longestName = 4;

function fieldSource(field: "headline" | "dek" | "byline" | "dateline", lines: readonly LabelledParagraph[]) {
  const source = sourceOf(lines);
  return source === undefined ? {} : { [field]: source };
}

/** The lines of the dek; a page that prints it twice has it once. */
function dekOf(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const seen = new Set<string>();
  return linesOf(lines, "dek").filter(({ text }) => {
    const isNew = !seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return isNew;
  });
}

interface FoundDateline {
  readonly value: Dateline;
  readonly line: LabelledParagraph;
  /** It has its line to itself. */
  readonly own: boolean;
  /** Where the copy begins behind it. */
  readonly to: number;
}

function datelineOf(lines: readonly LabelledParagraph[]): FoundDateline | undefined {
  const inline = lines.find((line) => line.inline?.dateline !== undefined);
  const found = inline === undefined ? undefined : datelineAtHead(inline.text, lines);
  if (inline !== undefined && found !== undefined)
    return { value: found.dateline, line: inline, own: false, to: found.to };
  const [own] = linesOf(lines, "dateline");
  if (own === undefined) return undefined;
  const words = wordsOf(own);
  return {
    value: parseDateline(own.text)?.dateline ?? parseDateline(`${words} —`)?.dateline ?? { text: words },
    line: own,
    own: true,
    to: own.text.length,
  };
}

interface Body {
  readonly body: Parts["body"];
  /** Line number → index in the body. */
  readonly indexOf: ReadonlyMap<number, number>;
  readonly figures: readonly FoundFigure[];
}

function bodyOf(lines: readonly LabelledParagraph[], dateline: FoundDateline | undefined): Body {
  const figures = pairFigures(lines).filter(({ caption, credit }) => caption !== undefined || credit !== undefined);
  const figureAt = new Map(figures.flatMap((figure) => figure.lines.slice(0, 1).map(({ n }) => [n, figure] as const)));
  const body: { block: NewBlock; source?: ReturnType<typeof sourceOf> }[] = [];
  const indexOf = new Map<number, number>();
  const add = (block: NewBlock, from: readonly LabelledParagraph[]): void => {
    for (const line of from) indexOf.set(line.n, body.length);
    body.push({ block, source: sourceOf(from) });
  };
  for (const [index, line] of lines.entries()) {
    const figure = figureAt.get(line.n);
    if (figure !== undefined) add(figureBlock(figure), figure.lines);
    else if (line.role === "subhead") add({ kind: "crosshead", text: plain(line.text) }, [line]);
    else if (line.role === "body" && !indexOf.has(line.n)) {
      const list = listFrom(lines, index);
      const table = tableFrom(lines, index).filter(({ role }) => role === "body");
      if (table.length > 1) add(tableBlock(table.map(({ cells }) => cells)), table);
      else if (list.length > 1) add(listBlock(list), list);
      else add({ kind: "paragraph", text: plain(paragraphText(line, dateline)) }, [line]);
    }
  }
  return { body, indexOf, figures };
}

function paragraphText(line: LabelledParagraph, dateline: FoundDateline | undefined): string {
  if (dateline === undefined || dateline.own || dateline.line !== line) return line.text;
  return line.text.slice(dateline.to).trim();
}

function figureBlock({ caption, credit }: FoundFigure): NewBlock {
  return {
    kind: "figure",
    figure: {
      ...(caption === undefined || caption === "" ? {} : { caption: plain(caption) }),
      ...(credit === undefined ? {} : { credit }),
    },
  };
}

const bullet = /^(?:[•·▪►*‣◦]|[–—-](?=\s))\s*/u;
const numbered = /^\d{1,2}[.)]\s+/u;

/** Paragraphs from here on that open with a bullet, or with rising numbers. */
function listFrom(lines: readonly LabelledParagraph[], start: number): readonly LabelledParagraph[] {
  const opens = [bullet, numbered].find((pattern) => pattern.test(lines[start]?.text ?? ""));
  if (opens === undefined) return [];
  let end = start;
  while (lines[end]?.role === "body" && opens.test(lines[end]?.text ?? "")) end += 1;
  return lines.slice(start, end);
}

function listBlock(lines: readonly LabelledParagraph[]): NewBlock {
  const ordered = numbered.test(lines[0]?.text ?? "");
  return {
    kind: "list",
    ordered,
    items: lines.map(({ text }) => plain(text.replace(ordered ? numbered : bullet, ""))),
  };
}

/** The first row holds column heads where it has no figure and every other has. */
function tableBlock(all: readonly (readonly string[])[]): NewBlock {
  // The rule under the heads has no words.
  const rows = all.filter((row) => row.some((cell) => cell !== ""));
  const [first, ...others] = rows.map((row) => row.slice(1).some((cell) => /\d/u.test(cell)));
  const header = first === false && others.every(Boolean);
  return { kind: "table", header, rows: rows.map((row) => row.map((cell) => plain(cell))) };
}
