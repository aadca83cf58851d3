import type { StoryClaim } from "../../language/attribute-story.ts";
import type { StoryView } from "../check.ts";

/** How many were killed or hurt. */
export const isCasualtyClaim = (claim: StoryClaim): boolean =>
  claim.reasons.some((reason) => reason.includes("casualty"));

/** A charge against somebody, or a cause, in the first paragraph. */
export const isLedeAccusation = (view: StoryView, claim: StoryClaim): boolean =>
  claim.span.block === view.blocks.find(({ kind }) => kind === "paragraph")?.id &&
  claim.reasons.some((reason) => /accusation|guilt|crime|cause/.test(reason));
