import * as v from "valibot";
import type { HouseDecisions, Tallied } from "../../ipc/contract.ts";

const line = v.pipe(v.string(), v.maxLength(10_000));
const most = 20_000;

/** What the desk has decided, as it lies in `house.json` and as the window sends it. */
export const decisionsShape: v.GenericSchema<unknown, HouseDecisions> = v.object({
  words: v.pipe(v.array(v.object({ word: line, at: line })), v.maxLength(most)),
  off: v.pipe(v.array(v.object({ check: line, reason: line, at: line })), v.maxLength(most)),
  signedBy: v.exactOptional(line),
});

export const talliedShape: v.GenericSchema<unknown, Tallied> = v.object({
  identity: v.pipe(v.string(), v.maxLength(64)),
  check: v.pipe(v.string(), v.maxLength(100)),
  ignored: v.boolean(),
});

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const counts = v.object({ found: natural, fixed: natural, ignored: natural });

/** `check-health.json`: the findings of the stories worked on last, and the sums of those before them. */
export const tallyShape = v.object({
  before: v.record(v.string(), counts),
  stories: v.array(
    v.object({
      id: v.string(),
      findings: v.array(
        v.object({ identity: v.string(), check: v.string(), state: v.picklist(["open", "fixed", "ignored"]) }),
      ),
    }),
  ),
});
export type Tally = v.InferOutput<typeof tallyShape>;
