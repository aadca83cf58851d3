import { closeHistory } from "@tiptap/pm/history";
import { TextSelection } from "@tiptap/pm/state";
import { textblocksOf, textOf } from "../editor/textblocks.ts";
import type { Session } from "../session/session.ts";
import { say, windowStore } from "../stores/window-store.ts";

/** What is looked for, as typed. */
export interface Search {
  readonly words: string;
  readonly matchCase: boolean;
}

let last: Search = { words: "", matchCase: false };

/** Opens find, or find and replace; without a story it goes to the search of the desk. */
export function openFind(session: Session, how: "find" | "replace"): void {
  if (session.openId === undefined) {
    document.querySelector<HTMLElement>("[data-desk-search]")?.focus();
    return;
  }
  windowStore.setState({ finding: how });
}

/** Every place of the words, in all fields, in reading order. A match never crosses the end of a block. */
export function placesOfWords(session: Session, { words, matchCase }: Search): readonly { from: number; to: number }[] {
  if (words === "") return [];
  const wanted = matchCase ? words : words.toLowerCase();
  return textblocksOf(session.editor.state.doc).flatMap(({ node, start }) => {
    const text = matchCase ? textOf(node) : textOf(node).toLowerCase();
    const found: { from: number; to: number }[] = [];
    // Lower case can have another length (“İ”): then the places would be wrong, and only exact case is searched.
    if (text.length !== textOf(node).length) return found;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      found.push({ from: start + at, to: start + at + wanted.length });
    return found;
  });
}

/** Selects the next or the last place of the words from the selection. */
export function find(session: Session, search: Search, direction: 1 | -1): void {
  last = search;
  const { editor } = session;
  const places = placesOfWords(session, search);
  if (places.length === 0)
    return say(search.words === "" ? "Type what to look for." : `“${search.words}” is not in this story.`);
  const { from, to } = editor.state.selection;
  const next =
    direction === 1
      ? (places.find((place) => place.from >= to && !(place.from === from && place.to === to)) ?? places[0])
      : (places.findLast((place) => place.to <= from) ?? places.at(-1));
  if (next === undefined) return;
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, next.from, next.to)));
  editor.reveal(next.from);
  say(`${places.indexOf(next) + 1} of ${places.length}`);
}

export const findAgain = (session: Session, direction: 1 | -1): void => find(session, last, direction);

/** Replaces the selection if it is a place of the words, then goes on to the next. */
export function replaceOne(session: Session, search: Search, insert: string): void {
  const { editor } = session;
  const { from, to } = editor.state.selection;
  if (placesOfWords(session, search).some((place) => place.from === from && place.to === to))
    editor.dispatch(closeHistory(editor.state.tr).insertText(insert, from, to));
  find(session, search, 1);
}

/** Replaces all places in all fields: one undo step. */
export function replaceAll(session: Session, search: Search, insert: string): void {
  const places = placesOfWords(session, search);
  if (places.length === 0) return say(`“${search.words}” is not in this story.`);
  const tr = closeHistory(session.editor.state.tr);
  for (const { from, to } of places.toReversed()) tr.insertText(insert, from, to);
  session.editor.dispatch(tr);
  say(`${places.length === 1 ? "One place" : `${places.length} places`} changed.`);
}
