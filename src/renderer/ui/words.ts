import type { DeskState, Left, StorySummary } from "../../ipc/contract.ts";

/** A state of the desk as a word. */
export const stateWords: Readonly<Record<DeskState, string>> = {
  new: "New",
  "in-hand": "In hand",
  ready: "Ready",
  exported: "Exported",
  killed: "Killed",
  spiked: "Spiked",
};

/** How a story left the desk, as a word. */
export const leftWords: Readonly<Record<Left["how"], string>> = {
  exported: "Exported",
  copied: "Copied",
  published: "Published",
};

/** How far a story is: whether it was exported or only copied, and whether it was changed after that. */
export function spellState({ state, left, counts }: Pick<StorySummary, "state" | "left" | "counts">): string {
  if (state === "ready" && counts !== undefined && counts.mustFix > 0) return "Ready, gate closed";
  if (left === undefined) return stateWords[state];
  if (state === "exported") return leftWords[left.how];
  return left.changed === true && state === "in-hand" ? `Changed since ${left.how}` : stateWords[state];
}

/** What a story is called where its headline is missing. */
export const titleOf = ({ headline, slug, id }: StorySummary): string => headline || slug || `Story ${id}`;

/** "14:05" today, "2 May" on other days: for a list. Times are shown as the clock of the desk says them. */
export function spellTime(iso: string, now: number = Date.now()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return isSameDay(at, now) ? spellClock(at) : spellDay(at);
}

/** "14:05" today, "2 May 14:05" on other days: where the minute counts, as of an embargo or a version. */
export function spellMoment(iso: string, now: number = Date.now()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return isSameDay(at, now) ? spellClock(at) : `${spellDay(at)} ${spellClock(at)}`;
}

// Spelt here and not by Intl, which loads its tables at the first date: 15 ms of the first frame.
const isSameDay = (at: Date, now: number): boolean => at.toDateString() === new Date(now).toDateString();
const spellClock = (at: Date): string => `${pad(at.getHours())}:${pad(at.getMinutes())}`;
const spellDay = (at: Date): string => `${at.getDate()} ${months[at.getMonth()] ?? ""}`;
const pad = (number: number): string => String(number).padStart(2, "0");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** A number with its thousands parted: "1,204". */
export const spellNumber = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/gu, ",");

/** How sure a reader was, in a word with the figure. */
export function spellSure(sure: number): string {
  const word = sure >= 0.9 ? "Sure" : sure >= 0.6 ? "Likely" : "A guess";
  return `${word} (${Math.round(sure * 100)}%)`;
}

/** The first and the last words of a long quote: enough to know it by. */
export function shorten(quote: string): string {
  const words = quote.replaceAll("\n", " ");
  if (words.length <= 90) return words;
  return `${words.slice(0, 56).replace(/\s*\S*$/u, "")} … ${words.slice(-26).replace(/^\S*\s*/u, "")}`;
}

/** So many words a minute most people read of news. */
const wordsPerMinute = 230;

/** How long a story takes to read. */
export const readingTime = (words: number): string =>
  words < wordsPerMinute / 2 ? "under a minute" : `${Math.round(words / wordsPerMinute)} min to read`;
