import path from "node:path";
import * as v from "valibot";
import type { DeskAct, DeskHold, NamingOrder, OrderQuestion } from "../../core/export/desk-act.ts";
import type { StoryMeta } from "../../core/story/story.ts";
import type { DeskState } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { readChecked, writeChecked } from "./checked-json.ts";
import { type Disk, readIfThere } from "./disk.ts";
import type { StoryRecord } from "./shapes.ts";

/** Where the acts of a story are kept: apart from its state, so that nothing which moves the story on can erase a kill. */
export const actsName = "acts.json";

const line = v.pipe(v.string(), v.maxLength(10_000));
const orderFields = {
  id: line,
  file: line,
  at: line,
  says: v.exactOptional(line),
  announces: v.exactOptional(v.literal(true)),
} as const;
const orderShape: v.GenericSchema<unknown, NamingOrder> = v.object(orderFields);
const questionShape: v.GenericSchema<unknown, OrderQuestion> = v.object({
  ...orderFields,
  because: v.picklist(["later", "alike", "withheld"]),
});
const holdShape: v.GenericSchema<unknown, DeskHold> = v.object({
  why: v.picklist(["killed", "unknown"]),
  at: line,
  by: line,
  order: v.exactOptional(orderShape),
});
const actShape: v.GenericSchema<unknown, DeskAct> = v.object({
  did: v.picklist(["killed", "revived", "not-meant", "embargo", "status"]),
  at: line,
  by: line,
  from: v.exactOptional(line),
  to: v.exactOptional(line),
  because: v.exactOptional(line),
});
const actsShape = v.object({
  held: v.exactOptional(holdShape),
  asked: v.exactOptional(v.array(questionShape)),
  acts: v.array(actShape),
});

/** What the desk has ordered for a story, and what was done to the orders that it came with. */
export interface DeskActs {
  /** Stands until somebody revives the story. */
  readonly held?: DeskHold;
  /** Orders of the agency that may mean the story, until somebody says whether they do. */
  readonly asked?: readonly OrderQuestion[];
  /** The oldest first. */
  readonly acts: readonly DeskAct[];
}

/** Reads them. `damaged`: the file is there and cannot be read. Undefined: nothing was kept, as in stories of older versions. */
export async function readActs(disk: Disk, folder: string): Promise<DeskActs | "damaged" | undefined> {
  const bytes = await readIfThere(disk, path.join(folder, actsName));
  if (bytes === undefined) return undefined;
  const read = v.safeParse(actsShape, readChecked(bytes));
  return read.success ? read.output : "damaged";
}

export const writeActs = (disk: Disk, folder: string, acts: DeskActs): Promise<void> =>
  writeChecked(disk, path.join(folder, actsName), acts);

/**
 * What holds a story, from whatever is left to tell it by. Where its acts or its record are damaged and nothing else says
 * that it was killed, nobody knows that it was not.
 */
export function actsFrom(
  kept: DeskActs | "damaged" | undefined,
  record: Pick<StoryRecord, "state" | "received">,
  recordIsWhole: boolean,
): DeskActs {
  if (kept !== undefined && kept !== "damaged") return kept;
  const { received: at, state } = record;
  if (recordIsWhole && state === "killed") return { held: { why: "killed", at, by: "" }, acts: [] };
  if (recordIsWhole && kept === undefined) return { acts: [] };
  return { held: { why: "unknown", at, by: "" }, acts: [] };
}

/** A story is killed, by somebody or by an order; one that is held already stays held as it was. Nothing is left to ask then. */
export function withKill(kept: DeskActs, at: string, by: string, order?: NamingOrder): DeskActs {
  if (kept.held?.why === "killed") return kept;
  const held = { why: "killed", at, by, ...(order === undefined ? {} : { order }) } as const;
  return { held, acts: [...kept.acts, { did: "killed", at, by }] };
}

/** Who kills by an order. */
export const byAgency = ({ file }: NamingOrder): string => `the agency (${file})`;

/** A story is revived, with the reason. */
export const withRevival = ({ acts }: DeskActs, at: string, by: string, because: string): DeskActs => ({
  acts: [...acts, { did: "revived", at, by, because }],
});

/** An order may mean a story: the newest is asked about first. A held story is asked about nothing. */
export function withQuestion(kept: DeskActs, question: OrderQuestion): DeskActs {
  const { held, asked = [] } = kept;
  if (held !== undefined || asked.some(({ id }) => id === question.id)) return kept;
  return { ...kept, asked: [question, ...asked] };
}

/** An order does not mean the story; the same object where that was not asked. */
export function withoutQuestion(kept: DeskActs, order: string, at: string, by: string): DeskActs {
  const { asked = [], acts, ...rest } = kept;
  const question = asked.find(({ id }) => id === order);
  if (question === undefined) return kept;
  const left = asked.filter((one) => one !== question);
  const act: DeskAct = { did: "not-meant", at, by, from: question.file };
  return { ...rest, ...(left.length === 0 ? {} : { asked: left }), acts: [...acts, act] };
}

const watched = ["embargo", "status"] as const;

/** Notes what became of an embargo or a status that a story came with; the same object where nothing did. */
export function withOrders(kept: DeskActs, received: StoryMeta, now: StoryMeta, at: string, by: string): DeskActs {
  const changed = watched.flatMap((did): DeskAct[] => {
    const last = kept.acts.findLast((act) => act.did === did);
    const from = last === undefined ? received[did] : last.to;
    const to = now[did];
    if (from === to) return [];
    return [{ did, at, by, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });
  return changed.length === 0 ? kept : { ...kept, acts: [...kept.acts, ...changed] };
}

/** The state that a move leads to. A held story stays what it is but for the spike: what would let it go on is refused. */
export function nextState(id: string, { held }: DeskActs, before: DeskState, wanted: DeskState): DeskState {
  if (held === undefined || wanted === before || wanted === "killed" || wanted === "spiked") return wanted;
  if (wanted === "exported") return before;
  if (before === "spiked") return held.why === "killed" ? "killed" : "in-hand";
  if (held.why === "unknown" && wanted === "in-hand") return wanted;
  throw new AppFailure({
    code: "gate",
    message: `“${id}” is ${held.why === "killed" ? "killed" : "held"}: revive it first, and say why.`,
  });
}
