import type { DeskState as StoryState, SearchHit, StorySummary } from "../../ipc/contract.ts";

/** In which order the stories stand; `received` is the usual one. */
export const deskOrders = ["received", "changed", "findings", "embargo", "urgency", "slug", "source"] as const;
export type DeskOrder = (typeof deskOrders)[number];

/** Which stories are shown. */
export interface DeskFilter {
  /** `desk`: all but the spiked; while words are searched for, these too. */
  readonly state: "desk" | "all" | StoryState;
  /** Agency or outlet; "" for all. */
  readonly source: string;
  /** With open findings: of this level, any at all, or none. */
  readonly level: "" | "must-fix" | "fix" | "check" | "any" | "none";
  readonly embargoed: boolean;
}

/** Nothing is left out but what was spiked. */
export const usualFilter: DeskFilter = { state: "desk", source: "", level: "", embargoed: false };

/** A story as the list shows it, with the words around what was searched for. */
export interface DeskRow {
  readonly story: StorySummary;
  readonly excerpt?: SearchHit["excerpt"];
}

/** What the list is made from. */
export interface DeskView {
  readonly stories: readonly StorySummary[];
  readonly hits?: readonly SearchHit[] | undefined;
  readonly filter: DeskFilter;
  readonly order: DeskOrder;
}

/** The rows of the list. What was searched for stands as the desk answers, unless another order is asked for. */
export function rowsOf({ stories, hits, filter, order }: DeskView): readonly DeskRow[] {
  const searching = hits !== undefined;
  const found = searching ? hitRows(stories, hits) : stories.map((story): DeskRow => ({ story }));
  const shown = found.filter(({ story }) => passes(story, filter, searching));
  return order === "received" ? shown : shown.toSorted((a, b) => comparing[order](a.story, b.story));
}

/** What is known of the list until the desk has answered: so many rows from its top, and how many stories there are. */
export interface ListHead {
  readonly rows: number;
  readonly listed: number;
  readonly spiked: number;
}

/** The rows that are known, and how many the list has: more, while only its head is there. */
export function viewOf(
  view: DeskView,
  head: ListHead | null,
): { readonly rows: readonly DeskRow[]; readonly listed: number } {
  const rows = rowsOf(view);
  const { hits, filter, order } = view;
  const usual = hits === undefined && order === "received" && filtersOn(filter) === 0;
  // The story in the editor may stand further down: between the head and it are rows that nobody knows yet.
  return head === null || !usual
    ? { rows, listed: rows.length }
    : { rows: rows.slice(0, head.rows), listed: head.listed };
}

function hitRows(stories: readonly StorySummary[], hits: readonly SearchHit[]): readonly DeskRow[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return hits.flatMap(({ id, excerpt }): readonly DeskRow[] => {
    const story = byId.get(id);
    if (story === undefined) return [];
    return [excerpt === undefined ? { story } : { story, excerpt }];
  });
}

function passes(story: StorySummary, { state, source, level, embargoed }: DeskFilter, searching: boolean): boolean {
  if (state === "desk" ? !searching && story.state === "spiked" : state !== "all" && story.state !== state)
    return false;
  if (source !== "" && story.source !== source) return false;
  if (embargoed && story.embargo === undefined && story.status !== "embargoed") return false;
  return level === "" || hasLevel(story, level);
}

function hasLevel({ counts }: StorySummary, level: Exclude<DeskFilter["level"], "">): boolean {
  if (counts === undefined) return false;
  const { mustFix, fix, check } = counts;
  const open = { "must-fix": mustFix, fix, check, any: mustFix + fix + check };
  return level === "none" ? open.any === 0 : open[level] > 0;
}

type Compare = (a: StorySummary, b: StorySummary) => number;

const byText = (a: string, b: string): number => (a === b ? 0 : a === "" || (b !== "" && a > b) ? 1 : -1);
const newest: Compare = (a, b) => byText(b.received, a.received);

/** Ties stand newest first; what lacks the thing stands last. */
const comparing: Readonly<Record<DeskOrder, Compare>> = {
  received: newest,
  changed: (a, b) => byText(b.changed, a.changed) || newest(a, b),
  findings: (a, b) => weight(b) - weight(a) || newest(a, b),
  embargo: (a, b) => byText(a.embargo ?? "", b.embargo ?? "") || newest(a, b),
  urgency: (a, b) => (a.urgency ?? 9) - (b.urgency ?? 9) || newest(a, b),
  slug: (a, b) => byText(a.slug.toLowerCase(), b.slug.toLowerCase()) || newest(a, b),
  source: (a, b) => byText(a.source.toLowerCase(), b.source.toLowerCase()) || newest(a, b),
};

/** One must-fix weighs more than any number of the rest. */
const weight = ({ counts }: StorySummary): number =>
  counts === undefined ? -1 : counts.mustFix * 1e6 + counts.fix * 1e3 + counts.check;

/** How many of the filter's settings leave something out. */
export const filtersOn = ({ state, source, level, embargoed }: DeskFilter): number =>
  [state !== "desk", source !== "", level !== "", embargoed].filter(Boolean).length;

/** The agencies and outlets on the desk, by name. */
export const sourcesOf = (stories: readonly StorySummary[]): readonly string[] =>
  [...new Set(stories.map(({ source }) => source))].filter((source) => source !== "").sort((a, b) => byText(a, b));
