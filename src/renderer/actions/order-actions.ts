import type { StoryId } from "../../ipc/contract.ts";
import { ask } from "../bridge/bridge.ts";
import { deskStore, mergeSummaries } from "../stores/desk-store.ts";
import { say } from "../stores/window-store.ts";
import { askToRevive, summaryOf } from "./desk-actions.ts";

/** Says whether the order that a story is asked about means it: then it is held. */
export async function answerOrder(id: StoryId, means: boolean): Promise<void> {
  const question = summaryOf(id)?.asked;
  if (question === undefined) return say("No order of the agency is asked about here.");
  const summary = await ask("desk:answer-order", ({ message }) => say(message), id, question.id, means);
  if (summary === undefined) return;
  deskStore.setState(({ stories }) => ({ stories: mergeSummaries(stories, [summary]) }));
  if (means) say("Held, as the order says. It stays on the desk and cannot be exported.", () => askToRevive(id));
  else say("Not held by that order. This is kept with the story.");
}
