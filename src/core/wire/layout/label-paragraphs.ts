import type { LineRole } from "../../story/provenance.ts";
import { parseDateline } from "../fields/parse-dateline.ts";
import { type DeclaredRole, declaredRole, isSlugLine } from "./declared-role.ts";
import { bestPath, type Lattice, marginals } from "./decode.ts";
import { explainLine } from "./explain-line.ts";
import { joinWrapped } from "./join-wrapped.ts";
import { lineFeatures } from "./line-features.ts";
import { emissionScores, type LayoutModel } from "./model.ts";
import { settleLines } from "./settle-lines.ts";
import type { SourceLine } from "./source-lines.ts";
import { type Stage, states } from "./states.ts";
import { type TextShape, textShape } from "./text-shape.ts";

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
  const paragraphs = joinWrapped(lines);
  if (paragraphs.length === 0) return [];
  const shape = textShape(paragraphs);
  const features = lineFeatures(shape);
  const declared = declaredRoles(shape);
  const lattice: Lattice = { emissions: emissionScores(features, model), transitions: model.transitions };
  keepDeclared(lattice.emissions, declared);
  keepOneHeadline(lattice.emissions, marginals(lattice));
  const path = bestPath(lattice);
  const chances = marginals(lattice);
  return settleLines(
    paragraphs.map((line, index) => {
      const state = path[index] ?? 0;
      const { role, stage } = states[state] ?? { role: "furniture", stage: "before" };
      const says = declared[index];
      if (says !== undefined) return { ...line, role, stage, sure: 0.98, why: says.why, declared: says };
      const why = explainLine(features[index] ?? [], state, rivalOf(chances, index, state), model);
      return { ...line, role, stage, sure: shareOf(chances, index, role), why };
    }),
  );
}

/** What lines say of themselves; a slug line only among the first, a dateline alone only before prose. */
function declaredRoles({ lines, shapes }: TextShape): readonly (DeclaredRole | undefined)[] {
  return lines.map(({ text }, index): DeclaredRole | undefined => {
    if (index < 4 && lines.length > 3 && isSlugLine(text))
      return { role: "furniture", kind: "metadata", field: "slug", value: text, why: "the slug of a wire take" };
    const dateline = text.length <= 100 && shapes[index + 1]?.prose === true ? parseDateline(text) : undefined;
    if (dateline !== undefined && dateline.sure >= 0.8 && text.slice(dateline.to).trim() === "")
      return { role: "dateline", value: dateline.dateline.text, why: "a dateline alone before the first paragraph" };
    return declaredRole(text);
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

/** A text has one headline: the likeliest line is left the chance, all others lose it. */
function keepOneHeadline(emissions: Float64Array, chances: Float64Array): void {
  const headline = states.findIndex(({ role }) => role === "headline");
  let best = headline;
  for (let at = headline; at < chances.length; at += states.length)
    if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
  for (let at = headline; at < emissions.length; at += states.length) if (at !== best) emissions[at] = shut;
}

/** How likely the line has the role, at whatever stage. */
function shareOf(chances: Float64Array, index: number, role: LineRole): number {
  let share = 0;
  states.forEach((state, number) => {
    if (state.role === role) share += chances[index * states.length + number] ?? 0;
  });
  return Math.round(Math.min(share, 1) * 100) / 100;
}

/** The likeliest state of another role: what the line would otherwise have been. */
function rivalOf(chances: Float64Array, index: number, chosen: number): number {
  const chanceOf = (state: number): number => chances[index * states.length + state] ?? 0;
  let rival = -1;
  states.forEach(({ role }, state) => {
    if (role !== states[chosen]?.role && (rival < 0 || chanceOf(state) > chanceOf(rival))) rival = state;
  });
  return rival;
}
