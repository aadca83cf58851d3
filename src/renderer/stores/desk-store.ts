import { createStore } from "zustand/vanilla";
import { type DeskFilter, type DeskOrder, type ListHead, usualFilter } from "./desk-view.ts";
import type { FirstScreen, ImportOutcome, SearchHit, StorySummary } from "../../ipc/contract.ts";

export interface DeskState {
  /** Newest first. */
  readonly stories: readonly StorySummary[];
  /** Null once the desk has answered. */
  readonly head: ListHead | null;
  /** False until the desk has answered for the first time. */
  readonly known: boolean;
  readonly words: string;
  /** Stories that hold the words, as the desk answers; absent while nothing is searched for. */
  readonly hits?: readonly SearchHit[] | undefined;
  readonly importing?: { readonly done: number; readonly total: number; readonly name: string } | undefined;
  /** Files without a story in them, until dismissed. */
  readonly refused: readonly ImportOutcome[];
  /** The disk refuses; null while it does not. */
  readonly trouble: string | null;
  readonly filter: DeskFilter;
  readonly order: DeskOrder;
}

/** What lies on the desk. */
export const deskStore = createStore<DeskState>(() => ({
  stories: [],
  head: null,
  known: false,
  words: "",
  refused: [],
  trouble: null,
  filter: usualFilter,
  order: "received",
}));

/** By code units: dates and ids are ASCII, and thousands of them are sorted while the window comes up. */
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Takes in rows that are new or changed. */
export function mergeSummaries(
  stories: readonly StorySummary[],
  changed: readonly StorySummary[],
): readonly StorySummary[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  for (const story of changed) byId.set(story.id, story);
  return [...byId.values()].sort((a, b) => compare(b.received, a.received) || compare(a.id, b.id));
}

/** Takes in what the window starts with. */
export function showHead({ story, head }: FirstScreen): void {
  deskStore.setState(({ stories }) => ({
    stories: mergeSummaries(stories, [...(head?.stories ?? []), story.summary]),
    head: head === undefined ? null : { rows: head.stories.length, listed: head.listed, spiked: head.spiked },
  }));
}
