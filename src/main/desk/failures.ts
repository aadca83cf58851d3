import type { AppError, StoryId } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { codeOf } from "./disk.ts";
import { UnreadableStory } from "./story-files.ts";
import { whyNot } from "./trouble.ts";

/** What the desk has no story of that name for. */
export const notThere = (id: StoryId): AppError => ({
  code: "not-found",
  message: `There is no story “${id}” on the desk.`,
});

/** What went wrong with a story's files, as the window is told it; what should not have gone wrong stays as it is. */
export function asFailure(id: StoryId, error: unknown): unknown {
  if (error instanceof AppFailure) return error;
  if (error instanceof UnreadableStory) return new AppFailure({ code: "unreadable", message: error.message });
  if (codeOf(error) === "ENOENT")
    return new AppFailure({ code: "not-found", message: `Files of “${id}” are missing from the desk.` });
  if (codeOf(error) !== undefined)
    return new AppFailure({ code: "disk", message: `The desk could not be written, for ${whyNot(error)}.` });
  return error;
}
