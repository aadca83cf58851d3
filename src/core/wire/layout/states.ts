import { type LineRole, lineRoles } from "../../story/provenance.ts";

/** What a line can be for the decoder. Which of two equal captions is the duplicate is settled afterwards. */
export type DecodedRole = Exclude<LineRole, "duplicate-caption">;
/** In a fixed order: the weights are written in it. */
export const decodedRoles = lineRoles.filter((role): role is DecodedRole => role !== "duplicate-caption");

/** Where the reading stands: before the headline, from there to the first paragraph, from there to the last, after it. */
export const stages = ["before", "intro", "within", "after"] as const;
export type Stage = (typeof stages)[number];

/** A role at a stage. */
export interface State {
  readonly role: DecodedRole;
  readonly stage: Stage;
}

const rolesAt: Readonly<Record<Stage, readonly DecodedRole[]>> = {
  before: ["dek", "byline", "dateline", "published", "caption", "credit", "furniture"],
  intro: ["headline", "dek", "byline", "dateline", "published", "caption", "credit", "furniture"],
  within: ["body", "subhead", "dek", "byline", "dateline", "published", "caption", "credit", "furniture"],
  after: ["byline", "published", "caption", "credit", "furniture"],
};

/** All states in a fixed order: the weights are written in it. */
export const states: readonly State[] = stages.flatMap((stage) => rolesAt[stage].map((role) => ({ role, stage })));

/**
 * Whether a line of one state can follow a line of another. The stages come in order; the headline opens the second, a
 * paragraph opens and closes the third. So a sequence has one headline at most, and never one below the first paragraph.
 */
export function canFollow(from: State, to: State): boolean {
  if (to.role === "headline") return from.stage === "before";
  if (from.stage === to.stage) return true;
  if (to.stage === "within") return to.role === "body" && from.stage !== "after";
  return from.stage === "within" && to.stage === "after" && from.role === "body";
}

/** Whether a text can begin in a state. A text without a headline may open with its first paragraph. */
export const canBegin = ({ stage, role }: State): boolean =>
  stage === "before" || role === "headline" || (stage === "within" && role === "body");

/** Whether a text can end in a state. */
export const canEnd = ({ stage, role }: State): boolean => stage !== "within" || role === "body";
