import { createStore } from "zustand/vanilla";
import type { ImportOutcome, SearchHit, StorySummary } from "../../ipc/contract.ts";

export interface DeskState {
  /** Newest first. */
  readonly stories: readonly StorySummary[];
  /** False until the desk has answered for the first time. */
  readonly known: boolean;
  readonly words: string;
  /** Stories that hold the words, best first; absent while nothing is searched for. */
  readonly hits?: readonly SearchHit[] | undefined;
  readonly importing?: { readonly done: number; readonly total: number; readonly name: string } | undefined;
  /** Files without a story in them, until dismissed. */
  readonly refused: readonly ImportOutcome[];
  /** The disk refuses; null while it does not. */
  readonly trouble: string | null;
  readonly showSpiked: boolean;
}

/** What lies on the desk. */
export const deskStore = createStore<DeskState>(() => ({
  stories: [],
  known: false,
  words: "",
  refused: [],
  trouble: null,
  showSpiked: false,
}));

/** Takes in rows that are new or changed. */
export function mergeSummaries(
  stories: readonly StorySummary[],
  changed: readonly StorySummary[],
): readonly StorySummary[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  for (const story of changed) byId.set(story.id, story);
  return [...byId.values()].sort((a, b) => b.received.localeCompare(a.received) || a.id.localeCompare(b.id));
}

/** The rows to be listed: what was searched for in its order, else all but the spiked. */
export function listed({ stories, hits, showSpiked }: DeskState): readonly StorySummary[] {
  if (hits !== undefined) {
    const byId = new Map(stories.map((story) => [story.id, story]));
    return hits.flatMap(({ id }) => byId.get(id) ?? []);
  }
  return stories.filter(({ state }) => showSpiked || state !== "spiked");
}
