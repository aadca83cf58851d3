import type { LineRole } from "../../story/provenance.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { type DeclaredRole, declaredRole } from "./declared-role.ts";
import { bestPath } from "./best-path.ts";
import { boxesBetween } from "./boxes-between.ts";
import type { Lattice } from "./lattice.ts";
import { marginals } from "./marginals.ts";
import { endAfterCopy } from "./end-after-copy.ts";
import { explainLine } from "./explain-line.ts";
import { favourCopy, isTyped } from "./favour-copy.ts";
import { favourTwins } from "./favour-twins.ts";
import { heedColon } from "./heed-colon.ts";
import { heedCredits } from "./heed-credits.ts";
import { heedGreeting } from "./heed-greeting.ts";
import { heedHeadBullets } from "./heed-head-bullets.ts";
import { heedLifetimes } from "./heed-lifetimes.ts";
import { heedNeighbours } from "./heed-neighbours.ts";
import { heedPictures } from "./heed-pictures.ts";
import { heedStrayEnd } from "./heed-stray-end.ts";
import { heedTail } from "./heed-tail.ts";
import { heedTitle } from "./heed-title.ts";
import { heedTwicePrinted } from "./heed-twice-printed.ts";
import { joinScore } from "./join-score.ts";
import { joinWrapped, pageHeads } from "./join-wrapped.ts";
import { keepDatelined } from "./keep-datelined.ts";
import { keepFewWords } from "./keep-few-words.ts";
import { keepLede } from "./keep-lede.ts";
import { keepLists } from "./keep-lists.ts";
import { keepOpenings } from "./keep-openings.ts";
import { keepQuestions } from "./keep-questions.ts";
import { keepResults } from "./keep-results.ts";
import { keepSentences } from "./keep-sentences.ts";
import { keepSections } from "./keep-sections.ts";
import { keepSignature } from "./keep-signature.ts";
import { keepTabTables } from "./keep-tab-tables.ts";
import { keepTables } from "./keep-tables.ts";
import { keepTimeline } from "./keep-timeline.ts";
import { keepTyped } from "./keep-typed.ts";
import { liftDatelines } from "./lift-datelines.ts";
import { linkBetween } from "./link-between.ts";
import { lineFeatures } from "./line-features.ts";
import { readLetters } from "./line-kinds.ts";
import { emissionScores, type LayoutModel, weighFeatures } from "./model.ts";
import { newReadLines, readLine, type ReadLines } from "./read-lines.ts";
import { wireMark } from "./wire-mark.ts";
import { mailHead } from "./mail-head.ts";
import { pictureNumbers } from "./picture-numbers.ts";
import { partChat } from "./part-chat.ts";
import { settleLines } from "./settle-lines.ts";
import type { SourceLine } from "./source-lines.ts";
import { type Stage, states } from "./states.ts";
import { type TextShape, textShape } from "./text-shape.ts";
import { roleColumn } from "./weight-columns.ts";

/** A paragraph of plain copy (mostly one line) and what it was taken for. */
export interface LabelledParagraph extends SourceLine {
  readonly role: LineRole;
  readonly stage: Stage;
  readonly inline?: { readonly credit?: string; readonly dateline?: string };
  readonly why: string;
  readonly sure: number;
  /** Where the line says itself what it is. */
  readonly declared?: DeclaredRole;
  /** For a duplicate: the number of the line that it repeats. */
  readonly repeats?: number;
}

/** Joins lines broken to a width, then labels paragraph by paragraph. */
export function labelParagraphs(lines: readonly SourceLine[], model: LayoutModel): readonly LabelledParagraph[] {
  const { lines: paragraphs, asides } = partChat(joinScore(joinWrapped(lines)));
  const heads = paragraphs.some(({ n, last }) => last > n) ? pageHeads(paragraphs) : new Set<SourceLine>();
  const numbers = pictureNumbers(paragraphs);
  const boxes = boxesBetween(paragraphs);
  const unmarked: SourceLine[] = [];
  const said: (DeclaredRole | undefined)[] = [];
  const reading = newReadLines(paragraphs.length);
  const marks = paragraphs.map((line, index) => {
    readLetters(line.text);
    const says = declaredRole(line.text);
    const mark =
      asides.get(line) ??
      (heads.has(line) ? headOfPage : undefined) ??
      (numbers.has(line) ? pictureNumber : undefined) ??
      (boxes.has(line) ? boxOfPage : undefined) ??
      mailHead(paragraphs, index) ??
      wireMark(line, index, paragraphs.length, says) ??
      linkBetween(paragraphs, index);
    // The wire's own marks stand anywhere and say nothing of what is round them: the copy is read as if they were not there.
    if (mark === undefined) {
      unmarked.push(line);
      said.push(says);
      readLine(reading, line.text);
    }
    return mark;
  });
  const copy = decodeCopy(unmarked, { said, reading }, model);
  let read = 0;
  let stage: Stage = "before";
  const labelled = paragraphs.map((line, index): LabelledParagraph => {
    const declared = marks[index];
    if (declared !== undefined) return { ...line, role: declared.role, stage, sure: 0.98, why: declared.why, declared };
    const found = copy[read];
    if (found === undefined) throw new Error(`line ${line.n} is neither copy nor a mark`);
    read += 1;
    stage = found.stage;
    return found;
  });
  return settling.reduce((settled, settle) => settle(settled), labelled as readonly LabelledParagraph[]);
}

