import { spellInstant } from "./spell-instant.ts";

/** What keeps a story on the desk until somebody revives it: it was killed here, or its record is lost and nobody knows. */
export interface DeskHold {
  readonly why: "killed" | "unknown";
  /** ISO 8601. */
  readonly at: string;
  /** Who killed it, as the machine knows them; empty: an older Wiredesk did not keep it. */
  readonly by: string;
}

/** Why a hold of the desk keeps a story from leaving, as a sentence. */
export function holdReason({ why, at, by }: DeskHold): string {
  if (why === "unknown")
    return "The record of this story was damaged, and whether it was killed is not known: look at it, then revive it and say why.";
  if (by === "") return "This story was killed on the desk: it must not be published.";
  return `This story was killed on the desk by ${by}, ${spellInstant(at)}: it must not be published.`;
}

/** An act of the desk on what keeps a story from leaving. Such acts are kept with the story and stand in its receipts. */
export interface DeskAct {
  readonly did: "killed" | "revived" | "embargo" | "status";
  /** ISO 8601. */
  readonly at: string;
  /** Who, as the machine knows them. */
  readonly by: string;
  /** What stood there before, for an embargo or a status; absent: nothing. */
  readonly from?: string;
  /** What it was changed to; absent: taken out. */
  readonly to?: string;
  readonly because?: string;
}

/** An act as a sentence of the receipt. */
export function spellDeskAct(act: DeskAct): string {
  const { because, by } = act;
  const who = by === "" ? "" : ` by ${by}`;
  return `${deed(act)}${who}, ${spellInstant(act.at)}${because === undefined ? "" : `: “${because}”`}.`;
}

function deed({ did, from, to }: DeskAct): string {
  if (did === "killed") return "Killed on the desk";
  if (did === "revived") return "Revived on the desk";
  const name = did === "embargo" ? "An embargo" : "The agency’s status";
  const spell = (value: string): string => (did === "embargo" ? `until ${spellInstant(value)}` : `“${value}”`);
  if (from === undefined) return `${name} ${to === undefined ? "" : spell(to)} was set here`;
  return `${name} ${spell(from)} stood in the story, ${to === undefined ? "taken out" : `changed to ${spell(to)}`}`;
}
