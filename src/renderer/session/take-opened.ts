import type { OpenedStory } from "../../ipc/contract.ts";
import { setNoes } from "../editor/findings/noes.ts";
import type { StoryEditor } from "../editor/story-editor.ts";
import { type HeldStory, holdStory } from "./held-story.ts";
import { replay, unreplayed } from "./replay.ts";

/** A story of the desk as it is held in the window, and what had to be mended on the way, in sentences. */
export interface OpenedHere {
  readonly story: HeldStory;
  readonly recovered: readonly string[];
}

/** Takes in what the desk answered: the snapshot with the steps since, and what was said no to. */
export function takeOpened(
  opened: OpenedStory,
  { editor, stateOf, onKept }: { readonly editor: Pick<StoryEditor, "docFor" | "stateFor"> } & Holding,
): OpenedHere {
  const { doc, lost } = replay(editor.docFor(opened.story), opened.steps);
  const state = editor.stateFor(doc);
  const withNoes = state.apply(setNoes(state.tr, { passedOver: opened.passedOver, checked: opened.checked }));
  return {
    story: holdStory({ opened, state: withNoes, stale: lost > 0, stateOf, onKept }),
    recovered: lost === 0 ? opened.recovered : [...opened.recovered, unreplayed(lost)],
  };
}

/** What holding it needs of the session. */
type Holding = Pick<Parameters<typeof holdStory>[0], "stateOf" | "onKept">;