const headOfPage: DeclaredRole = {
  role: "furniture",
  kind: "furniture",
  value: "",
  why: "the head or foot of a printed page",
};

const boxOfPage: DeclaredRole = { ...headOfPage, why: "what a page puts between two paragraphs" };

const pictureNumber: DeclaredRole = { ...headOfPage, kind: "metadata", why: "the number of a picture" };

/** What the sequence leaves open, settled step by step: each sees what those before it made of the lines. */
const settling: readonly ((lines: readonly LabelledParagraph[]) => readonly LabelledParagraph[])[] = [
  heedGreeting,
  heedColon,
  keepDatelined,
  keepLede,
  keepOpenings,
  keepLists,
  heedPictures,
  heedCredits,
  heedNeighbours,
  heedTwicePrinted,
  heedHeadBullets,
  heedLifetimes,
  settleLines,
  keepSentences,
  keepTables,
  keepResults,
  keepTabTables,
  keepTyped,
  keepSections,
  keepTimeline,
  keepSignature,
  keepQuestions,
  heedTail,
  heedStrayEnd,
  endAfterCopy,
  keepFewWords,
  heedTitle,
  liftDatelines,
];

/** What paragraphs say of themselves, and what was read of each. */
interface Heard {
  readonly said: readonly (DeclaredRole | undefined)[];
  readonly reading: ReadLines;
}

/** What each paragraph is by itself and by all the others. */
function decodeCopy(
  paragraphs: readonly SourceLine[],
  { said, reading }: Heard,
  model: LayoutModel,
): readonly LabelledParagraph[] {
  if (paragraphs.length === 0) return [];
  const shape = textShape(paragraphs, reading);
  const features = weighFeatures(lineFeatures(shape), model);
  const declared = declaredRoles(shape, said);
  const lattice: Lattice = { emissions: emissionScores(features, model), transitions: model.transitions };
  keepDeclared(lattice.emissions, declared);
  favourTwins(lattice.emissions, shape);
  // Why a line is what it is, the words of the page's weights tell: of what was closed to it they know nothing.
  const open = isTyped(paragraphs) ? { ...lattice, emissions: lattice.emissions.slice() } : lattice;
  if (open !== lattice) favourCopy(lattice.emissions, paragraphs);
  const path = bestPath(lattice);
  const chances = marginals(lattice);
  const rivals = open === lattice ? chances : marginals(open);
  return paragraphs.map((line, index): LabelledParagraph => {
    const state = path[index] ?? 0;
    const { role, stage } = states[state] ?? { role: "furniture", stage: "before" };
    const says = declared[index];
    if (says !== undefined) return { ...line, role, stage, sure: 0.98, why: says.why, declared: says };
    const why = explainLine(features, index, model, { state, rival: rivalOf(rivals, index, state) });
    return labelled(line, { role, stage, sure: shareOf(chances, index, state), why });
  });
}

/** The line with its label: field by field, which costs a tenth of a spread, and nearly every line is made here. */
function labelled(
  { n, last, text, blankBefore, blankAfter, indent, gaps, cells }: SourceLine,
  { role, stage, sure, why }: Pick<LabelledParagraph, "role" | "stage" | "sure" | "why">,
): LabelledParagraph {
  const line = { n, last, text, blankBefore, blankAfter, indent, gaps: gaps ?? 0, role, stage, sure, why };
  return cells === undefined ? line : { ...line, cells };
}

/** What lines of the copy say of themselves ("HEADLINE: …"), and a dateline alone before prose. */
function declaredRoles({ lines, shapes }: TextShape, said: Heard["said"]): readonly (DeclaredRole | undefined)[] {
  return lines.map((line, index): DeclaredRole | undefined => {
    const { text } = line;
    const dateline = text.length <= 100 && shapes[index + 1]?.prose === true ? parseDateline(text) : undefined;
    if (dateline !== undefined && dateline.sure >= 0.8 && text.slice(dateline.to).trim() === "")
      return { role: "dateline", value: dateline.dateline.text, why: "a dateline alone before the first paragraph" };
    return said[index];
  });
}

const shut = -1e6;

/** A line that says what it is keeps to it. */
function keepDeclared(emissions: Float64Array, declared: readonly (DeclaredRole | undefined)[]): void {
  declared.forEach((says, index) => {
    if (says === undefined) return;
    states.forEach(({ role }, state) => {
      if (role !== says.role) emissions[index * states.length + state] = shut;
    });
  });
}

/** How likely the line has the role, at whatever stage. */
function shareOf(chances: Float64Array, index: number, chosen: number): number {
  const own = roleColumn[chosen];
  const row = index * states.length;
  let share = 0;
  for (let state = 0; state < states.length; state += 1)
    if (roleColumn[state] === own) share += chances[row + state] ?? 0;
  return Math.round(Math.min(share, 1) * 100) / 100;
}

/** The likeliest state of another role: what the line would otherwise have been. */
function rivalOf(chances: Float64Array, index: number, chosen: number): number {
  const own = roleColumn[chosen];
  const row = index * states.length;
  let rival = -1;
  let most = -1;
  for (let state = 0; state < states.length; state += 1) {
    const chance = chances[row + state] ?? 0;
    if (chance <= most || roleColumn[state] === own) continue;
    rival = state;
    most = chance;
  }
  return rival;
}
