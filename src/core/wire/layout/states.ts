import type { LineRole } from "../../story/provenance.ts";

/** What a line can be for the decoder. Which of two equal captions is the duplicate is settled afterwards. */
export const decodedRoles = [
  "headline",
  "dek",
  "byline",
  "dateline",
  "published",
  "caption",
  "credit",
  "body",
  "subhead",
  "furniture",
] as const satisfies readonly LineRole[];
export type DecodedRole = (typeof decodedRoles)[number];

/** Where the reading stands: before the first paragraph of the story, from there to its last, after it. */
export const stages = ["before", "within", "after"] as const;
export type Stage = (typeof stages)[number];

/** A role at a stage. Paragraphs and subheads stand within, the headline before. */
export interface State {
  readonly role: DecodedRole;
  readonly stage: Stage;
}

const rolesAt: Readonly<Record<Stage, readonly DecodedRole[]>> = {
  before: ["headline", "dek", "byline", "dateline", "published", "caption", "credit", "furniture"],
  within: ["body", "subhead", "dek", "byline", "dateline", "published", "caption", "credit", "furniture"],
  after: ["byline", "published", "caption", "credit", "furniture"],
};

/** All states in a fixed order: the weights are written in it. */
export const states: readonly State[] = stages.flatMap((stage) => rolesAt[stage].map((role) => ({ role, stage })));

/** Whether a line of one state can follow a line of another: the stages come in order, and a paragraph opens and closes the middle one. */
export function canFollow(from: State, to: State): boolean {
  if (from.stage === to.stage) return true;
  if (from.stage === "before") return to.stage === "within" && to.role === "body";
  if (from.stage === "within") return to.stage === "after" && from.role === "body";
  return false;
}

/** Whether a text can begin in a state. A text without a headline may open with its first paragraph. */
export const canBegin = (state: State): boolean =>
  state.stage === "before" || (state.stage === "within" && state.role === "body");

/** Whether a text can end in a state. */
export const canEnd = (state: State): boolean => state.stage !== "within" || state.role === "body";
