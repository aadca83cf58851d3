import { TextSelection } from "@tiptap/pm/state";
import { findPlaces, type FoundPlace, replacePlaces } from "../editor/search/find-places.ts";
import { type Search, searchPattern } from "../editor/search/search-pattern.ts";
import type { Session } from "../session/session.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { takeBack } from "./story-actions.ts";

let last: Search = { words: "", matchCase: false };

/** Forgets what was looked for: the words of a held story stay in it. */
export const forgetSearch = (): void => void (last = { words: "", matchCase: false });

/** Opens find, or find and replace; without a story it goes to the search of the desk. */
export function openFind(session: Session, how: "find" | "replace"): void {
  if (session.openId === undefined) {
    document.querySelector<HTMLElement>("[data-desk-search]")?.focus();
    return;
  }
  windowStore.setState({ finding: how });
}

/** What find begins with: the words that are selected, else those that were looked for last. */
export function firstSearch({ editor }: Session): Search {
  const { from, to, $from, $to } = editor.state.selection;
  const words = $from.sameParent($to) ? editor.state.doc.textBetween(from, to) : "";
  return words === "" || words.length > 100 ? last : { ...last, words, regex: false };
}

/** Says why there is nothing to be found, if there is not. */
function sayNone(search: Search): void {
  const pattern = searchPattern(search);
  say(pattern.ok ? `“${search.words}” is not in this story.` : pattern.problem);
}

/** Selects the next or the last place of the words from the selection. */
export function find(session: Session, search: Search, direction: 1 | -1): void {
  last = search;
  const { editor } = session;
  const places = findPlaces(editor.state.doc, search);
  if (places.length === 0) return sayNone(search);
  const { from, to } = editor.state.selection;
  const inText = places.filter(({ fact }) => fact === undefined);
  const next =
    direction === 1
      ? (inText.find((place) => place.from >= to && !(place.from === from && place.to === to)) ?? inText[0])
      : (inText.findLast((place) => place.to <= from) ?? inText.at(-1));
  if (next === undefined)
    return say(`Only in the details: ${[...new Set(places.map(({ name }) => name))].join(", ")}.`);
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, next.from, next.to)));
  editor.reveal(next.from);
  say(`${places.indexOf(next) + 1} of ${places.length}, ${next.name}`);
}

export const findAgain = (session: Session, direction: 1 | -1): void => find(session, last, direction);

/** Replaces the selection if it is a place of the words, then goes on to the next. */
export function replaceOne(session: Session, search: Search, insert: string): void {
  const { editor } = session;
  const { from, to } = editor.state.selection;
  const here = findPlaces(editor.state.doc, search, insert).find(
    (place) => place.fact === undefined && place.from === from && place.to === to,
  );
  if (here !== undefined) editor.dispatch(replacePlaces(editor.state, [here]));
  find(session, search, 1);
}

/** Replaces places in all fields: one undo step. Without `places` all that there are. */
export function replaceAll(
  session: Session,
  search: Search,
  insert: string,
  places: readonly FoundPlace[] = findPlaces(session.editor.state.doc, search, insert),
): void {
  last = search;
  if (places.length === 0) return sayNone(search);
  const { editor } = session;
  editor.dispatch(replacePlaces(editor.state, places));
  say(`${places.length === 1 ? "One place" : `${places.length} places`} changed.`, takeBack(session));
}
