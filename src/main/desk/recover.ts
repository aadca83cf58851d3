import * as v from "valibot";
import type { StepBatch } from "../../ipc/contract.ts";
import { readChecked } from "./checked-json.ts";
import { decodeJournal } from "./journal-format.ts";
import { batchShape, type Snapshot, snapshotShape } from "./shapes.ts";

/** The bytes of a story's snapshots and journals by file name, as they were found. */
export type FoundFiles = ReadonlyMap<string, Buffer>;

/** What can be made of them. */
export interface Recovered {
  readonly snapshot: Snapshot;
  /** Batches since that snapshot, without gaps. */
  readonly steps: readonly StepBatch[];
  /** Kept batches that connect to no whole snapshot: their words are lost to the story, not to a person who looks. */
  readonly stranded: number;
  /** Files with damage in them, to be kept aside. */
  readonly damaged: readonly string[];
  /** Journals that end in half a record, as a crash leaves them: nothing acknowledged is missing. */
  readonly torn: readonly string[];
}

export const snapshotName = (base: number): string => `snapshot-${base}.json`;
export const journalName = (base: number): string => `journal-${base}.log`;

/** The number in `snapshot-12.json` or `journal-12.log`, or undefined for other files. */
export function baseOf(name: string): number | undefined {
  const digits = /^(?:snapshot-(\d{1,15})\.json|journal-(\d{1,15})\.log)$/u.exec(name);
  return digits === null ? undefined : Number(digits[1] ?? digits[2]);
}

/**
 * The newest state of the story that the files hold. Two generations of snapshot and journal are kept, so that one
 * damaged snapshot costs nothing: the older one and both journals lead to the same words.
 */
export function recover(files: FoundFiles, received: Snapshot): Recovered {
  const damaged: string[] = [];
  const torn: string[] = [];
  const batches = new Map<number, StepBatch>();
  let snapshot = received;
  for (const [name, bytes] of files) {
    if (name.endsWith(".log")) {
      const { records, good } = decodeJournal(bytes);
      if (good < bytes.length) (isTornTail(bytes.subarray(good)) ? torn : damaged).push(name);
      for (const record of records) {
        const batch = v.safeParse(batchShape, record);
        if (batch.success) batches.set(batch.output.seq, batch.output);
        else if (!damaged.includes(name)) damaged.push(name);
      }
    } else {
      const found = v.safeParse(snapshotShape, readChecked(bytes));
      if (!found.success || found.output.base !== baseOf(name)) damaged.push(name);
      else if (found.output.base >= snapshot.base) snapshot = found.output;
    }
  }
  const steps: StepBatch[] = [];
  for (let batch = batches.get(snapshot.base); batch !== undefined; batch = batches.get(batch.seq + 1))
    steps.push(batch);
  const end = snapshot.base + steps.length;
  const stranded = [...batches.keys()].filter((seq) => seq >= end).length;
  return { snapshot, steps, stranded, damaged, torn };
}

/** A crash cuts the last record off before its line end; anything else is damage. */
const isTornTail = (tail: Buffer): boolean => !tail.includes(0x0a);
