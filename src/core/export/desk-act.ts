import { spellInstant } from "./spell-instant.ts";

/** An order of the agency that came to the desk as a story of its own. */
export interface NamingOrder {
  /** Names its folder on the desk. */
  readonly id: string;
  /** The file that it came in. */
  readonly file: string;
  /** ISO 8601, when it came. */
  readonly at: string;
  /** What it calls the story; absent: the agency’s own identity. */
  readonly says?: string;
  /** It says that another version will be sent. */
  readonly announces?: true;
}

/** An order that may mean a story: somebody has to look. */
export interface OrderQuestion extends NamingOrder {
  /** Sent after the order; called much alike; an order to hold it back for now. */
  readonly because: "later" | "alike" | "withheld";
}

/** What keeps a story on the desk until somebody revives it: it was killed here, or its record is lost and nobody knows. */
export interface DeskHold {
  readonly why: "killed" | "unknown";
  /** ISO 8601. */
  readonly at: string;
  /** Who killed it, as the machine knows them; empty: an older Wiredesk did not keep it. */
  readonly by: string;
  /** The kill from the agency that names it. */
  readonly order?: NamingOrder;
}

/** Why a hold of the desk keeps a story from leaving, as a sentence. */
export function holdReason({ why, at, by, order }: DeskHold): string {
  if (why === "unknown")
    return "The record of this story was damaged, and whether it was killed is not known: look at it, then revive it and say why.";
  if (order !== undefined) return `${spellOrder(order)} names this story: it must not be published.${promise(order)}`;
  if (by === "") return "This story was killed on the desk: it must not be published.";
  return `This story was killed on the desk by ${by}, ${spellInstant(at)}: it must not be published.`;
}

/** Which order it is: "A kill from the agency (kill.txt, 10:15 UTC on 3 May 2026)". */
const spellOrder = ({ file, at }: NamingOrder): string => `A kill from the agency (${file}, ${spellInstant(at)})`;

const promise = ({ announces }: NamingOrder): string =>
  announces === true ? " The kill announces another version: if this is it, revive it and say so." : "";

/** Why somebody has to look whether an order means the story, as a sentence. */
export function questionOf({ file, says, because }: OrderQuestion): string {
  const name = says === undefined ? "this story by the agency’s identity" : `“${says}”`;
  if (because === "withheld") return `The agency holds back ${name} (${file}): is this what it means?`;
  const kill = `A kill (${file}) names ${name}`;
  return because === "later"
    ? `${kill}; this was sent after it, or says that it stands for another: is it the substitute, or what was killed?`
    : `${kill}: is this what it means?`;
}

/** An act of the desk on what keeps a story from leaving. Such acts are kept with the story and stand in its receipts. */
export interface DeskAct {
  readonly did: "killed" | "revived" | "not-meant" | "embargo" | "status";
  /** ISO 8601. */
  readonly at: string;
  /** Who, as the machine knows them. */
  readonly by: string;
  /** What stood there before, for an embargo or a status (absent: nothing); the file of an order that does not mean it. */
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
  if (did === "not-meant") return `Found not to be what an order of the agency means (${from ?? ""})`;
  const name = did === "embargo" ? "An embargo" : "The agency’s status";
  const spell = (value: string): string => (did === "embargo" ? `until ${spellInstant(value)}` : `“${value}”`);
  if (from === undefined) return `${name} ${to === undefined ? "" : spell(to)} was set here`;
  return `${name} ${spell(from)} stood in the story, ${to === undefined ? "taken out" : `changed to ${spell(to)}`}`;
}
