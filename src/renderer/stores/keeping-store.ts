import { createStore } from "zustand/vanilla";
import type { RecoveredStory } from "../../ipc/contract.ts";

export interface KeepingState {
  /** What came back at this start, until somebody has seen it. */
  readonly recovered: readonly RecoveredStory[];
  /** The folder in which stories are kept while the desk's disk refuses; null while nobody chose one. */
  readonly place: string | null;
}

/** What the window knows of how its words are kept, besides whether they are. */
export const keepingStore = createStore<KeepingState>(() => ({ recovered: [], place: null }));
