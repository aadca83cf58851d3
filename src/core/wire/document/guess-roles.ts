import { labelParagraphs } from "../layout/label-paragraphs.ts";
import { trainedModel } from "../layout/label-lines.ts";
import type { SourceLine } from "../layout/source-lines.ts";
import { foldSpaces } from "../../story/text.ts";
import { guessHeadline } from "./guess-headline.ts";
import type { DocItem, DocParagraph, DocRole } from "./doc-content.ts";

/**
 * Roles for paragraphs without a style: as plain copy they are labelled by their look. Only where no style names a
 * headline and the file reads like a story, for the first line of a list or letter is no headline; a short text has its
 * headline only if that is set apart.
 */
export function guessRoles(items: readonly DocItem[]): readonly DocItem[] {
  const labelled = labelledRoles(items);
  const headed = labelled.some((item) => item.kind === "paragraph" && item.role === "headline");
  return headed ? labelled : guessHeadline(labelled);
}

function labelledRoles(items: readonly DocItem[]): readonly DocItem[] {
  const styled = items.some(
    (item) => item.kind === "paragraph" && (item.role === "headline" || item.role === "byline"),
  );
  const long = items.filter(
    (item) => item.kind === "paragraph" && item.role === undefined && item.text.text.length >= 80,
  );
  if (styled || long.length < 3) return items;
  const free = items.flatMap((item, index) =>
    item.kind === "paragraph" && item.role === undefined && item.list === undefined && item.text.text.trim() !== ""
      ? [{ item, index }]
      : [],
  );
  const lines = free.map(({ item }, n) => lineOf(item, n));
  const labelled = new Map(labelParagraphs(lines, trainedModel()).map((line) => [line.n, line] as const));
  const roles = new Map<number, { role: DocRole; guess: { why: string; sure: number } }>();
  free.forEach(({ index }, n) => {
    const found = labelled.get(n + 1);
    const role = found === undefined || found.last !== found.n ? undefined : taken[found.role];
    if (role !== undefined && found !== undefined && found.sure >= 0.6)
      roles.set(index, { role, guess: { why: `taken for a ${role} by its look`, sure: 0.75 } });
  });
  const first = free.find(({ item, index }) => item.text.text.length >= 80 && !roles.has(index))?.index ?? items.length;
  // Above the copy of a story stand its fields and nothing else; other short lines there are a list, a letter, a form.
  const clean = free.every(({ index }) => index >= first || (roles.get(index)?.role ?? "crosshead") !== "crosshead");
  if (!clean) return items;
  return items.map((item, index) => {
    const found = roles.get(index);
    return found === undefined || item.kind !== "paragraph" ? item : { ...item, ...found };
  });
}

/** Of the labels of plain copy those that are believed here; the rest stays body. */
const taken: Readonly<Partial<Record<string, DocRole>>> = {
  headline: "headline",
  dek: "dek",
  byline: "byline",
  dateline: "dateline",
  subhead: "crosshead",
  caption: "caption",
  credit: "credit",
};

/** Paragraphs of a word processor stand apart as if a blank line were between them. */
const lineOf = ({ text }: DocParagraph, index: number): SourceLine => ({
  n: index + 1,
  last: index + 1,
  text: foldSpaces(text.text),
  blankBefore: true,
  blankAfter: true,
  indent: 0,
});
