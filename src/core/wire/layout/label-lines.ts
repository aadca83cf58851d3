import type { LineRole } from "../../story/provenance.ts";
import { bestPath, marginals } from "./decode.ts";
import { explainLine } from "./explain-line.ts";
import { lineFeatures } from "./line-features.ts";
import { emissionScores, type LayoutModel, layoutModel } from "./model.ts";
import { settleLines } from "./settle-lines.ts";
import { sourceLines } from "./source-lines.ts";
import { states } from "./states.ts";
import { textShape } from "./text-shape.ts";
import weights from "./weights.json" with { type: "json" };

/** What one line of plain copy was taken for. */
export interface LabelledLine {
  /** From 1; blank lines are counted and left out. */
  readonly n: number;
  readonly text: string;
  readonly role: LineRole;
  /** A credit at the end of a caption line, a dateline at the head of a body line. */
  readonly inline?: { readonly credit?: string; readonly dateline?: string };
  /** Why, in words for the editor. */
  readonly why: string;
  /** 0 a guess … 1 certain. */
  readonly sure: number;
}

let model: LayoutModel | undefined;

/**
 * Labels every line of plain copy that is not blank. What a line is follows from its own shape, its neighbours and the
 * whole text together: each has a score as every role, and the sequence of roles with the best sum is chosen.
 */
export function labelLines(text: string): readonly LabelledLine[] {
  model ??= layoutModel(weights);
  return labelWith(model, text);
}

/** The same with weights of one's own, for training. */
export function labelWith(chosen: LayoutModel, text: string): readonly LabelledLine[] {
  const lines = sourceLines(text);
  if (lines.length === 0) return [];
  const shape = textShape(lines);
  const features = lineFeatures(shape);
  const lattice = { emissions: emissionScores(features, chosen), transitions: chosen.transitions };
  oneHeadline(lattice.emissions, marginals(lattice));
  const path = bestPath(lattice);
  const sureness = marginals(lattice);
  const decoded = path.map((state, index) => ({
    line: lines[index] ?? never(index),
    role: states[state]?.role ?? "furniture",
    stage: states[state]?.stage ?? "before",
    sure: roleShare(sureness, index, states[state]?.role),
    why: explainLine(features[index] ?? [], state, rivalOf(sureness, index, state), chosen),
  }));
  return settleLines(decoded);
}

/** A text has one headline: the likeliest line is left the chance, all others lose it. */
function oneHeadline(emissions: Float64Array, chances: Float64Array): void {
  const state = states.findIndex(({ role }) => role === "headline");
  let best = state;
  for (let at = state; at < chances.length; at += states.length)
    if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
  for (let at = state; at < emissions.length; at += states.length) if (at !== best) emissions[at] = -1e6;
}

/** How likely the line has the role, at whatever stage. */
function roleShare(chances: Float64Array, index: number, role: LineRole | undefined): number {
  let share = 0;
  states.forEach((state, number) => {
    if (state.role === role) share += chances[index * states.length + number] ?? 0;
  });
  return Math.round(Math.min(share, 1) * 100) / 100;
}

/** The likeliest state of another role: what the line would otherwise have been. */
function rivalOf(chances: Float64Array, index: number, chosen: number): number {
  const role = states[chosen]?.role;
  let rival = -1;
  states.forEach((state, number) => {
    if (state.role === role) return;
    if (rival < 0 || (chances[index * states.length + number] ?? 0) > (chances[index * states.length + rival] ?? 0))
      rival = number;
  });
  return rival;
}

function never(index: number): never {
  throw new Error(`line ${index} was decoded and is not there`);
}
