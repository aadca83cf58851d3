import { plain } from "../../story/text.ts";
import type { NewBlock, StoryParts } from "../../story/make-story.ts";
import type { Dateline, StoryMeta } from "../../story/story.ts";
import { findEmbargo } from "../fields/find-embargo.ts";
import { findStatus } from "../fields/find-status.ts";
import { guessLanguage } from "../fields/guess-language.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { bylineOf, linesOf, publishedOf, sourceOf, wordsOf } from "./copy-fields.ts";
import { asidesOf } from "./copy-asides.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
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
    ...(byline?.lines ?? []),
    ...(dateline?.own === true ? [dateline.line] : []),
  ]);
  const setAside = asidesOf(lines, { taken, body: indexOf, figures });
  return {
    headline: headline === undefined ? undefined : plain(wordsOf(headline)),
    dek: dek.length === 0 ? undefined : plain(dek.map(wordsOf).join("\n")),
    byline: byline?.value,
    dateline: dateline?.value,
    body,
    meta: metaOf(lines, headline),
    sources: {
      ...fieldSource("headline", headline === undefined ? [] : [headline]),
      ...fieldSource("dek", dek),
      ...fieldSource("byline", byline?.lines ?? []),
      ...fieldSource("dateline", dateline === undefined ? [] : [dateline.line]),
    },
    setAside,
  };
}

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
}

function datelineOf(lines: readonly LabelledParagraph[]): FoundDateline | undefined {
  const inline = lines.find((line) => line.inline?.dateline !== undefined);
  const found = inline === undefined ? undefined : parseDateline(inline.text);
  if (inline !== undefined && found !== undefined) return { value: found.dateline, line: inline, own: false };
  const [own] = linesOf(lines, "dateline");
  if (own === undefined) return undefined;
  const words = wordsOf(own);
  return {
    value: parseDateline(own.text)?.dateline ?? parseDateline(`${words} —`)?.dateline ?? { text: words },
    line: own,
    own: true,
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
      if (list.length > 1) add(listBlock(list), list);
      else add({ kind: "paragraph", text: plain(paragraphText(line, dateline)) }, [line]);
    }
  }
  return { body, indexOf, figures };
}

function paragraphText(line: LabelledParagraph, dateline: FoundDateline | undefined): string {
  if (dateline === undefined || dateline.own || dateline.line !== line) return line.text;
  return line.text.slice(parseDateline(line.text)?.to ?? 0).trim();
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

function metaOf(lines: readonly LabelledParagraph[], headline: LabelledParagraph | undefined): Parts["meta"] {
  const declared = (field: keyof StoryMeta): readonly string[] =>
    lines.filter((line) => line.declared?.field === field).map((line) => wordsOf(line));
  const [slug] = declared("slug");
  const [embargo] = declared("embargo");
  const signOffs = declared("signOff").map((text) => text.replace(/^\(|\)$/gu, ""));
  const notes = declared("editorNote").map((text) => text.replace(/^\(|\)$/gu, ""));
  const keywords = declared("keywords")
    .flatMap((text) => text.split(/\s*[;,]\s*/u))
    .filter((word) => word !== "");
  const body = linesOf(lines, "body")
    .map(({ text }) => text)
    .join("\n");
  return {
    slug,
    keywords: keywords.length === 0 ? undefined : keywords,
    published: publishedOf(lines)?.value,
    embargo: embargo === undefined ? undefined : (findEmbargo(`Embargo: ${embargo}`)?.until ?? embargo),
    editorNote: notes.length === 0 ? undefined : notes.join("\n"),
    signOff: signOffs.length === 0 ? undefined : signOffs.join("\n"),
    language: guessLanguage(`${headline?.text ?? ""}\n${body}`),
    status: findStatus([slug, ...notes]),
  };
}
