import { type DeskTime, heldBackReasons } from "../../core/export/gate.ts";
import type { DeskHold } from "../../core/export/desk-act.ts";
import type { StoryMeta } from "../../core/story/story.ts";
import { holdOf, type StoryId } from "../../ipc/contract.ts";
import { onDeskClock } from "../../ipc/local-iso.ts";
import { deskStore } from "./desk-store.ts";

/** What of the desk itself holds a story. */
export const deskHoldOf = (id: StoryId | undefined): DeskHold | undefined =>
  holdOf(deskStore.getState().stories.find((story) => story.id === id));

/** Why a story with this metadata must not leave now, in sentences. */
export const heldBy = (id: StoryId | undefined, meta: StoryMeta, here: DeskTime = onDeskClock): readonly string[] =>
  heldBackReasons(meta, new Date().toISOString(), here, deskHoldOf(id));
