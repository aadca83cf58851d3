import type { StoryAttribution } from "../language/attribute-story.ts";
import type { Block } from "../story/blocks.ts";
import type { Story } from "../story/story.ts";
import type { Check } from "./check.ts";
import { type Checker, type CheckerContext, createChecker } from "./checker.ts";
import type { Outcome } from "./run-check.ts";

/**
 * What the window asks of its check worker; plain data both ways. One block a message, so that a hang is known by its
 * block and new work waits for one block at most. `key` is the asker's own and comes back unchanged: the window keys
 * by editor node, so an answer that comes late cannot land on other words. Findings of a block answer carry the id
 * that the block was sent with; those of a story answer the ids of `blocksOf(story)`.
 */
export type CheckRequest =
  /** First of all, and whenever stylebook, language, date or the checks left out change. */
  | { readonly type: "context"; readonly context: CheckerContext }
  | { readonly type: "block"; readonly key: string; readonly block: Block; readonly announce?: boolean }
  | { readonly type: "story"; readonly key: string; readonly story: Story; readonly announce?: boolean }
  /** Who says what in the story. */
  | { readonly type: "attribution"; readonly key: string; readonly story: Story };

export type CheckAnswer =
  | ({ readonly type: "block" | "story"; readonly key: string } & Outcome)
  | { readonly type: "attribution"; readonly key: string; readonly attribution: StoryAttribution }
  /**
   * Said before each check of a request with `announce`. The window asks so once more after a worker had to be
   * ended: the last name heard is the check that hangs, to be left out by the next context.
   */
  | { readonly type: "running"; readonly key: string; readonly check: string }
  /** The request itself could not be served; the checks are not to blame. */
  | { readonly type: "refused"; readonly key: string; readonly reason: string };

/** Answers requests in the order in which they come. The worker's whole program is to pass messages to it and back. */
export function createAnswerer(
  checks: readonly Check[],
  say: (answer: CheckAnswer) => void,
): (request: CheckRequest) => void {
  let checker: Checker | undefined;
  return (request) => {
    if (request.type === "context") {
      if (checker === undefined) checker = createChecker(checks, request.context);
      else checker.setContext(request.context);
      return;
    }
    const { key } = request;
    if (checker === undefined) {
      say({ type: "refused", key, reason: "No context was set before the first question" });
      return;
    }
    if (request.type === "attribution")
      return say({ type: "attribution", key, attribution: checker.attributionOf(request.story) });
    const watch = request.announce === true ? (check: string) => say({ type: "running", key, check }) : undefined;
    const outcome =
      request.type === "block" ? checker.checkBlock(request.block, watch) : checker.checkStory(request.story, watch);
    say({ type: request.type, key, ...outcome });
  };
}
