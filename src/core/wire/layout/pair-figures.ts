import { splitCaption } from "../captions/split-caption.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** A picture as plain copy tells of it: its caption line, its credit line, and the lines that say the same again. */
export interface FoundFigure {
  readonly caption?: string;
  readonly credit?: string;
  /** The lines that are the figure's own, in order. */
  readonly lines: readonly LabelledParagraph[];
  /** Words of the page inside the caption line: "Image caption", "hide caption". */
  readonly dropped: readonly string[];
  /** Lines that repeat the caption or the credit. */
  readonly again: readonly LabelledParagraph[];
}

/**
 * Joins captions and credits to figures. A credit belongs to the caption next to it: in a run of both the way round is
 * taken that leaves fewest alone, and the credit after the caption where both ways are as good.
 */
export function pairFigures(lines: readonly LabelledParagraph[]): readonly FoundFigure[] {
  return withoutNumbers(runsOf(lines).flatMap((run) => figuresOfRun(run)));
}

const number = /^(\d{1,2})[.)]\s+/u;

/** A sheet of captions counts them: where every caption has its number, one after the other, no number is a caption's own. */
function withoutNumbers(figures: readonly FoundFigure[]): readonly FoundFigure[] {
  const counted = figures.map(({ caption }) => Number(number.exec(caption ?? "")?.[1] ?? NaN));
  const rises = counted.every((value, index) => value === (counted[0] ?? 0) + index);
  if (figures.length < 2 || !rises) return figures;
  return figures.map((figure) => ({
    ...figure,
    caption: figure.caption?.replace(number, "") ?? "",
    dropped: [...figure.dropped, number.exec(figure.caption ?? "")?.[0].trim() ?? ""],
  }));
}

const isPictureLine = ({ role }: LabelledParagraph): boolean =>
  role === "caption" || role === "credit" || role === "duplicate-caption";

/** Picture lines that stand together; a label or two between them ("toggle caption") parts nothing. */
function runsOf(lines: readonly LabelledParagraph[]): readonly (readonly LabelledParagraph[])[] {
  const runs: LabelledParagraph[][] = [];
  let apart = Infinity;
  for (const line of lines) {
    if (!isPictureLine(line)) {
      apart += line.role === "furniture" && line.text.length < 40 ? 1 : 9;
      continue;
    }
    if (apart > 2) runs.push([]);
    runs.at(-1)?.push(line);
    apart = 0;
  }
  return runs;
}

interface OpenFigure {
  caption?: string;
  credit?: string;
  readonly lines: LabelledParagraph[];
  readonly dropped: string[];
  readonly again: LabelledParagraph[];
}

function figuresOfRun(run: readonly LabelledParagraph[]): readonly FoundFigure[] {
  const first = pairRun(run, "after");
  const other = pairRun(run, "before");
  const alone = (figures: readonly OpenFigure[]): number =>
    figures.filter(({ caption, credit }) => caption === undefined || credit === undefined).length;
  return alone(other) < alone(first) ? other : first;
}

/** One way round: credits stand after their captions, or before them. */
function pairRun(run: readonly LabelledParagraph[], order: "after" | "before"): readonly OpenFigure[] {
  const figures: OpenFigure[] = [];
  for (const line of run) {
    const last = figures.at(-1);
    if (line.role === "duplicate-caption") addDuplicate(line, figures);
    else if (line.role === "caption") {
      const { caption, credit, dropped = [] } = splitCaption(line.declared?.value ?? line.text);
      const waiting = order === "before" && last !== undefined && last.caption === undefined ? last : undefined;
      const figure = waiting ?? newFigure(figures);
      figure.caption = caption;
      if (credit !== undefined && figure.credit === undefined) figure.credit = credit.text;
      figure.lines.push(line);
      figure.dropped.push(...dropped);
    } else addCredit(line, figures, order);
  }
  return figures;
}

function addCredit(line: LabelledParagraph, figures: OpenFigure[], order: "after" | "before"): void {
  const text = creditOf(line);
  const same = figures.find(({ credit }) => credit !== undefined && credit.toLowerCase() === text.toLowerCase());
  const last = figures.at(-1);
  const open = order === "after" && last !== undefined && last.credit === undefined ? last : undefined;
  if (open !== undefined) {
    open.credit = text;
    open.lines.push(line);
  } else if (same !== undefined && same === last) same.again.push(line);
  else {
    const figure = newFigure(figures);
    figure.credit = text;
    figure.lines.push(line);
  }
}

function addDuplicate(line: LabelledParagraph, figures: OpenFigure[]): void {
  const original = figures.find((figure) => figure.lines.some(({ n }) => n === line.repeats));
  if (original === undefined) {
    // The caption that it repeats stands elsewhere in the text: a figure of this run has no claim to it.
    const figure = newFigure(figures);
    figure.again.push(line);
    return;
  }
  original.again.push(line);
  const { caption, credit } = splitCaption(line.text);
  if (original.credit === undefined && credit !== undefined) original.credit = credit.text;
  // The fuller wording is kept where one of the two was cut off.
  if (
    original.caption !== undefined &&
    caption.length > original.caption.length &&
    /(?:…|\.\.\.)$/u.test(original.caption)
  )
    original.caption = caption;
}

function newFigure(figures: OpenFigure[]): OpenFigure {
  const figure: OpenFigure = { lines: [], dropped: [], again: [] };
  figures.push(figure);
  return figure;
}

const creditOf = (line: LabelledParagraph): string => {
  const words = line.declared?.value ?? line.text;
  return parseCredit(words)?.text ?? words;
};
