import type { Transaction } from "@tiptap/pm/state";
import { type LineTurn, turnAside, turnBlock } from "../editor/turn-line.ts";
import type { Session } from "../session/session.ts";
import { say } from "../stores/window-store.ts";
import { takeBack } from "./story-actions.ts";

/** A line as a sub-editor names it. */
export const turnWords: Readonly<Record<LineTurn, string>> = {
  headline: "Headline",
  dek: "Dek",
  byline: "Byline",
  dateline: "Dateline",
  caption: "Caption",
  credit: "Credit",
  paragraph: "Paragraph",
  crosshead: "Crosshead",
  "set-aside": "Set aside",
};

/** Makes what was set aside a line of the story. */
export function makeOfAside(session: Session, id: string, turn: LineTurn): void {
  done(session, turnAside(session.editor.state, id, turn), turn);
}

/** Makes a line of the story another. */
export function makeOfLine(session: Session, target: string, turn: LineTurn): void {
  done(session, turnBlock(session.editor.state, target, turn), turn);
}

/** The list keeps the focus: the next line is waiting. */
function done(session: Session, tr: Transaction | undefined, turn: LineTurn): void {
  if (tr === undefined) return say("It is that already.");
  session.editor.dispatch(tr);
  session.editor.reveal(session.editor.state.selection.head);
  say(turn === "set-aside" ? "Set aside." : `Made the line: ${turnWords[turn].toLowerCase()}.`, takeBack(session));
}
